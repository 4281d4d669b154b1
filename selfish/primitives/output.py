"""Output: characters to wherever this world prints.

In:     strings of either kind.
Out:    the door's `write`, through the vm.
Keeps:  nothing; what was written cannot be taken back, also when the evaluation fails afterwards.
"""

from __future__ import annotations

from selfish.primitives.checks import text
from selfish.primitives.registry import primitive


@primitive("_StringPrint", needs="output")
def string_print(vm, receiver):
    """Print the characters as they are; answers the receiver.

    Fails: badTypeError.
    """
    vm.write(str(text(receiver)))
    return receiver


@primitive("_StringPrintLine", needs="output")
def string_print_line(vm, receiver):
    """Print the characters as they are and end the line; answers the receiver.

    Fails: badTypeError.
    """
    vm.write(f"{text(receiver)}\n")
    return receiver
