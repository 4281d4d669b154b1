"""Templates: new objects made in line, slot by slot.

In:     `_Clone` and `_Clone:Filler:` of a receiver whose class is known (vm/inlining.py), `_StringCopyFrom:UpTo:` of an immutable string.
Out:    a call of the class and the copies of its slots; for a vector that is empty, as its prototype is, the elements at once; for a part
        of a string Python's slice.
Keeps:  the guard of the class is asked before; where it says no, the primitive is called. A new object counts as changed.
Gain:   see docs/performance.md, `templates`.
"""

from __future__ import annotations

import ast

from selfish.compiler import python as py
from selfish.compiler.evaluation import INDEX_FAILURE

MOST_SLOTS = 12  # more are copied by a function
MOST_ELEMENTS = 4096  # below this the VM need not be asked for room


class Templates:
    def _new_in_line(self, node, into, selector, values, otherwise):
        """Write what a primitive makes into a variable, when it can be made in line; answers whether.

        otherwise   writes the call of the primitive
        """
        inliner = self.unit.facts.inliner
        if inliner is None or not self.unit.facts.has("templates") or not isinstance(values[0], ast.Name) or values[0].id != self.me:
            return False
        template = inliner.template(selector)
        if template is None:
            return False
        me, test = values[0], [] if self._is_certain(template.guard) else [py.load(template.guard)]
        new = py.load(into.name)
        made = [py.assign(into.name, self._mark(py.helper(template.type_name), node))]
        if selector == "_Clone":
            if len(template.slots) > MOST_SLOTS:
                return False
            made += [py.store_attribute(new, slot, py.attribute(me, slot)) for slot in template.slots]
            made.append(py.store_attribute(new, "_d", py.constant(True)))
        else:
            count, filler = values[1:]
            if isinstance(count, ast.Constant):
                if type(count.value) is not int or not 0 <= count.value <= MOST_ELEMENTS:
                    return False
            else:
                room = ast.Compare(py.constant(0), [ast.LtE(), ast.LtE()], [count, py.constant(MOST_ELEMENTS)])
                test += [py.are([count], "$int"), room]
            test.append(py.negation(py.attribute(me, "v.items")))
            made.append(py.store_attributes(new, ("_d", "v.items"), ast.BinOp(ast.List([filler], ast.Load()), ast.Mult(), count)))
        if test:
            slow = self._aside(otherwise)
            self.out.append(py.when(py.both(*test) if len(test) > 1 else test[0], made, slow))
        else:
            self.out += made
        self.unit.noticed[into.name] = []
        return True

    def _part_in_line(self, name, selector, values, otherwise):
        """Write a part of a string into a variable, when that can be done in line; answers whether.

        Only integers make a slice, and it has as many characters as it should if it ends within the string.
        """
        inliner = self.unit.facts.inliner
        if inliner is None or selector != "_StringCopyFrom:UpTo:" or not self.unit.facts.has("templates"):
            return False
        template = inliner.template(selector) if getattr(values[0], "id", "") == self.me else None
        if template is None:
            return False
        me, start, stop = values
        part = self.unit.temporary()
        length = py.compare(py.helper("$len", py.load(part)), ast.Eq(), ast.BinOp(stop, ast.Sub(), start))
        test = py.both(py.load(template.guard), py.compare(start, ast.GtE(), py.constant(0)), length)
        cut = py.assign(part, py.item(me, ast.Slice(start, stop)))
        made = [py.when(test, self._new_string(name, template, py.load(part)), self._aside(otherwise))]
        self.out.append(py.attempt([cut], INDEX_FAILURE, None, self._aside(otherwise), otherwise=made))
        return True

    @staticmethod
    def _new_string(name, template, characters):
        """The statements that make a mutable string."""
        new = py.load(name)
        made = py.assign(name, py.helper(template.type_name))
        return [made, py.store_attribute(new, "v.text", characters), py.store_attribute(new, "_d", py.constant(True))]
