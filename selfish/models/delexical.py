"""Delexicalising: a request as a small model sees it, without any names, and its reply with the names back.

In:     a Request: the slots of an object with their values, a selector, a sentence or None, examples.
Out:    Hidden: the prompt; the places, and what each stands for; restore(reply) the method; hide(body) the other way, for training.
Keeps:  prompt and reply are words with spaces between. A request gives the same prompt everywhere, and restoring what was hidden gives the
        same method again, names of arguments and locals aside.

Places: a kind and a number. n number, s text, b truth, vn vs v vector of numbers, of texts, of anything, l.. lists, d dictionary, o object,
z anything else; with `a` in front it is an argument (an1, as1). t1 is a text and k1 a number that the sentence or the examples show.
In code x1 is a local and e1 an argument of a block.

    slots n1 count n2 limit const s1 | send add to n1 : | args an1 | do add an1 to n1 | facts gives num now n1 up n1 by an1 | code
    n1: n1 + an1 . n1
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selfish.errors import SyntaxMistake
from selfish.models import mentions, wording
from selfish.models.facts import Seen, facts
from selfish.models.thesaurus import noun_head
from selfish.models.values import UNKNOWN, Lst, Thing, Vec, read_printed, read_source, value_of
from selfish.parser import parse_body
from selfish.source import Source
from selfish.syntax import ObjectLiteral, Send

MOST_EXAMPLES = 8
SPACE = "␣"  # stands for a space inside a text of the code
PLAIN_NUMBERS = (0, 1, -1)


@dataclass(frozen=True)
class Slot:
    name: str
    value: object
    constant: bool = False


@dataclass
class Example:
    """One send: slots set before it, arguments, what came (UNKNOWN when nobody looked), slots looked at afterwards."""

    arguments: list
    gives: object = UNKNOWN
    before: dict[str, object] = field(default_factory=dict)
    after: dict[str, object] = field(default_factory=dict)


@dataclass
class Request:
    slots: list[Slot]
    selector: str
    intent: str | None = None
    examples: list[Example] = field(default_factory=list)

    @property
    def arity(self) -> int:
        return self.selector.count(":") if self.selector[-1:] == ":" else int(not self.selector[:1].isalpha())


def request_from_texts(object_text: str, selector: str, intent: str | None, examples: list[dict]) -> Request:
    """A request as it is written down: a slot list, and examples with do, with, gives and then. What cannot be read is UNKNOWN."""
    slots = []
    try:
        tree = parse_body(Source("object", object_text))
        literal = tree.statements[0] if tree.statements else None
    except SyntaxMistake:
        literal = None
    if isinstance(literal, ObjectLiteral):
        slots = [Slot(s.name, value_of(s.value), not s.assignable) for s in literal.slots if not s.parent and not s.name.endswith(":")]
    return Request(slots, selector, intent, [made for each in examples if (made := _example(each, selector)) is not None])


def _example(said: dict, selector: str) -> Example | None:
    try:
        tree = parse_body(Source("example", said["do"]))
    except SyntaxMistake:
        return None
    node = tree.statements[0] if len(tree.statements) == 1 else None
    if not isinstance(node, Send) or node.selector != selector or node.receiver is not None:
        return None
    gives = said.get("gives")
    return Example(
        [value_of(argument) for argument in node.arguments],
        UNKNOWN if gives is None else _printed(gives),
        {name: read_source(text) for name, text in (said.get("with") or {}).items()},
        {name: read_printed(text) for name, text in (said.get("then") or {}).items()},
    )


def _printed(text: str):
    value = read_printed(text)
    return Thing() if value is UNKNOWN else value


# ---- places


def kind_of(values: list) -> str:
    """The letters for what a slot or argument holds, by the values it was seen with."""
    seen = [value for value in values if value is not UNKNOWN and value is not None]
    if not seen:
        return "z"
    kinds = {_letters(value) for value in seen}
    if len(kinds) == 1:
        return kinds.pop()
    for plain in ("v", "l"):  # an empty one says nothing of its elements
        if all(kind[0] == plain for kind in kinds):
            full = sorted(kinds - {plain})
            return full[0] if len(full) == 1 else plain
    return "z"


def _letters(value) -> str:
    if isinstance(value, bool):
        return "b"
    if isinstance(value, (int, float)):
        return "n"
    if isinstance(value, str):
        return "s"
    if isinstance(value, (Vec, Lst)):
        of = {_letters(each) for each in value}
        return ("v" if isinstance(value, Vec) else "l") + (of.pop() if of in ({"n"}, {"s"}) else "")
    if isinstance(value, Thing):
        return "o"
    return "d" if isinstance(value, dict) else "z"


_TOKEN = re.compile(
    r"""'(?:[^'\\]|\\.)*' | \d+\.\d+(?:e-?\d+)?|\d+ | :?[A-Za-z_][A-Za-z0-9_]*:? | <- | [-!@$%^&*+/~?<>=,|\\]+ | [()\[\].^] | \S""",
    re.VERBOSE,
)
_PLACE = re.compile(r"(a?(?:n|s|b|vn|vs|v|ln|ls|l|d|o|z)|[xetk])(\d+)(:?)")
_WORDS = frozenset("true false nil self list vector dictionary set lobby copy size".split())
LOCAL_NAMES = "r t u w q p".split()
BLOCK_NAMES = "e f g h i j".split()
ARGUMENT_NAMES = {"n": "n", "s": "text", "b": "flag", "v": "items", "l": "items", "d": "table", "o": "other", "z": "it"}


