"""A model in this process: it answers as remote ones do, the same for the same seed, alone or with others, and stops when it is told to."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time

import pytest
import tiny_models
from asking import Asked
from lasting import ROOT, Lasting

pytestmark = pytest.mark.usefixtures("torch")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_models.model(tmp_path_factory.mktemp("models") / "tea")


@pytest.fixture(scope="module")
def vm(folder):
    vm = Asked()
    vm.file_in(f"llm engine: ((localEngine copyFolder: '{folder}') threads: 1). llm maximumTokens: 12")
    return vm


def reference(folder, prompt, count=12):
    """What transformers itself says, greedily."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    words, model = AutoTokenizer.from_pretrained(folder), AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    ids = torch.tensor([[1, *words(prompt)["input_ids"]]])
    done = model.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=count, do_sample=False)
    return words.decode(done[0, ids.shape[1] :], skip_special_tokens=True).rstrip("\ufffd")


def quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def test_it_says_what_transformers_says(vm, folder):
    for prompt in ("hello", "greet: name", "ü"):
        assert vm.value(f"llm infer: {quoted(prompt)}") == reference(folder, prompt)


def test_a_reply_tells_how_it_came_about(vm):
    vm.lobby("r")
    vm.file_in("r: llm answer: (llm request copyPrompt: 'hello' System: 'be brief')")
    assert vm("(r engine & r model & r adapter & r finish & r replyTokens & (r promptTokens > 5)) asVector") == (
        "a vector('tea', 'tea', nil, 'length', 12, true)"
    )


def test_a_seed_makes_the_same_reply_whatever_was_asked_before(vm):
    ask = "llm infer: 'hello' With: (((llm request copy temperature: 1) topP: 0.9) seed: {})"
    first = vm(ask.format(7))
    assert len({vm(ask.format(seed)) for seed in range(5)}) == 5
    assert vm(ask.format(7)) == first


def test_candidates_come_in_one_batch_and_are_what_each_alone_is(vm):
    ask = "(llm answer: ((((llm request copyPrompt: 'hello') temperature: 1) seed: 3) candidates: {})) candidates"
    several = [str(each) for each in vm.value(ask.format(6)).items]
    assert len(set(several)) == 6
    assert str(vm.value(ask.format(1)).items[0]) in several


def test_the_pieces_together_are_the_text(vm):
    asked = "((llm request copyPrompt: 'hello') onText: [| :p | all add: p ]) maximumTokens: 40"
    assert vm(f"| all. r | all: list copyRemoveAll. r: llm answer: ({asked}). ((all joinUsing: '') = r text) && [ all size > 3 ]") == "true"


def test_a_stop_ends_the_reply_where_it_begins(vm):
    whole = str(vm.value("llm infer: 'hello'"))
    stop = whole[4:6]
    reply = f"llm answer: ((llm request copyPrompt: 'hello') stop: (vector copySize: 1 FillingWith: {quoted(stop)}))"
    assert vm.value(f"({reply}) text") == whole[: whole.index(stop)]
    assert vm(f"({reply}) finish") == "'stop'"


def test_time_is_up_in_the_middle_and_the_next_question_is_answered(vm):
    began = time.monotonic()
    said = vm.said("llm infer: 'hello' With: ((llm request copy seconds: 0.3) maximumTokens: 900)")
    assert said.startswith("modelTimedOut: tea: no whole reply within 0.3 seconds") or time.monotonic() - began < 0.3
    assert time.monotonic() - began < 1
    assert vm.said("llm infer: 'hello'").startswith("'")


def test_whoever_gets_the_pieces_may_cancel(vm):
    block = "[ n: n succ. n = 3 ifTrue: [ llm cancel ] ]"
    vm.lobby("n <- 0")
    assert vm.said(f"(llm answer: (((llm request copyPrompt: 'hello') maximumTokens: 500) onText: {block})) finish") == "'cancelled'"
    assert vm.said("llm infer: 'hello'").startswith("'")


