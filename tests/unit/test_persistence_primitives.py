"""Every primitive that changes something: what it changed is there when the image is opened again, and undone when the evaluation fails.

A new primitive belongs into one of the two tables below; the first test says so.
"""

import inspect

import pytest
from lasting import Lasting

from selfish.primitives.all import PRIMITIVES

pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")  # an error in a callback of ZODB or the collector

SETUP = """
lobby _AddSlots: (| v = vector copySize: 3 FillingWith: 1. b = byteVector copySize: 3 FillingWith: 65. s = 'abc' copyMutable |)
lobby _AddSlots: (| o = (| parent* = traits clonable. a <- 1. k = 2 |). t = hashTable copy. kept <- nil |)
t _TableAt: 'x' Put: 1. t _TableAt: 'y' Put: 2. t _TableHash: 7 Probe: 0 Key: o Value: 3. t _TableHash: 7 Probe: 1 Key: v Value: 4
lobby _AddSlots: (| one = vector copySize: 1 FillingWith: 'a saxophone'. none = vector copyRemoveAll |)
o _CatalogPut: 'old' Document: o Chunks: (vector copySize: 1 FillingWith: o) Texts: one Facts: none
"""

# What changes objects: selector -> (an expression that uses it, a question, the answer before, the answer afterwards).
MUTATING = {
    "_AddSlots:": ("o _AddSlots: (| a <- 5. n = ( a + 1 ) |)", "o a", "1", "5"),
    "_AddSlotsIfAbsent:": ("o _AddSlotsIfAbsent: (| a <- 5. m = 6 |)", "(o _SlotIncludes: 'm') && [ o a = 1 ]", "false", "true"),
    "_Define:": ("o _Define: (| parent* = lobby. a = 8 |)", "o a", "1", "8"),
    "_RemoveSlot:": ("o _RemoveSlot: 'k'", "o _SlotIncludes: 'k'", "true", "false"),
    "_RemoveAllSlots": ("o _RemoveAllSlots", "o _SlotNames _Size", "4", "0"),
    "_PutSlot:Contents:Parent:Assignable:Annotation:": (
        "o _PutSlot: 'k' Contents: 9 Parent: false Assignable: false Annotation: 'x'",
        "o k",
        "2",
        "9",
    ),
    "_SlotAnnotation:Put:": ("o _SlotAnnotation: 'k' Put: 'Category: x'", "o _SlotAnnotation: 'k'", "''", "'Category: x'"),
    "_ObjectAnnotation:": ("o _ObjectAnnotation: 'about o'", "o _ObjectAnnotation", "''", "'about o'"),
    "_CreatorPath:": ("o _CreatorPath: 'o'", "o _CreatorPath", "''", "'o'"),
    "_At:Put:": ("v _At: 1 Put: 5", "v _At: 1", "1", "5"),
    "_ByteAt:Put:": ("b _ByteAt: 1 Put: 66", "b _ByteAt: 1", "65", "66"),
    "_StringAt:Put:": ("s _StringAt: 1 Put: 'X'", "s asString", "'abc'", "'aXc'"),
    "_StringSet:": ("s _StringSet: 'longer'", "s asString", "'abc'", "'longer'"),
    "_CopyRangeDstPos:Src:SrcPos:Length:": ("v _CopyRangeDstPos: 0 Src: (7 & 8) asVector SrcPos: 0 Length: 2", "v _At: 1", "1", "8"),
    "_TableAt:Put:": ("t _TableAt: 'x' Put: 5", "t _TableAt: 'x' IfAbsent: 0", "1", "5"),
    "_TableRemove:IfAbsent:": ("t _TableRemove: 'x' IfAbsent: 0", "t _TableIncludes: 'x'", "true", "false"),
    "_TableHash:Probe:Key:Value:": ("t _TableHash: 7 Probe: 1 Key: v Value: 5", "t _TableHash: 7 ProbeValue: 1", "4", "5"),
    "_TableHash:RemoveProbe:": ("t _TableHash: 7 RemoveProbe: 0", "(t _TableHash: 7 Probe: 0 KeyIfAbsent: nil) _Eq: v", "false", "true"),
    "_TableRemoveAll": ("t _TableRemoveAll", "t _TableSize", "4", "0"),
    "_VectorAdd:": ("v _VectorAdd: 5", "v _At: 3 IfFail: [ nil ]", "nil", "5"),
    "_VectorAddAll:": ("v _VectorAddAll: (5 & 6) asVector", "v _Size", "3", "5"),
    "_VectorInsert:At:": ("v _VectorInsert: 5 At: 0", "v _At: 0", "1", "5"),
    "_VectorInsertAll:At:": ("v _VectorInsertAll: (5 & 6) asVector At: 1", "v _At: 2", "1", "6"),
    "_VectorRemoveAt:": ("v _VectorRemoveAt: 0", "v _Size", "3", "2"),
    "_VectorRemoveFrom:UpTo:": ("v _VectorRemoveFrom: 0 UpTo: 2", "v _Size", "3", "1"),
    "_VectorRemoveLast": ("v _VectorRemoveLast", "v _Size", "3", "2"),
    "_VectorMakeRoom:": ("v _VectorMakeRoom: 2", "v _Size", "3", "5"),
    "_VectorReverse": ("v _At: 0 Put: 9. v _VectorReverse", "v _At: 2", "1", "9"),
    "_VectorSortPlain": ("v _At: 2 Put: 0. v _VectorSortPlain", "v _At: 0", "1", "0"),
    "_CatalogPut:Document:Chunks:Texts:Facts:": (
        "o _CatalogPut: 'new' Document: v Chunks: (vector copySize: 1 FillingWith: v) Texts: one Facts: none",
        "(o _CatalogSearch: 'saxophone' Mode: 'all' Top: 9 Where: none) _Size",
        "2",
        "4",
    ),
    "_CatalogRemove:": ("o _CatalogRemove: 'old'", "(o _CatalogChunks: 'old') _Size", "1", "0"),
    "_AddGenerated:From:Provenance:": ("o _AddGenerated: 'a <- 5. n = ( a + 1 )' From: 'm' Provenance: '{}'", "o a", "1", "5"),
    "_IdentityHash": ("kept: o _IdentityHash", "(o _IdentityHash = kept) && [ (v _IdentityHash = kept) not ]", "false", "true"),
}

