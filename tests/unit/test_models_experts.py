"""Adapters of a local model: each reply is thought with the one that was asked for, and what is in memory is known exactly."""

from __future__ import annotations

import threading

import pytest
import tiny_models
from lasting import Lasting

pytestmark = pytest.mark.usefixtures("torch")

NAMES = ("robin", "babs", "alfred", "brick")
LENGTH = 10


@pytest.fixture(scope="module")
def outside(tmp_path_factory):
    """A model and adapters: four of different ranks for all linear modules, one for two of them, and two of odd shapes."""
    folder = tmp_path_factory.mktemp("outside")
    base = tiny_models.model(folder / "tea")
    for number, name in enumerate(NAMES):
        tiny_models.adapter(folder / "some" / name, base, seed=number + 1, rank=2 + 2 * number)
    tiny_models.adapter(folder / "some" / "narrow", base, seed=9, rank=4, targets=["q_proj", "v_proj"], use_rslora=True)
    tiny_models.adapter(folder / "some" / "wide", base, seed=10, rank=24)
    tiny_models.adapter(folder / "some" / "head", base, seed=11, rank=4, modules_to_save=["lm_head"])
    return folder


@pytest.fixture(scope="module")
def references(outside, torch):
    """What peft itself says with each adapter, and without one."""
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    words = AutoTokenizer.from_pretrained(outside / "tea")
    ids = torch.tensor([[1, *words("hello")["input_ids"]]])
    said = {}
    for name in (None, *NAMES, "narrow", "wide", "head"):
        model = AutoModelForCausalLM.from_pretrained(outside / "tea", dtype=torch.float32)
        model = model if name is None else PeftModel.from_pretrained(model, outside / "some" / name)
        done = model.generate(input_ids=ids, attention_mask=torch.ones_like(ids), max_new_tokens=LENGTH, do_sample=False)
        said[name] = words.decode(done[0, ids.shape[1] :], skip_special_tokens=True).rstrip("\ufffd")
    assert len(set(said.values())) == len(said), "they can be told apart"
    return said


@pytest.fixture
def world(image, outside):
    world = Lasting(image)
    world(f"models importModel: '{outside / 'tea'}'. models importAdapters: '{outside / 'some'}'. nil")
    slots = next(SLOTS)  # another engine for each test
    world(f"llm engine: ((((localEngine copyModel: 'tea') threads: 1) hotSlots: 2) slotRank: {slots}). llm maximumTokens: {LENGTH}. nil")
    yield world
    world("memoryManager unload: llm engine. nil")
    world.close()


SLOTS = iter(range(8, 100))


def said(world, name):
    with world.session.discarded():
        return str(world.world.run(lambda: world.world.evaluate(_source(f"llm infer: 'hello' With: (llm request copy adapter: {name})"))))


def _source(text):
    from selfish.source import Source

    return Source("test", text)


def names_in(world, text):
    return world(f"({text}) asVector copySort joinUsing: ' '").strip("'")


@pytest.mark.parametrize("name", [*NAMES, "narrow", "wide", "head"])
def test_an_adapter_says_what_it_says_in_peft(world, references, name):
    assert said(world, "nil") == references[None]
    assert said(world, f"'{name}'") == references[name]
    assert said(world, "nil") == references[None]
    assert world(f"(llm answer: ((llm request copyPrompt: 'hello') adapter: '{name}')) adapter") == f"'{name}'"


def test_a_batch_may_want_another_adapter_in_every_row(world, references):
    asked = " & ".join(f"((llm request copyPrompt: 'hello') adapter: {name})" for name in ("'robin'", "nil", "'babs'", "'robin'"))
    with world.session.discarded():
        source = _source(f"((llm engine answerAll: ({asked}) asVector) collect: [| :r | r text ]) asVector")
        found = world.world.run(lambda: world.world.evaluate(source))
        assert [str(text) for text in found.items] == [references[name] for name in ("robin", None, "babs", "robin")]


