"""Code kept beside the image is what the compiler would make, and whatever happens to the file, answers stay the same."""

import os
import random
import shutil
from types import CodeType

import pytest

from selfish.errors import SelfishFailure
from selfish.image import code_file
from selfish.image.boot import open_world
from selfish.image.code_file import NAME, CodeFile
from selfish.repl.printer import said
from selfish.repl.session import Output, Session
from selfish.source import Source
from selfish.vm.kept_code import KeptCode
from selfish.vm.units import Units

ZOO = """lobby _AddSlots: (| zoo = (| parent* = traits clonable. name = 'zoo'. size <- 3. keeper <- nil.
  tags = (| lion = 'big'. ape = 'wise' |).
  count = ( | n <- 0 | 1 to: size Do: [| :i | n: n + i ]. n ).
  grade = ( size < 5 ifTrue: [ 'small' ] False: [ 'large' ] ).
  lion = ( tags lion, ', ', zoo name ).
  made = ( (| parent* = lobby. extra = 'new' |) extra ).
  later = ( | sum <- 0 | [| :x | sum: sum + x. sum * size ] ).
  wrong = ( zoo    zork: 3 ).
  deep = ( [ [ ^ 'left' ] value. 'stayed' ] value ).
  copied = ( resend.copy name ) |) |)"""
ASKED = {
    "zoo count": "6",
    "zoo grade": "'small'",
    "zoo lion": "'big, zoo'",
    "zoo made": "'new'",
    "(zoo later) value: 4": "12",
    "zoo deep": "'left'",
    "zoo copied": "'zoo'",
    "(3 to: 5) asVector": "a vector(3, 4, 5)",
}


