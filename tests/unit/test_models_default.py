"""The default model: a mission without another engine ends in a method that does what its examples say, or waits and says why."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path

import pytest
from asking import Asked
from lasting import Lasting

from selfish.primitives.hiding import FOLDER, WEIGHTS

pytestmark = [
    pytest.mark.usefixtures("torch"),
    pytest.mark.skipif(not (FOLDER / WEIGHTS).is_file(), reason="the default model is not there"),
]

TWICE = """orchestrator write: 'total' For: shop Intent: 'apples plus pears' Examples: (
    (example copyDo: 'total' Gives: '5') & (example copyDo: 'total' Gives: '9' With: (dictionary copyRemoveAll at: 'apples' Put: '6'))
    & (example copyDo: 'total' Gives: '12' With: (dictionary copyRemoveAll at: 'pears' Put: '10'))) asVector"""
SHOP = "shop = (| parent* = traits autopoietic. apples <- 2. pears <- 3 |)"


def ready(world):
    world("architect silent. orchestrator consent: 'trust'. orchestrator seed: 5. sandbox wholeSeconds: 20. 0")
    world(f"lobby _AddSlots: (| {SHOP} |)")
    return world


@pytest.fixture
def vm():
    return ready(Asked())


@pytest.fixture(scope="module")
def asked():
    """A reply to one request, and the vm that asked."""
    vm = ready(Asked())
    vm.lobby("r. m")
    vm.file_in("m: mission copyReceiver: shop Selector: 'total' Intent: 'apples plus pears' Examples: vector")
    vm.file_in("r: llm answer: (((llm engine shape: llm request copy For: m) seed: 3))")
    return vm


def test_it_answers_where_no_engine_was_set(vm):
    assert vm("llm engine name") == "'default'"
    assert vm("llm hasDefault: false. llm engine") == "nil"


def test_examples_become_a_method(vm):
    vm.value(TWICE)
    assert vm("shop apples: 30. shop total") == "33"
    story = vm("((reflect: shop) at: 'total') why")
    assert vm("defaultEngine modelHash")[1:13] in story
    assert "model default (" in story and "adapter none" in story and "seed 5" in story and "example: total" in story


def test_the_same_seed_writes_the_same_method(vm):
    other = ready(Asked())
    for world in (vm, other):
        world.value(TWICE)
    look = "((reflect: shop) at: 'total') contents sourceString"
    assert vm(look) == other(look)
    assert vm("provenance annals last record at: 'prompt'") == other("provenance annals last record at: 'prompt'")


def test_what_contradicts_itself_waits_and_nothing_is_installed(vm):
    wanted = TWICE.replace("Gives: '9'", "Gives: '-77'").replace("Gives: '12'", "Gives: 'true'")
    said = vm.said(wanted)
    assert said.startswith("missionWaits: mission 1, total for a slots object: I could not write this: ")
    assert vm("(shop _Understands: 'total')") == "false"
    assert vm(f"[ {wanted} ] on: exceptions missionWaits Do: [| :e | e mission waitsFor ]") == "'help'"
    assert vm("provenance annals isEmpty") == "true"


def test_each_candidate_is_told_once_with_its_share(asked):
    sources = [str(each) for each in asked.value("r candidates").items]
    shares = list(asked.value("r shares").items)
    assert sources and len(set(sources)) == len(sources) == len(shares)
    assert shares == sorted(shares, reverse=True) and 0 < sum(shares) <= 1 + 1e-6
    assert all(source.startswith("total = ( ") for source in sources)
    assert asked.value("r text") == sources[0]


def test_a_share_is_the_probability_the_model_gives(asked, torch):
    """Found out again with transformers itself: the product of the words' probabilities, among those that may be written."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    from selfish.models.places import is_place

    words = AutoTokenizer.from_pretrained(FOLDER)
    model = AutoModelForCausalLM.from_pretrained(FOLDER, dtype=torch.float32).eval()
    asked.file_in("lobby _AddSlots: (| q. plain |)")
    asked.file_in("q: (llm engine shape: llm request copy For: m) seed: 3. q candidates: 4. q legend: ''")
    asked.file_in("plain: llm answer: q")
    may = set(str(asked.value("q grammar")).split())
    vocabulary = words.get_vocab()
    never = [n for word, n in vocabulary.items() if is_place(word) and word not in may]
    never += [n for n in words.all_special_ids if n != words.eos_token_id]
    texts, shares = (list(asked.value(f"plain {part}").items) for part in ("candidates", "shares"))
    given = words(str(asked.value("q prompt")))["input_ids"]
    for text, share in zip(texts, shares, strict=True):
        said = [vocabulary[word] for word in str(text).split()] + [words.eos_token_id]
        with torch.no_grad():
            logits = model(torch.tensor([given + said])).logits[0, len(given) - 1 : -1]
        logits[:, never] = -math.inf
        likely = torch.log_softmax(logits, -1)[range(len(said)), said].sum()
        assert math.isclose(float(likely.exp()), share, rel_tol=1e-3)


def test_no_place_is_written_that_the_request_does_not_have(asked):
    """Also by bold rows: nothing they write is lost for a place."""
    from selfish.models.places import is_place

    asked.file_in("lobby _AddSlots: (| bold |)")
    asked.file_in("bold: (llm engine shape: llm request copy For: m) seed: 3. bold candidates: 40. bold temperature: 3. bold legend: ''")
    may = set(str(asked.value("bold grammar")).split())
    texts = [str(each) for each in asked.value("(llm answer: bold) candidates").items]
    written = {word for text in texts for word in text.split() if is_place(word)}
    assert written and written <= may


def test_the_image_can_have_the_model_itself(tmp_path):
    world = ready(Lasting(tmp_path / "image"))
    assert world("models importDefault") == world("models importDefault")
    assert world("defaultEngine folder") == "''"
    assert world("(models at: 'default') version") == "1"
    before = world("defaultEngine modelHash")
    world(f"({TWICE}). 0")
    assert world("shop total") == "5"
    assert before == world("defaultEngine modelHash") == world("_DefaultModelHash")
    world.reopen()
    assert world("shop total") == "5"
    world.close()


def test_most_of_what_it_is_asked_in_strange_words_is_solved_and_hardly_any_wrongly(selfish, tmp_path):
    """A seventh of our own questions, none of them in words of the training."""
    lines = (Path(__file__).parents[1] / "intents.jsonl").read_text(encoding="utf-8").splitlines()[::7]
    asked = tmp_path / "some.jsonl"
    asked.write_text("\n".join(lines) + "\n", encoding="utf-8")
    last = selfish("evaluate-model", asked, seconds=280).stdout.splitlines()[-1]
    solved, of, wrong, refused = map(int, re.fullmatch(r"solved (\d+) of (\d+), wrongly accepted (\d+), refused (\d+)", last).groups())
    assert of == len(lines) == solved + wrong + refused
    inside = sum(json.loads(line)["class"] in ("ordinary", "two-step") for line in lines)
    assert solved >= 0.8 * inside + (len(lines) - inside) * 0.3, last
    assert wrong <= 1, last
