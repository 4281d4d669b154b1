"""The registry: which Python function answers which primitive selector.

In:     functions decorated with `@primitive("_Selector:")`, as the modules of this folder are imported; needs="files" says what they need.
Out:    PRIMITIVES, from selector to function; `description` for the door that shows help.
Keeps:  one function per selector, with as many arguments as the selector has colons; every one documented.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from selfish.vm.confinement import CAPABILITIES, not_granted

PRIMITIVES: dict[str, Callable] = {}


def primitive(selector: str, needs: str = "", handwritten: bool = False) -> Callable[[Callable], Callable]:
    """Register the decorated function under a selector.

    needs       the capabilities it is denied without, in words separated by spaces; generated code has few of them (vm/confinement.py)
    handwritten it has to be written in handwritten code, so that generated code cannot call it

    The function takes the vm, the receiver and one value per colon, and returns a Selfish value. It sends no messages and runs no blocks;
    when it cannot do its work it raises PrimitiveFailed.

    Raises ValueError when the selector is taken or a capability unknown, and TypeError when function and selector disagree about arguments.
    """

    def register(function: Callable) -> Callable:
        if selector in PRIMITIVES:
            raise ValueError(f"the primitive {selector} is defined twice")
        expected = 2 + selector.count(":")
        given = function.__code__.co_argcount
        if given != expected:
            raise TypeError(f"the primitive {selector} takes {expected} parameters, its function {given}")
        if not function.__doc__:
            raise TypeError(f"the primitive {selector} has no description")
        if not CAPABILITIES.issuperset(needs.split()):
            raise ValueError(f"the primitive {selector} needs something unknown: {needs}")
        PRIMITIVES[selector] = registered = _guarded(function, selector, needs) if needs else function
        registered.needs, registered.handwritten = tuple(needs.split()), handwritten
        return function

    return register


def _guarded(function: Callable, selector: str, needs: str) -> Callable:
    """The function for a primitive that needs capabilities: it asks for them first."""
    wanted = frozenset(needs.split())

    @functools.wraps(function)
    def guarded(vm, receiver, *arguments):
        if vm.confinement is not None and not wanted <= vm.confinement:
            missing = " and ".join(f"'{name}'" for name in sorted(wanted - vm.confinement))
            raise not_granted(f"{selector} needs {missing}, which is not granted to generated code")
        return function(vm, receiver, *arguments)

    return guarded


def description(selector: str) -> str:
    """What the primitive does and how it can fail, as its docstring says; '' when there is no such primitive."""
    import inspect

    function = PRIMITIVES.get(selector)
    return inspect.getdoc(function) or "" if function else ""
