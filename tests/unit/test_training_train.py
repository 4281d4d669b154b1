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
    return SimpleNamespace(steps=steps, rate=5e-3, every=3, bf16=False)


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

        def __getitem__(self, step):
            if step == 5:
                raise KeyboardInterrupt
            return self.batches[step]

    with pytest.raises(KeyboardInterrupt):
        made(train, 8, tmp_path / "work.pt", Stopping)
    resumed, _, _ = made(train, 8, tmp_path / "work.pt")
    for one, other in zip(whole.parameters(), resumed.parameters(), strict=True):
        assert torch.equal(one, other)


def test_only_words_of_the_reply_count(train):
    words = tokens.vocabulary(PAIRS)
    read, wanted = train.Batches(PAIRS[:1] * 2, words, 2, seed=1)[0]
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
