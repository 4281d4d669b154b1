"""The journal: notes outlive whatever happens to the process, the transaction and the disk, and are settled exactly once."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from lasting import ROOT, Lasting

from selfish.errors import PrimitiveFailed
from selfish.image.journal import ALIVE, GONE, MINE
from selfish.vm.disturbing import disturb

ORCHESTRATOR = """
lobby _AddSlots: (| settled <- list copyRemoveAll. x <- 0. naptime <- 0. again <- 0 |)
globals _AddSlots: (|
  orchestrator = (|
    parent* = traits oddball.
    settleNotes: numbers Committed: well = (
      numbers do: [| :n | settled addLast: ((journal at: n), ' ', well printString) canonicalize. journal remove: n ].
      process sleep: naptime ).
    againAfterConflict = ( again: again + 1 ).
  |).
|)
"""


@pytest.fixture
def world(image):
    world = Lasting(image)
    world.file_in(ORCHESTRATOR)
    yield world
    world.close()


def settled(world) -> list[str]:
    return [note.strip("'") for note in world("settled").removeprefix("a list").strip("()").split(", ") if note]


# ---- the process is killed

def killed_while(image, text: str, when: str) -> None:
    """Evaluate a text in another process, and kill that without warning when the text has printed a line."""
    lines = [
        "import sys",
        "from selfish.repl.session import Output, Session",
        "from selfish.source import Source",
        "session = Session.open(sys.argv[1], Output(lambda text: print(text, end='', flush=True)))",
        "session.evaluate(Source('test', sys.argv[2]))",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", "\n".join(lines), str(image), text]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as other:
        assert other.stdout.readline().strip() == when
        os.kill(other.pid, signal.SIGKILL)


def test_a_thought_cut_short_by_a_kill_is_found_again(world, image):
    world.close()
    killed_while(image, "x: 5. journal add: 'half'. journal at: 1 Put: 'more'. 'now' printLine. process sleep: 60000", "now")
    world.open()
    assert settled(world) == ["more false"]
    world.expect("x", "0")
    world.expect("journal isEmpty", "true")
    world.reopen()
    assert settled(world) == ["more false"]


def test_a_kill_between_commit_and_settling_is_known_for_what_it_is(world, image):
    """The note is settled once, as of an evaluation that was kept; the settling that was cut short left nothing."""
    world("naptime: 60000")
    world.file_in("orchestrator _AddSlots: (| nap = ( 'now' printLine. process sleep: naptime ) |)")
    world.file_in(
        """orchestrator _AddSlots: (|
          settleNotes: numbers Committed: well = (
            numbers do: [| :n | settled addLast: ((journal at: n), ' ', well printString) canonicalize. journal remove: n ].
            naptime > 0 ifTrue: [ nap ] ) |)"""
    )
    world.close()
    killed_while(image, "x: 5. naptime: 60000. journal add: 'whole'. 3", "now")
    # Whoever opens it now would nap too; that a later evaluation can be told from the killed one is seen by the order of settling.
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "selfish", "--image", str(image), "-e", "(naptime: 0) x"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as other:
        assert other.stdout.readline().strip() == "now"
        other.send_signal(signal.SIGINT)
        out, said = other.communicate(timeout=30)
    assert "could not be settled yet" in said and "interrupted" in said
    assert out.strip() == "5"
    world.open()
    assert settled(world) == ["whole true"]
    world.expect("journal isEmpty", "true")


# ---- Ctrl-C

def test_ctrl_c_at_any_moment_leaves_whole_notes(world):
    """Every note that is there is whole, and each write either happened or did not."""
    journal = world.session.journal
    for number in range(100):

        def writing(number=number):
            try:
                journal.add(f"note {number}")
            except KeyboardInterrupt:
                pass

        thread = threading.Thread(target=writing)
        thread.start()
        time.sleep(number * 2e-5)
        disturb(thread.ident, KeyboardInterrupt)
        thread.join(10)
        assert not thread.is_alive()
    assert journal.at(journal.add("after all")) == "after all"
    texts = [journal.at(n) for n in journal.numbers()]
    assert len(set(texts)) == len(texts) and all(text.startswith(("note ", "after all")) for text in texts)


def test_ctrl_c_during_an_evaluation_is_an_evaluation_undone(world):
    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    assert world.failure("x: 7. journal add: 'stopped'. [ true ] whileTrue").startswith("interrupted")
    assert settled(world) == ["stopped false"]
    world.expect("x", "0")


# ---- leaving

def test_leaving_from_inside_settles_too(world):
    with pytest.raises(SystemExit):
        world("x: 7. journal add: 'bye'. _Quit")
    assert settled(world) == ["bye false"]


def test_what_printing_a_value_notes_is_settled_as_undone(world):
    assert world("(| parent* = lobby. printString = ( journal add: 'shown'. 'me' ) |)") == "me"
    assert settled(world) == ["shown false"]


# ---- the disk

def test_a_full_disk_fails_the_note_and_nothing_else(world):
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    limit = world.store.database.getSize() + 100_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        with pytest.raises(PrimitiveFailed, match="NoRoom"):
            world.session.journal.add("x" * 400_000)
        assert world.failure("journal add: ('x' _StringRepeat: 400000)").startswith("notWrittenError")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    world("journal add: 'small'")
    assert settled(world) == ["small true"]


# ---- who wrote it

def test_a_note_knows_whether_its_writer_lives(world):
    beside = world.beside()
    number = beside.session.journal.add("from beside")
    journal = world.session.journal
    assert journal.owner(number) == ALIVE
    assert beside.session.journal.owner(number) == MINE
    beside.close()
    assert journal.owner(number) == GONE
    assert journal.put(number, "taken over")
    assert journal.owner(number) == MINE
    assert journal.owner(number + 1) is None


def test_a_writer_on_a_shared_storage_is_judged_by_its_process(world, monkeypatch):
    """As on a server that several processes use: the process's number and the moment it began."""
    from selfish.image.storage import Store

    monkeypatch.setattr(Store, "is_locked", False)
    script = "import time, sys; print('up', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        journal = world.session.journal
        number = journal.add("a note")
        from selfish.image import journal as module

        note = module.Note(*world_note(world, number))
        assert journal._life(note) == MINE
        note = note._replace(session="x", process=other.pid, started=module.started(other.pid))
        assert journal._life(note) == ALIVE
        assert journal._life(note._replace(started="1")) == GONE, "another process of the same number"
        other.kill()
        other.wait()
        assert journal._life(note) == GONE
        elsewhere = note._replace(host="elsewhere")
        assert journal._life(elsewhere) == ALIVE, "nobody can tell, so it is left alone"
        assert journal._life(elsewhere._replace(written=time.time() - 2 * module.UNHEARD)) == GONE


