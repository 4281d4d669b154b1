"""Building: from the parts of a rule to a node of the tree.

In:     what the parts of one alternative of grammar.lark have become: words, nodes, or what a function here made on the way.
Out:    a node of syntax.py, or the beginning of one; or Refused.
Keeps:  one function for each alternative, by its name there, and no others: `float` and `object` are the grammar's here, not Python's.
        Parts come in the order they stand in the text.
"""

from __future__ import annotations

import sys

from selfish.parsing.meaning import delegate_of, float_of, integer_of, radix_of, selector_of, slot_name, text_of
from selfish.parsing.refusing import Refused, clip
from selfish.parsing.slots import Listed, asked_for, names_of, refuse_local_methods, take_apart, with_arguments
from selfish.parsing.words import Word
from selfish.syntax import (
    BlockLiteral,
    Body,
    MethodLiteral,
    Number,
    ObjectLiteral,
    Resend,
    SelfReference,
    Send,
    Slot,
    Text,
)

MAX_ANNOTATION = 1_000_000  # characters in the joined texts of nested annotation groups

# ---------------------------------------------------------------- whole texts


def body(code):
    statements, returns = code
    return Body(statements[0].start, statements[-1].end, (), (), tuple(statements), returns)


def body_with_locals(listed, code):
    statements, returns = code
    arguments, slots, _ = take_apart(listed)
    if arguments:
        raise Refused(arguments[0].start, arguments[0].end, "a text by itself has no arguments")
    refuse_local_methods(slots)
    return Body(listed.start, statements[-1].end, (), slots, tuple(statements), returns)


def line(expression, end=None):
    return Body(expression.start, expression.end, (), (), (expression,), False)


def line_in_parentheses(method, end=None):
    if method.slots and not method.arguments:
        return Body(method.start, method.end, (), (), method.statements, method.returns)
    expression = sub_expression(method)
    return Body(method.start, method.end, (), (), (expression,), False)


# ---------------------------------------------------------------- code


def code(statements, dot=None):
    return statements, False


def return_only(caret, expression, dot=None):
    return [expression], True


def code_and_return(statements, dot, caret, expression, last_dot=None):
    statements.append(expression)
    return statements, True


def first_statement(expression):
    return [expression]


def next_statement(statements, dot, expression):
    statements.append(expression)
    return statements


# ---------------------------------------------------------------- messages


def first_keyword(keyword, argument):
    return [keyword], [argument]


def next_keyword(keywords, keyword, argument):
    keywords[0].append(keyword)
    keywords[1].append(argument)
    return keywords


def keyword_send(receiver, keywords):
    parts, arguments = keywords
    first = parts[0]
    return Send(receiver.start, arguments[-1].end, receiver, selector_of(parts), tuple(arguments), first.start, first.end)


def implicit_keyword_send(keywords):
    parts, arguments = keywords
    first = parts[0]
    return Send(first.start, arguments[-1].end, None, selector_of(parts), tuple(arguments), first.start, first.end)


def keyword_resend(delegate, keywords):
    parts, arguments = keywords
    first, parent = parts[0], delegate_of(delegate)
    return Resend(delegate.start, arguments[-1].end, parent, selector_of(parts), tuple(arguments), first.start, first.end)


def binary_send(receiver, operator, argument):
    return Send(receiver.start, argument.end, receiver, operator.value, (argument,), operator.start, operator.end)


def longer_chain(receiver, operator, argument):
    if receiver.selector != operator.value:
        message = f"two different operators, {clip(receiver.selector)} and {clip(operator.value)}, without parentheses"
        hint = f"put parentheses around what comes first, such as ({{}}) {operator.value} ..."
        raise Refused(operator.start, operator.end, message, hint, quoted=(receiver.start, receiver.end))
    return binary_send(receiver, operator, argument)


def implicit_binary_send(operator, argument):
    return Send(operator.start, argument.end, None, operator.value, (argument,), operator.start, operator.end)


def binary_resend(delegate, operator, argument):
    return Resend(delegate.start, argument.end, delegate_of(delegate), operator.value, (argument,), operator.start, operator.end)


