"""Weights come into the image whole or not at all, without filling the memory, and nothing outside is needed afterwards."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import tarfile
import zipfile

import pytest
from lasting import ROOT, Lasting
from tiny_models import plain_adapter, plain_model, tensor_file


@pytest.fixture
def world(image):
    world = Lasting(image)
    yield world
    world.close()


def in_python(program, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", program, *arguments], env=environment, timeout=120, capture_output=True, text=True)


def files_in(image):
    return sorted(path.relative_to(image).as_posix() for path in (image / "blobs").rglob("*") if path.is_file() and path.name != ".layout")


def blobs_in(image):
    return [name for name in files_in(image) if name.endswith(".blob")]


def test_a_folder_is_a_model_in_the_image(world, image, tmp_path):
    folder = plain_model(tmp_path / "tea")
    world(f"models importModel: '{folder}'. nil")
    world.reopen()
    about = "(m name & m architecture & m parameters & m version & m files size & m sha256 size & m from) asVector"
    assert world(f"| m | m: models at: 'tea'. {about}") == f"a vector('tea', 'llama', 256, 1, 3, 64, '{folder}')"
    assert world("(models at: 'tea') isWhole") == "true"
    assert world("((models at: 'tea') fileNamed: 'tokenizer.json' IfAbsent: nil) text") == "'{}'"
    assert len(blobs_in(image)) == 3, "the page about it stays outside"


def test_the_same_again_is_kept_once_and_something_else_is_a_version(world, image, tmp_path):
    world(f"models importModel: '{plain_model(tmp_path / 'tea')}'. nil")
    size = (image / "world.fs").stat().st_size
    assert world(f"(models importModel: '{tmp_path / 'tea'}') _Eq: models at: 'tea'") == "true"
    assert (len(blobs_in(image)), files_in(image)) == (3, blobs_in(image))
    assert (image / "world.fs").stat().st_size - size < 4_000
    plain_model(tmp_path / "tea", seed=5)
    world(f"models importModel: '{tmp_path / 'tea'}'. nil")
    assert world("(models at: 'tea') version") == "2"
    assert len(blobs_in(image)) == 4, "the texts are the same"
    world("models removeModel: 'tea'. nil")
    assert world("models size") == "0"
    assert world("_WeightsNames size") == "0"


def test_an_import_that_is_undone_leaves_nothing(world, image, tmp_path):
    world.undone(f"models importModel: '{plain_model(tmp_path / 'tea')}'")
    assert files_in(image) == []
    assert world("models isEmpty") == "true"
    world(f"models importModel: '{tmp_path / 'tea'}'. nil")
    assert len(files_in(image)) == 3


IMPORTING = """
import os, signal, sys
from selfish.repl.session import Output, Session
from selfish.source import Source
session = Session.open(sys.argv[1], Output(lambda text: None))
from selfish.image import weights
from ZODB.FileStorage import FileStorage
kill = lambda *arguments: os.kill(os.getpid(), signal.SIGKILL)
if sys.argv[3] == "while writing":
    weights.Blob.consumeFile = kill
else:
    FileStorage.tpc_finish = kill
session.evaluate(Source("test", f"models importModel: '{sys.argv[2]}'"))
"""


@pytest.mark.parametrize("when", ["while writing", "while committing"])
def test_an_import_that_was_killed_leaves_nothing(image, tmp_path, when):
    folder = plain_model(tmp_path / "tea")
    done = in_python(IMPORTING, image, folder, when)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert files_in(image) != []
    world = Lasting(image)
    assert files_in(image) == []
    world(f"models importModel: '{folder}'. nil")
    world.reopen()
    assert world("(models at: 'tea') isWhole") == "true"
    world.close()


BIG = """
import resource, sys
from selfish.repl.session import Output, Session
from selfish.source import Source
session = Session.open(sys.argv[1], Output(lambda text: None))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
session.evaluate(Source("test", f"models importModel: '{sys.argv[2]}'. nil"))
session.evaluate(Source("test", "(models at: 'big') isWhole"))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_file_of_many_megabytes_takes_little_memory(image, tmp_path):
    folder, megabytes = tmp_path / "big", 400
    tensor_file(folder / "model.safetensors", {})
    head = json.dumps({"w": {"dtype": "U8", "shape": [megabytes << 20], "data_offsets": [0, megabytes << 20]}}).encode()
    with open(folder / "model.safetensors", "wb") as file:
        file.write(len(head).to_bytes(8, "little") + head)
        file.truncate(8 + len(head) + (megabytes << 20))
    (folder / "config.json").write_text('{"model_type": "llama"}')
    done = in_python(BIG, image, folder)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 60_000, "kilobytes more than before"


@pytest.mark.parametrize("name", ["pytorch_model.bin", "weights.pt", "model.pkl"])
def test_pickled_weights_are_refused(world, image, tmp_path, name):
    folder = tmp_path / "tea"
    folder.mkdir()
    (folder / name).write_bytes(b"\x80\x04N.")
    (folder / "config.json").write_text('{"model_type": "llama"}')
    assert f"{name} is pickled: reading it could run a stranger's code" in world.failure(f"models importModel: '{folder}'")
    assert files_in(image) == []


