"""Tokens: the vocabulary of the default model, and a tokenizer in Hugging Face format.

In:     the lexicon of prompts, and the pairs of a corpus for what stands in replies.
Out:    vocabulary(pairs) -> words; tokenizer(words) -> one that splits at spaces and starts with <s>.
Keeps:  places have their words whether or not the corpus has an object with so many slots. The order of words depends on their spelling
        alone, so equal sets give equal numbers.
"""

from __future__ import annotations

from collections import Counter

from training.lexicon import FILE

PAD, START, END, UNKNOWN = SPECIAL = ("<pad>", "<s>", "</s>", "_")
SELDOM = 3  # words of replies that stand in fewer pairs have no number
MOST_PLACES = {"n": 9, "s": 9, "b": 6, "o": 3, "z": 5, "d": 4, "vn": 4, "vs": 4, "v": 4, "ln": 4, "ls": 4, "l": 4}
MOST_ARGUMENTS = 4
MARKS = "slots const | send : args do facts code . , ; ? ! + - * / % < > = <= >= != & ( ) 0 1 -1".split()
FACTS = (
    "gives num truth text many table other nil is now pattern any texts numbers up down by set to flip change maybe stay border times plus "
    "over rest from as when max min percent size sum most least upper lower back caps first last firstword lastword at "
    "sorted with part each has starts ends and or not refuse"
).split()


def places() -> list[str]:
    words = []
    for kind, most in MOST_PLACES.items():
        words += [word for i in range(1, most + 1) for word in (f"{kind}{i}", f"{kind}{i}:")]
        words += [f"a{kind}{i}" for i in range(1, MOST_ARGUMENTS + 1)]
    for i in range(1, 7):
        words += [f"t{i}", f"k{i}", f"x{i}", f"x{i}:", f"e{i}", f":e{i}"]
    return [*words, "k7", "k8", "k9"]


def vocabulary(pairs: list[tuple[str, str]]) -> list[str]:
    found = {*FILE.read_text(encoding="utf-8").split(), *places(), *MARKS, *FACTS}
    often = Counter(word for _, reply in pairs for word in set(reply.split()))
    often.update(word for prompt, _ in pairs for word in set(prompt.split()))
    found.update(word for word, times in often.items() if times >= SELDOM)
    return [*SPECIAL, *sorted(found - set(SPECIAL))]


def tokenizer(words: list[str]):
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    numbers = {word: number for number, word in enumerate(words)}
    plain = Tokenizer(models.WordLevel(numbers, unk_token=UNKNOWN))
    plain.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    plain.post_processor = processors.TemplateProcessing(single=f"{START} $A", special_tokens=[(START, numbers[START])])
    return PreTrainedTokenizerFast(
        tokenizer_object=plain,
        pad_token=PAD,
        bos_token=START,
        eos_token=END,
        unk_token=UNKNOWN,
        padding_side="left",
        model_max_length=192,
        clean_up_tokenization_spaces=False,
    )