# What makes new objects: they must be whole when they are kept.
MAKING = {
    "_Clone": ("kept: o _Clone. kept a: 7", "kept a", "7"),
    "_Clone:Filler:": ("kept: v _Clone: 4 Filler: 'f'", "kept", "a vector(1, 1, 1, 'f')"),
    "_CloneBytes:Filler:": ("kept: b _CloneBytes: 4 Filler: 70", "kept _ByteAt: 3", "70"),
    "_ByteVectorConcatenate:Prototype:": ("kept: b _ByteVectorConcatenate: b Prototype: byteVector", "kept _ByteSize", "6"),
    "_BytesFromString:": ("kept: byteVector _BytesFromString: 'ab'", "kept _ByteAt: 1", "98"),
    "_StringMutableCopy": ("kept: 'ab' _StringMutableCopy", "kept asString", "'ab'"),
    "_TableCopy": ("kept: t _TableCopy", "kept _TableAt: 'y' IfAbsent: 0", "2"),
    "_TableEmptyCopy": ("kept: t _TableEmptyCopy", "kept _TableSize", "0"),
    "_TableKeys": ("kept: t _TableKeys", "kept _Size", "4"),
    "_TableValues": ("kept: t _TableValues", "kept _At: 3", "4"),
    "_VectorConcatenate:": ("kept: v _VectorConcatenate: v", "kept _Size", "6"),
    "_VectorCopyFrom:UpTo:": ("kept: v _VectorCopyFrom: 0 UpTo: 2", "kept _Size", "2"),
    "_VectorRange:To:By:": ("kept: v _VectorRange: 1 To: 7 By: 3", "kept", None),
    "_SlotNames": ("kept: o _SlotNames", "kept _At: 0", "'a'"),
    "_SlotContents:": ("kept: (o _AddSlots: (| m = ( 'm' ) |)) _SlotContents: 'm'", "kept _MethodSource", "''m''"),
    "_StringConcatenate:": ("kept: 'a' _StringConcatenate: 'b'", "kept asString", "'ab'"),
    "_Mirror": ("kept: o _Mirror", "kept _ObjectKind", "'mirror'"),
    "_JsonParse": ("kept: '{\"a\": [1]}' _JsonParse", "(kept at: 'a') first", "1"),
    "_SyntaxOfSlots": ("kept: 'a = ( 3 )' _SyntaxOfSlots", "(kept slots at: 0) contents source", "'( 3 )'"),
    "_SyntaxOfBody": ("kept: '3 + 4' _SyntaxOfBody", "kept statements first selector", "'+'"),
    "_SyntaxTree": ("kept: ((o _AddSlots: (| m = ( 'm' ) |)) _SlotContents: 'm') _SyntaxTree", "kept source", "'( 'm' )'"),
    "_SchemaCheck:": ("kept: '{\"type\": \"string\"}' _SchemaCheck: '3'", "kept first", "'$: 3 is not a string'"),
    "_RandomSeed": ("kept: vector _RandomSeed", "kept isNil", "false"),
}

