"""Which primitives generated code may call is decided for each of them; the text of generated slots is nothing but slots."""

import re

import pytest
from asking import Asked

from selfish.errors import PrimitiveFailed
from selfish.primitives import registry
from selfish.primitives.all import PRIMITIVES
from selfish.vm.confinement import CAPABILITIES

# What a primitive needs that not everybody is granted. A new primitive belongs into one of these two tables: think about what somebody
# could do with it who means harm. Reading the objects one is given, making new ones and changing elements need nothing.
NEEDS = {
    "catalog": """
        _CatalogChunks: _CatalogDocument:IfAbsent: _CatalogNames _CatalogPut:Document:Chunks:Texts:Facts: _CatalogRemove:
        _CatalogSearch:Mode:Top:Where: _CatalogSize _CatalogWhere:""",
    "evaluation": "_Evaluate:",
    "evaluation files": "_RunScript",
    "files": "_BootstrapText:",
    "image": """
        _DoomTransaction: _JournalAdd: _JournalAt: _JournalAt:Put: _JournalNumbers _JournalOwner: _JournalRemove: _MemoryAt:IfAbsent:
        _MemoryAt:Put: _MemoryAt:Put:During: _MemoryRemove: _ObjectOfReference: _ObjectReference _Thought _TrailLines:
        _TrailLinesFrom:Count: _TrailWrite:
        _Transaction: _TransactionLog: _UndoTransaction:""",
    "files image model": "_WeightsExport:To: _WeightsImport:Depth:",
    "image model process": """
        _ForgeBegin:Model: _ForgeLines:From: _ForgeMade: _ForgeNumbers _ForgeRemove: _ForgeResume:Model: _ForgeState: _ForgeStop:""",
    "image model": """
        _WeightsAreWhole: _WeightsCount: _WeightsForget: _WeightsKeepText: _WeightsMisfit:On: _WeightsNames _WeightsNotes: _WeightsText:""",
    "input": "_AskLine: _EditText: _IsInteractive",
    "model": """
        _LocalAsk:Requests: _LocalKey: _LocalKeys _LocalOrder:Expert:Seconds:Warm: _LocalState: _LocalUnload: _MethodGrammar:
        _ModelAsk:Fields: _ModelCancel: _ModelClose: _ModelNext:
        _ArgumentsIn:Of: _DefaultModel _DefaultModelHash _HideTexts: _MoveMethod:From:To: _RestoreReply:By:""",
    "model reflection": "_HideRequest:For:",
    "output": "_Progress: _Show: _ShowSource: _StringPrint _StringPrintLine",
    "process": "_CommandLine _Effects: _Quit _Sleep: _StepsUsed _Trial:Seconds:Bytes:",
    "reflection": """
        _IsSelector _ActiveSelectors _Backtrace _CreatorPath _KindHolder: _MethodArguments _MethodPlace _MethodProvenance _MethodSelector
        _MethodSlotSource _MethodSource _Mirror _ObjectAnnotation _ObjectsSearched
        _Prototype: _SlotAnnotation: _SlotContents: _SlotIncludes:
        _SlotIsParent: _SlotKind: _SlotNames _SyntaxTree""",
    "slots": """
        _AddGenerated:From:Provenance: _AddSlots: _AddSlotsIfAbsent: _CreatorPath: _Define: _ObjectAnnotation:
        _PutSlot:Contents:Parent:Assignable:Annotation: _RemoveAllSlots _RemoveSlot: _SlotAnnotation:Put:""",
}
NOTHING = """
_StringSHA256
_At: _At:Put: _BlockArgumentCount _BlockValueArguments: _ByteAt: _ByteAt:Put: _ByteSize _ByteVectorCompare:
_ByteVectorConcatenate:Prototype: _BytesAsString _BytesFromString: _Clone _Clone:Filler: _CloneBytes:Filler: _Confined:Grants:
_CopyRangeDstPos:Src:SrcPos:Length: _CurrentTimeString _Ensure: _Eq: _False _FloatAdd: _FloatArcCos _FloatArcSin _FloatArcTan _FloatArcTan:
_FloatAsInt _FloatCeil _FloatCos _FloatCosh _FloatDiv: _FloatEQ: _FloatExp _FloatFloor _FloatGE: _FloatGT: _FloatIsFinite _FloatIsNaN
_FloatLE: _FloatLT: _FloatMod: _FloatMul: _FloatNE: _FloatNaturalLog _FloatPower: _FloatPrintString _FloatPrintStringPrecision: _FloatRound
_FloatSin _FloatSinh _FloatSquareRoot _FloatSub: _FloatTan _FloatTanh _FloatTruncate _IdentityHash _IfCurtailed: _InheritsFrom: _IntAdd:
_IntAnd: _IntArithmeticShiftLeft: _IntArithmeticShiftRight: _IntAsCharacter _IntAsFloat _IntBitCount _IntBitLength _IntComplement _IntDiv:
_IntEQ: _IntFloorDiv: _IntGCD: _IntGE: _IntGT: _IntLE: _IntLT: _IntLogicalShiftLeft: _IntLogicalShiftRight: _IntMod: _IntMul: _IntNE:
_IntOr: _IntPower: _IntPower:Mod: _IntPrintStringBase: _IntSquareRoot _IntSub: _IntTrueDiv: _IntXor: _IsOddball _JsonParse _JsonString
_Limited:Steps:Seconds:Memory:Depth: _NearestSelectors: _Nil _NotUnderstood:Arguments:Explanation:MethodHolder: _NumberEQ: _NumberHash
_NumberLE: _NumberLT: _ObjectKind _ObjectName _On:Do: _OnNonLocalReturn: _OnReturn: _Outer _Pass _Perform:Arguments: _PrimitiveFailed:Name:
_RandomBits _RandomNextState _RandomSeed _Resume: _Retry _RetryUsing: _ReturnFromHandler: _SchemaCheck: _SchemaMistake _Signal _Size
_StringAsEscapeSequence _StringAsFloat _StringAsInteger: _StringAt: _StringAt:Put: _StringCanonicalize _StringCapitalize
_StringCapitalizeAll _StringConcatenate: _StringCopyFrom:UpTo: _StringCopySize:FillingWith: _StringDetab: _StringEQ: _StringEndsWith:
_StringEscaped _StringFind:From: _StringFindLast: _StringFormat: _StringHash _StringIndent: _StringIsDigit _StringIsLetter
_StringIsLowerCase _StringIsPrintable _StringIsUpperCase _StringLE: _StringLT: _StringLines _StringMatches:IgnoreCase: _StringMutableCopy
_StringOccurrencesOf: _StringPadLeft:With: _StringPadRight:With: _StringPrintString _StringRepeat: _StringReplace:With: _StringReverse
_StringSet: _StringSplit: _StringStartsWith: _StringStoreString _StringTokens: _StringTrimLeft _StringTrimRight _StringUncapitalize
_StringUncapitalizeAll _SyntaxOfBody _SyntaxOfSlots
_TableAt: _TableAt:IfAbsent: _TableAt:Put: _TableCopy _TableEmptyCopy _TableHash:Probe:Key:Value:
_TableHash:Probe:KeyIfAbsent: _TableHash:ProbeValue: _TableHash:RemoveProbe: _TableIncludes: _TableKeys _TableRemove:IfAbsent:
_TableRemoveAll _TableSize _TableValues _TextChunks: _TimeCPU _TimeDateOf:Local: _TimeMonotonic _TimeOfDate:Local: _TimeReal _True
_Understands: _Unhandled _VectorAdd: _VectorAddAll: _VectorCharacters _VectorConcatenate: _VectorCopyFrom:UpTo: _VectorInsert:At:
_VectorInsertAll:At: _VectorJoin: _VectorMakeRoom: _VectorRange:To:By: _VectorRemoveAt: _VectorRemoveFrom:UpTo: _VectorRemoveLast
_VectorReverse _VectorSortPlain
""".split()
HANDWRITTEN = ["_Unconfined:"]  # generated code cannot call these at all


