"""Generated code does what was granted to it and nothing else, however it goes about it; its callers lose nothing."""

import re
import sys

import pytest
from asking import Asked, in_child
from lasting import Lasting

from selfish.errors import PrimitiveFailed, Unhandled
from selfish.image.boot import bootstrap_files
from selfish.repl.golden import examples
from selfish.source import Source
from selfish.vm.confinement import grants_of, is_sealed, without_claims, without_provenance
from selfish.vm.objects import Map, Method

SETUP = """
lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 0. kept <- nil. name = 'kettle' |) |)
lobby _AddSlots: (| vault = (| {} = 'Comment: for gold\\x7fSealed'. parent* = traits clonable. gold <- 5. owner* <- lobby. name = 'vault'.
  weigh = ( _Unconfined: [ gold ] ) |) |)
lobby _AddSlots: (| cellar = (| parent* = vault |) |)
lobby _AddSlots: (| safe = (vector copySize: 2) _AddSlots: (| {} = 'Sealed' |). diary = 'dear' copyMutable _AddSlots: (| {} = 'Sealed' |) |)
lobby _AddSlots: (| book = hashTable copy _AddSlots: (| {} = 'Sealed' |). keys = (byteVector copySize: 2) _AddSlots: (| {} = 'Sealed' |) |)
"""


class Kettle(Asked):
    """A world in memory with things in it that generated code shall leave alone."""

    def __init__(self):
        super().__init__()
        self.file_in(SETUP)

    def generate(self, slots, provenance='{"mission": 1}', holder="kettle"):
        literal = "'" + slots.replace("\\", "\\\\").replace("'", "\\'") + "'"
        said = "'" + provenance.replace("\\", "\\\\").replace("'", "\\'") + "'"
        return self.value(f"{holder} _AddGenerated: {literal} From: 'mission 1' Provenance: {said}")


@pytest.fixture(scope="module")
def world():
    return Kettle()


# What generated code tries: expressions in a method of `kettle`, granted nothing but output.
REFUSED = {
    "to add slots": "_AddSlots: (| a = 1 |)",
    "to remove slots": "_RemoveAllSlots",
    "to put a slot": "_PutSlot: 'a' Contents: 1 Parent: false Assignable: false Annotation: ''",
    "to define an object": "vault _Define: (| a = 1 |)",
    "to annotate": "vault _ObjectAnnotation: ''",
    "to name itself": "_CreatorPath: 'globals list'",
    "to install generated code": "_AddGenerated: 'a = 1' From: '' Provenance: '{}'",
    "a mirror": "reflect: self",
    "another way to a mirror": "asMirror",
    "slot names": "_SlotNames",
    "slot contents": "kettle _SlotContents: 'water'",
    "the source of a block": "[ 3 ] _MethodSource",
    "the activations": "_Backtrace",
    "the traits of all integers": "_KindHolder: 'integer'",
    "to evaluate": "lobby _Evaluate: '3'",
    "to run a script": "'x.self' _RunScript",
    "to sleep": "_Sleep: 1",
    "to leave": "_Quit",
    "the command line": "_CommandLine",
    "to be unconfined": "_Unconfined: [ _SlotNames ]",
    "to be granted more": "_Confined: [ _SlotNames ] Grants: ('reflection' & 'output') asVector",
    "a computed primitive": "_Perform: '_SlotNames'",
    "a harmless computed primitive": "_Perform: '_ObjectName'",
    "a computed primitive with arguments": "_Perform: '_AddSlots:' Arguments: (vector copySize: 1)",
    "a primitive through sendTo:": "'_RemoveAllSlots' sendTo: self",
    "a primitive in a mutable selector": "'_Removed' copyMutable sendTo: self",
    "a primitive in a message object": "(((message copy receiver: self) selector: '_SlotNames') arguments: vector) send",
    "to read what is sealed": "vault gold",
    "to write what is sealed": "vault gold: 1",
    "to read it as an heir": "cellar gold",
    "to write it as an heir": "cellar gold: 1",
    "to read it by a computed message": "'gold' sendTo: vault",
    "to write it by a computed message": "'gold:' sendTo: vault With: 1",
    "to copy it": "vault copy",
    "to clone it": "vault _Clone",
    "to give it another parent": "vault owner: self",
    "to give it another parent as an heir": "cellar owner: self",
    "an element of it": "safe _At: 0",
    "to put an element into it": "safe _At: 0 Put: 1",
    "to copy the elements out": "(vector copySize: 2) _CopyRangeDstPos: 0 Src: safe SrcPos: 0 Length: 2",
    "how long it is": "safe _Size",
    "to make it longer": "safe _VectorAdd: 1",
    "to empty it": "book _TableRemoveAll",
    "to look something up in it": "book _TableAt: 'a' IfAbsent: 0",
    "its characters": "diary _StringAt: 0",
    "its characters, one by one": "diary do: [ nil ]",
    "how many characters it has": "diary size",
    "to look something up in it by a message": "(dictionary copyRemoveAll table: book) at: 'a'",
    "to change its characters": "diary _StringSet: 'x'",
    "its bytes": "keys _ByteAt: 0",
    "to change its bytes": "keys _ByteAt: 0 Put: 1",
    "a block that does it": "[ _SlotNames ] value",
    "a block run by the library": "(1 & 2) asVector do: [ _SlotNames ]",
    "a block protected by another": "[ vault gold ] ensure: [ nil ]",
    "a handler": "[ error: 'x' ] on: exceptions error Do: [ _SlotNames ]",
    "a block run at last": "[ 3 ] ensure: [ _SlotNames ]",
    "a method of an object it makes": "(| parent* = lobby. steal = ( vault gold ) |) steal",
    "an initialiser of an object it makes": "(| a = ( | parent* = lobby. b = ( vault gold ) | ) |) a b",
    "an object it makes, inside its limits": "[ vault gold ] valueWithinSteps: 1000",
}
SEALED = r"vault (gold|owner|copy|_Clone)|cellar|'gold|safe|diary|book|keys"