def test_a_question_that_waits_too_long_for_another_is_not_begun(folder):
    from selfish.models.calls import Done, Failed
    from selfish.models.loading import Source, files_in
    from selfish.models.local import Engine, Question

    engine = Engine(Source("queue", "tea", files_in(str(folder)), threads=1))

    def last(call):
        while not isinstance(event := call.next(), Done | Failed):
            pass
        return event

    [first] = engine.ask([Question("x", limit=1)])
    assert isinstance(last(first), Done)
    [long] = engine.ask([Question("x", limit=900, candidates=50)])
    [late] = engine.ask([Question("x", limit=1, seconds=0.2)])
    began = time.monotonic()
    assert last(late).kind == "modelTimedOut" and time.monotonic() - began < 0.5
    long.cancel()
    assert last(long).finish == "cancelled"
    [then] = engine.ask([Question("x", limit=1)])
    assert isinstance(last(then), Done)
    engine.end()


def test_a_trial_cannot_ask(vm):
    said = vm.said("_Trial: [ [ llm infer: 'x' ] on: exceptions modelError Do: [| :e | e messageText ] ] Seconds: 1 Bytes: 100000000")
    assert said == "'tea: a model cannot be asked in a trial.'"
    assert vm.said("llm infer: 'x'").startswith("'")


def test_a_prompt_that_is_too_long_is_refused(vm):
    assert "takes 1,024 with the reply" in vm.said("| t <- '' | 800 do: [ t: t, 'xyz ' ]. llm infer: t")


def test_questions_from_several_sides_are_answered_one_after_the_other(vm, folder):
    """Each side has a world of its own; the model is the same."""
    wanted = {prompt: reference(folder, prompt) for prompt in ("one", "two", "three")}
    wrong = []

    def ask(prompt):
        other = Asked()
        other.file_in(f"llm engine: ((localEngine copyFolder: '{folder}') threads: 1). llm maximumTokens: 12")
        wrong.extend(said for _ in range(10) if (said := other.value(f"llm infer: '{prompt}'")) != wanted[prompt])

    threads = [threading.Thread(target=ask, args=(prompt,)) for prompt in wanted]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrong == []


INTERRUPTED = """
import sys, threading, time, os, signal
from selfish.repl.session import Output, Session
from selfish.errors import SelfishFailure
from selfish.source import Source
session = Session.open(None, Output(lambda text: None))
session.evaluate(Source("t", f"llm engine: ((localEngine copyFolder: '{sys.argv[1]}') threads: 1). nil"))
session.evaluate(Source("t", "llm infer: 'x' With: (llm request copy maximumTokens: 2)"))
def hit():
    global at
    at = time.monotonic()
    os.kill(os.getpid(), signal.SIGINT)
threading.Timer(0.4, hit).start()
try:
    session.evaluate(Source("t", "llm infer: 'x' With: (((llm request copy maximumTokens: 900) candidates: 200) seconds: 60)"))
except SelfishFailure:
    print(time.monotonic() - at)
"""


def test_ctrl_c_ends_the_waiting_at_once(folder):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", INTERRUPTED, folder], env=environment, timeout=120, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert float(done.stdout) < 0.25, "0.1, and some for a busy machine"


UNTOUCHED = """
import sys
from selfish.repl.session import Output, Session
from selfish.source import Source
session = Session.open(None, Output(lambda text: None))
session.evaluate(Source("t", f"llm engine: (localEngine copyFolder: '{sys.argv[1]}'). llm engine name"))
print(sorted(set(sys.modules) & {"torch", "transformers", "peft", "accelerate", "safetensors", "llguidance", "numpy", "tokenizers"}))
"""


def test_nothing_is_imported_before_the_first_question(folder):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", UNTOUCHED, folder], env=environment, timeout=60, capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr


