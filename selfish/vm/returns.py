"""Returns: how `^` in a block leaves the method the block was written in.

In:     a Home per activation whose blocks hold `^`.
Out:    NonLocalReturn, caught by that activation alone.
Keeps:  a Home is over once its activation has returned; a `^` to it is then an error in the language.
"""

from __future__ import annotations


class Home:
    """The activation a `^` returns from."""

    __slots__ = ("over",)

    def __init__(self):
        self.over = False


class NonLocalReturn(BaseException):
    """On its way to `home` with `value`. No `except Exception` on the way can swallow it."""

    def __init__(self, home, value):
        self.home = home
        self.value = value