@pytest.mark.parametrize("what", REFUSED)
def test_generated_code_is_refused(world, what):
    world.generate(f"try = ( {REFUSED[what]} ). handled = ( [ {REFUSED[what]}. 'done' ] on: exceptions notGranted Do: [ 'refused' ] )")
    world.world.confinement = None
    failure = world.failure("kettle try")
    assert failure.kind == "notGranted"
    assert ("sealed" in str(failure)) == (re.search(SEALED, REFUSED[what]) is not None)
    assert world("kettle handled") == "'refused'"
    assert world.world.confinement is None
    assert world("vault gold") == "5"


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_under_limits_too(world, what):
    """Metered code is compiled apart."""
    world.generate(f"try = ( {REFUSED[what]} )")
    assert world.failure("[ kettle try ] valueWithinSteps: 100000").kind == "notGranted"


def test_a_fail_block_hears_why(world):
    world.generate("try = ( _SlotNamesIfFail: [| :why. :what | why, ' ', what ] )")
    world.generate("other = ( _Perform: '_SlotNames' IfFail: [| :why | why ] )")
    assert world("kettle try") == "'notGrantedError _SlotNames'"
    assert world("kettle other") == "'notGrantedError'"


def test_the_sentence_says_what_was_wanted(world):
    world.generate("try = ( _SlotNames )")
    assert str(world.failure("kettle try")) == "notGrantedError: _SlotNames needs 'reflection', which is not granted to generated code."
    assert [(a.selector, a.source_name, a.line, a.column) for a in world.failure("kettle try").backtrace][0] == ("try", "mission 1", 1, 9)


def test_it_may_do_what_it_is_granted(world):
    world.generate("names = ( _SlotNames size )", '{"grants": ["reflection"]}')
    assert int(world("kettle names")) > 3
    world.generate("say = ( 'x' printLine )", '{"grants": ["reflection"]}')
    assert world.failure("kettle say").kind == "notGranted"
    world.generate("say = ( 'x' printLine. 3 )")
    assert world("kettle say") == "3"


def test_constants_of_what_is_sealed_can_be_read_and_its_methods_sent(world):
    world.generate("ask = ( vault name, ' ', vault weigh printString, ' ', cellar weigh printString )")
    assert world("kettle ask") == "'vault 5 5'"


def test_granted_slots_do_not_open_what_is_sealed(world):
    world.generate(
        "a = ( vault _AddSlots: (| b = 1 |) ). b = ( vault _ObjectAnnotation: '' ). c = ( (| x |) _Define: vault )."
        "d = ( () _AddSlots: vault ). e = ( vault _SlotContents: 'gold' ). f = ( vault _RemoveSlot: 'gold' )",
        '{"grants": ["slots", "reflection"]}',
    )
    for name in "abcdef":
        assert world.failure(f"kettle {name}").kind == "notGranted", name
    assert world("vault gold") == "5"