# What leaves every object as it is; what it answers is computed from what it is given.
READING = """
_At: _Backtrace _BlockArgumentCount _BootstrapText: _ByteAt: _ByteSize _ByteVectorCompare: _BytesAsString _CatalogChunks:
_CatalogDocument:IfAbsent: _CatalogNames _CatalogSearch:Mode:Top:Where: _CatalogSize _CatalogWhere: _CommandLine _CreatorPath
_CurrentTimeString _Eq: _False _FloatAdd: _FloatArcCos _FloatArcSin _FloatArcTan _FloatArcTan: _FloatAsInt _FloatCeil _FloatCos _FloatCosh
_FloatDiv: _FloatEQ: _FloatExp _FloatFloor _FloatGE: _FloatGT: _FloatIsFinite _FloatIsNaN _FloatLE: _FloatLT: _FloatMod: _FloatMul:
_FloatNE: _FloatNaturalLog _FloatPower: _FloatPrintString _FloatPrintStringPrecision: _FloatRound _FloatSin _FloatSinh _FloatSquareRoot
_FloatSub: _FloatTan _FloatTanh _FloatTruncate _InheritsFrom: _IntAdd: _IntAnd: _IntArithmeticShiftLeft: _IntArithmeticShiftRight:
_IntAsCharacter _IntAsFloat _IntBitCount _IntBitLength _IntComplement _IntDiv: _IntEQ: _IntFloorDiv: _IntGCD: _IntGE: _IntGT: _IntLE:
_IntLT: _IntLogicalShiftLeft: _IntLogicalShiftRight: _IntMod: _IntMul: _IntNE: _IntOr: _IntPower: _IntPower:Mod: _IntPrintStringBase:
_IntSquareRoot _IntSub: _IntTrueDiv: _IntXor: _IsOddball _IsSelector _JournalAt: _JournalNumbers _JournalOwner: _JsonString _KindHolder:
_MethodArguments _MethodPlace _MethodProvenance _MethodSelector _MethodSlotSource _MethodSource _NearestSelectors: _Nil _NumberEQ:
_NumberHash _NumberLE: _NumberLT: _ObjectAnnotation _ObjectKind _ObjectName _ObjectOfReference: _ObjectReference _ObjectsSearched
_Prototype: _RandomBits _RandomNextState _SchemaMistake _Size _SlotAnnotation: _SlotIncludes: _SlotIsParent: _SlotKind: _StepsUsed
_StringAsEscapeSequence
_StringAsFloat _StringAsInteger: _StringAt: _StringCanonicalize _StringCapitalize _StringCapitalizeAll _StringCopyFrom:UpTo:
_StringCopySize:FillingWith: _StringDetab: _StringEQ: _StringEndsWith: _StringEscaped _StringFind:From: _StringFindLast: _StringFormat:
_StringHash _StringIndent: _StringIsDigit _StringIsLetter _StringIsLowerCase _StringIsPrintable _StringIsUpperCase _StringLE: _StringLT:
_StringLines _StringMatches:IgnoreCase: _StringOccurrencesOf: _StringPadLeft:With: _StringPadRight:With: _StringPrintString _StringRepeat:
_StringReplace:With: _StringReverse _StringSplit: _StringStartsWith: _StringStoreString _StringTokens: _StringTrimLeft _StringTrimRight
_StringUncapitalize _StringUncapitalizeAll _TableAt: _TableAt:IfAbsent: _TableHash:Probe:KeyIfAbsent: _TableHash:ProbeValue: _TableIncludes:
_TableSize _TextChunks: _TimeCPU _TimeDateOf:Local: _TimeMonotonic _TimeOfDate:Local: _TimeReal _TrailLines: _TrailLinesFrom:Count:
_Transaction: _TransactionLog: _True _Understands: _VectorCharacters _VectorJoin:
""".split()

