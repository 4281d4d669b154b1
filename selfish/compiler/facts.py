"""Facts: what the code generator may take for granted about the world, for one kind of receiver.

In:     filled by vm/linking.py for a receiver's map.
Out:    read by compiler/code.py; `key` tells whether code made under other facts may be used again.
Keeps:  code made under these facts is discarded when one of them stops being true.
"""

from __future__ import annotations

from selfish.compiler.inline import ENDLESS


class Facts:
    """receiver      what self is: 'live' an object with cells, 'value' a string or oddball, 'integer', 'float', 'block'
    implicit      selector -> ('cell', name) an own data slot; ('constant', global name, 'plain' for a number or string, else ''); ('send',)
    selectors     a census with `reads(s)`, `writes(s)`, `kinds(s)`, `inlines(s)`
    metered       count steps and check sizes
    sends         selectors that this method was seen to send to objects where they are methods, or no vector's `at:`
    grants        what generated code may do; None for handwritten code, which may do everything
    tells         the code counts its activations and tells whom it meets
    inliner       knows the methods that may be written in line (vm/inlining.py); None where nothing is
    defines       the selector of the method: the one that says what a loop is has that loop in line in any case
    """

    __slots__ = ("receiver", "selectors", "implicit", "metered", "sends", "grants", "tells", "inliner", "defines")

    def __init__(
        self, receiver, selectors, implicit, metered=False, sends=frozenset(), grants=None, tells=False, inliner=None, defines=""
    ):
        self.receiver = receiver
        self.selectors = selectors
        self.implicit = implicit
        self.metered = metered
        self.sends = sends
        self.grants = grants
        self.tells = tells
        self.inliner = inliner
        self.defines = defines

    def has(self, technique):
        return self.selectors.techniques.has(technique)

    def inlines(self, selector):
        if selector == self.defines and selector in ENDLESS:
            return not self.selectors.is_withdrawn(selector)
        return self.selectors.inlines(selector)

    def key(self, implicit=None):
        """implicit: what to say for self.implicit, where its names mean nothing (vm/kept_code.py)."""
        implicit = tuple((self.implicit if implicit is None else implicit).values())
        busy = self.inliner and self.inliner.key
        return (self.receiver, self.metered, self.sends, self.tells, busy, implicit, self.selectors.techniques.left_out)