def test_an_object_is_sealed_as_soon_as_it_says_so(world):
    world.lobby("box = (| tea <- 3 |)")
    world.generate("peek = ( box tea ). again = ( | n <- 0 | 3 do: [ n: n + box tea ]. n )")
    assert world("kettle peek + kettle again") == "12"
    world.value("box _ObjectAnnotation: 'Sealed'")
    assert world.failure("kettle peek").kind == world.failure("kettle again").kind == "notGranted"
    assert world("box tea") == "3"
    world.value("box _ObjectAnnotation: ''")
    assert world("kettle peek + kettle again") == "12"


def test_the_caller_is_what_it_was_however_generated_code_was_left(world):
    world.generate(
        "fine = ( 3 ). fails = ( error: 'x' ). deep = ( deep. 1 ). gives: b = ( b value )."
        "resumed = ( (exceptions warning signal: 'w') size ). endless = ( [ true ] whileTrue )"
    )
    for text in (
        "kettle fine",
        "[ kettle fails ] on: exceptions error Do: [ _SlotNames ]",
        "[ kettle fails ] on: exceptions error Do: [| :e | e return: 3 ]",
        "[ kettle deep ] on: exceptions stackOverflow Do: [ _SlotNames ]",
        "(| parent* = lobby. m = ( kettle gives: [ ^ 3 ] ) |) m",
        "[ kettle resumed ] on: exceptions warning Do: [| :e | _SlotNames. e resume: 'abc' ]",
        "[ [ kettle endless ] valueWithinSteps: 1000 ] on: exceptions limitReached Do: [ _SlotNames ]",
        "[ kettle fails ] onError: [ [ kettle fails ] onError: [ _SlotNames ] ]",
        "[ kettle fails ] ifCurtailed: [ _SlotNames ]",
    ):
        world.said(text)
        assert world.world.confinement is None, text
        assert world.said(f"({text}). _SlotNames. 3") in ("3", "userError: Error: x. Receiver is: a slots object."), text


def test_a_handler_may_do_what_the_one_who_set_it_up_may(world):
    """It runs on top of what signalled, but it is not that one's code."""
    world.generate("fails = ( error: 'x' ). handles = ( [ error: 'x' ] on: exceptions error Do: [ _SlotNames ] )")
    assert world("[ kettle fails ] on: exceptions error Do: [ _SlotNames size > 3 ]") == "true"
    assert world.failure("kettle handles").kind == "notGranted"
    assert world("[ kettle handles ] on: exceptions notGranted Do: [| :e | e selector ]") == "'_SlotNames'"


def test_handwritten_code_is_confined_while_generated_code_calls_it(world):
    world.lobby("helper = (| names: x = ( x _SlotNames ). run: b = ( b value ) |)")
    world.generate("ask = ( helper names: self )")
    assert world.failure("kettle ask").kind == "notGranted"
    assert int(world("(helper names: kettle) size")) > 3


def test_a_block_of_generated_code_is_confined_wherever_it_runs(world):
    world.generate("block = ( [ _SlotNames ] ). inner = ( [ [ _SlotNames ] ] ). slot = (| b = [ _SlotNames ]. m = ( _SlotNames ) |)")
    for text in ("kettle block value", "kettle inner value value", "kettle slot b value", "kettle slot m"):
        assert world.failure(text).kind == "notGranted", text
        assert world.failure(f"_Unconfined: [ {text} ]").kind == "notGranted", text


def test_grants_only_become_fewer(world):
    world.generate("many = ( few ). more = ( _SlotNames size )", '{"grants": ["output", "reflection"]}')
    world.generate("few = ( more )", '{"grants": ["output"]}')
    assert world.failure("kettle many").kind == "notGranted"
    assert int(world("kettle more")) > 3
    assert world.failure("_Confined: [ kettle more ] Grants: ('output' & 'files') asVector").kind == "notGranted"
    assert world.failure("_Confined: [ _Confined: [ _SlotNames ] Grants: ('reflection' & 'files') asVector ] Grants: vector").kind == (
        "notGranted"
    )


def test_nobody_is_unconfined_by_a_computed_message(world):
    assert world.failure("_Perform: '_Unconfined:' With: [ 3 ]").kind == "notGranted"
    assert world("_Unconfined: [ 3 ]") == "3"
    assert world("_Confined: [ _Unconfined: [ _SlotNames. 3 ] ] Grants: vector") == "3"


