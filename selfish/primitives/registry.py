"""The registry: which Python function answers which primitive selector.

In:     functions decorated with `@primitive("_Selector:")`, as the modules of this folder are imported.
Out:    PRIMITIVES, from selector to function; `description` for the door that shows help.
Keeps:  one function per selector, with as many arguments as the selector has colons; every one documented.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable

PRIMITIVES: dict[str, Callable] = {}


def primitive(selector: str) -> Callable[[Callable], Callable]:
    """Register the decorated function under a selector.

    The function takes the vm, the receiver and one value per colon, and returns a Selfish value. It sends no messages and runs no blocks;
    when it cannot do its work it raises PrimitiveFailed.

    Raises ValueError when the selector is taken, and TypeError when function and selector disagree about arguments.
    """

    def register(function: Callable) -> Callable:
        if selector in PRIMITIVES:
            raise ValueError(f"the primitive {selector} is defined twice")
        expected = 2 + selector.count(":")
        given = len(inspect.signature(function).parameters)
        if given != expected:
            raise TypeError(f"the primitive {selector} takes {expected} parameters, its function {given}")
        if not function.__doc__:
            raise TypeError(f"the primitive {selector} has no description")
        PRIMITIVES[selector] = function
        return function

    return register


def description(selector: str) -> str:
    """What the primitive does and how it can fail, as its docstring says; '' when there is no such primitive."""
    function = PRIMITIVES.get(selector)
    return inspect.getdoc(function) or "" if function else ""