def test_pickled_weights_beside_others_stay_outside(world, tmp_path):
    (plain_model(tmp_path / "tea") / "pytorch_model.bin").write_bytes(b"\x80\x04N.")
    world(f"models importModel: '{tmp_path / 'tea'}'. nil")
    assert world("((models at: 'tea') files collect: [| :f | f name ]) asVector") == (
        "a vector('config.json', 'model.safetensors', 'tokenizer.json')"
    )


@pytest.mark.parametrize(
    "spoil, why",
    [
        (lambda data: b"\x80\x04N." + data, "does not begin as safetensors do"),
        (lambda data: data[:-4], "its tensors take"),
        (lambda data: data + b"more", "its tensors take"),
        (lambda data: data.replace(b'"F32"', b'"F99"', 1), "is of no known kind"),
        (lambda data: data.replace(b"[8, 8]", b"[8, 9]", 1), "has another size than its shape"),
        (lambda data: (40_000).to_bytes(8, "little") + b"[" * 40_000, "its head cannot be read"),
        (lambda data: (1 << 62).to_bytes(8, "little") + data[8:], "does not begin as safetensors do"),
        (lambda data: b"", "does not begin as safetensors do"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(world, image, tmp_path, spoil, why):
    path = plain_model(tmp_path / "tea") / "model.safetensors"
    path.write_bytes(spoil(path.read_bytes()))
    said = world.failure(f"models importModel: '{tmp_path / 'tea'}'")
    assert "model.safetensors is no file of weights" in said and why in said
    assert files_in(image) == []


def test_a_model_that_was_changed_on_the_disk_is_found_out(world, image, tmp_path):
    world(f"models importModel: '{plain_model(tmp_path / 'tea')}'. nil")
    largest = max((image / name for name in blobs_in(image)), key=lambda path: path.stat().st_size)
    largest.chmod(0o600)
    with open(largest, "r+b") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"\x7f")
    assert world("(models at: 'tea') isWhole") == "false"


def test_a_world_in_memory_says_that_it_keeps_no_weights(tmp_path):
    world = Lasting(None)
    assert "keeps no weights; open an image in a folder" in world.failure(f"models importModel: '{plain_model(tmp_path / 'tea')}'")


# ---- archives

def tar_of(path, folder, mode="w:gz", more=lambda archive: None):
    with tarfile.open(path, mode) as archive:
        archive.add(folder, arcname="some-folder")
        more(archive)
    return path


def entry(name, kind=tarfile.REGTYPE, data=b"", link=""):
    def add(archive):
        member = tarfile.TarInfo(name)
        member.type, member.linkname, member.size = kind, link, len(data)
        archive.addfile(member, io.BytesIO(data))

    return add


@pytest.mark.parametrize("ending, mode", [("tar", "w"), ("tar.gz", "w:gz"), ("tar.xz", "w:xz"), ("zip", None)])
def test_an_archive_is_as_good_as_a_folder(world, tmp_path, ending, mode):
    folder, path = plain_model(tmp_path / "tea"), tmp_path / f"pot.{ending}"
    if mode:
        tar_of(path, folder, mode)
    else:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in folder.iterdir():
                archive.write(file, f"tea/{file.name}")
    world(f"models importModel: '{path}'. models importModel: '{folder}'. nil")
    assert world("(models at: 'pot') isSameAs: models at: 'tea'") == "true"


@pytest.mark.parametrize(
    "more, why",
    [
        (entry("../out.json", data=b"{}"), "'../out.json', which leads out of it"),
        (entry("/etc/out.json", data=b"{}"), "'/etc/out.json', which leads out of it"),
        (entry("some-folder/x.json", tarfile.SYMTYPE, link="/etc/passwd"), "which is no regular file"),
        (entry("some-folder/x.json", tarfile.LNKTYPE, link="/etc/passwd"), "which is no regular file"),
        (entry("some-folder/x.json", tarfile.CHRTYPE), "which is no regular file"),
        (entry("some-folder/config.json", data=b"{}"), "twice"),
        (entry("some-folder/" + "x" * 2_000_000, data=b""), "too long"),
    ],
)
def test_an_archive_with_something_else_in_it_is_refused(world, image, tmp_path, more, why):
    path = tar_of(tmp_path / "pot.tar.gz", plain_model(tmp_path / "tea"), more=more)
    assert why in world.failure(f"models importModel: '{path}'")
    assert files_in(image) == []


def test_an_archive_of_too_many_files_or_bytes_is_refused(world, image, tmp_path, monkeypatch):
    from selfish.models import intake

    path = tar_of(tmp_path / "pot.tar", plain_model(tmp_path / "tea"), "w")
    monkeypatch.setattr(intake, "MOST_FILES", 3)
    assert "more than 3 files" in world.failure(f"models importModel: '{path}'")
    monkeypatch.setattr(intake, "MOST_FILES", 100)
    monkeypatch.setattr(intake, "MOST_BYTES", 1_000)
    assert "more than 1,000 bytes" in world.failure(f"models importModel: '{path}'")
    assert files_in(image) == []


def test_a_zip_that_holds_more_than_it_says_is_refused(world, image, tmp_path):
    path, folder = tmp_path / "pot.zip", plain_model(tmp_path / "tea")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in folder.iterdir():
            archive.write(file, file.name)
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"tokenizer.json"))
    data[at + 24 : at + 28] = (1).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    assert "cannot be read" in world.failure(f"models importModel: '{path}'")
    assert files_in(image) == []