@dataclass
class Hidden:
    """A request without names."""

    request: Request
    prompt: str
    slots: dict[str, str]  # place -> name
    arguments: dict[str, str]  # place -> the name it gets
    texts: dict[str, str]  # place -> text
    numbers: dict[str, int | float]
    constants: frozenset[str]  # places of slots that cannot be assigned

    def places(self) -> list[str]:
        """Every place the reply may use, besides x1, x2, ... and e1, e2, ..."""
        return [*self.slots, *self.arguments, *self.texts, *self.numbers]

    # ---- out of hiding

    def restore(self, reply: str) -> str:
        """The method a reply means: header and body, the inside of a slot list."""
        return f"{self.header()} = ( {self.body(reply)} )"

    def header(self) -> str:
        names = list(self.arguments.values())
        if not names:
            return self.request.selector
        if not self.request.selector.endswith(":"):
            return f"{self.request.selector} {names[0]}"
        return " ".join(f"{part}: {name}" for part, name in zip(self.request.selector.split(":"), names, strict=False))

    def body(self, reply: str) -> str:
        taken = {*self.slots.values(), *self.arguments.values(), *_WORDS}
        inner: dict[str, str] = {}
        words = [self._named(word, inner, taken) for word in reply.split()]
        return spaced(words)

    def _named(self, word: str, inner: dict[str, str], taken: set[str]) -> str:
        if word.startswith("'"):
            return word.replace(SPACE, " ")
        place = _PLACE.fullmatch(word.removeprefix(":"))
        if place is None:
            return word
        key, colon = place[1] + place[2], place[3]
        lead = ":" if word.startswith(":") else ""
        if key in self.texts:
            return _literal(self.texts[key])
        if key in self.numbers:
            return str(self.numbers[key])
        name = self.slots.get(key) or self.arguments.get(key)
        if name is None and place[1] in "xe":
            if key not in inner:
                inner[key] = fresh(LOCAL_NAMES if place[1] == "x" else BLOCK_NAMES, taken)
                taken.add(inner[key])
            name = inner[key]
        return f"{lead}{name or key}{colon}"

    # ---- into hiding

    def hide(self, body: str, argument_names: list[str]) -> str | None:
        """The body with places for names; None when it holds a text or number that a model could not know."""
        names = {name: place for place, name in self.slots.items()}
        names.update(zip(argument_names, self.arguments, strict=True))
        texts = {text: place for place, text in reversed(self.texts.items())}
        numbers = {number: place for place, number in reversed(self.numbers.items())}
        words, inner, hidden = _TOKEN.findall(body), {}, []
        words = _signed(words)
        _number_locals(words, inner)
        for i, word in enumerate(words):
            bare = word.strip(":")
            if word.startswith("'"):
                value = _text_of(word)
                hidden.append(texts.get(value) or word.replace(" ", SPACE))
            elif re.fullmatch(r"-?\d+(\.\d+)?", word):
                value = float(word) if "." in word else int(word)
                hidden.append(word if value in PLAIN_NUMBERS else numbers.get(value, word))
            elif bare in inner:
                hidden.append(word.replace(bare, inner[bare]))
            elif bare in names and not _to_another(words, hidden, i):
                hidden.append(word.replace(bare, names[bare]))
            else:
                hidden.append(word)
        return " ".join(hidden)