def test_no_adapter_is_the_base_to_the_last_bit(outside, torch):
    """Also when adapters are attached, and when rows beside it have one."""
    import json

    from selfish.models.experts import Expert
    from selfish.models.loading import Source, files_in
    from selfish.models.local import Engine
    from selfish.models.rows import Row

    engine = Engine(Source("bits", "tea", files_in(str(outside / "tea")), threads=1))
    call = engine.order(60, lambda experts: "")
    assert call.next().text and call.next().text and call.next().text and call.next().texts == ("",)
    ids = torch.tensor([[1, 50, 60, 70]])
    mask, places = torch.ones_like(ids), torch.arange(4)[None]

    def logits(adapters):
        rows = [Row([], 1, adapter=name) for name in adapters]
        with engine._forward(rows) as forward:
            many = len(rows)
            return forward(rows, ids.expand(many, -1), mask.expand(many, -1), places.expand(many, -1), None)[0]

    before, both = logits([None]), logits([None, None])
    folder = outside / "some" / "robin"
    expert = Expert("h", str(folder / "adapter_model.safetensors"), "robin", json.loads((folder / "adapter_config.json").read_text()))
    slot = engine.experts.activate(expert)
    assert torch.equal(logits([None]), before)
    mixed = logits([None, slot])
    assert torch.equal(mixed[0], both[0]) and not torch.allclose(mixed[1], both[1])
    engine.end()


def test_a_mistyped_adapter_is_an_error_and_not_the_base(world):
    assert world.failure("llm infer: 'hello' With: (llm request copy adapter: 'robni')").startswith(
        "tea: there is no adapter 'robni'; there are alfred, babs, brick, head, narrow, robin, wide."
    )
    assert world.failure("memoryManager activateExpert: 'robni'").startswith("tea: there is no adapter 'robni'")


def test_an_adapter_for_another_model_is_refused_by_name(world, tmp_path):
    other = tiny_models.model(tmp_path / "pot", seed=5)
    tiny_models.adapter(tmp_path / "stranger", other, seed=5)
    world(f"models importModel: '{other}'. models importAdapters: '{tmp_path / 'stranger'}' Base: models at: 'pot'. nil")
    said = world.failure("llm infer: 'hello' With: (llm request copy adapter: 'stranger')")
    assert "the adapter stranger is for another model, pot" in said


def test_asking_twice_for_an_expert_costs_nothing(world):
    slot = world("memoryManager activateExpert: 'robin'")
    assert world("memoryManager activateExpert: 'robin'") == slot
    assert names_in(world, "memoryManager hotManifest names") == "robin"
    assert world("memoryManager statistics cold") == "1"


def test_the_one_used_longest_ago_leaves_its_slot(world):
    for name in ("robin", "babs"):
        world(f"memoryManager activateExpert: '{name}'. nil")
    said(world, "'robin'")
    world("memoryManager activateExpert: 'alfred'. nil")
    assert names_in(world, "memoryManager hotManifest names") == "alfred robin"
    assert names_in(world, "memoryManager warmCache keysVector") == "alfred babs robin"
    assert world("memoryManager statistics evictions") == "1"


def test_memory_is_counted_in_bytes_of_tensors(world, outside):
    from safetensors.torch import load_file

    world("memoryManager activateExpert: 'robin'. memoryManager prefetch: 'babs'. nil")
    for name in ("robin", "babs"):
        tensors = load_file(outside / "some" / name / "adapter_model.safetensors")
        assert world(f"(memoryManager warmCache at: '{name}') warmBytes") == str(sum(tensor.nbytes for tensor in tensors.values()))
    from selfish.models import local

    engine = local.engine(world("llm engine key").strip("'"))
    lora = {name: value for name, value in engine.experts.peft.named_parameters() if "lora_" in name}
    base = [value for name, value in engine.experts.peft.named_parameters() if "lora_" not in name]
    assert world("memoryManager hotManifest adapters") == str(sum(value.nbytes for value in lora.values()))
    buffers = sum(value.nbytes for value in engine.loaded.model.buffers())
    assert world("memoryManager hotManifest base") == str(sum(value.nbytes for value in base) + buffers)


