"""`selfish evaluate-model`: every outcome, bad lines, the total on the last line, exit statuses, and an image that stays as it is."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import signal
import threading
import time

import pytest
from thinking import literal
from tiny_models import plain_model

from selfish.repl.evaluating import evaluate_file
from selfish.repl.evaluation import cases

SQUARE = {
    "id": "one",
    "family": "arithmetic",
    "class": "ordinary",
    "object": "(| parent* = traits clonable. side <- 3. log <- '' |)",
    "selector": "area",
    "intent": "side times side",
    "examples": [{"do": "area", "gives": "9"}],
    "hidden": [{"do": "area", "with": {"side": "4"}, "gives": "16", "then": {"side": "4", "log": "''"}}],
    "reference": "area = ( side * side )",
}
WRONG = SQUARE | {"id": "two", "selector": "cheat"} | {name: [e | {"do": "cheat"} for e in SQUARE[name]] for name in ("examples", "hidden")}
NEVER = SQUARE | {"id": "three", "class": "impossible", "selector": "never", "reference": None, "examples": [{"do": "never", "gives": "9"}]}
LOST = SQUARE | {"id": "four", "class": "two-step", "selector": "lost", "examples": [{"do": "lost", "gives": "9"}]}
REPLIES = {"area": "area = ( side * side )", "cheat": "cheat = ( 9 )", "never": "never = ( nil zork )", "lost": "lost = ( 8 )"}
LAST = re.compile(r"solved (\d+) of (\d+), wrongly accepted (\d+), refused (\d+)")


def scripted(replies: dict[str, str]) -> str:
    """An expression for an engine that replies by the selector asked for."""
    made = "dictionary copyRemoveAll"
    for selector, reply in replies.items():
        made = f"({made} at: '>{selector}</data' Put: {reply if reply.startswith('[') else literal(reply)})"
    return f"scriptedEngine copyPatterns: {made}"


ENGINE = scripted(REPLIES)


@pytest.fixture
def file(tmp_path):
    def written(*lines):
        path = tmp_path / "cases.jsonl"
        path.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines), encoding="utf-8")
        return path

    return written


@pytest.fixture
def evaluate(selfish):
    """The command on an image that is there already, which is quicker than a new world."""
    return lambda *arguments: selfish("evaluate-model", "--image", "image", *arguments)


def test_every_outcome_is_counted_by_class_and_in_all(selfish, file, tmp_path):
    done = selfish("evaluate-model", file(SQUARE, WRONG, NEVER, LOST), "--engine", ENGINE, "--json", "all.json", "--show", "missed.jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    head, *rows, last = done.stdout.splitlines()
    assert head.split("  ")[0] == "class" and head.endswith("seconds per mission")
    assert [row.split()[:5] for row in rows] == [
        ["ordinary", "2", "1", "1", "0"],
        ["impossible", "1", "1", "0", "0"],
        ["two-step", "1", "0", "0", "1"],
    ]
    assert last == "solved 2 of 4, wrongly accepted 1, refused 1"
    told = json.loads((tmp_path / "all.json").read_text())
    assert (told["cases"], told["solved"], told["wrongly accepted"], told["refused"]) == (4, 2, 1, 1)
    assert told["classes"]["ordinary"]["cases"] == 2 and told["classes"]["ordinary"]["seconds"] > 0
    assert [(each["id"], each["outcome"], each["installed"]) for each in told["results"]] == [
        ("one", "solved", True),
        ("two", "wrongly accepted", True),
        ("three", "solved", False),
        ("four", "refused", False),
    ]
    wrong, refused = map(json.loads, (tmp_path / "missed.jsonl").read_text().splitlines())
    assert (wrong["id"], wrong["written"], wrong["wrong"]["wanted"], wrong["wrong"]["came"]) == ("two", "cheat = ( 9 )", "16", "9")
    assert wrong["wrong"]["with"] == {"side": "4"} and wrong["reference"] == SQUARE["reference"]
    assert (refused["id"], refused["written"], refused["why"]) == ("four", "lost = ( 8 )", "refused: lost gives 8, not 9 (example)")


def test_what_the_object_answers_afterwards_counts_too(evaluate, file):
    engine = scripted({"area": "area = ( side > 3 ifTrue: [ log: 'big' ]. side * side )"})
    done = evaluate(file(SQUARE), "--engine", engine)
    assert done.stdout.splitlines()[-1] == "solved 0 of 1, wrongly accepted 1, refused 0"


def test_a_method_where_only_a_refusal_is_right_is_wrongly_accepted(evaluate, file):
    done = evaluate(file(SQUARE | {"reference": None, "hidden": []}), "--engine", ENGINE)
    assert done.stdout.splitlines()[-1] == "solved 0 of 1, wrongly accepted 1, refused 0"


def test_lines_that_are_no_case_are_told_by_number_and_the_others_tried(evaluate, file):
    bad = [
        "{",
        "7",
        {name: SQUARE[name] for name in SQUARE if name != "reference"},
        SQUARE | {"selector": 3},
        SQUARE | {"examples": [{"do": "area", "gives": 9}]},
        SQUARE | {"hidden": [{"gives": "9"}]},
        SQUARE | {"object": "(| side <- |)"},
    ]
    done = evaluate(file(*bad, "", SQUARE, "  "), "--engine", ENGINE)
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "solved 1 of 8, wrongly accepted 0, refused 7"
    said = done.stderr.splitlines()
    assert [line.partition(":")[0] for line in said] == [f"line {n}" for n in range(1, 8)]
    assert said[0].startswith("line 1: it is not JSON: ")
    assert said[1:6] == [
        "line 2: a case is a JSON object, not a number",
        "line 3: reference is missing",
        "line 4: selector is a number, not a text",
        "line 5: examples, the 1. one: gives is a number, not the text of a printString or null",
        "line 6: hidden, the 1. one: do is the text that is to be done",
    ]
    assert said[6].startswith("line 7: it cannot be tried: ")


@pytest.mark.parametrize(
    "content, said",
    [(b"", "there is no case in it"), (b"\n \n", "there is no case in it"), (b"{\xff}", "byte 1 is not UTF-8 text")],
)
def test_a_file_that_holds_no_cases(selfish, tmp_path, content, said):
    (tmp_path / "cases.jsonl").write_bytes(content)
    done = selfish("evaluate-model", "cases.jsonl", "--engine", ENGINE)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"selfish: cases.jsonl: {said}\n")


def test_files_that_cannot_be_read_or_written_are_said_before_anything_begins(selfish, file):
    assert selfish("evaluate-model", "nowhere.jsonl").returncode == 2
    done = selfish("evaluate-model", file(SQUARE), "--json", "no/such/folder")
    assert done.returncode == 2 and "no/such/folder" in done.stderr


def test_an_engine_that_is_none(evaluate, file):
    done = evaluate(file(SQUARE), "--engine", "3")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("selfish: ") and "an engine understands answer:" in done.stderr and len(done.stderr.splitlines()) == 1


def test_a_model_that_never_answers_is_said(evaluate, file):
    done = evaluate(file(SQUARE, NEVER), "--engine", "scriptedEngine copyReplies: vector")
    assert done.returncode == 1
    assert "2 missions got no answer; of the first it was said: scripted: all 0 replies are used up" in done.stderr


def test_the_image_is_asked_and_stays_as_it_is(selfish, file, image):
    set_up = f"llm engine: ({ENGINE}). orchestrator consent: 'never'. lobby _AddSlots: (| three = 3 |)"
    assert selfish("-e", set_up).returncode == 0
    before = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (image / "world.fs", image / "world.json")]
    of_the_image = WRONG | {"object": "(| parent* = traits clonable. side <- three. log <- '' |)"}
    done = selfish("evaluate-model", "--image", image, file(of_the_image, LOST, of_the_image))
    assert done.stdout.splitlines()[-1] == "solved 0 of 3, wrongly accepted 2, refused 1"
    assert [hashlib.sha256(path.read_bytes()).hexdigest() for path in (image / "world.fs", image / "world.json")] == before
    assert not (image / "metacognition.jsonl").exists()
    done = selfish("-e", "orchestrator inbox size", "-e", "failureLog size", "-e", "orchestrator consent", "-e", "llm engine requestCount")
    assert done.stdout == "0\n0\n'never'\n0\n"


def test_no_case_sees_another(evaluate, file):
    """The last object counts what others have left in the world, in the mind, and in what the process remembers."""
    leaving = "lobby _AddSlots: (| leftBehind = 1 |). processMemory at: 'left behind' Put: 1. " + SQUARE["object"]
    left = "(lobby _SlotIncludes: 'leftBehind') || [ (processMemory at: 'left behind' IfAbsent: nil) isNotNil ] ifTrue: 1 False: 0"
    minds = "((orchestrator inbox size + failureLog size) + provenance annals size) + (llm engine requestCount + journal size)"
    trails = "((trail entriesOf: 1) size) + ((trail entriesOf: 2) size)"
    nosy = SQUARE | {"object": f"(| parent* = traits clonable. side <- 3 + (({left}) + (({minds}) + ({trails}))) |)", "hidden": []}
    done = evaluate(file(LOST, SQUARE | {"object": leaving}, nosy), "--engine", ENGINE, "--show", "/dev/stderr")
    assert done.stdout.splitlines()[-1] == "solved 2 of 3, wrongly accepted 0, refused 1", done.stderr


def test_the_same_comes_again(evaluate, file):
    lines = [evaluate(file(SQUARE, LOST), "--engine", ENGINE, "--json", "/dev/stderr").stderr for _ in range(2)]
    first, second = (re.sub(r'"seconds": [\d.]+', "", line) for line in lines)
    assert first == second


def test_an_interrupted_run_tells_what_was_done(selfish, file, tmp_path):
    engine = scripted(REPLIES | {"cheat": "[| :r | _Sleep: 60000. 'cheat = ( 9 )' ]"})
    process = selfish.start("evaluate-model", file(SQUARE, "nonsense", WRONG, LOST), "--engine", engine, "--json", tmp_path / "all.json")
    guard = threading.Timer(60, process.kill)
    guard.start()
    try:
        assert process.stderr.readline().startswith("line 2: ")
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    finally:
        guard.cancel()
    assert process.returncode == 130
    assert err == "selfish: interrupted after 2 of 4 cases\n"
    assert out.splitlines()[-1] == "solved 1 of 2, wrongly accepted 0, refused 1"
    assert json.loads((tmp_path / "all.json").read_text())["cases"] == 2


def test_without_what_models_need_it_says_what_is_missing(tmp_path, file, monkeypatch, capsys):
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name in ("torch", "peft") else found(name))
    engine = f"localEngine copyFolder: '{plain_model(tmp_path / 'tea')}'"
    assert evaluate_file(str(file(SQUARE)), None, engine, 1, None, None, None) == 2
    told = capsys.readouterr()
    assert told.out == "" and "local models need torch" in told.err and "pip install 'selfish[llm]'" in told.err


def test_help_says_what_the_numbers_mean(selfish):
    told = selfish("evaluate-model", "--help").stdout
    for word in ("solved  ", "wrongly accepted  ", "refused  ", "follow-examples", "Exit status", "130"):
        assert word in told


def test_our_own_cases_are_cases(pytestconfig):
    text = (pytestconfig.rootpath / "tests" / "intents.jsonl").read_text(encoding="utf-8")
    found = cases(text)
    assert len(found) == 200 and not [case for case in found if case.mistake]
