"""Worlds in images: built once in one transaction, there again after closing, one transaction for each evaluation."""

import shutil
import time

import pytest
import transaction

from selfish.errors import SelfishFailure, Unhandled
from selfish.image import boot, problems
from selfish.image.boot import bootstrap_files, bootstrap_folder, build_in_memory, open_world
from selfish.image.storage import open_store
from selfish.repl.session import Output, Session
from selfish.source import Source


@pytest.fixture
def session(image):
    """A session on a fresh image, with what it printed."""
    printed = []
    with Session.open(image, Output(printed.append)) as session:
        session.printed = printed
        yield session


def do(session, text):
    return session.evaluate(Source("test", text))


def descriptions(session, count=10):
    """What the newest transactions say of themselves, newest first."""
    return [entry["description"] for entry in session.living.store.database.undoLog(0, count)]


def test_a_world_is_built_in_one_transaction_and_in_time(tmp_path):
    started = time.process_time()
    living = open_world(tmp_path / "image", lambda text: None)
    assert time.process_time() - started < 5
    said = [entry["description"] for entry in living.store.database.undoLog(0, 10)]
    living.close()
    assert said == ["a new world from bootstrap/", "initial database creation"]


def test_an_evaluation_is_one_transaction_with_its_source(session):
    before = len(descriptions(session, 1000))
    assert do(session, "lobby _AddSlots: (| kettle <- 'cold' |). kettle: 'warm'. kettle") == "'warm'"
    assert descriptions(session)[0] == "lobby _AddSlots: (| kettle <- 'cold' |). kettle: 'warm'. kettle"
    assert len(descriptions(session, 1000)) == before + 1


def test_a_file_is_one_transaction(session):
    session.file_in(Source("a.self", "lobby _AddSlots: (| a = 1 |)\nlobby _AddSlots: (| b = 2 |)\n"), "file-in a.self")
    assert descriptions(session)[0].startswith("file-in a.self\nlobby _AddSlots: (| a = 1 |)\n")
    assert do(session, "a + b") == "3"


def test_looking_writes_nothing(session):
    do(session, "lobby _AddSlots: (| kettle <- 'cold' |)")
    before = descriptions(session, 1000)
    assert do(session, "kettle, ' ', 3 printString") == "'cold 3'"
    assert descriptions(session, 1000) == before


def test_a_failed_evaluation_is_undone(session):
    do(session, "lobby _AddSlots: (| kettle <- 'cold'. pots = vector copySize: 2 FillingWith: 0 |)")
    before = descriptions(session, 1000)
    with pytest.raises(Unhandled):
        do(
            session,
            "kettle: 'warm'. pots at: 0 Put: 1. lobby _AddSlots: (| spoon = 1 |)."
            "traits integer _AddSlots: (| twice = ( self + self ) |). nil zork",
        )
    assert descriptions(session, 1000) == before
    assert do(session, "kettle") == "'cold'"
    assert do(session, "(pots at: 0) printString, ((reflect: lobby) includesKey: 'spoon') printString") == "'0false'"
    with pytest.raises(Unhandled, match="twice"):
        do(session, "3 twice")


def test_a_value_that_cannot_print_itself_keeps_its_work(session):
    with pytest.raises(Unhandled):
        do(session, "lobby _AddSlots: (| shy = (| parent* = lobby. printString = ( nil zork ) |) |). shy")
    assert do(session, "(reflect: shy) size") == "2"


def test_printing_changes_nothing(session):
    do(session, "lobby _AddSlots: (| count <- 0. loud = (| parent* = lobby. printString = ( count: count + 1. 'loud' ) |) |)")
    assert do(session, "loud") == "loud"
    assert do(session, "count") == "0"


def test_everything_reachable_is_there_after_reopening(image):
    with Session.open(image, Output(lambda text: None)) as session:
        home = "home = (| parent* = traits clonable. list <- nil. block <- nil. n <- 0. next = ( n: n + 1. n ) |)"
        do(session, f"lobby _AddSlots: (| {home} |)")
        do(session, "| seen <- 10 | home list: (1 & 'two' & 3.5 & nil & true) asList. home block: [| :x | seen: seen + x. seen ]")
        do(session, "home next. home next")
        assert do(session, "home block value: 5") == "15"
    with Session.open(image, Output(lambda text: None)) as session:
        assert do(session, "home next") == "3"
        assert do(session, "home list") == "a list(1, 'two', 3.5, nil, true)"
        assert do(session, "home block value: 5") == "20"


def test_the_default_transaction_manager_is_never_begun(image):
    begun = []

    class Witness:
        def newTransaction(self, current):
            begun.append(current)

        beforeCompletion = afterCompletion = newTransaction

    witness = Witness()
    transaction.manager.registerSynch(witness)
    try:
        with Session.open(image, Output(lambda text: None)) as session:
            do(session, "lobby _AddSlots: (| kettle = 1 |)")
            with pytest.raises(SelfishFailure):
                do(session, "nil zork")
    finally:
        transaction.manager.unregisterSynch(witness)
    assert begun == []


def test_a_world_in_memory_needs_no_file():
    printed = []
    with Session(build_in_memory(printed.append), Output(printed.append)) as session:
        assert do(session, "lobby _AddSlots: (| kettle = 'warm' |). kettle printLine. 3 + 4") == "7"
    assert "".join(printed) == "warm\n"


def broken_bootstrap(tmp_path, monkeypatch, text):
    folder = tmp_path / "bootstrap"
    shutil.copytree(bootstrap_folder(), folder)
    (folder / "broken.self").write_text(text)
    with open(folder / "manifest", "a") as manifest:
        manifest.write("broken  to see what happens\n")
    monkeypatch.setattr(boot, "bootstrap_folder", lambda: folder)
    return folder


@pytest.mark.parametrize("text", ["nil zork\n", "(3 + \n"])
def test_a_mistake_in_bootstrap_leaves_no_world(tmp_path, monkeypatch, text):
    folder = broken_bootstrap(tmp_path, monkeypatch, text)
    with pytest.raises(problems.BuildFailed) as failed:
        open_world(tmp_path / "image", lambda text: None)
    assert str(folder / "broken.self") in failed.value.detail and failed.value.cause is not None
    monkeypatch.undo()
    open_world(tmp_path / "image", lambda text: None).close()


def test_the_manifest_names_every_file_once():
    listed = bootstrap_files()
    assert len(listed) == len(set(listed))
    assert set(listed) == set(bootstrap_folder().rglob("*.self"))


def test_a_store_of_another_kind_is_no_world(tmp_path):
    from persistent.mapping import PersistentMapping

    address = f"file://{tmp_path}/other.fs"
    store = open_store(address)
    with store.transaction("someone else's"):
        store.root["app"] = PersistentMapping()
    store.close()
    with pytest.raises(problems.NotAnImage):
        open_world(address, lambda text: None)