def test_what_each_primitive_needs_is_decided():
    table = {selector: tuple(needs.split()) for needs, selectors in NEEDS.items() for selector in selectors.split()}
    table |= {selector: () for selector in [*NOTHING, *HANDWRITTEN]}
    made = re.compile(r"_Perform:(With:)*|_BlockValue(:(With:)*)?")  # by the number of arguments
    assert {s: f.needs for s, f in PRIMITIVES.items() if not made.fullmatch(s)} == table
    assert [s for s, f in PRIMITIVES.items() if made.fullmatch(s) and f.needs] == []
    assert [s for s, f in PRIMITIVES.items() if f.handwritten] == HANDWRITTEN


@pytest.mark.parametrize("module", ["mirrors", "files", "output"])
def test_whole_subjects_need_something(module):
    for selector, function in PRIMITIVES.items():
        if function.__module__ == f"selfish.primitives.{module}":
            assert function.needs or selector == "_ObjectKind", selector


def test_a_need_is_one_of_the_capabilities(monkeypatch):
    monkeypatch.setattr(registry, "PRIMITIVES", {})
    with pytest.raises(ValueError, match="needs something unknown: tea"):

        @registry.primitive("_Brew", needs="tea")
        def brew(vm, receiver):
            """Tea."""

    assert all(set(f.needs) <= CAPABILITIES for f in PRIMITIVES.values())


