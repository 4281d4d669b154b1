"""Evaluation of a trained model: what it makes of wordings it never saw.

In:     the folder of a model; held-out wordings from a seed, or files of questions as tests/intents.jsonl.
Out:    a line for each class: how many, greedy replies that are the reference word for word, greedy replies right on the examples, any of
        the samples right on the examples; of the candidate that would be taken: right and wrong on the hidden examples.
Keeps:  every reply runs restored in a real world. Samples depend on the seed.

    python -m training.evaluate FOLDER --held-out 300 --questions tests/intents.jsonl --show misses.jsonl
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")

import torch

from selfish.models.delexical import Hidden, hide, request_from_texts
from selfish.models.places import is_place
from training import tokens
from training.trying import World

LONGEST_REPLY = 80


@dataclass
class Question:
    kind: str
    record: dict
    hidden: Hidden
    replies: list[str] = field(default_factory=list)  # the greedy one first, then samples, the frequent ones first


def held_out(count: int, seed: int) -> list[Question]:
    from training.corpus import as_record
    from training.held_out import pairs

    found = []
    for pair in itertools.islice(pairs(seed), count):
        kind = "held out: wording" if pair.request.intent else "held out: selector alone"
        found.append(Question(kind, as_record(pair), hide(pair.request)))
    return found


def questions(file: Path) -> list[Question]:
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        hidden = hide(request_from_texts(record["object"], record["selector"], record["intent"], record["examples"]))
        kind = f"{file.stem}: {record['class']}"
        reference = record.get("reference")
        if reference:
            body = reference[reference.index("= (") + 3 : reference.rindex(")")].strip()
            arguments = re.findall(r": (\w+)", reference[: reference.index("= (")])
            record["reply"] = hidden.hide(body, arguments)
        found.append(Question(kind, record, hidden))
    return found


class Writer:
    """The model with its tokenizer; it writes many replies at once."""

    def __init__(self, folder: Path, device: str = "cpu", places_only: bool = True):
        from transformers import AutoModelForCausalLM, AutoTokenizer
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).to(device).eval()
        self.places_only = places_only
        self.places = {word: number for word, number in self.tokenizer.get_vocab().items() if is_place(word)}
        self.never = [self.tokenizer.get_vocab()[word] for word in (tokens.UNKNOWN, tokens.PAD, tokens.START)]

    def refused(self, hidden: Hidden) -> torch.Tensor:
        """The words this reply cannot have, as a row of scores to add."""
        row = torch.zeros(self.model.config.vocab_size)
        row[self.never] = -torch.inf
        if self.places_only:
            may = {*hidden.places(), *(f"{place}:" for place in hidden.slots if place not in hidden.constants)}
            row[[number for word, number in self.places.items() if word not in may]] = -torch.inf
        return row

    @torch.inference_mode()
    def write(self, asked: list[Hidden], copies: int, temperature: float) -> list[list[str]]:
        """So many replies to each; one greedy reply when the temperature is zero."""
        given = self.tokenizer([hidden.prompt for hidden in asked], return_tensors="pt", padding=True).to(self.model.device)
        rows = torch.stack([self.refused(hidden) for hidden in asked]).repeat_interleave(copies, 0).to(self.model.device)
        sampled = {"do_sample": True, "temperature": temperature, "top_k": 0, "top_p": 1.0} if temperature else {"do_sample": False}
        written = self.model.generate(
            input_ids=given["input_ids"],
            attention_mask=given["attention_mask"],
            max_new_tokens=LONGEST_REPLY,
            num_return_sequences=copies,
            logits_processor=[lambda ids, scores: scores + rows],
            **sampled,
        )
        texts = self.tokenizer.batch_decode(written[:, given["input_ids"].shape[1] :], skip_special_tokens=True)
        return [texts[i : i + copies] for i in range(0, len(texts), copies)]


def answer(asked: list[Question], writer: Writer, samples: int, temperature: float, seed: int, rows: int = 128) -> None:
    torch.manual_seed(seed)
    asked = sorted(asked, key=lambda question: question.hidden.prompt.count(" "))
    for copies, heat in ((1, 0.0), (samples, temperature)):
        for i in range(0, len(asked), rows // copies):
            some = asked[i : i + rows // copies]
            for question, replies in zip(some, writer.write([q.hidden for q in some], copies, heat), strict=True):
                question.replies += [reply for reply, _ in Counter(replies).most_common() if reply not in question.replies]


def judged(question: Question, world: World) -> dict:
    record = question.record
    methods = [question.hidden.restore(reply) for reply in question.replies]
    held = [world.holds(record["object"], method, record["examples"]) for method in methods]
    taken = held.index(True) if True in held else None
    found = {"asked": 1, "same": question.replies[0] == record.get("reply"), "greedy": held[0], "any": any(held)}
    if record.get("hidden") and taken is not None:
        right = bool(record.get("reference") or record.get("outcome") == "follow-examples")
        right = right and world.holds(record["object"], methods[taken], record["hidden"])
        found |= {"right": right, "wrong": not right}
    elif taken is not None and record.get("outcome") == "refuse":
        found["wrong"] = True
    return found


def main(arguments: list[str]) -> int:
    options = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--held-out", type=int, default=300)
    options.add_argument("--questions", type=Path, action="append", default=[])
    options.add_argument("--samples", type=int, default=8)
    options.add_argument("--temperature", type=float, default=1.0)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--device", default="cpu")
    options.add_argument("--any-place", action="store_true", help="also places that the request does not have")
    options.add_argument("--show", type=Path, help="where every question goes that no reply was right for")
    chosen = options.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    asked = held_out(chosen.held_out, chosen.seed) if chosen.held_out else []
    for file in chosen.questions:
        asked += questions(file)
    writer = Writer(chosen.folder, chosen.device, not chosen.any_place)
    began = time.monotonic()
    answer(asked, writer, chosen.samples, chosen.temperature, chosen.seed)
    wrote = time.monotonic()
    world = World()
    totals: dict[str, Counter] = {}
    missed = []
    for question in asked:
        found = judged(question, world)
        totals.setdefault(question.kind, Counter()).update(found)
        if not found["any"] or found.get("wrong"):
            missed.append(
                {"kind": question.kind, "found": found, "prompt": question.hidden.prompt, "replies": question.replies, **question.record}
            )
    print(f"{'':28} asked  same  greedy  any of {chosen.samples}  right  wrong")
    for kind, of in totals.items():
        print(f"{kind:28} {of['asked']:5} {of['same']:5} {of['greedy']:7} {of['any']:9} {of['right']:6} {of['wrong']:6}")
    print(f"{len(asked)} requests: written in {wrote - began:.0f} s, tried in {time.monotonic() - wrote:.0f} s")
    if chosen.show:
        chosen.show.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in missed), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