@pytest.fixture(autouse=True)
def place_for_a_secret(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def compiled(monkeypatch):
    """The selectors of the stored methods that were compiled; whoever looks clears it."""
    selectors, compile = [], Units._compiled

    def noted(self, unit, facts, selector, scopes):
        if unit.method is not None and unit.method._p_jar is not None:
            selectors.append(selector)
        return compile(self, unit, facts, selector, scopes)

    monkeypatch.setattr(Units, "_compiled", noted)
    return selectors


@pytest.fixture
def zoo(image):
    """An image with methods whose code is kept."""
    evaluate(image, ZOO)
    assert answers(image) == ASKED
    return image


def evaluate(image, *texts):
    """What each gives, or what is said of its failure, in a session of their own."""
    found = []
    with Session.open(image, Output(lambda text: None)) as session:
        for text in texts:
            try:
                found.append(session.evaluate(Source("test", text)))
            except SelfishFailure as failure:
                found.append(said(failure))
    return found


def answers(image):
    return dict(zip(ASKED, evaluate(image, *ASKED), strict=True))


def test_what_one_session_compiled_the_next_does_not(zoo, compiled):
    assert answers(zoo) == ASKED
    assert compiled == []
    (zoo / NAME).unlink()
    assert answers(zoo) == ASKED
    assert {"count", "grade", "lion", "deep", "copied"} <= set(compiled)


def test_a_failure_is_told_as_before(zoo):
    first, second = evaluate(zoo, "zoo wrong"), evaluate(zoo, "zoo wrong")
    assert first == second
    assert "zork:" in first[0] and "wrong" in first[0]
    assert "zoo    zork: 3" in first[0]


def test_the_source_is_read_when_somebody_asks(zoo):
    (source,) = evaluate(zoo, "zoo grade. ((reflect: zoo) at: 'grade') sourceString")
    assert "size < 5 ifTrue: [" in source


def test_blocks_of_kept_methods_outlive_the_process(zoo, compiled):
    evaluate(zoo, "zoo keeper: zoo later. zoo keeper value: 1")
    assert evaluate(zoo, "zoo keeper value: 10", "zoo keeper value: 1") == ["33", "36"]


def test_a_method_defined_anew_is_another(zoo, compiled):
    evaluate(zoo, "zoo _AddSlots: (| grade = ( size < 5 ifTrue: [ 'tiny' ] False: [ 'large' ] ) |)")
    assert answers(zoo) == ASKED | {"zoo grade": "'tiny'"}
    assert compiled == ["grade"]
    compiled.clear()
    assert answers(zoo) == ASKED | {"zoo grade": "'tiny'"}
    assert compiled == []


def test_a_method_that_came_back_by_undoing_has_its_code_again(zoo, compiled):
    evaluate(zoo, "zoo _AddSlots: (| grade = ( 'none' ) |)")
    assert evaluate(zoo, "zoo grade", "imageHistory undoLatest. 0", "zoo grade")[::2] == ["'none'", "'small'"]
    compiled.clear()
    assert answers(zoo) == ASKED
    assert compiled == []


def test_a_selector_with_another_meaning_is_in_line_no_more(zoo, compiled):
    mine = "(| ifTrue: a False: b = ( 'mine' ) |)"
    evaluate(zoo, f"traits boolean _AddSlots: {mine}", f"true _AddSlots: {mine}")
    found = evaluate(zoo, "zoo grade", "zoo count")
    assert found == ["'mine'", "6"]
    assert "grade" in compiled and "count" not in compiled
    assert evaluate(zoo, "zoo grade", "zoo count") == found


def test_a_selector_that_names_data_since_then(zoo):
    evaluate(zoo, "lobby _AddSlots: (| cage <- 0. bird = (| parent* = traits clonable. song = ( 'tweet' ). sing = ( self song ) |) |)")
    assert evaluate(zoo, "bird sing") == evaluate(zoo, "bird sing") == ["'tweet'"]
    evaluate(zoo, "lobby _AddSlots: (| whale = (| parent* = bird. song <- 'hum' |) |)")
    assert evaluate(zoo, "whale sing", "bird sing", "whale song: 'low'. whale sing") == ["'hum'", "'tweet'", "'low'"]
    assert evaluate(zoo, "whale sing", "bird sing") == ["'low'", "'tweet'"]


def test_a_constant_that_changed_meanwhile(zoo, compiled):
    evaluate(zoo, "zoo tags _AddSlots: (| lion = 'huge' |)")
    assert evaluate(zoo, "zoo lion") == ["'huge, zoo'"]
    evaluate(zoo, "zoo _AddSlots: (| tags = (| lion = 'other' |) |)")
    assert evaluate(zoo, "zoo lion") == ["'other, zoo'"]
    evaluate(zoo, "zoo _AddSlots: (| tags = ( (| lion = 'asked for' |) ) |)")
    assert evaluate(zoo, "zoo lion") == ["'asked for, zoo'"]


def test_generated_code_may_do_no_more_when_it_was_kept(zoo, compiled):
    method = "peek = ( reflect: self ). greet = ( 3 )"
    evaluate(zoo, f"zoo _AddGenerated: '{method}' From: 'here' Provenance: '{{\"mission\": 1}}'")
    first, second = evaluate(zoo, "zoo greet", "zoo peek"), evaluate(zoo, "zoo greet", "zoo peek")
    assert first == second
    assert first[0] == "3" and "not granted" in first[1]
    evaluate(zoo, f"zoo _AddGenerated: '{method}' From: 'here' Provenance: '{{\"grants\": [\"reflection\"]}}'")
    assert "not granted" not in evaluate(zoo, "zoo peek")[0]


def test_code_that_counts_steps_is_kept_apart(zoo, compiled):
    limited = "[ zoo count ] valueWithinSteps: {} Seconds: 10 Bytes: 50000000 Depth: 100"
    texts = limited.format(1000), limited.format(2), "zoo count"
    first = evaluate(zoo, *texts)
    compiled.clear()
    assert evaluate(zoo, *texts) == first
    assert first[::2] == ["6", "6"] and first[1] != "6"
    assert compiled == []


def test_looking_writes_neither_code_nor_transactions(zoo):
    def state():
        return [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in (zoo / NAME, zoo / "world.fs")]

    count = evaluate(zoo, "(imageHistory latest: 100) size")
    before = state()
    assert answers(zoo) == ASKED
    assert evaluate(zoo, "(imageHistory latest: 100) size") == count
    assert state() == before


def test_it_is_in_no_transaction(image):
    (before,) = evaluate(image, "(imageHistory latest: 100) size")
    evaluate(image, "(3 to: 5) asVector printString reversed")
    assert (image / NAME).exists()
    assert evaluate(image, "(imageHistory latest: 100) size") == [before]


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_file_is_as_good_as_none(zoo, seed):
    rng = random.Random(seed)
    whole = (zoo / NAME).read_bytes()
    for kind in ("flipped", "flipped", "flipped", "cut", "noise", "empty"):
        data = bytearray(whole)
        if kind == "flipped":
            for _ in range(rng.choice((1, 1, 50))):
                data[rng.randrange(len(data) if rng.random() < 0.5 else 2000)] ^= 1 << rng.randrange(8)
        elif kind == "cut":
            del data[rng.randrange(len(data)) :]
        else:
            data = rng.randbytes(len(data)) if kind == "noise" else b""
        (zoo / NAME).write_bytes(data)
        assert answers(zoo) == ASKED
    assert answers(zoo) == ASKED


def test_a_file_of_somebody_else_is_not_believed(zoo, compiled, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another"))
    monkeypatch.setattr(code_file.marshal, "loads", lambda data: pytest.fail("it was read"))
    found = CodeFile(str(zoo / NAME))
    assert found.get(b"x" * 16) is None
    found.close()
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another"))
    assert answers(zoo) == ASKED


def test_another_compiler_or_interpreter_begins_anew(zoo, compiled, monkeypatch):
    monkeypatch.setattr(code_file, "maker", lambda: b"another")
    assert answers(zoo) == ASKED
    assert "count" in compiled
    compiled.clear()
    assert answers(zoo) == ASKED
    assert compiled == []
    monkeypatch.undo()


def test_the_maker_tells_when_the_compiler_changed(tmp_path, monkeypatch):
    package = tmp_path / "selfish"
    shutil.copytree(os.path.dirname(os.path.dirname(code_file.__file__)), package, ignore=shutil.ignore_patterns("models", "__pycache__"))
    from selfish.vm import kept_code

    monkeypatch.setattr(kept_code, "__file__", str(package / "vm" / "kept_code.py"))
    before = kept_code.maker()
    assert kept_code.maker() == before
    (package / "repl" / "terminal.py").write_text("")
    assert kept_code.maker() == before
    with open(package / "compiler" / "sends.py", "a") as file:
        file.write("\n")
    assert kept_code.maker() != before


@pytest.mark.parametrize("failing", ["replace", "open"])
def test_where_it_cannot_be_written_all_else_goes_well(image, failing, monkeypatch):
    evaluate(image, ZOO)
    (image / NAME).unlink(missing_ok=True)
    plain, name = getattr(os, failing), str(image / NAME)

    def refused(path, *arguments, **options):
        if str(path).startswith(name):
            raise OSError(28, "No space left on device")
        return plain(path, *arguments, **options)

    monkeypatch.setattr(os, failing, refused)
    assert answers(image) == ASKED
    monkeypatch.undo()
    assert [path.name for path in image.iterdir() if path.name.startswith(NAME)] == []


def test_without_a_place_for_a_secret_nothing_is_kept(image, tmp_path, monkeypatch):
    (tmp_path / "cache").write_text("in the way")
    evaluate(image, ZOO)
    assert answers(image) == ASKED
    assert not (image / NAME).exists()


def test_a_secret_that_others_could_know_is_replaced(image, tmp_path):
    secret = code_file.secret()
    path = tmp_path / "cache" / "selfish" / "key"
    assert code_file.secret() == secret == path.read_bytes()
    path.chmod(0o644)
    assert code_file.secret() != secret
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_process_forked_from_a_session_writes_none(zoo):
    living = open_world(zoo, lambda text: None)
    living.code.put(b"x" * 16, b"code")
    before = (zoo / NAME).read_bytes()
    living.code._process += 1
    living.close()
    assert (zoo / NAME).read_bytes() == before


def test_what_is_of_no_use_goes_when_it_is_too_much(tmp_path, monkeypatch):
    path = str(tmp_path / "code")

    def held():
        file = CodeFile(path)
        found = [file.get(bytes([n]) * 16) for n in range(5)]
        file.close()
        return found

    first = CodeFile(path)
    assert first.get(bytes(16)) is None
    for n in range(4):
        first.put(bytes([n]) * 16, bytes([n]) * 100)
    first.close()
    assert held() == [bytes([n]) * 100 for n in range(4)] + [None]
    monkeypatch.setattr(code_file, "LIMIT", 350)
    second = CodeFile(path)
    assert second.get(bytes([2]) * 16)
    second.put(bytes([4]) * 16, b"x" * 100)
    second.close()
    assert held() == [None, None, bytes([2]) * 100, None, b"x" * 100]


def parts(code):
    """All of a code object that running it can show."""
    constants = [parts(c) if isinstance(c, CodeType) else (type(c), c) for c in code.co_consts]
    shape = code.co_argcount, code.co_flags, code.co_varnames, code.co_freevars, code.co_cellvars, code.co_stacksize, code.co_filename
    return code.co_code, code.co_names, constants, *shape, code.co_firstlineno, code.co_linetable, code.co_exceptiontable, code.co_name


LIVES = [
    *ASKED,
    "zoo wrong",
    "'3 + 4' eval",
    "(| a = 1. b <- 2 |) printString",
    "(dictionary copyRemoveAll at: 'a' Put: 3) printString",
    "(list copyRemoveAll add: 3) do: [| :x | x printString ]",
    "[ nil zork ] on: exceptions error Do: [| :e | e return: e messageText ]",
    "(('some words here' asTokensSeparatedByCharactersSatisfying: [| :c | c = ' ' ]) asVector copySortBy: [| :a. :b | a < b ]) printString",
    "[ zoo count ] valueWithinSteps: 1000 Seconds: 10 Bytes: 50000000 Depth: 100",
    "(reflect: zoo) size",
    "100 factorial printString size",
    "3.7 floor printString, 7 asFloat printString, (10 printStringBase: 2)",
]


def test_what_is_found_is_what_the_compiler_would_make(zoo, monkeypatch):
    evaluate(zoo, *LIVES)
    find, count = KeptCode.find, []

    def compared(self, unit, facts):
        found = find(self, unit, facts)
        if found is not None:
            linker = self._world.linker
            fresh = linker._compiled(unit, facts, unit.method.selector, linker.scopes_of(unit))
            assert parts(found.code) == parts(fresh.code)
            assert found.parts() | {"code": None} == fresh.parts() | {"code": None}
            assert unit.kept.implicit == tuple(unit.scopes.implicit) and unit.kept.needs_links == unit.scopes.needs_links
            count.append(unit)
        return found

    monkeypatch.setattr(KeptCode, "find", compared)
    evaluate(zoo, *LIVES)
    assert len(count) > 60, len(count)
