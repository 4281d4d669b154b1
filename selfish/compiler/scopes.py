"""Scopes: what every name in a method means, and which blocks disappear into the code around them.

In:     a Code tree and a test that says whether a selector may be compiled in line.
Out:    Scopes: a Scope for each code node, the blocks that are in line, the numbers of blocks and literals.
Keeps:  a variable that a real closure captures is never declared inside a loop compiled in line, so that every
        round has a variable of its own.
"""

from __future__ import annotations

from selfish.compiler.inline import LOOPS, inlined_blocks
from selfish.syntax import BlockLiteral, Code, Number, ObjectLiteral, Resend, Send, Slot, Text


class Local:
    """An argument or local: its name in Selfish and in the Python code.

    assigned    how many places of the code assign it; where there is one, a reading of it may not be moved past other code
    initial     the Slot that declared it, None for an argument
    boolean     its Python variable holds Python's own True and False (compiler/booleans.py)
    given       for an argument of what is written in line: the Python name or constant, or the BlockGiven, that it is
    """

    __slots__ = ("name", "python", "assignable", "parent", "assigned", "initial", "scope", "boolean", "given")

    def __init__(self, name, python, scope, initial=None):
        self.name = name
        self.python = python
        self.scope = scope
        self.initial = initial
        self.assignable = initial is not None and initial.assignable
        self.parent = initial is not None and initial.parent
        self.assigned = 0
        self.boolean = False
        self.given = None


class Scope:
    """The names one code node declares.

    outer       the enclosing Scope, None for the method's own
    function    the Scope whose Python function this code becomes part of
    swallowed   the in-line send this block may disappear into, None for a block that stays real
    """

    __slots__ = ("node", "outer", "function", "locals", "swallowed")

    def __init__(self, node, outer):
        self.node = node
        self.outer = outer
        self.function = self
        self.locals: dict[str, Local] = {}
        self.swallowed: Send | None = None

    def find(self, name):
        """The Local a name means here, or None: then it is a send to self."""
        scope = self
        while scope is not None:
            local = scope.locals.get(name)
            if local is not None:
                return local
            scope = scope.outer
        return None

    def parent_locals(self):
        """Locals declared as parents, nearest scope first: implicit sends look there too."""
        scope, found = self, []
        while scope is not None:
            found += [local for local in scope.locals.values() if local.parent]
            scope = scope.outer
        return found


def literals_of(tree: Code) -> list:
    """The literals of Scopes(tree), for who asks nothing else: the nodes whose value is made once, in order."""
    found, waiting = [], [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Send):
            waiting += node.arguments[::-1]
            if node.receiver is not None:
                waiting.append(node.receiver)
        elif isinstance(node, Code):
            found += [slot.value for slot in node.slots if is_literal(slot)]
            waiting += node.statements[::-1]
        elif isinstance(node, ObjectLiteral):
            found.append(node)
        elif isinstance(node, Resend):
            waiting += node.arguments[::-1]
    return found


def is_literal(local: Slot) -> bool:
    """Whether the first value of a local is made when the method is made."""
    return local.value is not None and not isinstance(local.value, (Number, Text))


def assigned_first(name, statements):
    """Whether the first statement that mentions a local is a plain assignment to it: then it needs no first value.

    An assignment that a `^` may leave before it is done does not count: a block that assigns the variable would find none.
    """
    for statement in statements:
        if isinstance(statement, Send) and statement.receiver is None and statement.selector == name + ":":
            return not _mentions(statement.arguments[0], name)
        if _mentions(statement, name):
            return False
    return False


