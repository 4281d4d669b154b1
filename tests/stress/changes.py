"""Changes to a running world: what redefines, shadows, removes and reparents.

In:     a random.Random.
Out:    texts in Selfish, each with the receiver it is evaluated for.
Keeps:  nothing: a change may fail, as when it removes what is not there. That is part of the life it belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

SELF = "self"  # the object that was running
EVICT, COLLECT = "evict everything", "collect garbage"
HOLDERS = ("ground0", "ground1", "ground2", "shape", "square", "circle", "blob", "mixed", "other", "node", "keeper", "stage", SELF, SELF)
KINDS = ("traits integer", "traits number", "traits string", "traits float", "traits block", "nil", "true", "traits boolean", "lobby")
# Who may be whose parent: everybody stays beneath the library, for what it lets every object do is in line without asking whether one can.
ABOVE = {
    "square": ("shape", "circle", "ground2", "other", "ground0"),
    "blob": ("shape", "circle", "ground2", "other", "ground0"),
    SELF: ("shape", "ground2", "other", "ground0"),
    "circle": ("shape", "ground2", "other"),
    "keeper": ("shape", "ground2", "other", "ground0"),
    "shape": ("ground2", "ground1", "ground0", "other"),
    "ground2": ("ground1", "ground0", "other"),
    "ground1": ("ground0", "other"),
}
# What each selector may become; `resend` may find nothing and a slot may be missing: both worlds then say so.
MEANINGS = {
    "area": (
        "= ( side * side )",
        "= ( 5 )",
        "= 7",
        "<- 9",
        "= ( resend.area )",
        "= ( 1 + resend.area )",
        "= ( disturb. side + depth )",
        "= ( | b | b: [ ^ side + 1 ]. b value. 0 )",
        "= ( [ side ] value )",
        "= ( bonus )",
        "= ( perimeter )",
    ),
    "perimeter": ("= ( side * 4 )", "= ( 4 * area )", "= 12", "<- 3", "= ( disturb. resend.perimeter )"),
    "side": ("= 3", "<- 6", "= ( count + 1 )", "= ( disturb. 2 )", "= ( depth )", "<- 2"),
    "side:": ("v = ( count: v )", "v = ( disturb. self )", "v = ( v )"),
    "count": ("= 3", "<- 0", "<- 5", "= ( side )", "= ( disturb. 2 )"),
    "count:": ("v = ( side: v )", "v = ( self )"),
    "step": ("= ( 1 )", "= 1", "<- 2", "= ( disturb. 3 )", "= ( depth )", "= ( limit )"),
    "tag": ("= 'shape'", "= 'thing'", "<- 'data'", "= ( word )", "= ( disturb. 'method' )", "= ( resend.tag )"),
    "word": ("= 'deep'", "= ( 'method' )", "<- 'data'", "= ( disturb. tag )"),
    "depth": ("= 11", "= 4", "<- 12", "= ( 13 )", "= ( limit + 1 )", "= ( disturb. 3 )"),
    "limit": ("= 3", "= 2", "<- 4", "= ( 3 )", "= ( disturb. 1 )"),
    "bonus": ("= 1", "= ( 2 )", "<- 3", "= ( disturb. depth )", "= ( step )"),
    "worldly": ("= 5", "= ( 6 )", "<- 7", "= ( disturb. 1 )"),
    "size0": ("= ( depth )", "= 8", "<- 1", "= ( limit + depth )"),
    "bump": ("= ( count: count + step. self )", "= ( self )", "= ( disturb. resend.bump )", "= ( side: side + 1. self )"),
    "grow:": ("n = ( side: side + n. self )", "n = ( self )", "n = ( bump )", "n = ( disturb. resend.grow: n )"),
    "describe": ("= ( tag, '/', word )", "= ( tag )", "= 'constant'", "<- 'data'"),
    "total": ("= ( area )", "= ( | s <- 0 | [ s < limit ] whileTrue: [ disturb. s: s + step ]. s )", "= 2"),
    "outer": ("= ( middle )", "= ( disturb. area )", "= 4", "= ( resend.outer )"),
    "middle": ("= ( inner + step )", "= ( side )", "<- 8", "= ( disturb. inner )", "= ( [| :n | ^ n + inner ] value: 3 )"),
    "inner": ("= ( disturb. side + bonus )", "= ( side )", "= 3", "<- 5", "= ( depth )", "= ( count )"),
    "isSmall": ("= ( true )", "= ( side < 3 )", "= true", "<- false", "= ( 7 )"),
    "larger:": ("another = ( another )", "another = ( self )", "another = ( disturb. resend.larger: another )"),
    "apply:": ("block = ( block value: count )", "block = ( disturb. 1 )", "block = ( (block value: 1) + (block value: 2) )"),
    "first:": ("n = ( n )", "n = ( n do: [| :i | disturb. i > 1 ifTrue: [ ^ i ] ]. 7 )"),
    "mine": ("= ( depth )", "= 5", "= ( disturb. state )", "<- 6"),
    "turn:Of:": ("i Of: s = ( i )", "i Of: s = ( disturb. s outer )"),
    "yours:": ("s = ( s count )",),
    "use:": ("n = ( n )", "n = ( disturb. writer value: n. reader value )"),
    "sum": ("= ( side )", "= ( disturb. next isNil ifTrue: [ 0 ] False: [ next sum ] )"),
    "find:": ("n = ( nil )", "n = ( side = n ifTrue: [ self ] False: [ next isNil ifTrue: [ nil ] False: [ next find: n ] ] )"),
    "pass:To:": ("n To: s = ( s grow: n. s side )", "n To: s = ( disturb. (s grow: n) area + 1 )"),
    "early:": ("n = ( shapes do: [| :s | s side = n ifTrue: [ ^ s describe ] ]. disturb. tag )",),
    "shapes": ("= ( (circle copy & square copy & blob & mixed copy & circle) asVector )",),
    "value": ("= ( 3 )", "<- 4", "= 5", "= ( side )"),
    "disturb": ("= ( nil )", "= ( _Disturb )"),
}
# What compiled code has an operator or a subscript for, given a meaning by objects of one's own.
OPERATORS = {
    "+": ("x = ( area )", "x = ( disturb. 1 )", "x = ( x )"),
    "<": ("x = ( true )", "x = ( false )", "x = ( disturb. area < 9 )"),
    "=": ("x = ( true )", "x = ( disturb. == x )", "x = ( side = x side )"),
    "at:": ("i = ( i )", "i = ( disturb. i + side )"),
    "at:Put:": ("i Put: v = ( count: v. self )",),
    "value:": ("v = ( v )",),
    "do:": ("b = ( b value: self )",),
}
# What compiled code has in line for whatever receiver. An activation that runs already keeps it, so these come between runs.
WITHDRAWALS = {
    "==": ("x = ( true )", "x = ( false )"),
    "isNil": ("= ( true )", "= ( disturb. false )", "= true"),
    "not": ("= ( self )",),
    "ifTrue:False:": ("a False: b = ( disturb. 7 )", "a False: b = ( a value )"),
    "ifTrue:": ("a = ( a value )",),
    "ifNil:IfNotNil:": ("a IfNotNil: b = ( disturb. 8 )",),
    "whileTrue:": ("a = ( disturb. a )",),
    "to:Do:": ("a Do: b = ( b value: a )",),
    "&&": ("b = ( false )",),
}
# What the library says, said again: all stays as it is, and whatever was concluded from it is concluded anew. Nothing here is a disturbance
# that code in line would do without.
AGAIN = (
    ("traits integer", "+ a = ( _IntAdd: a IfFail: [ a addSmallInteger: self ] )"),
    ("traits integer", "= a = ( _IntEQ: a IfFail: [ a equalsSmallInteger: self ] )"),
    ("true", "ifTrue: thing = ( thing value )"),
    ("false", "ifTrue: thing False: other = ( other value )"),
    ("false", "not = ( true )"),
    ("traits integer", "to: end Do: block = ( | i | i: self. [ i <= end ] whileTrue: [ block value: i With: end. i: i + 1 ] )"),
    ("traits vector", "at: i = ( _At: i IfFail: [| :why | at: i Failed: why IfAbsent: [ absent: i ] ] )"),
    ("traits vector", "do: b = ( 0 upTo: _Size Do: [| :i | b value: (self at: i) With: i ]. self )"),
    ("traits vector", "do: b = ( 0 upTo: _Size Do: [| :i | disturb. b value: (self at: i) With: i ]. self )"),
    ("traits block", "value = ( _BlockValue )"),
    ("traits string", "= s = ( _StringEQ: s IfFail: [ s equalsCanonicalString: self ] )"),
    ("traits string", "size = ( disturb. _ByteSize )"),
    ("traits clonable", "copy = ( _Clone )"),
    ("traits clonable", "copy = ( disturb. _Clone )"),
)


PROTOTYPES = (
    "square = square copy side: 5",
    "circle = (| parent* = shape. side <- 1. count <- 0 |)",
    "blob = circle copy",
    "other = other copy",
    "node = node copy side: 2",
)
VALUES = ("side: 3", "count: 2", "side: nil", "count: 1.5")


@dataclass(frozen=True, slots=True)
class Change:
    """A text evaluated for an object, or EVICT or COLLECT.

    receiver    an expression for it, or SELF
    """

    receiver: str
    text: str

    def __str__(self) -> str:
        return f"{self.receiver} {self.text}".strip()


def added(receiver: str, slot: str) -> Change:
    return Change(receiver, f"_AddSlots: (| {slot} |)")


def defined(random: Random, receiver: str, meanings: dict[str, tuple[str, ...]], selector: str) -> Change:
    meaning = random.choice(meanings[selector])
    header = selector.split(":")[0] + ": " + meaning if ":" in selector else f"{selector} {meaning}"
    return added(receiver, header)


def meaning(random: Random) -> Change:
    return defined(random, random.choice(HOLDERS), MEANINGS, random.choice(list(MEANINGS)))


def removal(random: Random) -> Change:
    return Change(random.choice(HOLDERS), f"_RemoveSlot: '{random.choice(list(MEANINGS))}'")


def kind(random: Random) -> Change:
    return defined(random, random.choice(KINDS), MEANINGS, random.choice(("area", "bonus", "depth", "side", "tag", "limit", "worldly")))


def kind_removal(random: Random) -> Change:
    return Change(random.choice(KINDS), f"_RemoveSlot: '{random.choice(('area', 'bonus', 'depth', 'side', 'tag', 'limit', 'worldly'))}'")


def operator(random: Random) -> Change:
    return defined(random, random.choice(HOLDERS), OPERATORS, random.choice(list(OPERATORS)))


def withdrawal(random: Random) -> Change:
    """For between runs."""
    return defined(random, random.choice([holder for holder in HOLDERS if holder != SELF]), WITHDRAWALS, random.choice(list(WITHDRAWALS)))


def again(random: Random) -> Change:
    return added(*random.choice(AGAIN))


def parent(random: Random) -> Change:
    holder = random.choice(list(ABOVE))
    if random.random() < 0.4:
        return Change(random.choice(("blob", SELF)), f"parent: {random.choice(ABOVE[SELF])}")
    return added(holder, f"parent* {random.choice(('=', '=', '<-'))} {random.choice(ABOVE[holder])}")


def second_parent(random: Random) -> Change:
    holder = random.choice(("square", "circle", "mixed", "keeper", SELF))
    if random.random() < 0.3:
        return Change(holder, "_RemoveSlot: 'more'")
    return added(holder, f"more* {random.choice(('=', '<-'))} {random.choice(ABOVE.get(holder, ABOVE[SELF]))}")


def definition(random: Random) -> Change:
    """An object as it was, or nearly, and nothing else."""
    slots = random.choice(("= shape. side <- 2. count <- 0", "<- shape. count <- 1. side <- 4. more <- 1", "= shape. side = 3. count <- 0"))
    return Change(random.choice(("square", "circle", "blob")), f"_Define: (| parent* {slots} |)")


def prototype(random: Random) -> Change:
    """Another object under a name that is known."""
    return added("lobby", random.choice(PROTOTYPES))


def writing(random: Random) -> Change:
    return Change(random.choice(("square", "circle", "blob", "node", SELF)), random.choice(VALUES))


def memory(random: Random) -> Change:
    return Change("", random.choice((EVICT, EVICT, COLLECT)))


MANY = (meaning,) * 10 + (removal, operator, again, parent, memory) * 3
FEW = (kind, writing) * 2 + (kind_removal, second_parent, definition, prototype)


def change(random: Random) -> Change:
    return random.choice(MANY + FEW)(random)