# What runs code, leaves it, waits, prints or notes: what changes is changed by the code that runs, or is no object.
RUNNING = """
_BlockValueArguments: _Confined:Grants: _DoomTransaction: _Effects: _Ensure: _Evaluate: _IfCurtailed: _JournalAdd: _JournalAt:Put:
_JournalRemove: _Limited:Steps:Seconds:Memory:Depth: _NotUnderstood:Arguments:Explanation:MethodHolder: _On:Do: _OnNonLocalReturn:
_OnReturn: _Outer _Pass _Perform:Arguments: _PrimitiveFailed:Name: _Quit _Resume: _Retry _RetryUsing: _ReturnFromHandler: _RunScript
_Signal _Sleep: _StringPrint _StringPrintLine _Thought _TrailWrite: _Trial:Seconds:Bytes: _Unconfined: _UndoTransaction: _Unhandled
""".split()
RUNNING += "_AskLine: _EditText: _IsInteractive _Progress: _Show: _ShowSource:".split()
READING += ["_ActiveSelectors", "_MemoryAt:IfAbsent:"]
RUNNING += ["_MemoryAt:Put:", "_MemoryAt:Put:During:", "_MemoryRemove:"]  # beside the image
RUNNING += ["_BlockValue" + (":" + "With:" * (count - 1) if count else "") for count in range(10)]
RUNNING += ["_ModelAsk:Fields:", "_ModelCancel:", "_ModelClose:", "_ModelNext:"]
RUNNING += "_WeightsExport:To: _WeightsForget: _WeightsImport:Depth: _WeightsKeepText:".split()  # files in the image, which are no objects
READING += "_StringSHA256 _WeightsAreWhole: _WeightsCount: _WeightsMisfit:On: _WeightsNames _WeightsNotes: _WeightsText:".split()
RUNNING += "_LocalAsk:Requests: _LocalOrder:Expert:Seconds:Warm: _LocalUnload:".split()
READING += "_LocalKey: _LocalKeys _LocalState: _MethodGrammar:".split()
READING += "_ArgumentsIn:Of: _DefaultModel _DefaultModelHash _HideRequest:For: _HideTexts: _MoveMethod:From:To: _RestoreReply:By:".split()
RUNNING += "_ForgeBegin:Model: _ForgeRemove: _ForgeResume:Model: _ForgeStop:".split()  # processes and files beside the image
READING += "_ForgeLines:From: _ForgeMade: _ForgeNumbers _ForgeState:".split()
RUNNING += ["_Perform:" + "With:" * count for count in range(9)]


def test_every_primitive_is_in_one_table():
    tables = [*MUTATING, *MAKING, *READING, *RUNNING]
    assert sorted(set(PRIMITIVES) - set(tables)) == [], "say in a table of this file what these do to objects"
    assert sorted(set(tables) - set(PRIMITIVES)) == [], "these are no primitives any more"
    assert sorted(tables) == sorted(set(tables)), "in two tables"
    telling = [s for s in (*READING, *RUNNING) if "changed" in inspect.unwrap(PRIMITIVES[s]).__code__.co_names]
    assert telling == [], "these tell the image of changes"


@pytest.fixture
def world(image):
    world = Lasting(image)
    world.file_in(SETUP)
    yield world
    world.close()


@pytest.mark.parametrize("selector", MUTATING)
def test_what_it_changed_survives(world, selector):
    expression, question, before, after = MUTATING[selector]
    world.expect(question, before)
    world.reopen()
    world(f"{expression}. nil")
    world.expect_everywhere(question, after)


@pytest.mark.parametrize("selector", MUTATING)
def test_what_it_changed_is_undone_by_a_failure(world, selector):
    expression, question, before, _ = MUTATING[selector]
    world.undone(f"{expression}. {question}")
    world.expect_everywhere(question, before)
    world.evict()
    world.undone(expression)
    world.expect_everywhere(question, before)


@pytest.mark.parametrize("selector", MAKING)
def test_what_it_made_can_be_kept(world, selector):
    expression, question, answer = MAKING[selector]
    world(f"{expression}. nil")
    world.expect_everywhere(question, answer or world(question))


@pytest.mark.parametrize("selector", MUTATING)
def test_it_changes_what_is_not_in_memory(world, selector):
    """Its receiver may be a ghost."""
    expression, question, _, after = MUTATING[selector]
    with world.session.discarded():
        slots = world.world.map_of(world.world.lobby).slots
        objects = [slots[name].contents for name in "vbsot" if f"{name} _" in expression]
    world.evict()
    assert objects and all(type(thing)._ghostly for thing in objects)
    world(f"{expression}. nil")
    world.expect_everywhere(question, after)
