"""Primitives on demand: a subject is loaded when the first of its primitives is asked for, so that a short run starts sooner.

In:     a selector.
Out:    the function that answers it, or None.
Keeps:  what is loaded stays loaded, in the registry. `primitives/all.py` loads everything at once.
"""

from __future__ import annotations

from importlib import import_module

from selfish.primitives.registry import PRIMITIVES

# The subjects most runs need come first: an unknown selector loads them one after the other.
SUBJECTS = (
    "objects",
    "numbers",
    "output",
    "strings",
    "vectors",
    "blocks",
    "exceptions",
    "tables",
    "mirrors",
    "randoms",
    "time",
    "files",
    "memory",
    "confinement",
    "json_texts",
    "syntax_trees",
    "journal",
    "trail",
    "terminal",
    "trials",
    "catalog",
    "schemas",
    "models",
    "history",
    "weights",
    "local_models",
    "hiding",
    "forging",
)


class Primitives:
    """A mapping from selector to function, as the world wants it."""

    def get(self, selector: str):
        found = PRIMITIVES.get(selector)
        for subject in SUBJECTS:
            if found is not None:
                break
            import_module(f"selfish.primitives.{subject}")
            found = PRIMITIVES.get(selector)
        return found
