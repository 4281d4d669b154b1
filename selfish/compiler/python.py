"""Small constructors for Python syntax, so that the code generator reads like the code it makes.

In:     names, values, other nodes.
Out:    nodes of the `ast` module, without places (compiler/code.py sets those that matter).
Keeps:  names may hold any character: a selector is a name here, `$x` is ours, anything else is the program's.
"""

from __future__ import annotations

import ast

_LOAD, _STORE = ast.Load(), ast.Store()


def load(name):
    return ast.Name(name, _LOAD)


def constant(value):
    return ast.Constant(value)


def attribute(value, name):
    return ast.Attribute(value, name, _LOAD)


def call(function, *arguments):
    return ast.Call(function, list(arguments), [])


def helper(name, *arguments):
    return ast.Call(ast.Name(name, _LOAD), list(arguments), [])


def assign(name, value):
    return ast.Assign([ast.Name(name, _STORE)], value)


def store_attribute(value, name, new):
    return ast.Assign([ast.Attribute(value, name, _STORE)], new)


def store_attributes(value, names, new):
    """One value under several names."""
    return ast.Assign([ast.Attribute(value, name, _STORE) for name in names], new)


def store_item(value, index, new):
    return ast.Assign([ast.Subscript(value, index, _STORE)], new)


def item(value, index):
    return ast.Subscript(value, index, _LOAD)


def walrus(name, value):
    return ast.NamedExpr(ast.Name(name, _STORE), value)


def effect(value):
    return ast.Expr(value)


def answer(value):
    return ast.Return(value)


def same(left, right):
    return ast.Compare(left, [ast.Is()], [right])


def are(values, kind):
    """Whether one or two values have the type that stands under a global name."""
    types = [helper("$type", value) for value in values]
    return ast.Compare(types[0], [ast.Is()] * len(values), [load(kind), *types[1:]])


def different(left, right):
    return ast.Compare(left, [ast.IsNot()], [right])


def compare(left, operator, right):
    return ast.Compare(left, [operator], [right])


def both(*values):
    return ast.BoolOp(ast.And(), list(values))


def either(*values):
    return ast.BoolOp(ast.Or(), list(values))


def negation(value):
    return ast.UnaryOp(ast.Not(), value)


def choose(test, yes, no):
    return ast.IfExp(test, yes, no)


def when(test, body, otherwise=()):
    return ast.If(test, list(body) or [ast.Pass()], list(otherwise))


def forever(test, body):
    return ast.While(test, list(body) or [ast.Pass()], [])


def for_each(name, iterable, body):
    return ast.For(ast.Name(name, _STORE), iterable, list(body) or [ast.Pass()], [])


def leave():
    return ast.Break()


def attempt(body, exception, name, handler, last=(), otherwise=()):
    return ast.Try(list(body), [ast.ExceptHandler(load(exception), name, list(handler) or [ast.Pass()])], list(otherwise), list(last))


def finally_(body, last):
    return ast.Try(list(body), [], [], list(last))


def again():
    return ast.Raise(None, None)


def throw(value):
    return ast.Raise(value, None)


def nonlocals(names):
    return ast.Nonlocal(sorted(names))


def function(name, parameters, defaults, body):
    signature = ast.arguments([], [ast.arg(p) for p in parameters], None, [], [], None, list(defaults))
    return ast.FunctionDef(name, signature, list(body), [])