def _to_another(words: list[str], hidden: list[str], at: int) -> bool:
    """Whether the word at this place is a message to something that has none of the slots."""
    if at == 0 or not re.fullmatch(r"[A-Za-z_]\w*|'.*'|[\d.]*\d|[)\]]", words[at - 1], re.DOTALL):
        return False
    if re.fullmatch(r"a?o\d+|copy|self", hidden[at - 1]):
        return False
    return not (words[at - 1] == ")" and words[at].endswith(":"))


def _signed(words: list[str]) -> list[str]:
    """`-` and a number behind an operator or a bracket are one word."""
    joined: list[str] = []
    for word in words:
        if (
            joined
            and joined[-1] == "-"
            and word[0].isdigit()
            and (len(joined) < 2 or re.fullmatch(r"[(\[.^]|[A-Za-z_]\w*:|[-+*/<>=!,&|%]+", joined[-2]))
        ):
            joined[-1] = "-" + word
        else:
            joined.append(word)
    return joined


def _number_locals(words: list[str], inner: dict[str, str]) -> None:
    """Names for the locals and block arguments that the words declare."""
    within = False
    for i, word in enumerate(words):
        if word == "|":
            within = not within if within or (i == 0 or words[i - 1] in "([" or words[i - 1].startswith(":")) else within
        elif within and word.startswith(":") and len(word) > 1:
            inner.setdefault(word[1:], f"e{1 + sum(v[0] == 'e' for v in inner.values())}")
        elif within and re.fullmatch(r"[a-z]\w*", word) and words[i - 1] in ("|", "."):
            inner.setdefault(word, f"x{1 + sum(v[0] == 'x' for v in inner.values())}")


def fresh(names: list[str], taken: set[str]) -> str:
    for name in names:
        if name not in taken:
            return name
    return next(f"{names[0]}{i}" for i in range(2, 100) if f"{names[0]}{i}" not in taken)


def spaced(words: list[str]) -> str:
    """Words of code as people write them."""
    text = ""
    for word in words:
        if word in (".", ")", "]") or not text or text[-1] in "([" or (text[-1] == "^" and text[-2:-1] in "([ "):
            text += word
        else:
            text += " " + word
    return text.replace("[| ", "[ | ").replace("[ | :", "[| :")


def _literal(text: str) -> str:
    for plain, escaped in (("\\", "\\\\"), ("'", "\\'"), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, escaped)
    return f"'{text}'"


def _text_of(word: str) -> str:
    value = read_source(word)
    return value if isinstance(value, str) else word


# ---- hiding a request


def hide(request: Request) -> Hidden:
    """The request as a model sees it."""
    examples = request.examples[:MOST_EXAMPLES]
    slots: dict[str, str] = {}
    for slot in request.slots:
        values = [slot.value] + [example.before[slot.name] for example in examples if slot.name in example.before]
        values += [example.after[slot.name] for example in examples if slot.name in example.after]
        slots[_next(kind_of(values), slots)] = slot.name
    arguments: dict[str, str] = {}
    taken = {*slots.values(), *_WORDS}
    for i in range(request.arity):
        kind = kind_of([example.arguments[i] for example in examples if i < len(example.arguments)])
        name = fresh([ARGUMENT_NAMES[kind[0]]], taken)
        taken.add(name)
        arguments[_next("a" + kind, arguments)] = name
    seen = [_seen(request, example, slots, arguments) for example in examples]
    quoted = wording.pieces(request.intent) if request.intent else []
    told = facts(seen, tuple(piece.value for piece in quoted if piece.kind == "number"))
    texts, numbers = _shown(quoted, told)
    by_text = {text: place for place, text in reversed(texts.items())}
    by_number = {number: place for place, number in reversed(numbers.items())}
    constants = frozenset(place for place, slot in zip(slots, request.slots, strict=True) if slot.constant)
    prompt = ["slots", *_slot_words(slots, constants), "|", "send", *_selector_words(request, slots, by_number)]
    prompt += ["|", "args", *arguments] if arguments else []
    if request.intent:
        prompt += ["|", "do", *_intent_words(request.intent, slots, arguments, by_text, by_number)]
    words = []
    for word in told.words:
        if word.startswith("@"):
            words.append(by_text[told.texts[int(word[2:])]] if word[1] == "t" else by_number[told.numbers[int(word[2:])]])
        else:
            words.append(word)
    if words:
        prompt += ["|", "facts", *words]
    return Hidden(request, " ".join([*prompt, "|", "code"]), slots, arguments, texts, numbers, constants)


def _next(kind: str, places: dict[str, str]) -> str:
    return f"{kind}{1 + sum(re.fullmatch(kind + r'[0-9]+', place) is not None for place in places)}"


