"""All families. Importing the files of this folder fills FAMILIES; `tags` of a family begin with the file it stands in."""

from training.family import FAMILIES

FILES = ("counters", "reads", "arguments", "predicates", "limits", "guarded", "texts", "messages", "collections", "growing", "folds", "compositions", "copies", "arithmetic", "sequences")


def _load():
    from importlib import import_module

    for name in FILES:
        known = set(FAMILIES)
        import_module(f"training.families.{name}")
        for new in set(FAMILIES) - known:
            FAMILIES[new].tags.add(name)


_load()
__all__ = ["FAMILIES"]