# ---- adapters

def test_adapters_know_their_base(world, tmp_path):
    world(f"models importModel: '{plain_model(tmp_path / 'tea')}'. nil")
    for number, name in enumerate(("robin", "babs")):
        plain_adapter(tmp_path / "some" / name, seed=number)
    assert world(f"(models importAdapters: '{tmp_path / 'some'}') size") == "2"
    world.reopen()
    about = "(a name & a rank & a alpha & (a targets joinUsing: ' ') canonicalize & a baseName & a version & (a isFor: b)) asVector"
    shown = world(f"| a. b | a: models adapterAt: 'robin'. b: models at: 'tea'. {about}")
    assert shown == "a vector('robin', 2, 4, 'q_proj v_proj', 'tea', 1, true)"
    assert world.failure("models adapterAt: 'robni'") == "models: the image has no adapter 'robni'; there are babs, robin."
    plain_adapter(tmp_path / "some" / "robin", seed=9)
    world(f"models importAdapters: '{tmp_path / 'some'}'. nil")
    assert world("((models adapterAt: 'robin') version & (models adapterAt: 'babs') version) asVector") == "a vector(2, 1)"
    assert world("(models revertAdapter: 'robin') version") == "1"


def test_an_adapter_for_another_model_is_refused_and_says_why(world, image, tmp_path):
    world(f"models importModel: '{plain_model(tmp_path / 'tea')}'. nil")
    before = blobs_in(image)
    said = world.failure(f"models importAdapters: '{plain_adapter(tmp_path / 'wide', width=16)}'")
    assert said == (
        "models: the adapter wide does not fit on tea: for model.layers.0.self_attn.q_proj it was made 16 wide, and the model has 8 there."
    )
    world(f"models importModel: '{plain_model(tmp_path / 'pot', seed=3)}'. nil")
    assert world.failure(f"models importAdapters: '{tmp_path / 'wide'}'") == (
        "models: say for which model the adapters are; there are pot, tea."
    )
    plain_adapter(tmp_path / "robin")
    world(f"models importAdapters: '{tmp_path / 'robin'}' Base: models at: 'tea'. nil")
    world(f"models exportAdapter: 'robin' To: '{tmp_path / 'out'}'. nil")
    said = world.failure(f"models importAdapters: '{tmp_path / 'out'}' Base: models at: 'pot'")
    assert said.startswith("models: the adapter robin was made for another model than pot: its base is ")
    assert len(blobs_in(image)) > len(before)


def test_an_exported_adapter_comes_back_the_same(world, tmp_path):
    world(f"models importModel: '{plain_model(tmp_path / 'tea')}'. models importAdapters: '{plain_adapter(tmp_path / 'robin')}'. nil")
    assert world(f"models exportAdapter: 'robin' To: '{tmp_path / 'out'}'") == f"'{tmp_path / 'out' / 'robin'}'"
    for name in ("adapter_model.safetensors", "adapter_config.json"):
        assert (tmp_path / "out" / "robin" / name).read_bytes() == (tmp_path / "robin" / name).read_bytes()
    assert world(f"(models importAdapters: '{tmp_path / 'out'}') first version") == "1"
    (tmp_path / "out" / "robin" / "adapter_model.safetensors").write_bytes(b"mine")
    assert "is there already, and something else" in world.failure(f"models exportAdapter: 'robin' To: '{tmp_path / 'out'}'")


def test_the_command_does_it_too(selfish, tmp_path):
    plain_model(tmp_path / "tea")
    plain_adapter(tmp_path / "robin")
    done = selfish("import-model", tmp_path / "tea", "--name", "o'tea")
    assert done.returncode == 0 and done.stdout.startswith("o'tea, version 1, "), done.stderr
    done = selfish("import-adapters", tmp_path / "robin")
    assert done.returncode == 0 and done.stdout.startswith("robin, version 1"), done.stderr
    done = selfish("export-adapter", "robin", tmp_path / "out")
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'out' / 'robin'}\n")
    done = selfish("export-adapter", "nobody", tmp_path / "out")
    assert done.returncode == 1 and "the image has no adapter 'nobody'; there are robin" in done.stderr
