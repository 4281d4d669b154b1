"""An adapter is made by a process of its own: it outlives whoever started it, goes on to the same bytes after a kill, and is one persona's.

The model is tiny and random, and reads names; the default model is asked as well where its weights are there.
"""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
import tiny_models
from lasting import Lasting, killed_after

import selfish.models
from selfish.models import forging, workshop
from selfish.models.lessons import held_back, rows_of

pytestmark = pytest.mark.usefixtures("torch")

DEFAULT = Path(selfish.models.__file__).with_name("default")
OPTIONS = {"rank": 4, "alpha": 16, "steps": 120, "batch": 8, "rate": 0.01, "seed": 3, "threads": 1, "precision": "float32", "every": 5}
WORDS = "tea milk salt rice bread plum pear sand rain wind lamp door ring bell drum song".split()


def lessons():
    return [{"selector": f"{word}:", "method": f"{word}: n = ( n + n )", "intent": f"{word} it"} for word in WORDS]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_models.model(tmp_path_factory.mktemp("models") / "tea", context=256)


def places(folder):
    return {"files": {path.name: str(path) for path in folder.iterdir()}, "adapter": None}


def begun(shop, folder, **changes):
    rows, refused = rows_of(lessons(), None)
    assert refused == []
    learned, held = held_back(rows, 4, 3)
    number = shop.new({"options": OPTIONS | changes, "base": "tea", "base_hash": "0" * 64}, learned, held, [])
    workshop.put(shop.made(number).parent / workshop.PLACES, json.dumps(places(folder)))
    return number


def done(shop, number):
    """The work of the process of a job, done here: that of another takes seconds before it begins."""
    assert forging.main([str(shop.made(number).parent)]) == 0
    return json.loads(shop.result(number))


def test_a_job_that_was_killed_goes_on_to_the_same_bytes(folder, tmp_path):
    shop = workshop.Workshop(tmp_path / "forge")
    first = begun(shop, folder)
    whole = done(shop, first)
    assert "failed" not in whole
    assert whole["after"]["loss"] < whole["before"]["loss"] and whole["last_loss"] < whole["first_loss"] / 2
    second = begun(shop, folder)
    shop.start(second, places(folder))
    while not any("step" in line for line in shop.lines(second, 0)[0]):
        assert shop.is_running(second), shop.last_words(second)
        time.sleep(0.002)
    shop.stop(second)
    assert shop.result(second) is None, "it was killed in the middle"
    result = done(shop, second)
    assert any("goes on after step" in line for line in shop.lines(second, 0)[0])
    assert result["sha256"] == whole["sha256"]
    for name in ("adapter_model.safetensors", "adapter_config.json", "base.json"):
        assert (shop.made(first) / name).read_bytes() == (shop.made(second) / name).read_bytes()
    assert {name: part for name, part in result.items() if name != "seconds"} == {n: p for n, p in whole.items() if n != "seconds"}
    assert {oct(path.stat().st_mode)[-3:] for path in shop.made(first).parent.rglob("*") if path.is_file()} == {"600"}


def test_a_damaged_checkpoint_only_costs_time(folder, tmp_path):
    shop = workshop.Workshop(tmp_path / "forge")
    number = begun(shop, folder, steps=6, every=3)
    whole = done(shop, number)
    (shop.made(number).parent / workshop.RESULT).unlink()
    (shop.made(number).parent / "checkpoint.pt").write_bytes(b"PK\x03\x04 torn")
    assert done(shop, number)["sha256"] == whole["sha256"]


def test_modules_that_the_model_has_not_are_a_clear_failure(folder, tmp_path):
    shop = workshop.Workshop(tmp_path / "forge")
    assert "the adapter cannot be put on tea" in done(shop, begun(shop, folder, targets=["kettle_proj"]))["failed"]


def jobs(lessons_text, more=""):
    text = lessons_text.replace("\\", "\\\\").replace("'", "\\'")
    options = "job rank: 4. job alpha: 16. job steps: 40. job rate: 0.01. job heldBack: 4. job every: 5"
    made = f"job: fineTuningJob copyDataset: (fineTuningJob lessons copyJsonLines: '{text}') Persona: personas robin"
    return f"{made}. {options}. {more} job start. nil"