def _mentions(node, name):
    """Whether code uses a local, or may leave by a `^`."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (Send, Resend)):
            if node.selector == name or node.selector == name + ":":
                return True
            waiting.extend(node.arguments)
            if isinstance(node, Send) and node.receiver is not None:
                waiting.append(node.receiver)
        elif isinstance(node, BlockLiteral):
            if node.returns:
                return True
            waiting.extend(node.statements)
    return False


class Scopes:
    """The analysis of one method or body.

    blocks      every BlockLiteral, in the order of the text; a block's number is its place here
    literals    the nodes whose value is made once, when the method is made, in order
    uses        (Local, the Scope it is mentioned in)
    implicit    the selectors sent to implicit self that no local answers
    resends     the Resend nodes, in order
    needs_links some send looks above the method's holder
    has_home    some real block holds `^`

    may_inline  tells whether a selector may be compiled in line
    receiving   sends whose literal blocks go into the code of a method in line
    names       the Python names taken already; those of this method are added
    """

    def __init__(self, tree: Code, may_inline, receiving=(), names=None):
        self.may_inline = may_inline
        self._receiving = {id(send) for send in receiving}
        self.scopes: dict[int, Scope] = {}
        self.blocks: list[BlockLiteral] = []
        self.literals: list = []
        self.literal_numbers: dict[int, int] = {}
        self.block_numbers: dict[int, int] = {}
        self.implicit: dict[str, None] = {}
        self.resends: list[Resend] = []
        self.needs_links = False
        self.names: set[str] = {"self"} if names is None else names
        self.uses: list[tuple[Local, Scope]] = []
        self._walk_code(tree, None)
        while self._make_a_captured_loop_real():
            pass
        self.has_home = any(b.returns and self.scopes[id(b)].function.outer is not None for b in self.blocks)

    def is_inlined(self, block):
        return self.scopes[id(block)].swallowed is not None

    def _python_name(self, name):
        unique, count = name, 1
        while unique in self.names:
            count += 1
            unique = f"{name}${count}"
        self.names.add(unique)
        return unique

    def _walk_code(self, node, outer):
        scope = self.scopes[id(node)] = Scope(node, outer)
        for name in node.arguments:
            scope.locals[name] = Local(name, self._python_name(name), scope)
        for slot in node.slots:
            scope.locals[slot.name] = Local(slot.name, self._python_name(slot.name), scope, slot)
            if is_literal(slot):
                self._add_literal(slot.value)
        for statement in node.statements:
            self._walk(statement, scope)

    def _add_literal(self, node):
        self.literal_numbers[id(node)] = len(self.literals)
        self.literals.append(node)

    def _walk(self, node, scope):
        if isinstance(node, Send):
            if node.receiver is None:
                self._walk_implicit(node, scope)
            else:
                self._walk(node.receiver, scope)
            for argument in node.arguments:
                self._walk(argument, scope)
            self._swallow(node)
        elif isinstance(node, BlockLiteral):
            self.block_numbers[id(node)] = len(self.blocks)
            self.blocks.append(node)
            self._walk_code(node, scope)
        elif isinstance(node, ObjectLiteral):
            self._add_literal(node)
        elif isinstance(node, Resend):
            self.resends.append(node)
            self.needs_links = True
            for argument in node.arguments:
                self._walk(argument, scope)

    def _walk_implicit(self, node, scope):
        local = None
        if not node.arguments:
            local = scope.find(node.selector)
        elif len(node.arguments) == 1 and node.selector[-1] == ":":
            local = scope.find(node.selector[:-1])
            if local is not None and not local.assignable:
                local = None
            if local is not None:
                local.assigned += 1
        if local is None:
            self.implicit[node.selector] = None
        else:
            self.uses.append((local, scope))

    def _swallow(self, node):
        self.needs_links |= node.selector.startswith(("_PerformResend:", "_Perform:DelegatingTo:"))
        blocks = inlined_blocks(node) if self.may_inline(node.selector) else None
        if blocks is None and node.selector[0] == "_" and node.selector.endswith("IfFail:") and self.may_inline("IfFail:"):
            blocks = [a for a in node.arguments[-1:] if isinstance(a, BlockLiteral) and len(a.arguments) <= 2]
        if blocks is None and id(node) in self._receiving:
            blocks = [a for a in node.arguments if isinstance(a, BlockLiteral)]
        for block in blocks or ():
            scope = self.scopes[id(block)]
            scope.swallowed = node
            scope.function = None

    def _make_a_captured_loop_real(self):
        """Find a variable of an in-line loop that a real block captures; make that loop's blocks real."""
        for scope in self.scopes.values():
            inner = scope
            while inner.swallowed is not None:
                inner = inner.outer
            scope.function = inner
        for local, use in self.uses:
            if use.function is local.scope.function:
                continue
            send = self.loop_around(local.scope)
            if send is not None:
                self._make_real(send)
                return True
        for local, use in self.uses:
            if local.initial is not None and self.loop_around(local.scope) is not None:
                while use is not local.scope:
                    if id(use.swallowed) in self._receiving:  # where its receiver is not the expected one, the block is real after all
                        self._make_real(use.swallowed)
                        return True
                    use = use.outer
        return False

    def loop_around(self, scope):
        """The in-line send that may run a scope's code again in the same Python function, or None."""
        while scope.swallowed is not None:
            if scope.swallowed.selector in LOOPS or id(scope.swallowed) in self._receiving:
                return scope.swallowed
            scope = scope.outer
        return None

    def may_be_captured(self, local):
        """Whether a closure uses a local, or a block that becomes one where a method is not the one in line."""
        return any(used is local and self.may_run_later(scope, local.scope) for used, scope in self.uses)

    def may_run_later(self, scope, around):
        """Whether code of a scope is a closure within the one around it, or becomes one where a method is not the one in line."""
        while scope is not around:
            if scope.swallowed is None or id(scope.swallowed) in self._receiving:
                return True
            scope = scope.outer
        return False

    def _make_real(self, send):
        for scope in self.scopes.values():
            if scope.swallowed is send:
                scope.swallowed = None
