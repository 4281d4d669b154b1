"""What a job of the forge has made comes into the image whole or not at all, and takes the old adapter's place only when it does better.

Nothing is trained here: the files that a process would have left are written by the tests.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest
from lasting import ROOT, Lasting
from tiny_models import plain_adapter, plain_model

from selfish.models import workshop

GOOD = {"loss": 0.1, "same": 9, "of": 10, "repeated": 0, "avoided": 1}
BAD = {"loss": 2.5, "same": 0, "of": 10, "repeated": 0, "avoided": 1}


@pytest.fixture
def world(image, tmp_path):
    world = Lasting(image)
    world(f"models importModel: '{plain_model(tmp_path / 'tea')}'. llm engine: (localEngine copyModel: 'tea'). nil")
    world("lobby _AddSlots: (| job <- nil |)")
    yield world
    world.close()


def base_of(world):
    return world("(models at: 'tea') sha256").strip("'")


def prepared(world, number=1, seed=1, before=BAD, after=GOOD, persona="robin"):
    """A job whose process has ended, as an object in the image and as files beside it."""
    folder = world.folder / "forge" / str(number)
    made = plain_adapter(folder / workshop.MADE, seed=seed)
    (made / "base.json").write_text(json.dumps({"name": "tea", "sha256": base_of(world)}))
    (folder / workshop.JOB).write_text("{}")
    result = {"before": before, "after": after, "steps": 60, "seconds": 1.5, "rows": 40}
    (folder / workshop.RESULT).write_text(json.dumps(result))
    world(f"job: fineTuningJob copyDataset: nil Persona: personas {persona}. job number: {number}. nil")
    world("job state: 'running'. models jobs add: job. nil")
    return folder


def adapter(world, name="robin"):
    return world(f"models adapterAt: '{name}' IfAbsent: 'none'")


def files_in(image):
    return [path for path in (image / "blobs").rglob("*") if path.is_file() and path.name != ".layout"]


def test_what_is_better_is_the_personas_adapter_from_then_on(world):
    prepared(world)
    said = "'promoted: 9 of 10 (0 of 1 taken back) held-back lessons word for word, before 0 of 10 (0 of 1 taken back)"
    said += "; 60 steps in 1.5 seconds'"
    assert world("job progress") == said
    assert "robin, version 1" in adapter(world)
    assert world("(personas robin adapter & (models adapterAt: 'robin') from & (models adapterAt: 'robin') baseName) asVector") == (
        "a vector('robin', 'job 1', 'tea')"
    )
    world.reopen()
    assert world("job progress") == said, "asking again changes nothing"
    assert world("(models adapterAt: 'robin') isWhole") == "true"


def test_the_next_version_keeps_the_one_before_and_can_be_taken_back(world, tmp_path):
    prepared(world, 1, seed=1)
    world("job progress")
    first = world("(models adapterAt: 'robin') sha256")
    world("lobby _AddSlots: (| early <- nil |). early: job. nil")
    prepared(world, 2, seed=2)
    world("job progress")
    assert world("((models adapterAt: 'robin') version & (models adapterAt: 'robin') previous sha256) asVector") == f"a vector(2, {first})"
    assert "a later version of robin is in use" in world.failure("early revert")
    world("job revert")
    assert world("(models adapterAt: 'robin') sha256") == first
    assert world("job state") == "'reverted'"
    world("job promote")
    assert world("(models adapterAt: 'robin') version") == "2"
    world("job revert. early revert")
    assert adapter(world) == "'none'"
    world("job promote")
    assert world("(models adapterAt: 'robin') version") == "1"


def test_a_persona_without_an_adapter_gets_one_under_its_name(world):
    world("personas robin adapter: nil")
    prepared(world)
    world("job progress")
    assert world("personas robin adapter") == "'robin'"
    world("job revert")
    assert world("personas robin adapter") == "nil"


@pytest.mark.parametrize(
    "before, after",
    [
        (GOOD, BAD),
        (GOOD, GOOD),
        (GOOD, GOOD | {"loss": 0.2}),
        (BAD, GOOD | {"repeated": 1}),
    ],
    ids=["it knows less", "it knows the same", "it is less sure", "it repeats what was taken back"],
)
def test_what_is_not_better_is_kept_aside(world, before, after):
    prepared(world, before=before, after=after)
    assert world("job progress").startswith("'worse: ")
    assert adapter(world) == "'none'"
    assert world("job made isWhole") == "true", "the architect may think otherwise"
    world("models forgetUnused. job promote")
    assert world("(models adapterAt: 'robin') isWhole") == "true"


def test_as_many_with_a_smaller_loss_is_better(world):
    prepared(world, before=GOOD, after=GOOD | {"loss": 0.05})
    assert world("job progress").startswith("'promoted: ")


def test_whoever_wants_to_decide_is_not_anticipated(world):
    prepared(world)
    world("job promotes: false. nil")
    assert world("job progress").startswith("'better: ")
    assert adapter(world) == "'none'"


def test_an_evaluation_that_is_undone_takes_nothing_in(world, image):
    before = len(files_in(image))
    prepared(world)
    world.undone("job progress")
    assert (world("job state"), adapter(world), len(files_in(image))) == ("'running'", "'none'", before)
    assert world("job progress").startswith("'promoted: ")


COMMITTING = """
import os, signal, sys
from selfish.repl.session import Output, Session
from selfish.source import Source
session = Session.open(sys.argv[1], Output(lambda text: None))
from ZODB.FileStorage import FileStorage
FileStorage.tpc_finish = lambda *arguments: os.kill(os.getpid(), signal.SIGKILL)
session.evaluate(Source("test", "job progress"))
"""


def in_python(program, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", program, *arguments], env=environment, timeout=120, capture_output=True, text=True)


def test_a_session_killed_while_it_takes_it_in_leaves_nothing_half(world, image):
    prepared(world)
    world.close()
    done = in_python(COMMITTING, image)
    assert done.returncode == -signal.SIGKILL, done.stderr
    world.open()
    assert (world("job state"), adapter(world)) == ("'running'", "'none'")
    assert world("job progress").startswith("'promoted: ")


def test_an_adapter_for_another_model_is_refused_and_nothing_changes(world):
    folder = prepared(world)
    (folder / workshop.MADE / "base.json").write_text(json.dumps({"name": "coffee", "sha256": "0" * 64}))
    assert "was made for another model than tea" in world.failure("job progress")
    assert (world("job state"), adapter(world)) == ("'running'", "'none'")


def test_a_failure_is_told_with_its_reason(world):
    folder = prepared(world)
    (folder / workshop.RESULT).write_text(json.dumps({"failed": "there is not enough memory for it", "hint": "a smaller batch"}))
    assert world("job progress") == "'failed: there is not enough memory for it. Hint: a smaller batch'"


def test_a_process_that_is_gone_without_a_result_has_stopped(world):
    folder = prepared(world)
    (folder / workshop.RESULT).unlink()
    assert world("job progress") == "'stopped: its process ended'"
    (folder / workshop.LOG).write_text("Traceback\nKeyError: 'tea'\n")
    world("job state: 'running'. nil")
    assert world("job progress") == "'stopped: its process ended: KeyError: 'tea''"


def test_progress_shows_what_is_new_and_no_line_twice(world):
    folder = prepared(world)
    (folder / workshop.RESULT).unlink()
    lines = [{"says": "before: 0 of 10"}, {"step": 10, "of": 60, "loss": 1.25, "left": 20}]
    (folder / workshop.PROGRESS).write_text("".join(json.dumps(line) + "\n" for line in lines) + '{"step": 2')
    release = workshop.hold(folder)
    world("lobby _AddSlots: (| told = list copyRemoveAll |). job onProgress: [| :s | told add: s ]. nil")
    assert world("job progress") == "'running: step 10 of 60, loss 1.25, 20 seconds left'"
    assert world("job progress. told asVector") == "a vector('before: 0 of 10', 'step 10 of 60, loss 1.25, 20 seconds left')"
    with open(folder / workshop.PROGRESS, "a") as file:
        file.write('0, "of": 60, "loss": 0.5, "left": 0}\n')
    assert world("job progress") == "'running: step 20 of 60, loss 0.5'"
    release()


WAITING = """
import os, signal, sys, threading, time
from selfish.repl.session import Output, Session
from selfish.source import Source
session = Session.open(sys.argv[1], Output(lambda text: None))
threading.Timer(0.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
began = time.monotonic()
print(session.evaluate(Source("test", "job onProgress: [| :s | told add: s ]. job wait. (told last & job state) asVector")))
session.close()
"""


def test_ctrl_c_ends_the_waiting_and_not_the_job(world, image):
    folder = prepared(world)
    (folder / workshop.RESULT).unlink()
    world("lobby _AddSlots: (| told = list copyRemoveAll |)")
    world.close()
    release = workshop.hold(folder)
    done = in_python(WAITING, image)
    release()
    assert done.stdout == "a vector('job 1 goes on; wait again, or cancel it', 'running')\n", done.stderr
    world.open()


def test_a_job_that_is_forgotten_takes_its_files_along(world, image):
    folder = prepared(world, before=GOOD, after=BAD)
    world("job progress")
    world.undone("job forget")
    assert folder.exists() and world("models jobs size") == "1"
    world("job forget")
    assert not folder.exists() and world("models jobs size") == "0"
    assert world("_WeightsNames size") == "3", "those of the model"


def test_numbers_are_not_given_twice(tmp_path):
    shop = workshop.Workshop(tmp_path / "forge")
    assert [shop.new({}, [], [], []) for _ in range(2)] == [1, 2]
    shop.remove(2)
    assert workshop.Workshop(tmp_path / "forge").new({}, [], [], []) == 3
    assert oct((tmp_path / "forge" / "3").stat().st_mode)[-3:] == "700"


def test_a_world_that_nothing_keeps_leaves_no_files():
    shop = workshop.Workshop(None)
    number = shop.new({}, [], [], [])
    folder = shop.made(number).parent
    assert folder.is_dir()
    shop.close()
    assert not folder.exists() and shop.numbers() == []


def test_one_process_at_a_time_works_on_a_job(tmp_path):
    shop = workshop.Workshop(tmp_path)
    number = shop.new({}, [], [], [])
    release = workshop.hold(tmp_path / str(number))
    assert shop.is_running(number) and workshop.hold(tmp_path / str(number)) is None
    release()
    assert not shop.is_running(number)
