"""Training of the default model: what a stopped run does, what counts, and what is saved."""

from types import SimpleNamespace

import pytest

from training import tokens

PAIRS = [
    ("slots n1 count | send add to n1 : | args an1 | code", "n1: n1 + an1 . n1"),
    ("slots s1 name | send greet | facts gives text pattern t1 s1 | code", "t1 , s1"),
    ("slots n1 n2 | send n1 and n2 | do sum of n1 and n2 | code", "n1 + n2"),
    ("slots b1 | send is b1 | code", "b1 not"),
] * 4


@pytest.fixture(scope="module")
def train(torch):
    from training import train

    return train


def options(steps=8):
    return SimpleNamespace(steps=steps, rate=5e-3, every=3, bf16=False, processes=1)


def made(train, steps, work, batches_of=None):
    words = tokens.vocabulary(PAIRS)
    model = train.new_model(words, 64, 1, seed=5)
    batches = train.Batches(PAIRS, words, 4, seed=5)
    loss = train.train(model, (batches_of or (lambda b: b))(batches), options(steps), work, said=lambda text: None)
    return model, words, loss


def test_a_run_that_was_stopped_ends_with_the_same_weights(train, torch, tmp_path):
    whole, _, _ = made(train, 8, tmp_path / "whole.pt")

    class Stopping:
        def __init__(self, batches):
            self.batches = batches

        def part(self, step, number, of):
            if step == 5:
                raise KeyboardInterrupt
            return self.batches.part(step, number, of)

    with pytest.raises(KeyboardInterrupt):
        made(train, 8, tmp_path / "work.pt", Stopping)
    resumed, _, _ = made(train, 8, tmp_path / "work.pt")
    for one, other in zip(whole.parameters(), resumed.parameters(), strict=True):
        assert torch.equal(one, other)


def test_the_parts_of_several_processes_are_the_batch(train):
    words = tokens.vocabulary(PAIRS)
    batches = train.Batches(PAIRS, words, 4, seed=3)
    rows = [tuple(row) for row, _ in batches.rows_of(1)]
    parts = [batches.part(1, number, 2)[0] for number in (0, 1)]
    for part, wholes in zip(parts, (rows[0::2], rows[1::2]), strict=True):
        assert [tuple(row[: len(whole) - 1].tolist()) for row, whole in zip(part, wholes, strict=True)] == [row[:-1] for row in wholes]


def test_two_processes_train_one_model(train, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    corpus = tmp_path / "corpus.txt"
    corpus.write_text("".join(f"{prompt}\t{reply}\n" for prompt, reply in PAIRS), encoding="utf-8")
    arguments = ["--corpus", str(corpus), "--steps", "4", "--batch", "4", "--width", "64", "--layers", "1", "--no-bf16"]
    for name in ("one", "other"):
        assert train.main([*arguments, "--out", str(tmp_path / name)]) == 0
    one, other = ((tmp_path / name / "model.safetensors").read_bytes() for name in ("one", "other"))
    assert one == other


def test_only_words_of_the_reply_count(train):
    words = tokens.vocabulary(PAIRS)
    read, wanted = train.Batches(PAIRS[:1] * 2, words, 2, seed=1).part(0, 0, 1)
    assert read.shape == wanted.shape and read.shape[1] % train.ROUND == 0
    said = [words[number] for number in wanted[0] if number != train.NOTHING]
    assert " ".join(said) == "n1: n1 + an1 . n1 </s>"
    first = (wanted[0] != train.NOTHING).nonzero()[0]
    assert words[read[0, first]] == "code"


def test_what_is_saved_is_loaded_again_and_gives_the_same_words(train, torch, tmp_path):
    from transformers import AutoModelForCausalLM, AutoTokenizer

    model, words, loss = made(train, 200, tmp_path / "work.pt")
    train.save(model, words, tmp_path / "model", {})
    loaded = AutoModelForCausalLM.from_pretrained(tmp_path / "model", dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(tmp_path / "model")
    given = tokenizer([prompt for prompt, _ in PAIRS[:4]], return_tensors="pt", padding=True)
    written = loaded.generate(input_ids=given["input_ids"], attention_mask=given["attention_mask"], max_new_tokens=12, do_sample=False)
    replies = tokenizer.batch_decode(written[:, given["input_ids"].shape[1] :], skip_special_tokens=True)
    assert replies == [reply for _, reply in PAIRS[:4]], loss