def test_loading_is_told_to_whoever_waits(folder):
    vm = Asked()
    vm.lobby("told <- list copyRemoveAll")
    vm.file_in(f"llm engine: (((localEngine copyFolder: '{folder}') threads: 1) hotSlots: 3)")
    vm.file_in("llm engine onProgress: [| :s | told add: s ]. llm infer: 'x' With: (llm request copy maximumTokens: 1)")
    said = [str(each) for each in vm.value("told asVector").items]
    assert said[0] == "reading the libraries for local models"
    assert said[1].startswith("loading tea: 1") and said[2].startswith("tea is loaded, after ")


def test_a_folder_that_holds_no_model_is_an_error_that_says_so(tmp_path):
    vm = Asked()
    vm.file_in(f"llm engine: (localEngine copyFolder: '{tmp_path}/nothing')")
    assert "nothing cannot be read: No such file or directory" in vm.said("llm infer: 'x'")
    (tmp_path / "empty").mkdir()
    vm.file_in(f"llm engine: (localEngine copyFolder: '{tmp_path}/empty')")
    assert "empty has no weights in safetensors format" in vm.said("llm infer: 'x'")
    tiny_models.plain_model(tmp_path / "odd")
    vm.file_in(f"llm engine: (localEngine copyFolder: '{tmp_path}/odd')")
    assert vm.said("llm infer: 'x'").startswith("modelRefused: odd: odd cannot be loaded: ")


def test_a_model_in_the_image_needs_nothing_outside(image, tmp_path):
    import shutil

    folder = tiny_models.model(tmp_path / "pot", seed=4)
    wanted = reference(folder, "hello")
    world = Lasting(image)
    world(f"models importModel: '{folder}'. nil")
    shutil.rmtree(folder)
    world.reopen()
    world("llm engine: ((localEngine copyModel: 'pot') threads: 1). llm maximumTokens: 12. nil")
    with world.session.discarded():
        pass
    assert world("llm infer: 'hello'") == world(quoted(wanted))
    mapped = [line for line in open("/proc/self/maps") if str(image) in line and line.rstrip().endswith(".blob")]
    assert mapped, "the weights are mapped from where they lie"
    world.close()


def test_a_chat_template_is_used_where_there_is_one(tmp_path):
    folder = tiny_models.model(tmp_path / "chatty")
    (folder / "chat_template.jinja").write_text(
        "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}{% if add_generation_prompt %}<assistant>{% endif %}"
    )
    vm = Asked()
    vm.file_in(f"llm engine: ((localEngine copyFolder: '{folder}') threads: 1). llm maximumTokens: 5")
    count = "(llm answer: (llm request copyPrompt: 'hi' System: 's')) promptTokens"
    chat = vm.value(count)
    vm.file_in("llm engine mode: 'completion'")
    assert chat > vm.value(count)


def test_four_bits_are_enough_where_bitsandbytes_is(image, tmp_path):
    """With adapters on top."""
    pytest.importorskip("bitsandbytes", reason="bitsandbytes is not installed: pip install 'selfish[quant]'")
    folder = tiny_models.model(tmp_path / "tea", width=256)
    place = tiny_models.adapter(tmp_path / "robin", folder)
    world = Lasting(image)
    world(f"models importModel: '{folder}'. models importAdapters: '{place}'. nil")
    asked = "llm engine state at: 1"
    sizes = []
    for quantise in ("", "nf4"):
        world(f"llm engine: (((localEngine copyModel: 'tea') threads: 1) quantise: '{quantise}'). llm maximumTokens: 5. nil")
        base = world("llm infer: 'hello'")
        assert world("llm infer: 'hello' With: (llm request copy adapter: 'robin')") != base
        assert world("llm infer: 'hello'") == base
        sizes.append(int(world(asked)))
    assert sizes[1] < sizes[0] / 3
    world.close()


def test_without_bitsandbytes_four_bits_say_what_is_missing(folder, monkeypatch):
    import importlib.util

    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "bitsandbytes" else found(name))
    vm = Asked()
    vm.file_in(f"llm engine: ((((localEngine copyFolder: '{folder}') threads: 1) quantise: 'nf4') slotRank: 8)")
    assert "4-bit weights need bitsandbytes, which is not installed. Hint: pip install 'selfish[quant]'" in vm.said("llm infer: 'x'")
