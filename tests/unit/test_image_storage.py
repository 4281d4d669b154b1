"""The store: what survives, what is refused, and how a damaged or foreign folder is told from a new one."""

import os
import pickle
import signal
import stat
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

import pytest
import transaction
from BTrees.OOBTree import OOBTree
from persistent.mapping import PersistentMapping

from selfish.image import problems
from selfish.image.checksums import ChecksumMismatch, unwrap, wrap
from selfish.image.storage import DESCRIPTION_LIMIT, describe, open_store

pytestmark = pytest.mark.filterwarnings("error::ResourceWarning")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "image"


def filled(folder, **values):
    """A folder whose store holds a finished world with these values."""
    store = open_store(folder)
    with store.transaction("filling"):
        store.root.update({key: PersistentMapping({"is": value}) for key, value in values.items()})
    store.mark_complete()
    store.close()
    return folder


def values(folder):
    store = open_store(folder)
    try:
        with store.discarded():
            return {key: value["is"] for key, value in store.root.items()}
    finally:
        store.close()


def in_another_process(code, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_what_is_committed_is_there_after_reopening(folder):
    assert values(filled(folder, kettle="warm")) == {"kettle": "warm"}


def test_what_fails_leaves_no_trace(folder):
    filled(folder, kettle="warm")
    store = open_store(folder)
    with pytest.raises(ZeroDivisionError), store.transaction("fails"):
        store.root["kettle"]["is"] = "cold"
        store.root["half"] = PersistentMapping()
        1 / 0  # noqa: B018
    with store.discarded():
        assert store.root["kettle"]["is"] == "warm" and "half" not in store.root
    store.close()
    assert values(folder) == {"kettle": "warm"}


def test_looking_changes_nothing(folder):
    filled(folder, kettle="warm")
    store = open_store(folder)
    with store.discarded():
        store.root["kettle"]["is"] = "cold"
    store.close()
    assert values(folder) == {"kettle": "warm"}


def test_a_transaction_carries_its_description(folder):
    store = open_store(folder)
    with store.transaction("lobby _AddSlots: (| kettle = 'ä\ud800' |)"):
        store.root["a"] = PersistentMapping()
    said = [entry["description"] for entry in store.database.undoLog(0, 1)]
    store.close()
    assert said == ["lobby _AddSlots: (| kettle = 'ä\\ud800' |)"]


def test_a_long_description_is_cut():
    text = describe("x" * 1_000_000)
    assert len(text) < DESCRIPTION_LIMIT + 60 and text.endswith("(992,000 characters more)")


def test_the_default_transaction_manager_is_never_touched(folder):
    begun = []

    class Witness:
        def newTransaction(self, current):
            begun.append(current)

        beforeCompletion = afterCompletion = newTransaction

    witness = Witness()
    transaction.manager.registerSynch(witness)
    try:
        filled(folder, kettle="warm")
        store = open_store(folder)
        with pytest.raises(ZeroDivisionError), store.transaction("fails"):
            store.root["x"] = PersistentMapping()
            1 / 0  # noqa: B018
        store.close()
    finally:
        transaction.manager.unregisterSynch(witness)
    assert begun == []


def test_nothing_is_read_outside_a_transaction(folder):
    filled(folder, kettle="warm")
    store = open_store(folder)
    with pytest.raises(transaction.interfaces.NoTransaction):
        store.root["kettle"]["is"] = "cold"
    store.close()


def test_only_the_owner_can_read_the_files(folder):
    filled(folder, kettle="warm")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in folder.glob("world.fs*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_a_second_process_is_told_who_has_the_image(folder):
    filled(folder, kettle="warm")
    other = in_another_process(
        """
        import sys
        from selfish.image.storage import open_store
        store = open_store(sys.argv[1])
        print("open", flush=True)
        sys.stdin.read()
        """,
        folder,
    )
    try:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(problems.ImageInUse) as refused:
            open_store(folder)
        assert str(other.pid) in refused.value.holder
    finally:
        other.communicate("")
    assert values(folder) == {"kettle": "warm"}


def test_kill_9_in_the_middle_leaves_the_last_commit(folder):
    other = in_another_process(
        """
        import os, sys
        from persistent.mapping import PersistentMapping
        from selfish.image.storage import open_store
        store = open_store(sys.argv[1])
        number = 0
        while True:
            number += 1
            with store.transaction(f"number {number}"):
                for name in ("first", "second"):
                    store.root[name] = PersistentMapping({"is": number, "weight": os.urandom(20_000)})
            if number == 1:
                store.mark_complete()
            if number == 3:
                print("go", flush=True)
        """,
        folder,
    )
    assert other.stdout.readline() == "go\n"
    os.kill(other.pid, signal.SIGKILL)
    other.communicate()
    found = values(folder)
    assert found["first"] == found["second"] >= 3


def test_a_torn_tail_is_set_aside_and_said(folder):
    filled(folder, kettle="warm")
    size = (folder / "world.fs").stat().st_size
    store = open_store(folder)
    with store.transaction("torn"):
        store.root["kettle"]["is"] = "cold" * 100
    store.close()
    os.truncate(folder / "world.fs", size + 300)
    (folder / "world.fs.index").unlink()
    store = open_store(folder)
    assert "300 bytes" in store.notices[0]
    store.close()
    assert values(folder) == {"kettle": "warm"}


def test_garbage_in_the_data_file_is_damage(folder):
    filled(folder, kettle="warm")
    with open(folder / "world.fs", "ab") as file:
        file.write(b"\xff" * 300)
    with pytest.raises(problems.Damaged):
        open_store(folder)


def test_a_killed_build_is_an_empty_image(folder):
    open_store(folder).close()
    store = open_store(folder)
    assert store.is_empty
    store.close()


@pytest.mark.parametrize("left", ["world.json", "world.fs.old", "world.fs.index", "blobs/0x00"])
def test_a_lost_data_file_is_no_new_world(folder, left):
    filled(folder, kettle="warm")
    for path in folder.glob("world.*"):
        path.unlink()
    (folder / left).parent.mkdir(exist_ok=True)
    (folder / left).write_text('{"format": 1}')
    with pytest.raises(problems.DataMissing) as refused:
        open_store(folder)
    assert left.split("/")[0] in refused.value.detail
    assert not (folder / "world.fs").exists()


def test_an_emptied_data_file_is_no_new_world(folder):
    filled(folder, kettle="warm")
    (folder / "world.fs").write_bytes(b"")
    with pytest.raises(problems.DataMissing):
        open_store(folder)


def test_a_data_file_replaced_by_a_fresh_one_is_no_new_world(folder, tmp_path):
    filled(folder, kettle="warm")
    open_store(tmp_path / "other").close()
    os.replace(tmp_path / "other" / "world.fs", folder / "world.fs")
    (folder / "world.fs.index").unlink()
    with pytest.raises(problems.Damaged):
        open_store(folder)


def test_another_programs_file_is_refused(folder):
    folder.mkdir()
    (folder / "world.fs").write_text("Dear diary")
    with pytest.raises(problems.NotAnImage):
        open_store(folder)
    assert (folder / "world.fs").read_text() == "Dear diary"


def test_a_file_in_the_folders_place_is_refused(folder):
    folder.write_text("not a folder")
    with pytest.raises(problems.NotAFolder):
        open_store(folder)


def test_a_later_format_is_refused(folder):
    filled(folder, kettle="warm")
    (folder / "world.json").write_text('{"format": 99}')
    with pytest.raises(problems.NewerFormat):
        open_store(folder)


def test_an_unreadable_note_is_said(folder):
    filled(folder, kettle="warm")
    (folder / "world.json").write_text("{")
    with pytest.raises(problems.Damaged):
        open_store(folder)


def test_a_folder_one_may_not_write_in_is_refused():
    """Run as another user when the tests run as root, whom no permission stops."""
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        as_root = os.geteuid() == 0
        if not as_root:
            os.chmod(place, 0o555)
        try:
            if as_root:
                os.seteuid(65534)
            with pytest.raises(problems.NotAllowed):
                open_store(Path(place) / "image")
            with pytest.raises(problems.NotAllowed):
                open_store(place)
        finally:
            if as_root:
                os.seteuid(0)
            os.chmod(place, 0o755)


def test_a_full_disk_loses_nothing(folder):
    """The limit on a file's size stands in for the disk; the write fails the same way."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    filled(folder, kettle="warm")
    store = open_store(folder)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        with pytest.raises(problems.NoRoom), store.transaction("too much"):
            store.root["kettle"]["is"] = "cold"
            store.root["big"] = PersistentMapping({"is": os.urandom(400_000)})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    with store.transaction("and on it goes"):
        assert store.root["kettle"]["is"] == "warm"
        store.root["small"] = PersistentMapping({"is": 1})
    store.close()
    assert values(folder) == {"kettle": "warm", "small": 1}


@pytest.mark.parametrize("room", [0, 100, 1000, 5000])
@pytest.mark.parametrize("goes_on", [True, False])
def test_a_full_disk_is_no_reason_not_to_leave(folder, room, goes_on):
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    filled(folder, kettle="warm")
    store = open_store(folder)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (store.database.storage.getSize() + room, before[1]))
    try:
        with pytest.raises(problems.NoRoom), store.transaction("too much"):
            store.root["kettle"]["is"] = "x" * 6000
        if not goes_on:
            store.close()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    if goes_on:
        with store.transaction("and on it goes"):
            store.root["kettle"]["is"] = "hot"
        store.close()
    assert values(folder) == {"kettle": "hot" if goes_on else "warm"}


def test_what_cannot_be_stored_is_said_and_undone(folder):
    filled(folder, kettle="warm")
    store = open_store(folder)
    with pytest.raises(problems.CannotBeStored), store.transaction("a function"):
        store.root["kettle"]["is"] = "cold"
        store.root["f"] = PersistentMapping({"is": lambda: None})
    with store.discarded():
        assert store.root["kettle"]["is"] == "warm"
    store.close()


def test_two_stores_on_one_database_see_a_conflict(folder):
    store = open_store(folder)
    other = transaction.TransactionManager(explicit=True)
    connection = store.database.open(transaction_manager=other)
    with store.transaction("first"):
        store.root["kettle"] = PersistentMapping()
    with pytest.raises(problems.ChangedMeanwhile), store.transaction("slow"):
        store.root["kettle"]["is"] = "warm"
        other.begin()
        connection.root()["kettle"]["is"] = "cold"
        other.commit()
    with store.discarded():
        assert store.root["kettle"]["is"] == "cold"
    connection.close()
    store.close()


def flipped(folder, near):
    """The data file with one bit of a record's contents changed."""
    path = folder / "world.fs"
    data = bytearray(path.read_bytes())
    data[data.index(near) + 2] ^= 4
    path.write_bytes(data)


def test_a_flipped_bit_is_found(folder):
    filled(folder, kettle="lukewarm")
    flipped(folder, b"lukewarm")
    with pytest.raises(problems.Damaged, match="checksum"):
        values(folder)


def test_checksums_cover_every_bit():
    stored = wrap(b"record")
    assert unwrap(stored) == b"record"
    for place in range(len(stored) * 8):
        bad = bytearray(stored)
        bad[place // 8] ^= 1 << place % 8
        with pytest.raises(ChecksumMismatch):
            unwrap(bytes(bad))


def test_undo_pack_and_blobs_work_under_checksums(folder):
    from ZODB.blob import Blob

    store = open_store(folder)
    with store.transaction("one"):
        store.root["tree"] = OOBTree({n: n for n in range(200)})
        store.root["blob"] = Blob(b"weights")
    with store.transaction("two"):
        store.root["tree"][0] = "changed"
    manager = transaction.TransactionManager(explicit=True)
    manager.begin()
    store.database.undo(store.database.undoLog(0, 1)[0]["id"], manager.get())
    manager.commit()
    with store.discarded():
        assert store.root["tree"][0] == 0
    store.database.pack()
    store.mark_complete()
    store.close()
    store = open_store(folder)
    with store.discarded():
        assert list(store.root["tree"]) == list(range(200))
        with store.root["blob"].open() as file:
            assert file.read() == b"weights"
    store.close()


class Evil:
    """What a stranger's image may try: a record that runs something when it is loaded."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (self.path,)


def test_opening_a_strangers_image_runs_nothing(folder, tmp_path):
    filled(folder, kettle="warm")
    store = open_store(folder)
    with store.transaction("evil"):
        store.root["kettle"]["is"] = Evil(str(tmp_path / "ran"))
    store.close()
    store = open_store(folder)
    with pytest.raises(problems.Damaged, match="mkdir"), store.discarded():
        store.root["kettle"]["is"]  # noqa: B018
    store.close()
    assert not (tmp_path / "ran").exists()


def test_a_forged_index_runs_nothing(folder, tmp_path):
    filled(folder, kettle="warm")
    (folder / "world.fs.index").write_bytes(pickle.dumps(Evil(str(tmp_path / "ran")), 2))
    assert values(folder) == {"kettle": "warm"}
    assert not (tmp_path / "ran").exists()


def test_the_index_is_used(folder):
    filled(folder, kettle="warm")
    store = open_store(folder)
    assert store.database.storage.base._used_index
    store.close()


def test_memory_and_addresses(tmp_path):
    store = open_store(None)
    with store.transaction("in memory"):
        store.root["a"] = PersistentMapping()
    assert store.folder is None
    store.close()
    address = f"file://{tmp_path}/data.fs"
    store = open_store(address)
    with store.transaction("at an address"):
        store.root["a"] = PersistentMapping({"is": 1})
    store.close()
    assert values(address) == {"a": 1}


@pytest.mark.parametrize("address", ["nonsense://x", "zeo://localhost:1?wait=0&wait_timeout=1", "file:///proc/nowhere/data.fs"])
def test_a_bad_address_is_said(address):
    with pytest.raises(problems.BadAddress):
        open_store(address)