def test_what_generated_code_evaluates_is_generated_too(world):
    said = '{"grants": ["output", "evaluation", "slots"]}'
    text = "lobby _AddSlots: (| sprout = ( _SlotNames ). twig = (| leaf = [ _SlotNames ] |) |)"
    world.generate(f"grow = ( lobby _Evaluate: '{text}' )", said)
    world.value("kettle grow")
    for text in ("sprout", "twig leaf value"):
        assert world.failure(text).kind == "notGranted", text


def test_generated_code_cannot_grant_what_it_was_not_granted(world):
    said = '{"grants": ["output", "slots"]}'
    world.generate("""make: p = ( _AddGenerated: 'made = ( _SlotNames size )' From: 'x' Provenance: p. made )""", said)
    assert world.failure("""kettle make: '{"grants": ["reflection"]}'""").kind == "notGranted"
    assert world.failure("kettle make: '{}'").kind == "notGranted"
    world.generate("shown = (| { 'Provenance: {\"grants\": [\"reflection\"]}' names = ( _SlotNames ) } |)")
    assert world.failure("kettle shown names").kind == "notGranted"


def test_generated_objects_make_no_claims(world):
    claims = "ModuleInfo: Creator: globals mirrors slots.\\x7fSealed\\x7fComment: a fake"
    world.generate(f"fake = (| {{}} = '{claims}'. parent* = lobby. a <- 1 |). look = ( fake a )")
    assert world("kettle fake _CreatorPath") == "''"
    assert world("kettle fake _ObjectAnnotation") == "'Comment: a fake'"
    assert world("kettle look") == "1"


def test_an_interrupt_cannot_be_handled_by_generated_code(world, monkeypatch):
    world.generate("calm = ( [ stop ] on: exceptions interrupted Do: [ 'never mind' ] ). stop = ( 3 )")
    world.lobby("stopper = (| stop = ( 3 ) |)")

    def interrupt(vm, receiver):
        raise KeyboardInterrupt

    monkeypatch.setattr(world.world, "primitives", {**world_primitives(), "_Interrupt": interrupt})
    world.generate("stop = ( _Interrupt )")
    assert world("[ kettle stop ] on: exceptions interrupted Do: [ 'the architect' ]") == "'the architect'"
    assert world.failure("kettle calm").kind == "interrupted"


def world_primitives():
    from selfish.primitives.all import PRIMITIVES

    return PRIMITIVES


def test_generated_code_cannot_leave_past_a_handler(world):
    world.generate(
        "a = ( (exceptions error copy messageText: 'a') _Unhandled ). b = ( (exceptions error copy messageText: 'b') defaultAction )."
        "c = ( (| parent* = exceptions exception. defaultAction = ( _Unhandled ) |) signal ). d = ( 3 _Unhandled ). e = ( 3 _Signal )."
        "f = ( (| parent* = lobby. messageText = 'f'. defaultAction = ( _Unhandled ) |) _Signal ). g = ( _Clone: 1 << 80 Filler: nil )"
    )
    for name in "abcdefg":
        assert world(f"[ kettle {name} ] on: exceptions exception Do: [ 'handled' ]") == "'handled'", name
        assert world.failure(f"kettle {name}"), name


def test_a_hostile_exception_decides_nothing_for_who_handles_it(world):
    """Its messages are sent by handlers that may do more than itself."""
    for text in ("_ReturnFromHandler: 'fine'", "_RetryUsing: [ 'fine' ]", "_Retry", "_Resume: 'fine'", "_Pass", "_Outer"):
        world.generate(f"bad = (| parent* = exceptions error. messageText = ( {text} ) |). fails = ( bad signal )")
        decided = "[ e messageText. 'it decided' ] on: exceptions notGranted Do: [ 'refused' ]"
        heard = f"[ kettle fails ] on: exceptions error Do: [| :e | {decided} ]"
        assert world(heard) == "'refused'", text
    world.generate(
        "own = ( [ error: 'x' ] on: exceptions error Do: [| :e | e return: 'mine' ] )."
        "again = ( | n <- 0 | [ n: n + 1. n < 3 ifTrue: [ error: 'x' ]. n ] on: exceptions error Do: [| :e | e retry ] )."
        "on = ( [ (exceptions warning signal: 'w') + 1 ] on: exceptions warning Do: [| :e | e resume: 6 ] )."
        "up = ( [ [ error: 'x' ] on: exceptions error Do: [| :e | e pass ] ] on: exceptions error Do: [| :e | e return: 'up' ] )"
    )
    assert world("kettle own, kettle again printString, kettle on printString, kettle up") == "'mine37up'"


