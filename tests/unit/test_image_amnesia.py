"""The covenant: what a primitive changes in an object of the image is there after reopening.

The worst fault of a hand-made object store is a change that lives in memory and is gone tomorrow, because nobody told the database.
"""

import inspect
import re

import pytest

from selfish.primitives.all import PRIMITIVES
from selfish.repl.session import Output, Session
from selfish.source import Source

VECTOR = "(3 & 1 & 'two' copyMutable) asVector"
NUMBERS = "(3 & 1 & 2) asVector"
BYTES = "byteVector copySize: 3 FillingWith: 7"
TEXT = "'abc' copyMutable"
TABLE = "[| :t | t _TableAt: 'k' Put: 1. t _TableHash: 9 Probe: 0 Key: nil Value: 2. t ] value: hashTable _TableEmptyCopy"
OBJECT = "(| parent* = traits clonable. a <- 1. b = 2. c = 3 |)"

LOOKS = {
    VECTOR: "thing printString",
    NUMBERS: "thing printString",
    BYTES: "thing _BytesAsString",
    TEXT: "thing _StringPrintString",
    TABLE: "thing _TableKeys printString, thing _TableValues printString",
    OBJECT: "thing _SlotNames printString",
}

# For each primitive that changes its receiver: the receiver, the change, and, where LOOKS does not show it, what shows it.
CHANGES = {
    "_At:Put:": (VECTOR, "thing _At: 1 Put: 'x'"),
    "_CopyRangeDstPos:Src:SrcPos:Length:": (VECTOR, "thing _CopyRangeDstPos: 0 Src: (8 & 9) asVector SrcPos: 0 Length: 2"),
    "_VectorAdd:": (VECTOR, "thing _VectorAdd: (1 & 2) asVector"),
    "_VectorAddAll:": (VECTOR, "thing _VectorAddAll: (1 & 2) asVector"),
    "_VectorInsert:At:": (VECTOR, "thing _VectorInsert: 'x' At: 1"),
    "_VectorInsertAll:At:": (VECTOR, "thing _VectorInsertAll: (1 & 2) asVector At: 1"),
    "_VectorMakeRoom:": (VECTOR, "thing _VectorMakeRoom: 2"),
    "_VectorRemoveAt:": (VECTOR, "thing _VectorRemoveAt: 1"),
    "_VectorRemoveFrom:UpTo:": (VECTOR, "thing _VectorRemoveFrom: 0 UpTo: 2"),
    "_VectorRemoveLast": (VECTOR, "thing _VectorRemoveLast"),
    "_VectorReverse": (VECTOR, "thing _VectorReverse"),
    "_VectorSortPlain": (NUMBERS, "thing _VectorSortPlain"),
    "_ByteAt:Put:": (BYTES, "thing _ByteAt: 1 Put: 65"),
    "_StringAt:Put:": (TEXT, "thing _StringAt: 1 Put: 'x'"),
    "_StringSet:": (TEXT, "thing _StringSet: 'quite another'"),
    "_TableAt:Put:": (TABLE, "thing _TableAt: 'other' Put: (1 & 2) asVector"),
    "_TableHash:Probe:Key:Value:": (TABLE, "thing _TableHash: 9 Probe: 1 Key: true Value: 3"),
    "_TableHash:RemoveProbe:": (TABLE, "thing _TableHash: 9 RemoveProbe: 0"),
    "_TableRemove:IfAbsent:": (TABLE, "thing _TableRemove: 'k' IfAbsent: nil"),
    "_TableRemoveAll": (TABLE, "thing _TableRemoveAll"),
    "_AddSlots:": (OBJECT, "thing _AddSlots: (| d = 4. e <- 5 |)"),
    "_AddSlotsIfAbsent:": (OBJECT, "thing _AddSlotsIfAbsent: (| a = 9. d = 4 |)"),
    "_Define:": (OBJECT, "thing _Define: (| parent* = traits clonable. z = 1 |)"),
    "_RemoveSlot:": (OBJECT, "thing _RemoveSlot: 'b'"),
    "_RemoveAllSlots": (OBJECT, "thing _RemoveAllSlots", "(lobby _SlotContents: 'thing') _SlotNames printString"),
    "_ObjectAnnotation:": (OBJECT, "thing _ObjectAnnotation: 'new'", "thing _ObjectAnnotation"),
    "_SlotAnnotation:Put:": (OBJECT, "thing _SlotAnnotation: 'b' Put: 'new'", "thing _SlotAnnotation: 'b'"),
    "_PutSlot:Contents:Parent:Assignable:Annotation:": (
        OBJECT,
        "thing _PutSlot: 'd' Contents: 4 Parent: false Assignable: true Annotation: 'x'",
    ),
    "_CreatorPath:": (OBJECT, "thing _CreatorPath: 'globals kettle'", "thing _CreatorPath"),
}

CHANGING = re.compile(r"\bchanged\(receiver\)|vm\.(add_slots|define|remove_slots|put_slot|annotate|set_creator)\(")


def test_every_primitive_that_changes_its_receiver_is_tried():
    """A new one has to be added to CHANGES."""
    changing = set()
    for selector, function in PRIMITIVES.items():
        try:
            source = inspect.getsource(function)
        except OSError:  # made in a loop: the sends of _Perform: and _BlockValue:
            assert selector.startswith(("_Perform:", "_BlockValue")), selector
            continue
        if CHANGING.search(source):
            changing.add(selector)
    assert changing == set(CHANGES)


@pytest.mark.parametrize("selector", CHANGES)
def test_its_change_survives_reopening(image, selector):
    receiver, change, *look = CHANGES[selector]
    look = look[0] if look else LOOKS[receiver]

    def opened():
        return Session.open(image, Output(lambda text: None))

    def do(session, text):
        return session.evaluate(Source("test", text))

    with opened() as session:
        do(session, "lobby _AddSlots: (| thing <- nil |)")
        do(session, f"thing: ({receiver})")
    with opened() as session:  # so that the change meets an object that came from the image
        before = do(session, look)
        do(session, change)
        after = do(session, look)
    assert after != before, "the change does not show"
    with opened() as session:
        assert do(session, look) == after


def test_an_assignment_survives_reopening(image):
    for number in range(3):
        with Session.open(image, Output(lambda text: None)) as session:
            if number == 0:
                session.evaluate(Source("test", f"lobby _AddSlots: (| thing = {OBJECT} |)"))
            assert session.evaluate(Source("test", "thing a: thing a + 1. thing a")) == str(number + 2)
