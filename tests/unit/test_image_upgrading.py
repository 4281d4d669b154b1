"""A world that an earlier Selfish built: it opens and works, says what it lacks, and gets it with one command."""

from __future__ import annotations

import shutil

import pytest
from lasting import Lasting
from thinking import HELLO, QUIET, vector

from selfish.image import boot
from selfish.image.upgrading import Taken, upgrade

MINE = [("globals", "llm = (| mine = 3 |)"), ("traits block", "withoutThinking = ( 'mine' )"), ("globals", "journal = 3")]


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """The folder of an image as 0.1.0 built it: without the modules that came later, and it does not tell which it has."""
    folder, every = tmp_path_factory.mktemp("old") / "image", boot.bootstrap_files
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(boot, "bootstrap_files", lambda: [f for f in every() if not boot.module_name(f).startswith(boot.AFTER_THE_FIRST)])
        world = Lasting(folder)
    with world.store.transaction("as it was"):
        del world.store.root[boot.MODULES]
    world("lobby _AddSlots: (| kettle = (| parent* = traits clonable. water <- 3 |). four = 4 |)")
    world("globals _AddSlots: (| teapot = (| parent* = traits clonable |) |)")
    world.close()
    return folder


@pytest.fixture
def image(old, tmp_path):
    return shutil.copytree(old, tmp_path / "image")


def upgraded(world):
    return world.session.kept("upgrade", lambda: upgrade(world.world))


def test_it_opens_works_and_says_what_to_do(selfish):
    done = selfish("-e", "kettle water")
    assert (done.returncode, done.stdout) == (0, "3\n")
    assert done.stderr.startswith("selfish: this world was built before ")
    assert done.stderr.endswith(" modules of the library, the mind among them: `selfish upgrade` adds them\n")


def test_the_command_adds_the_mind_once(selfish):
    done = selfish("upgrade")
    assert done.returncode == 0 and done.stderr.count("\n") == 1 and done.stdout.endswith(" modules were added.\n")
    done = selfish("-e", "orchestrator inbox size", "-e", "kettle water")
    assert (done.returncode, done.stdout, done.stderr) == (0, "0\n3\n", "")
    assert selfish("upgrade").stdout == "Nothing is missing.\n"


def test_it_learns_as_a_new_world_does(image):
    world = Lasting(image)
    upgraded(world)
    world(QUIET)
    world(f"llm engine: (scriptedEngine copyReplies: {vector([HELLO])}). 0")
    world.expect("genesis greet: 'you'", "'Hello, you'")
    world.reopen()
    world.expect("genesis greet: 'you'", "'Hello, you'")
    assert world.session.take_notices() == []
    world.close()


def test_what_was_there_stays_as_it_is(image):
    world = Lasting(image)
    kept = "(teapot _ObjectName & kettle _ObjectName & kettle water & four & 'abc' size) asVector"
    before = world(kept)
    upgraded(world)
    world.expect(kept, before)
    world.expect("llm _ObjectName", "'llm'")
    world.close()


@pytest.mark.parametrize("holder, slots", MINE)
def test_nothing_of_the_architects_is_replaced(image, holder, slots):
    world = Lasting(image)
    world(f"{holder} _AddSlots: (| {slots} |)")
    last = world.store.last_transaction()
    with pytest.raises(Taken) as refused:
        upgraded(world)
    assert refused.value.names == [f"{holder} {slots.split()[0]}"]
    assert world.store.last_transaction() == last
    assert world.failure("orchestrator").startswith("No 'orchestrator' slot found")
    world.close()


def test_a_new_world_lacks_nothing(template_image, tmp_path):
    world = Lasting(shutil.copytree(template_image, tmp_path / "new"))
    assert world.session.take_notices() == [] and upgraded(world) == []
    world.close()