def test_warm_experts_stay_within_their_budget(world):
    size = int(world("memoryManager prefetch: 'robin'. (memoryManager warmCache at: 'robin') warmBytes"))
    world(f"memoryManager warmBudget: {size * 3}. memoryManager prefetch: 'babs'. nil")
    assert names_in(world, "memoryManager warmCache keysVector") == "babs robin"
    world("memoryManager prefetch: 'alfred'. nil")
    assert names_in(world, "memoryManager warmCache keysVector") == "alfred"
    world("memoryManager evict: 'alfred'. nil")
    assert world("memoryManager warmCache size") == "0"


def test_a_budget_for_hot_experts_holds(world, references):
    world("memoryManager activateExpert: 'robin'. memoryManager hotBudget: memoryManager hotManifest slotBytes. nil")
    world("memoryManager activateExpert: 'babs'. nil")
    assert names_in(world, "memoryManager hotManifest names") == "babs"
    assert said(world, "'robin'") == references["robin"]


def test_a_promotion_that_fails_leaves_everybody_where_they_are(world, outside, tmp_path, references):
    for name in ("robin", "babs"):
        assert said(world, f"'{name}'") == references[name]
    folder = tiny_models.plain_adapter(tmp_path / "liar", width=32, rank=4, targets="q")
    config = (folder / "adapter_config.json").read_text().replace('"r": 4', '"r": 3')
    (folder / "adapter_config.json").write_text(config)
    world(f"models importAdapters: '{folder}' Base: models at: 'tea'. nil")
    assert "its config says rank 3" in world.failure("memoryManager activateExpert: 'liar'")
    assert names_in(world, "memoryManager hotManifest names") == "babs robin"
    assert "its config says rank 3" in world.failure("llm infer: 'hello' With: (llm request copy adapter: 'liar')")
    for name in ("babs", "robin"):
        assert said(world, f"'{name}'") == references[name]


def test_four_clients_with_four_adapters_and_two_slots_get_their_own(outside, references):
    """Two hundred questions, put from four threads to one engine."""
    import json

    from selfish.models.calls import Done
    from selfish.models.experts import Expert
    from selfish.models.loading import Source, files_in
    from selfish.models.local import Engine, Question

    engine = Engine(Source("clients", "tea", files_in(str(outside / "tea")), threads=1, slots=2))
    wrong = []

    def client(name):
        folder = outside / "some" / name
        config = json.loads((folder / "adapter_config.json").read_text())
        expert = Expert(name, str(folder / "adapter_model.safetensors"), name, config)
        for number in range(50):
            wanted = name if number % 5 else None
            [call] = engine.ask([Question("hello", limit=LENGTH, expert=expert if wanted else None)])
            while not isinstance(event := call.next(), Done):
                if not hasattr(event, "text"):
                    break
            if getattr(event, "texts", None) != (references[wanted],):
                wrong.append((wanted, event))

    threads = [threading.Thread(target=client, args=(name,)) for name in NAMES]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert wrong == []
    assert engine.experts.counts.evictions > 4
    engine.end()


def test_models_make_room_for_each_other(world, tmp_path):
    other = tiny_models.model(tmp_path / "pot", seed=6)
    world(f"models importModel: '{other}'. nil")
    said(world, "nil")
    size = int(world("memoryManager hotManifest base"))
    world(f"memoryManager modelBudget: {size + size // 2}. lobby _AddSlots: (| first |). nil")
    world("first: llm engine. llm engine: ((first copy model: 'pot') slotRank: 5). nil")
    said(world, "nil")
    assert world("first state isNil && [ llm engine state isNil not ]") == "true"
