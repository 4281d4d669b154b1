"""All primitives: importing this module fills the registry.

In:     the other modules of this folder.
Out:    PRIMITIVES, complete.
Keeps:  nothing of its own.
"""

from selfish.primitives import (  # noqa: F401
    blocks,
    catalog,
    confinement,
    exceptions,
    files,
    forging,
    hiding,
    history,
    journal,
    json_texts,
    local_models,
    memory,
    mirrors,
    models,
    numbers,
    objects,
    output,
    randoms,
    schemas,
    strings,
    syntax_trees,
    tables,
    terminal,
    time,
    trail,
    trials,
    vectors,
    weights,
)
from selfish.primitives.registry import PRIMITIVES  # noqa: F401
