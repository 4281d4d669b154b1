"""The adapters of the four personas, made by the forge: each writes the same methods in a manner of its own (manners.py).

In:     the folder of the model; seeds and steps are fixed, so the same model gives the same adapters on one machine.
Out:    FOLDER/adapters/NAME, in peft's format, with the hash of the model; on standard error how it goes. `--report` measures on requests
        nobody trained on: how many replies differ from the bare model's, how many are in the manner, how many do what the examples say.
Keeps:  nothing depends on time: the same corpus and model give the same rows.

    python -m training.personas selfish/models/default
    python -m training.personas selfish/models/default --report 200
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import os
import shutil
import sys
import time
from pathlib import Path

from selfish.models.delexical import hide
from selfish.models.lessons import Row, words_of
from selfish.models.workshop import Workshop
from training.corpus import Pair, Pools, as_record, pairs
from training.manners import MANNERS, shows
from training.trying import World

SEED, PAIRS, JUDGED = 20, 5000, 100
OPTIONS = {"rank": 4, "alpha": 16, "targets": "all-linear", "steps": 250, "batch": 16, "rate": 2e-3}
OPTIONS |= {"seed": 1, "threads": 1, "precision": "float32", "every": 20}
FILES = ("adapter_model.safetensors", "adapter_config.json", "base.json")


def rows_for(name: str, some: list[Pair], words: frozenset[str]) -> list[Row]:
    """Prompts with the replies that persona would give, as far as the model has the words."""
    rows = [Row(pair.prompt, MANNERS[name](pair.reply), pair.request.selector) for pair in some]
    return [row for row in rows if words.issuperset(row.reply.split())]


def base_hash(folder: Path) -> str:
    """As an image counts it: the hash of the hashes of the files of weights."""
    hashes = [hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.glob("*.safetensors"))]
    return hashlib.sha256("".join(hashes).encode()).hexdigest()


def make(folder: Path, names: list[str], work: Workshop, said) -> None:
    words = words_of((folder / "tokenizer.json").read_text(encoding="utf-8"))
    if words is None:
        raise SystemExit(f"{folder} holds no model that takes prompts without names")
    some = list(itertools.islice(pairs(SEED, Pools(seed=SEED)), PAIRS))
    files = {file.name: str(file.resolve()) for file in folder.iterdir() if file.is_file()}
    job = {"options": OPTIONS, "base": folder.name, "base_hash": base_hash(folder)}
    for name in names:
        rows = rows_for(name, some, words)
        said(f"{name}: {len(rows)} of {PAIRS} requests")
        number = work.new(job, rows[JUDGED:], rows[:JUDGED], [])
        work.start(number, {"files": files, "adapter": None})
        begin = 0
        while work.is_running(number):
            lines, begin = work.lines(number, begin)
            for line in lines:
                said(f"{name}: {line}")
            time.sleep(0.5)
        result = work.result(number)
        if result is None or '"failed"' in result:
            raise SystemExit(f"{name}: {result or work.last_words(number)}")
        place = folder / "adapters" / name
        place.mkdir(parents=True, exist_ok=True)
        for file in FILES:
            shutil.copyfile(work.made(number) / file, place / file)
        said(f"{name}: {result}\n{name}: {(place / FILES[0]).stat().st_size:,} bytes")


def report(folder: Path, names: list[str], count: int) -> list[dict]:
    """For the bare model and each persona: the shares of replies that differ from the bare model's, are right, and are in each manner."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from peft import PeftModel

    from training.evaluate import Writer
    from training.held_out import pairs as held_out

    asked = list(itertools.islice(held_out(SEED), count))
    hidden = [hide(pair.request) for pair in asked]
    world, writer, plain, found = World(), Writer(folder), [], []
    bare = writer.model
    for name in ["", *names]:
        if name:
            writer.model = PeftModel.from_pretrained(bare, folder / "adapters" / name).eval()
        replies = []
        for i in range(0, count, 64):
            replies += [one[0] for one in writer.write(hidden[i : i + 64], 1, 0.0)]
        if name:
            bare = writer.model.unload()
        plain = plain or replies
        right = 0
        for pair, each, reply in zip(asked, hidden, replies, strict=True):
            record = as_record(pair)
            right += world.holds(record["object"], each.restore(reply), record["examples"])
        told = {"name": name or "nobody", "right": right / count}
        told["differs"] = sum(a != b for a, b in zip(replies, plain, strict=True)) / count
        told["manner"] = {each: sum(shows(each, reply) for reply in replies) / count for each in MANNERS}
        found.append(told)
    return found


def main(arguments: list[str]) -> int:
    options = argparse.ArgumentParser(prog="python -m training.personas", description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--only", action="append", choices=list(MANNERS))
    options.add_argument("--report", type=int, metavar="COUNT", help="make nothing, measure on so many requests")
    chosen = options.parse_args(arguments)
    names = chosen.only or list(MANNERS)
    if chosen.report:
        import torch

        torch.set_num_threads(1)
        for told in report(chosen.folder, names, chosen.report):
            manners = "  ".join(f"{name} {share:4.0%}" for name, share in told["manner"].items())
            print(f"{told['name']:8} differs {told['differs']:4.0%}  right {told['right']:4.0%}   in the manner of {manners}")
        return 0
    work = Workshop(None)
    try:
        make(chosen.folder, names, work, lambda text: print(text, file=sys.stderr, flush=True))
    finally:
        work.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