def world_note(world, number):
    with world.store.discarded():
        return world.store.root["journal"][number]


# ---- many sessions

def test_two_sessions_write_notes_at_once(world):
    """Each gets numbers of its own, and none is lost."""
    sessions = [world, world.beside(), world.beside()]
    numbers: list[list[int]] = [[], [], []]

    def write(n):
        for i in range(15):
            numbers[n].append(sessions[n].session.journal.add(f"{n} {i}"))

    threads = [threading.Thread(target=write, args=(n,)) for n in range(3)]
    [thread.start() for thread in threads]
    [thread.join(60) for thread in threads]
    everything = [number for each in numbers for number in each]
    assert sorted(everything) == list(range(1, 46))
    assert world.session.journal.numbers() == list(range(1, 46))
    [beside.close() for beside in sessions[1:]]


def test_a_process_made_to_try_something_writes_no_notes(world):
    journal = world.session.journal
    pid = os.fork()
    if pid == 0:
        try:
            journal.add("from the child")
        except PrimitiveFailed:
            os._exit(0)
        os._exit(1)
    assert os.waitpid(pid, 0)[1] == 0
    assert journal.numbers() == []


# ---- losing against another session

@pytest.fixture
def there(world):
    there = world.beside()
    yield there
    there.close()


def losing(world, there, rounds):
    """What makes the next evaluations of world that ask for `clash` lose so many times."""
    left = [rounds]

    def write(text):
        if "clash" in text and left[0]:
            left[0] -= 1
            there("x: x + 10. nil")
        world.session.output(text)

    world.world.write = write


def test_an_evaluation_that_thought_is_tried_again(world, there):
    """It sees what the other session did, the orchestrator is told, and what was printed is not printed twice."""
    there("x")
    losing(world, there, 2)
    assert world("vector _Thought. 'before' printLine. 'clash' printLine. x: x + 1. x printLine. journal add: 'n'. x") == "21"
    assert "".join(world.printed) == "before\nclash\n1\n11\n21\n"
    world.expect("again", "1")  # only the last attempt is kept
    assert settled(world) == ["n true"]
    there.expect("x", "21")


def test_it_is_not_tried_for_ever(world, there):
    there("x")
    losing(world, there, 5)
    assert world.failure("vector _Thought. 'clash' printLine. journal add: 'n'. x: x + 1").startswith("ChangedMeanwhile")
    world.expect("x", "30")
    assert settled(world) == ["n false"]


def test_an_evaluation_that_did_not_think_is_not_tried_again(world, there):
    there("x")
    losing(world, there, 1)
    assert world.failure("'clash' printLine. x: x + 1").startswith("ChangedMeanwhile")
    assert "".join(world.printed) == "clash\n"


def test_what_differs_the_second_time_is_printed(world, there):
    there("x")
    losing(world, there, 1)
    world("vector _Thought. 'clash ' print. x printLine. x: x + 1. 'end' printLine")
    assert "".join(world.printed) == "clash 0\nend\n10\nend\n"


def test_undoing_an_evaluation_that_noted_is_possible_later(world):
    """Notes leave nothing in its records that later ones change."""
    world("lobby _AddSlots: (| a <- 0. b <- 0. p = (| q <- 0 |). r = (| q <- 0 |) |)")
    world("p q: 1. journal add: 'first'")
    first = world.session.world.history.latest(2)[-1]
    assert "first" in first.description
    world("r q: 1. journal add: 'second'")
    world(f"imageHistory undo: '{first.number}'")
    world.expect("p q", "0")
    world.expect("r q", "1")