def text_of(some):
    return "\n".join(json.dumps(each) for each in some)


def test_a_persona_learns_and_the_others_stay_as_they_are(image, tmp_path):
    """The session that begins it is killed; another finds the job, and what is learned too fast afterwards does worse."""
    folder = tiny_models.model(tmp_path / "tea", context=256)
    tiny_models.adapter(tmp_path / "babs", folder)
    world = Lasting(image)
    world(f"models importModel: '{folder}'. models importAdapters: '{tmp_path / 'babs'}'. nil")
    world("llm engine: ((localEngine copyModel: 'tea') threads: 1). llm maximumTokens: 12. lobby _AddSlots: (| job <- nil |)")
    asked = "(('babs' & nil) asVector copyMappedBy: [| :a | llm infer: 'tea' With: (llm request copy adapter: a) ])"
    before, files = world(f"{asked} first, '|', {asked} last"), world("(models adapterAt: 'babs') sha256")
    world.close()
    killed_after(image, jobs(text_of(lessons())))
    world.open()
    assert world("job state") == "'running'"
    world("job wait")
    assert world("job progress").startswith("'promoted: "), world("job progress")
    learned = world("llm infer: 'tea' With: (llm request copy adapter: 'robin')")
    assert world(f"{asked} first, '|', {asked} last") == before
    assert world("(models adapterAt: 'babs') sha256") == files
    assert world("(llm infer: 'tea' With: (llm request copy adapter: 'robin')) = (llm infer: 'tea')") == "false"

    world(jobs(text_of(lessons()), "job continues: true. job steps: 5. job rate: 1."))
    world("job wait")
    assert world("job progress").startswith("'worse: "), world("job progress")
    assert world("llm infer: 'tea' With: (llm request copy adapter: 'robin')") == learned
    world("job promote")
    assert world("(models adapterAt: 'robin') version") == "2"
    world("job revert")
    assert world("llm infer: 'tea' With: (llm request copy adapter: 'robin')") == learned
    world.close()


def test_an_evaluation_that_is_undone_begins_nothing(image, tmp_path):
    folder = tiny_models.model(tmp_path / "tea", context=256)
    world = Lasting(image)
    world(f"models importModel: '{folder}'. llm engine: (localEngine copyModel: 'tea'). lobby _AddSlots: (| job <- nil |)")
    world.undone(jobs(text_of(lessons())))
    assert [path.name for path in (image / "forge").iterdir()] == ["last"]
    assert world("models jobs isEmpty") == "true"
    world(jobs(text_of(lessons())))
    world("job cancel")
    assert world("job progress") == "'stopped: it was cancelled'"
    world("job forget")
    assert [path.name for path in (image / "forge").iterdir()] == ["last"]
    world.close()


@pytest.mark.skipif(not (DEFAULT / "model.safetensors").is_file(), reason="the weights of the default model are not here")
def test_the_default_model_learns_a_family_that_nobody_could_guess(tmp_path):
    from selfish.models.lessons import words_of
    from training.new_family import lessons as steeping

    shop = workshop.Workshop(tmp_path / "forge")
    words = words_of((DEFAULT / "tokenizer.json").read_text())
    rows, refused = rows_of([lesson for lesson, _ in zip(steeping(1), range(150), strict=False)], words)
    assert refused == []
    learned, held = held_back(rows, 30, 1)
    options = OPTIONS | {"rank": 8, "alpha": 32, "steps": 40, "batch": 16, "rate": 5e-3}
    number = shop.new({"options": options, "base": "default", "base_hash": "0" * 64}, learned, held, [])
    files = {path.name: str(path) for path in DEFAULT.iterdir() if path.is_file()}
    workshop.put(shop.made(number).parent / workshop.PLACES, json.dumps({"files": files, "adapter": None}))
    result = done(shop, number)
    assert (result["before"]["same"], result["after"]["same"] > 20) == (0, True), result