def binary_send_of_keywords(receiver, operator, keywords):
    return binary_send(receiver, operator, implicit_keyword_send(keywords))


def longer_chain_of_keywords(receiver, operator, keywords):
    return longer_chain(receiver, operator, implicit_keyword_send(keywords))


def implicit_binary_send_of_keywords(operator, keywords):
    return implicit_binary_send(operator, implicit_keyword_send(keywords))


def binary_resend_of_keywords(delegate, operator, keywords):
    return binary_resend(delegate, operator, implicit_keyword_send(keywords))


# ---------------------------------------------------------------- operands


def integer(word):
    return Number(word.start, word.end, integer_of(word))


def radix(word):
    return Number(word.start, word.end, radix_of(word))


def float(word):
    return Number(word.start, word.end, float_of(word))


def string(word):
    return Text(word.start, word.end, text_of(word))


def self_reference(word):
    return SelfReference(word.start, word.end)


def implicit_send(name):
    _, selector, start, end = name
    return Send(start, end, None, selector, (), start, end)


def send(receiver, name):
    _, selector, start, end = name
    return Send(receiver.start, end, receiver, selector, (), start, end)


def resend(delegate, name):
    return Resend(delegate.start, name.end, delegate_of(delegate), name.value, (), name.start, name.end)


def lone_resend(word):
    raise Refused(word.start, word.end, "'resend' by itself", "a dot and a selector follow at once: resend.copy", (".selector",))


def sub_expression(method):
    """Parentheses inside an expression; what is in them keeps the place of the whole."""
    if method.slots or method.arguments:
        message = "slots and code together in parentheses inside an expression"
        hint = "a method stands right behind the = of a slot; an object has no code; a block stands in [ ]"
        raise Refused(method.start, method.start + 1, message, hint)
    if method.returns:
        last = method.statements[-1]
        hint = "^ begins the last statement of a method, a block or a text"
        raise Refused(last.start, last.end, "a return in parentheses inside an expression", hint)
    if len(method.statements) > 1:
        second = method.statements[1]
        hint = "only a method, right behind the = of a slot, or a block in [ ] may have several"
        raise Refused(second.start, second.end, "several statements in parentheses inside an expression", hint)
    expression = method.statements[0]
    expression.start, expression.end = method.start, method.end
    return expression


def annotated(opening, text, literal, closing):
    literal.start, literal.end = opening.start, closing.end
    literal.annotation = text_of(text) or literal.annotation
    return literal


# ---------------------------------------------------------------- methods, objects, blocks


def method(opening, code, closing):
    statements, returns = code
    return MethodLiteral(opening.start, closing.end, (), (), tuple(statements), returns)


def method_with_locals(opening, listed, code, closing):
    statements, returns = code
    arguments, slots, _ = take_apart(listed)
    refuse_local_methods(slots)
    return MethodLiteral(opening.start, closing.end, names_of(arguments), slots, tuple(statements), returns)


def empty_object(opening, closing):
    return ObjectLiteral(opening.start, closing.end, (), "")


def object(opening, listed, closing):
    arguments, slots, annotation = take_apart(listed)
    if arguments:
        message = f"the argument :{clip(arguments[0].value)} in an object without code"
        raise Refused(arguments[0].start, arguments[0].end, message, "arguments stand only where code follows the slots")
    return ObjectLiteral(opening.start, closing.end, slots, annotation)


def block(opening, code, closing):
    statements, returns = code
    return BlockLiteral(opening.start, closing.end, (), (), tuple(statements), returns, "")


def block_with_locals(opening, listed, code, closing):
    statements, returns = code
    arguments, slots, annotation = take_apart(listed)
    refuse_local_methods(slots)
    return BlockLiteral(opening.start, closing.end, names_of(arguments), slots, tuple(statements), returns, annotation)


def empty_block(opening, closing):
    return block_without_code(opening, Listed(opening.start, []), closing)


