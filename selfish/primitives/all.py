"""All primitives: importing this module fills the registry.

In:     the other modules of this folder.
Out:    PRIMITIVES, complete.
Keeps:  nothing of its own.
"""

from selfish.primitives import (  # noqa: F401
    blocks,
    exceptions,
    files,
    json_texts,
    mirrors,
    numbers,
    objects,
    output,
    randoms,
    strings,
    syntax_trees,
    tables,
    time,
    vectors,
)
from selfish.primitives.registry import PRIMITIVES  # noqa: F401
