"""Places: every piece of Python code knows where in the Selfish text it comes from.

In:     nodes of the `ast` module, offsets in a source.
Out:    the same nodes with lines and columns; tracebacks, profiles and carets read them.
Keeps:  lines count from 1, columns in the nodes from 0, as Python has it. What stands in line in another method's function has lines of
        other texts: there a line is its number in its text and, in steps of FAR, the number of its InlinedCode.
"""

from __future__ import annotations

import ast

FAR = 1 << 21  # more lines than a method has


class Place:
    """Line and column of offsets in a source, shifted to where the text stands in its file.

    inlined     the number, from 1, of the code in line these places are in; 0 for the function's own
    """

    def __init__(self, source, inlined=0):
        self._place = source.place
        self._first = inlined * FAR

    def mark(self, node, start, end):
        node.lineno, node.col_offset = self.at(start)
        node.end_lineno, node.end_col_offset = self.at(end)
        node.col_offset -= 1
        node.end_col_offset -= 1
        return node

    def at(self, offset):
        """Line and column of an offset, from 1."""
        line, column = self._place(offset)
        return line + self._first, column


def spread_places(module):
    """Nodes without a place take their parent's. (ast.fix_missing_locations, without recursion.)"""
    stack = [(module, (1, 0, 1, 0))]
    while stack:
        node, place = stack.pop()
        own = node.__dict__
        if "lineno" in own:
            place = (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
        elif "lineno" in node._attributes:
            node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = place
        for value in own.values():
            if value.__class__ is list:
                stack += [(child, place) for child in value if isinstance(child, ast.AST)]
            elif isinstance(value, ast.AST):
                stack.append((value, place))
