"""Constrained writing: a grammar of the methods that may be written for one request, and the matcher that holds a model to one.

In:     a Shape: the selector that is asked for, and the names and messages that may be used; a grammar, as text, and a tokenizer.
Out:    the grammar in llguidance's form of Lark; a Matcher, which says at each token what may come next.
Keeps:  - whatever is written to its end is a method of the asked selector that parses, and uses nothing but what the shape names.
        - names are declared before they are used: each nesting of blocks and each number of locals has rules of its own.
        - the language of a grammar is finite. A method that was cut off is the only bad one, and that is known.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

NAME = re.compile(r"[a-z_][A-Za-z0-9_]*")
KEYWORDS = re.compile(r"[a-z_][A-Za-z0-9_]*:(?:[A-Z][A-Za-z0-9_]*:)*")
OPERATOR = re.compile(r"(?![|^]$|<-$)[!#$%&*+,\-/;<=>?@|~]+")
RESERVED = ("self", "resend")
LOCALS = ("result", "found", "total", "rest")
PARAMETERS = ("each", "key", "other")  # of blocks: of one argument, of two, and of a block inside such a block
REMEMBERED = 16  # grammars that are made once for all requests with them
SCOPES = {(): ((), ("each",), ("each", "key")), ("each",): (("each",), ("each", "other")), ("each", "key"): (("each", "key"),)}
SCOPES |= {("each", "other"): (("each", "other"),)}


class BadGrammar(Exception):
    """What is wrong with a grammar or a shape, a clause."""


@dataclass(frozen=True)
class Shape:
    """What a method may look like.

    selector   the one asked for; arguments: their names, as many as it takes
    names      what may stand alone: slots of the receiver, its own unary messages, globals
    setters    data slots that may be assigned
    own        keyword messages that the receiver understands itself
    unary, binary, keyword   messages to others
    primitives those granted, by selector; no other is ever written
    depth      of blocks and parentheses in each other; statements: at most, in a row
    """

    selector: str
    arguments: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    setters: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    unary: tuple[str, ...] = ()
    binary: tuple[str, ...] = ("+", "-", "*", "/", "<", ">", "<=", ">=", "=", ",")
    keyword: tuple[str, ...] = ()
    primitives: tuple[str, ...] = ()
    depth: int = 3
    statements: int = 5
    locals: int = 2
    text: int = 60


def grammar_for(shape: Shape) -> str:
    """The grammar of the methods of a shape. Raises BadGrammar."""
    return _Writer(shape).text()


def header_of(shape: Shape) -> str:
    """How such a method begins, up to and with its parenthesis."""
    selector, arguments = shape.selector, shape.arguments
    if not all(NAME.fullmatch(name) and name not in RESERVED for name in arguments) or len(set(arguments)) < len(arguments):
        raise BadGrammar(f"these cannot be the names of arguments: {', '.join(arguments)}")
    words = re.findall(r"[^:]+:?", selector)
    if KEYWORDS.fullmatch(selector) and len(words) == len(arguments):
        head = " ".join(f"{word} {name}" for word, name in zip(words, arguments, strict=True))
    elif OPERATOR.fullmatch(selector) and len(arguments) == 1:
        head = f"{selector} {arguments[0]}"
    elif NAME.fullmatch(selector) and selector not in RESERVED and not arguments:
        head = selector
    else:
        raise BadGrammar(f"{selector!r} with {len(arguments)} arguments is no message")
    return f"{head} = ( "


@dataclass
class _Writer:
    shape: Shape
    rules: dict[str, str] = field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)  # names of terminals, and the names these stand for

    def text(self):
        shape = self.shape
        granted = set(shape.primitives)
        fits = lambda pattern, names: tuple(dict.fromkeys(n for n in names if pattern.fullmatch(n) and (n[0] != "_" or n in granted)))  # noqa: E731
        self.names = tuple(n for n in fits(NAME, (*shape.arguments, *shape.names)) if n not in RESERVED)
        self.setters = tuple(n for n in fits(NAME, shape.setters) if n not in RESERVED and n not in shape.arguments)
        self.unary = fits(NAME, (*shape.unary, *shape.primitives))
        self.binary = fits(OPERATOR, shape.binary)
        self.keyword = fits(KEYWORDS, (*shape.keyword, *shape.primitives))
        self.own = fits(KEYWORDS, shape.own)
        free = [n for n in LOCALS if n not in self.names and n not in self.setters and f"{n}:" not in self.own]
        self.locals = free[: shape.locals]
        taken = {n: n for n in PARAMETERS}
        for n in PARAMETERS:  # a parameter hides nothing
            while taken[n] in self.names or taken[n] in self.setters:
                taken[n] += "Item"
        self.parameters = taken
        head = _quoted(header_of(shape))
        alternatives = []
        for count in range(len(self.locals) + 1):
            declared = _quoted(f"| {'. '.join(self.locals[:count])} | ") + " " if count else ""
            alternatives.append(f"{head} {declared}{self.statements(shape.depth, (), count)} {_quoted(' )')}")
        start = "\n     | ".join(alternatives)
        rules = "\n".join(f"{name}: {rule}" for name, rule in self.rules.items())
        return f"start: {start}\n{rules}\n{self.terminals()}"

    def terminals(self):
        texts = rf"/'([^'\\\x00-\x1f\x7f]|\\[nt'\\]){{0,{self.shape.text}}}'/"
        lines = ["NUMBER: /-?(0|[1-9][0-9]{0,5})/", r"FRACTION: /\.[0-9]{1,3}/", f"TEXT: {texts}"]
        lines.append(r"NEXT: /\.( |\n  )/")
        if self.unary:
            lines.append(f"UNARY: / ({'|'.join(self.unary)})/")
        if self.binary:
            lines.append(f"BINARY: / ({'|'.join(re.escape(op).replace('/', chr(92) + '/') for op in self.binary)}) /")
        for name, names in self.words.items():
            lines.append(f"{name}: /{'|'.join(('self', *names))}/")
        return "\n".join(lines)

    def rule(self, kind, depth, scope, count, make):
        """The name of a rule for a nesting, the parameters in scope and a number of locals; it is made when it is first wanted."""
        name = f"{kind}_{depth}_{''.join(p[0] for p in scope)}x{count}"
        if name not in self.rules:
            self.rules[name] = ""  # it may be wanted by its own parts
            self.rules[name] = make()
        return name

    def statements(self, depth, scope, count):
        def make():
            one = self.expression(depth, scope, count)
            most = max(1, self.shape.statements - 2 * (self.shape.depth - depth))
            more = f" (NEXT {one}){{0,{most - 1}}}" if most > 1 else ""
            return f'{one}{more} (NEXT "^ " {one})? | "^ " {one}'

        return self.rule("statements", depth, scope, count, make)

    def expression(self, depth, scope, count):
        def make():
            operation, given = self.operation(depth, scope, count), self.operation(depth, scope, count)
            parts = [operation]
            if self.keyword:
                parts.append(f"{operation} {self.message(depth, scope, count)}")
            parts += [f"{_quoted(f'{name}: ')} {given}" for name in (*self.setters, *self.locals[:count])]
            parts += [self.sent(selector, given, "") for selector in self.own]
            return " | ".join(parts)

        return self.rule("expression", depth, scope, count, make)

    def message(self, depth, scope, count):
        def make():
            given = self.operation(depth, scope, count)
            return " | ".join(self.sent(selector, given, " ") for selector in self.keyword)

        return self.rule("message", depth, scope, count, make)

    @staticmethod
    def sent(selector, given, before):
        words = re.findall(r"[^:]+:", selector)
        return " ".join(f"{_quoted((' ' if i else before) + word + ' ')} {given}" for i, word in enumerate(words))

    def operation(self, depth, scope, count):
        def make():
            operand = self.operand(depth, scope, count)
            return f"{operand} (BINARY {operand})?" if self.binary else operand

        return self.rule("operation", depth, scope, count, make)

    def operand(self, depth, scope, count):
        def make():
            word = f"WORD_{''.join(p[0] for p in scope)}x{count}".upper()
            self.words[word] = (*self.names, *self.locals[:count], *(self.parameters[p] for p in scope))
            parts = [word, "NUMBER", "NUMBER FRACTION", "TEXT"]
            if depth > 0:
                parts.append(f'"(" {self.expression(depth - 1, scope, count)} ")"')
                for inner in SCOPES[scope]:
                    new = [f":{self.parameters[p]}" for p in inner if p not in scope]
                    head = f"[| {'. '.join(new)} | " if new else "[ "
                    parts.append(f'{_quoted(head)} {self.statements(depth - 1, inner, count)} " ]"')
            return f"({' | '.join(parts)}){' UNARY{0,2}' if self.unary else ''}"

        return self.rule("operand", depth, scope, count, make)


def _quoted(text):
    return json.dumps(text)


# ---- holding a model to a grammar

class Matcher:
    """One reply's way through a grammar."""

    def __init__(self, matcher, vocabulary):
        from llguidance.torch import allocate_token_bitmask

        self._matcher, self._vocabulary = matcher, vocabulary
        self._refuse_errors()
        self._mask = allocate_token_bitmask(1, vocabulary)

    def at_start(self) -> Matcher:
        """Another one that is where this is."""
        return Matcher(self._matcher.deep_copy(), self._vocabulary)

    def _refuse_errors(self):
        if self._matcher.is_error():
            raise BadGrammar(self._matcher.get_error())

    def hold(self, logits) -> None:
        """Take what may not come next out of the logits of one row."""
        from llguidance.torch import apply_token_bitmask_inplace, fill_next_token_bitmask

        fill_next_token_bitmask(self._matcher, self._mask, 0)
        apply_token_bitmask_inplace(logits[None], self._mask)

    def consume(self, token: int) -> None:
        if not self._matcher.is_stopped():
            self._matcher.consume_token(token)
            self._refuse_errors()

    @property
    def is_stopped(self) -> bool:
        """Whether nothing can follow."""
        return self._matcher.is_stopped()

    @property
    def is_complete(self) -> bool:
        """Whether it could end here."""
        return self._matcher.is_accepting()