def test_limits_hold_in_generated_code(world):
    world.generate(
        "run = ( [ [ true ] whileTrue ] on: exceptions limitReached Do: [ 'more' ] )."
        "loose = ( [ [ true ] whileTrue ] valueWithinSteps: nil ). last = ( [ [ true ] whileTrue ] ensure: [ [ true ] whileTrue ] )"
    )
    for text in ("run", "loose", "last"):
        assert world.failure(f"[ kettle {text} ] valueWithinSteps: 10000").kind == "limitReached", text


# Examples of the library that need what is not granted: reflection, changing slots, evaluating, the command line.
LIBRARY_EXCEPTIONS = {
    "exceptions": {"([ (exceptions error newKind: 'tooHot') signal: '100' ] on: exceptions error Do: [| :e | e kind, e messageText ])"},
    "string": {"('3 + 4' eval)", "('3 +' evalIfFail: [| :e | e message ])", "('x + y' evalInContext: 3 @ 4)"},
    "system": {"commandLine arguments"},
    "testCase": {"(testCase run)"},
}


@pytest.fixture(scope="module")
def unused():
    """A world that each test has for itself: it uses it in a process of its own."""
    return Asked()


LIBRARY = [f for f in bootstrap_files() if f.parent.name in ("core", "collections", "exceptions", "testing")]


@pytest.mark.parametrize("file", [f for f in LIBRARY if any(examples(f.read_text(encoding="utf-8")))], ids=lambda f: f.stem)
def test_the_library_works_in_confined_code(unused, file):
    world = unused.world

    def confined(text):
        before = world.confine(frozenset({"output"}))
        try:
            return world.print_string(world.evaluate(Source("example", text)))
        finally:
            world.confinement = before

    def refused():
        for _, expression, answer in examples(file.read_text(encoding="utf-8")):
            try:
                shown = world.run(lambda expression=expression: confined(expression))
            except Unhandled as failure:
                shown = failure.kind
            if shown != answer:
                yield expression

    assert in_child(lambda: set(refused()), seconds=60) == LIBRARY_EXCEPTIONS.get(file.stem, set())


# -- what is kept ----------------------------------------------------------------------------------------------

PROVENANCE = '{"mission": 7, "why": "it\'s asked"}'


@pytest.fixture
def lasting(image):
    world = Lasting(image)
    world.file_in(SETUP)
    said = PROVENANCE.replace("'", "\\'")
    text = "try = ( _SlotNames ). inner = (| m = ( _SlotNames ) |). b = ( [ _SlotNames ] )"
    world(f"kettle _AddGenerated: '{text}' From: 'm' Provenance: '{said}'")
    yield world
    world.close()


def provenance(world, holder="kettle", name="try"):
    return world(f"(((reflect: {holder}) at: '{name}') contents provenance) = '{PROVENANCE}'".replace("it's", "it\\'s"))


def test_provenance_survives_reopening_and_copying(lasting):
    lasting("kettle kept: kettle b. nil")
    lasting("lobby _AddSlots: (| other = () |). (reflect: other) addSlot: ((reflect: kettle) at: 'try'). nil")
    lasting("lobby _AddSlots: (| third = () |). (reflect: third) at: 'renamed' PutContents: ((reflect: kettle) at: 'try') contents. nil")
    lasting("lobby _AddSlots: (| fourth = (() _AddSlots: kettle). fifth = (() _Define: kettle). sixth = kettle copy |)")
    for _ in range(2):
        for holder, name in [("kettle", "try"), ("kettle inner", "m"), ("other", "try"), ("third", "renamed")]:
            assert provenance(lasting, holder, name) == "true", holder
            assert lasting.failure(f"{holder} {name}").startswith("notGrantedError"), holder
        for holder in ("fourth", "fifth", "sixth"):
            assert provenance(lasting, holder) == "true", holder
        assert lasting.failure("kettle kept value").startswith("notGrantedError")
        assert lasting("kettle kept _MethodProvenance size") == str(len(PROVENANCE))
        lasting.reopen()