def _seen(request: Request, example: Example, slots: dict[str, str], arguments: dict[str, str]) -> Seen:
    held = {slot.name: slot.value for slot in request.slots} | example.before
    before = {place: held.get(name) for place, name in slots.items()} | dict(zip(arguments, example.arguments, strict=False))
    for argument, value in zip(arguments, example.arguments, strict=False):
        if isinstance(value, Thing):  # n1 of another object
            before |= {f"{argument}.{place}": value[name] for place, name in slots.items() if name in value}
    after = {place: example.after[name] for place, name in slots.items() if name in example.after and example.after[name] is not UNKNOWN}
    return Seen(before, example.gives, after)


def _shown(quoted: list, told) -> tuple[dict[str, str], dict[str, int]]:
    """Texts and numbers the sentence quotes, then those the examples show."""
    texts = list(dict.fromkeys([*told.texts, *(piece.value for piece in quoted if piece.kind == "text")]))
    numbers = list(dict.fromkeys([*(p.value for p in quoted if p.kind == "number" and p.value not in PLAIN_NUMBERS), *told.numbers]))
    return {f"t{i}": text for i, text in enumerate(texts, 1)}, {f"k{i}": number for i, number in enumerate(numbers, 1)}


def _slot_words(slots: dict[str, str], constants: frozenset[str]) -> list[str]:
    words = []
    for place, name in slots.items():
        words.append(place)
        last = wording.camel(name)[-1:] or [name]
        head = noun_head(last[0])
        if head is not None:
            words.append(head)
        if place in constants:
            words.append("const")
    return words


def _selector_words(request: Request, slots: dict[str, str], by_number: dict) -> list[str]:
    names, back = tuple(slots.values()), {name: place for place, name in slots.items()}
    words: list[str] = []
    for part in wording.selector_words(request.selector):
        part = [w for w in part]
        at = 0
        for start, end, name in mentions.found(names, part, mentions.EXACT):
            words += [_word(w, by_number) for w in part[at:start]] + [back[name]]
            at = end
        words += [_word(w, by_number) for w in part[at:]]
        if request.selector.endswith(":"):
            words.append(":")
    if not words:
        words.append(request.selector)
    return words


def _word(word: str, by_number: dict) -> str:
    if word.isdigit():
        return word if int(word) in PLAIN_NUMBERS else by_number.get(int(word), wording.UNKNOWN_WORD)
    return wording.known(word)


def _intent_words(intent: str, slots: dict[str, str], arguments: dict[str, str], by_text: dict, by_number: dict) -> list[str]:
    parts = wording.pieces(intent)
    words = [part.value if part.kind == "word" else "" for part in parts]
    names, back = tuple(slots.values()), {name: place for place, name in slots.items()}
    mentioned = mentions.found(names, words)
    letters = _letters_for(parts, arguments, {i for start, end, _ in mentioned for i in range(start, end)})
    said: list[str] = []
    starts, at = {start: (end, name) for start, end, name in mentioned}, 0
    while at < len(parts):
        part = parts[at]
        if at in starts:
            end, name = starts[at]
            said.append(back[name])
            at = end
            continue
        at += 1
        if part.kind == "text":
            inside = mentions.best(names, tuple(wording.camel(str(part.value))), "the", mentions.EXACT)[0]
            said.append(back[inside] if inside else by_text[part.value])
        elif part.kind == "number":
            said.append(str(part.value) if part.value in PLAIN_NUMBERS else by_number[part.value])
        elif part.kind == "mark":
            said.append(part.shown[0] if part.shown not in ("<=", ">=", "!=") else part.shown)
        elif at - 1 in letters:
            said.append(letters[at - 1])
        elif part.shown.lower() in wording.FILLERS:
            continue
        else:
            said.append(wording.known(part.value))
    return said


def _letters_for(parts: list, arguments: dict[str, str], taken: set[int]) -> dict[int, str]:
    """Single letters stand for arguments, in the order they come."""
    letters: dict[str, str] = {}
    found: dict[int, str] = {}
    left = list(arguments)
    for i, part in enumerate(parts):
        if part.kind != "word" or i in taken or not re.fullmatch(r"[A-Za-z]|[nk]th", part.shown) or part.shown in ("I", "s", "A"):
            continue
        letter = part.shown[0].lower()
        if letter == "a" and not (len(arguments) > 1 and any(p.shown == "b" for p in parts)):
            continue
        if letter not in letters and left:
            letters[letter] = left.pop(0)
        if letter in letters:
            found[i] = letters[letter]
    return found
