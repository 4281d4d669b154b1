"""Facts: what the code generator may take for granted about the world, for one kind of receiver.

In:     filled by vm/linking.py for a receiver's map.
Out:    read by compiler/code.py; `key` tells whether code made under other facts may be used again.
Keeps:  code made under these facts is discarded when one of them stops being true.
"""

from __future__ import annotations


class Facts:
    """receiver      what self is: 'live' an object with cells, 'value' a string or oddball, 'integer', 'float', 'block'
    implicit      selector -> ('cell', name) an own data slot; ('constant', global name, 'plain' for a number or string, else ''); ('send',)
    selectors     a census with `reads(s)`, `writes(s)`, `kinds(s)`, `inlines(s)`
    metered       count steps and check sizes
    sends         selectors that this method was seen to send to objects where they are methods, or no vector's `at:`
    grants        what generated code may do; None for handwritten code, which may do everything
    tells         the code counts its activations and tells whom it meets
    inliner       knows the methods that may be written in line (vm/inlining.py); None where nothing is
    """

    __slots__ = ("receiver", "selectors", "implicit", "metered", "sends", "grants", "tells", "inliner")

    def __init__(self, receiver, selectors, implicit, metered=False, sends=frozenset(), grants=None, tells=False, inliner=None):
        self.receiver = receiver
        self.selectors = selectors
        self.implicit = implicit
        self.metered = metered
        self.sends = sends
        self.grants = grants
        self.tells = tells
        self.inliner = inliner

    def key(self, implicit=None):
        """implicit: what to say for self.implicit, where its names mean nothing (vm/kept_code.py)."""
        implicit = self.implicit if implicit is None else implicit
        return (self.receiver, self.metered, self.sends, self.tells, self.inliner and self.inliner.key, tuple(implicit.values()))