def test_sealed_objects_stay_sealed_and_are_loaded_while_confined(lasting):
    lasting("safe at: 0 Put: 1. diary _StringSet: 'x'. book _TableAt: 'a' Put: 2. keys _ByteAt: 0 Put: 3. vault gold: 6. nil")
    payloads = "safe _At: 0", "diary _StringAt: 0", "book _TableAt: 'a' IfAbsent: 0", "keys _ByteAt: 0"
    for text in ("vault gold", "cellar gold", "vault copy", *payloads):
        lasting.evict()
        assert lasting.failure(f"_Confined: [ {text} ] Grants: vector").startswith("notGrantedError"), text
        lasting.evict()
        lasting(f"_Confined: [ _Unconfined: [ {text} ] ] Grants: vector")
    lasting.reopen()
    lasting.expect("vault gold + (safe at: 0) + (book _TableAt: 'a' IfAbsent: 0) + (keys _ByteAt: 0)", "12")


def test_records_of_handwritten_methods_are_as_they_always_were():
    class Jar:
        class selfish_world:
            encode = decode = staticmethod(lambda value: value)

    class Stored(Method):
        _p_jar = Jar

    handwritten = Stored("m", "( 3 )", (), "f", 1, 1)
    assert handwritten.__getstate__() == ("m", "( 3 )", (), "f", 1, 1, (), False)
    generated = Stored("m", "( 3 )", (), "f", 1, 1, provenance="{}")
    for method in (handwritten, generated):
        again = Stored.__new__(Stored)
        again.__setstate__(method.__getstate__())
        assert again.provenance == method.provenance


# -- the parts -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text, grants",
    [
        ("", None),
        ("{}", {"output"}),
        ('{"grants": []}', set()),
        ('{"grants": ["files", "unheard of"]}', {"files"}),
        ('{"grants": "files"}', set()),
        ('{"grants": null}', set()),
        ('{"grants": 3}', set()),
        ('{"grants": [["files"], "files"]}', {"files"}),
        ("[]", set()),
        ('"output"', set()),
        ("nonsense", set()),
        ("[" * 100_000, set()),
    ],
)
def test_what_a_provenance_grants(text, grants):
    """Whatever cannot be read grants nothing."""
    assert grants_of(text) == grants


@pytest.mark.parametrize(
    "annotation, rest, said",
    [
        ("", "", ""),
        ("Category: a", "Category: a", ""),
        ("Provenance: {}", "", "{}"),
        ("Category: a\x7fProvenance: {}", "Category: a", "{}"),
        ("Provenance: {}\x7fCategory: a", "Category: a", "{}"),
        ("Category: a\x7fProvenance: {}\x7fComment: b", "Category: a\x7fComment: b", "{}"),
        ("Provenance: {}\x7fProvenance: []", "", "{}"),
        ("Comment: no Provenance: {}", "Comment: no Provenance: {}", ""),
    ],
)
def test_the_entry_of_a_provenance(annotation, rest, said):
    assert without_provenance(annotation) == (rest, said)


def test_claims_are_entries_of_their_own():
    assert without_claims("Comment: Sealed\x7fSealed\x7fModuleInfo: Creator: globals x.\x7fA: b") == "Comment: Sealed\x7fA: b"
    assert without_claims("ModuleInfo: Module: tea") == "ModuleInfo: Module: tea"
    sealed = ["Sealed", "A: b\x7fSealed", "Sealed\x7fA: b", "Sealed."]
    open_ = ["", "Sealed not", "Comment: Sealed", "Unsealed"]
    assert [is_sealed(Map("slots", 2, {}, text)) for text in sealed + open_] == [True] * 4 + [False] * 4


def test_code_without_provenance_pays_nothing(world):
    world.lobby("plain = (| m = ( [ 3 ] value ) |)")
    world("plain m")
    plain = world.value("(reflect: plain) at: 'm'")
    assert plain is not None
    function = getattr(type(world.value("plain")), "m.m")
    assert "$confine" not in function.__code__.co_names
    world.generate("m = ( [ 3 ] value )")
    world("kettle m")
    assert "$confine" in getattr(type(world.value("kettle")), "m.m").__code__.co_names


def test_a_primitive_refuses_without_sending(world):
    before = world.world.confine(frozenset())
    try:
        with pytest.raises(PrimitiveFailed, match="'output'"):
            world.world.primitive("_StringPrint")(world.world, world.world.string("x"))
    finally:
        world.world.confinement = before
    assert sys.exc_info() == (None, None, None)