def block_without_code(opening, listed, closing):
    """Self's own choice: an object below traits block whose value is the object of its slots."""
    arguments, slots, annotation = take_apart(listed)
    if arguments:
        hint = f"to do nothing with it, answer nil: [| :{clip(arguments[0].value)} | nil]"
        raise Refused(arguments[0].start, arguments[0].end, "a block without code cannot have arguments", hint)
    start, end = opening.start, closing.end
    block_traits = Send(start, end, Send(start, end, None, "traits", (), start, end), "block", (), start, end)
    parent = Slot(start, end, "parent", block_traits, False, True, "")
    value = Slot(start, end, "value", ObjectLiteral(start, end, slots, annotation), False, False, "")
    return ObjectLiteral(start, end, (parent, value), "")


# ---------------------------------------------------------------- slots


def slot_list(opening, entries, closing):
    return Listed(opening.start, entries)


def no_slots():
    return []


def first_slot(slot):
    return [slot]


def next_slot(entries, slot):
    entries.append(slot)
    return entries


def dotted(entries, dot):
    return entries


def next_group(entries, group):
    entries.extend(group)
    return entries


def group(opening, text, entries, closing):
    annotation = text_of(text)
    joined = {"": annotation}  # slots that shared a text share the longer one
    for entry in entries:
        if type(entry) is Slot:
            if entry.annotation not in joined:
                if len(annotation) + len(entry.annotation) > MAX_ANNOTATION:
                    raise Refused(text.start, text.end, f"annotations of more than {MAX_ANNOTATION:,} characters inside one another")
                joined[entry.annotation] = annotation + "\x7f" + entry.annotation
            entry.annotation = joined[entry.annotation]
    return entries


def argument_slot(word):
    if word.value in (":self", ":resend") or word.value[1] == "_":
        raise Refused(word.start, word.end, f"{clip(word.value[1:])} cannot name an argument", "names begin with a small letter")
    return Word("NAME", sys.intern(word.value[1:]), word.start, word.end)


def plain_name(name, sign):
    return name, False


def parent_name(name, *signs):
    return name, True


def bare_slot(name):
    return Slot(name.start, name.end, slot_name(name), None, True, False, "")


def bare_parent(name, star):
    return Slot(name.start, star.end, slot_name(name), None, True, True, "")


def constant_slot(head, value):
    name, parent = head
    return Slot(name.start, value.end, slot_name(name), value, False, parent, "")


def variable_slot(head, value):
    name, parent = head
    return Slot(name.start, value.end, slot_name(name), value, True, parent, "")


def method_slot(head, method):
    name, parent = head
    if parent:
        message = f"the parent {clip(name.value)}* holds a method"
        raise Refused(method.start, method.end, message, "without the parentheses it holds what the expression answers")
    return Slot(name.start, method.end, slot_name(name), asked_for(0, method), False, False, "")


def variable_method(head, method):
    name, _ = head
    message = f"the variable {clip(name.value)} begins with a method"
    hint = "without the parentheses it begins with what the expression answers; a method stands behind ="
    raise Refused(method.start, method.end, message, hint)


def binary_slot(operator, sign, method):
    return Slot(operator.start, method.end, operator.value, asked_for(1, method), False, False, "")


def binary_slot_with_argument(operator, name, sign, method):
    return Slot(operator.start, method.end, operator.value, with_arguments([name], method), False, False, "")


def keyword_name(keyword):
    slot_name(keyword)
    return [keyword]


def longer_keyword_name(keywords, keyword):
    keywords.append(keyword)
    return keywords


def keyword_slot(keywords, sign, method):
    return Slot(keywords[0].start, method.end, selector_of(keywords), asked_for(len(keywords), method), False, False, "")


def keyword_header(keyword, name):
    slot_name(keyword)
    return [keyword], [name]


def longer_keyword_header(header, keyword, name):
    header[0].append(keyword)
    header[1].append(name)
    return header


def keyword_slot_with_arguments(header, sign, method):
    keywords, names = header
    return Slot(keywords[0].start, method.end, selector_of(keywords), with_arguments(names, method), False, False, "")


def object_annotation(opening, closing, sign, text):
    return text_of(text)
