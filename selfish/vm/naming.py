"""Names: how an object is called in messages, as a mirror would say it.

In:     any value.
Out:    `3`, `'abc'`, `lobby`, `traits list`, `a list`, `a slots object`, `<a block defined in tea.self, line 4>`.
Keeps:  an object is called by its creator path when following the path leads to it; a clone of such an object is
        `a` or `an` and that path, such as `a syntax send`; but of a part of something with a behaviour of its own only
        the last word counts: a clone of `llm reply` is `a reply`.
"""

from __future__ import annotations

from types import FunctionType

from selfish.vm.objects import Block, Live, Method, Oddball, String

ESCAPES = {"\n": "n", "\r": "r", "\\": "\\", "\t": "t", "\f": "f", "\v": "v", "\b": "b", "\a": "a", '"': '"', "'": "'"}
LONG = 4096  # bits of an integer whose digits nobody wants to read in a message
KIND_NAMES = {"slots": "slots object", "vector": "vector", "bytes": "byteVector", "string": "mutableString", "table": "hashTable"}


def name_of(world, value):
    if isinstance(value, String):
        return f"'{''.join(map(stored, value))}'"
    if isinstance(value, Oddball):
        return {None: "nil", True: "true", False: "false"}[value._stored]
    if isinstance(value, int) and value.bit_length() > LONG:
        return f"an integer of about {int(value.bit_length() * 0.30103) + 1:,} digits"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, (FunctionType, Block)):
        return block_name(world, value)
    if isinstance(value, Method):
        return "a method"
    if isinstance(value, Live):
        return object_name(world, value)
    return f"a Python {type(value).__name__}"


def stored(char: str) -> str:
    """One character as a string literal has it: new lines and tabs as they are, what does not print as \\xHH."""
    if char in "\"'\\":
        return "\\" + char
    if char.isprintable() or char in "\n\t" or char > "\xff":
        return char
    return "\\" + ESCAPES[char] if char in ESCAPES else f"\\x{ord(char):02x}"


def block_name(world, block):
    if isinstance(block, Block):
        return f"<a block defined in {block.method.file}, line {world.blocks.line(block)}>"
    code = block.__code__
    return f"<a block defined in {code.co_filename}, line {code.co_firstlineno}>"


def object_name(world, value):
    map = world.map_of(value)
    path = [p for p in map.creator.split() if p not in ("lobby", "globals")]
    if map.creator and not path:
        path = map.creator.split()[-1:]
    if not path:
        return "a " + KIND_NAMES[map.kind]
    name = " ".join(path)
    if follow(world, map.creator) is value:
        return name
    if len(path) > 1 and has_parents(world, follow(world, map.creator.rpartition(" ")[0])):
        name = path[-1]
    return ("an " if name[0] in "aeiouAEIOU" else "a ") + name


def has_parents(world, value):
    """Whether that is an object that inherits something; one that does not only keeps others together, as `syntax` does."""
    return isinstance(value, Live) and bool(world.map_of(value).parents)


def follow(world, path):
    """The object at the end of a creator path that starts in the lobby, or None."""
    value = world.lobby
    for name in path.split():
        if name == "lobby":
            continue
        if not isinstance(value, Live):
            return None
        slot = world.map_of(value).slots.get(name)
        if slot is None or slot.kind == "method":
            return None
        value = world.slot_contents(value, slot)
    return value