def matcher(loaded, grammar: str, kind: str) -> Matcher:
    """A matcher for a reply of a loaded model. Raises BadGrammar."""
    made = loaded.matchers.get((kind, grammar))
    if made is None:
        made = _made(loaded, grammar, kind)
        while len(loaded.matchers) >= REMEMBERED:
            del loaded.matchers[next(iter(loaded.matchers))]
        loaded.matchers[kind, grammar] = made
    return made.at_start()


def _made(loaded, grammar, kind):
    if kind == "places":
        from selfish.models.places import holding

        return holding(loaded, grammar)
    from llguidance import LLMatcher

    makers = {"lark": LLMatcher.grammar_from_lark, "regex": LLMatcher.grammar_from_regex, "json": LLMatcher.grammar_from_json_schema}
    if kind not in makers:
        raise BadGrammar(f"a local model takes lark, regex, json or places, not {kind}")
    try:
        return Matcher(LLMatcher(view_of(loaded), makers[kind](grammar)), loaded.vocabulary)
    except (ValueError, TypeError) as failure:
        raise BadGrammar(str(failure)) from failure


def view_of(loaded):
    """The tokenizer as llguidance sees it, made once."""
    if loaded.view is None:
        from llguidance.hf import from_tokenizer

        loaded.view = from_tokenizer(loaded.tokenizer, n_vocab=loaded.vocabulary, eos_token=sorted(loaded.ends))
    return loaded.view