@pytest.fixture(scope="module")
def world():
    asked = Asked()
    asked.lobby("kettle = (| parent* = traits clonable. water <- 1 |)")
    return asked


def generate(world, text, provenance="{}"):
    vm = world.world
    arguments = [vm.string(text), vm.string("mission 1"), vm.string(provenance)]
    return vm.run(lambda: vm.primitive("_AddGenerated:From:Provenance:")(vm, world.value("kettle"), *arguments))


@pytest.mark.parametrize(
    "text, place",
    [
        ("a = ", "1:5"),
        ("a = ( 3 + )", "1:11"),
        ("a = 1.\nb = 'x", "2:5"),
        ('a = 1. "never closed', "1:8"),
        ("a = 1 |). lobby zork. (| b = 2", "1:1"),
        ("a = 1 |) zork: (| b = 2", "1:1"),
        ("|) (| ", None),
        ("a = 1 |) b", None),
        ("3 + 4", None),
        ("| a", None),
        ("{} = 'Sealed'. a = 1", "1:1"),
        ("( a = 1 )", None),
        ("a = 1. a = 2", None),
    ],
)
def test_a_text_that_is_no_slot_list_installs_nothing(world, text, place):
    before = world("kettle _SlotNames")
    with pytest.raises(PrimitiveFailed) as failure:
        generate(world, text)
    assert failure.value.error == "syntaxError"
    assert re.match(r"\d+:\d+: ", failure.value.detail)
    assert place is None or failure.value.detail.startswith(f"{place}: "), failure.value.detail
    assert world("kettle _SlotNames") == before


@pytest.mark.parametrize("provenance", ["", "3", "[]", "null", '"{}"', "{", "{'a': 1}", "[" * 1000, '{"a":' * 1000 + "1" + "}" * 1000])
def test_a_provenance_is_a_json_object(world, provenance):
    with pytest.raises(PrimitiveFailed, match="a JSON object"):
        generate(world, "a = 1", provenance)


def test_slots_of_every_kind_are_added(world):
    provenance = '{"a": "\x7f"}'
    generate(world, "level <- 3. lid = 'on'. fill: n = ( level: level + n ). + n = ( level + n ). tea* = traits clonable", provenance)
    assert world("(kettle fill: 2) + 4") == "9"
    assert world("kettle lid, (kettle _SlotIsParent: 'tea') printString") == "'ontrue'"
    assert world("(kettle _SlotContents: 'fill:') _MethodProvenance") == """'{"a": "\\u007f"}'"""
    generate(world, "")
    generate(world, '"only a comment"')


def test_an_error_says_where_it_is_in_the_text(world):
    generate(world, "fine = 1.\nfails = (\n  3 zork )")
    failure = world.failure("kettle fails")
    assert [(a.source_name, a.line, a.column, a.line_text.strip()) for a in failure.backtrace][0] == ("mission 1", 3, 5, "3 zork )")
    generate(world, "fails = ( 3 zork )")
    assert [(a.line, a.column) for a in world.failure("kettle fails").backtrace][0] == (1, 13)


def test_initialisers_are_confined(world):
    for text in ("names = kettle _SlotNames", "names <- kettle _SlotNames", "box = (| names = kettle _SlotNames |)"):
        assert world.failure(f"kettle _AddGenerated: '{text}' From: 'm' Provenance: '{{}}'").kind == "notGranted"
    assert world("kettle _SlotIncludes: 'names'") == "false"


def test_only_blocks_are_run(world):
    unknown = "_Confined: [ 1 ] Grants: ('tea' & 'output') asVector"
    for text in ("_Confined: 3 Grants: vector", "_Unconfined: 3", "_Confined: [] Grants: 3", unknown):
        assert world.failure(text).kind == "typeError", text
    assert world("(_Confined: [ 3 ] Grants: vector) + (_Unconfined: [ 4 ])") == "7"
    assert world("[ _Confined: [ ^ 3 ] Grants: vector. 4 ] value") == "3"
