"""Training of the default model, from nothing to a folder in Hugging Face format.

In:     a seed, a number of pairs and of steps; a corpus file is made when there is none yet.
Out:    the folder: config.json, model.safetensors in half precision, tokenizer.json and its configuration, training.json that says how.
Keeps:  batches, start and schedule depend on the seed and are counted in steps, never on time: one machine with one number of processes
        gives the same bytes again. A run that was stopped goes on from its last checkpoint as if nothing had happened.

Each process works on its part of a batch with one thread, and all of them take the same step with the mean of what they found.

    python -m training.train --out FOLDER
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import random
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")

import torch
import torch.distributed as together
from torch.nn import functional

from training import pages, tokens

ROUND = 16  # lengths are padded to multiples of this
SORTED = 32  # so many batches are sorted by length together
NOTHING = -100  # a label that does not count
LONGEST = 144
WARM_UP, LAST_RATE = 0.04, 0.02


def new_model(words: list[str], width: int, layers: int, seed: int):
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(seed)
    return LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(words),
            hidden_size=width,
            intermediate_size=width * 8 // 3 // 32 * 32,
            num_hidden_layers=layers,
            num_attention_heads=width // 32,
            num_key_value_heads=width // 32,
            max_position_embeddings=256,
            tie_word_embeddings=True,
            pad_token_id=0,
            bos_token_id=1,
            eos_token_id=2,
            attn_implementation="eager",  # for rows this short it is half as fast again
        )
    )


class Batches:
    """Batch after batch of numbers: what is read, and what should come next where the reply stands."""

    def __init__(self, pairs: list[tuple[str, str]], words: list[str], size: int, seed: int):
        self.size, self.seed = size, seed
        numbers = {word: number for number, word in enumerate(words)}
        unknown = numbers[tokens.UNKNOWN]
        self.rows = []
        for prompt, reply in pairs:
            written = [numbers.get(word) for word in reply.split()]
            read = [1, *(numbers.get(word, unknown) for word in prompt.split())]
            if None not in written and len(read) + len(written) < LONGEST:
                self.rows.append((read + written + [2], len(read)))
        self.block = min(size * SORTED, len(self.rows) // size * size)
        self._epoch, self._order, self._at, self._made = -1, [], -1, []

    def part(self, step: int, number: int, of: int):
        """The part of a batch that one of several processes works on."""
        return self._padded(self.rows_of(step)[number::of])

    def rows_of(self, step: int) -> list[tuple[list[int], int]]:
        per_epoch = len(self.rows) // self.block * (self.block // self.size)
        epoch, place = divmod(step, per_epoch)
        if epoch != self._epoch:
            self._order = list(range(len(self.rows)))
            random.Random(f"{self.seed} {epoch}").shuffle(self._order)
            self._epoch, self._at = epoch, -1
        block, place = divmod(place, self.block // self.size)
        if block != self._at:
            chosen = sorted(self._order[block * self.block : (block + 1) * self.block], key=lambda i: len(self.rows[i][0]))
            self._made = [chosen[i : i + self.size] for i in range(0, len(chosen), self.size)]
            random.Random(f"{self.seed} {epoch} {block}").shuffle(self._made)
            self._at = block
        return [self.rows[i] for i in self._made[place]]

    def _padded(self, rows):
        length = -(-(max(len(row) for row, _ in rows) - 1) // ROUND) * ROUND
        read = torch.zeros(len(rows), length, dtype=torch.long)
        wanted = torch.full((len(rows), length), NOTHING)
        for i, (row, prompt) in enumerate(rows):
            whole = torch.tensor(row)
            read[i, : len(row) - 1] = whole[:-1]
            wanted[i, prompt - 1 : len(row) - 1] = whole[prompt:]
        return read, wanted


def loss_of(model, read, wanted):
    """The mean loss over the words of replies; only there are the scores of words computed."""
    hidden = model.model(input_ids=read, use_cache=False).last_hidden_state.flatten(0, 1)
    there = (wanted.flatten() != NOTHING).nonzero().squeeze(1)
    return functional.cross_entropy(model.lm_head(hidden[there]).float(), wanted.flatten()[there])


def rate(step: int, steps: int, highest: float) -> float:
    warm = max(1, int(steps * WARM_UP))
    if step < warm:
        return highest * (step + 1) / warm
    done = (step - warm) / max(1, steps - warm)
    return highest * (LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + math.cos(math.pi * done)))


def optimiser(model, highest: float):
    matrices = [p for p in model.parameters() if p.dim() > 1]
    others = [p for p in model.parameters() if p.dim() == 1]
    groups = [{"params": matrices, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=highest, betas=(0.9, 0.98), eps=1e-8)


def average_gradients(model) -> None:
    """The mean over all processes."""
    if not together.is_initialized():
        return
    found = [p.grad for p in model.parameters() if p.grad is not None]
    flat = torch.cat([gradient.flatten() for gradient in found])
    together.all_reduce(flat)
    flat /= together.get_world_size()
    for gradient, part in zip(found, flat.split([gradient.numel() for gradient in found]), strict=True):
        gradient.copy_(part.view_as(gradient))


def train(model, batches: Batches, chosen, work: Path, number: int = 0, said=print) -> float:
    """The steps that are left; the mean loss of the last hundred. The process of number 0 keeps checkpoints and says how it goes."""
    moves = optimiser(model, chosen.rate)
    first, recent = 0, []
    if work.exists():
        state = torch.load(work, weights_only=True)
        model.load_state_dict(state["model"])
        moves.load_state_dict(state["moves"])
        first, recent = state["step"], state["recent"]
        said(f"goes on at step {first}")
    model.train()
    device = next(model.parameters()).device
    began, seen = time.monotonic(), 0
    for step in range(first, chosen.steps):
        for group in moves.param_groups:
            group["lr"] = rate(step, chosen.steps, chosen.rate)
        read, wanted = (part.to(device) for part in batches.part(step, number, chosen.processes))
        with torch.autocast(device.type, torch.bfloat16, enabled=chosen.bf16):
            loss = loss_of(model, read, wanted)
        loss.backward()
        average_gradients(model)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        moves.step()
        moves.zero_grad(set_to_none=True)
        recent = [*recent[-99:], loss.item()]
        seen += read.numel() * chosen.processes
        done = step + 1
        if number:
            continue
        if done % 50 == 0 or done == chosen.steps:
            spent = time.monotonic() - began
            left = spent / (done - first) * (chosen.steps - done)
            mean = sum(recent[-50:]) / len(recent[-50:])
            said(f"step {done} of {chosen.steps}  loss {mean:.4f}  {seen / spent:.0f} words/s  {left:.0f} s left")
        if done % chosen.every == 0 or done == chosen.steps:
            state = {"model": model.state_dict(), "moves": moves.state_dict(), "step": done, "recent": recent}
            torch.save(state, work.with_suffix(".new"))
            work.with_suffix(".new").replace(work)
    return sum(recent) / max(1, len(recent))


def save(model, words: list[str], out: Path, how: dict) -> str:
    """The model in half precision; answers the sum of its weights."""
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()
    tokens.tokenizer(words).save_pretrained(out)
    half = model.to("cpu").half()
    half.generation_config.max_new_tokens = 96
    half.save_pretrained(out)
    model.float()
    sum_ = hashlib.sha256((out / "model.safetensors").read_bytes()).hexdigest()
    (out / "training.json").write_text(json.dumps({**how, "sha256": sum_}, indent=1) + "\n", encoding="utf-8")
    return sum_


def run(number: int, chosen, file: Path, meeting: str) -> None:
    """The work of one process."""
    torch.set_num_threads(1)
    if chosen.processes > 1:
        together.init_process_group("gloo", init_method=f"file://{meeting}", rank=number, world_size=chosen.processes)

    def said(text: str) -> None:
        if number == 0:
            print(text, file=sys.stderr, flush=True)

    pairs = pages.read(file)
    words = tokens.vocabulary(pairs)
    batches = Batches(pairs, words, chosen.batch, chosen.seed)
    model = new_model(words, chosen.width, chosen.layers, chosen.seed).to(chosen.device)
    size = sum(p.numel() for p in model.parameters())
    said(f"{len(batches.rows)} of {len(pairs)} pairs, {len(words)} words, {size / 1e6:.2f} million numbers")
    chosen.out.mkdir(parents=True, exist_ok=True)
    named = f"{vars(chosen) | {'out': None, 'every': None}} {file.name} {len(words)}"
    work = pages.folder() / f"work-{hashlib.sha256(named.encode()).hexdigest()[:10]}.pt"
    mean = train(model, batches, chosen, work, number, said)
    if number == 0:
        how = {k: v for k, v in vars(chosen).items() if k in "seed pairs steps batch rate width layers processes bf16 device".split()}
        how |= {"pairs": len(batches.rows), "words": len(words), "numbers": size, "loss": round(mean, 4)}
        how |= {"torch": torch.__version__, "corpus": pages.digest()}
        said(f"{save(model, words, chosen.out, how)}  {chosen.out}")
        work.unlink()
    if chosen.processes > 1:
        together.destroy_process_group()


def main(arguments: list[str]) -> int:
    options = argparse.ArgumentParser(prog="python -m training.train", description=__doc__.splitlines()[0])
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--pairs", type=int, default=240_000)
    options.add_argument("--corpus", type=Path, help="a file of prompts and replies instead of a new corpus")
    options.add_argument("--steps", type=int, default=4200)
    options.add_argument("--batch", type=int, default=64)
    options.add_argument("--rate", type=float, default=2.5e-3)
    options.add_argument("--width", type=int, default=192)
    options.add_argument("--layers", type=int, default=6)
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--every", type=int, default=250, help="steps from checkpoint to checkpoint")
    options.add_argument("--device", default="cpu")
    options.add_argument("--bf16", action=argparse.BooleanOptionalAction, default=True)
    chosen = options.parse_args(arguments)
    file = chosen.corpus or pages.corpus_file(chosen.seed, chosen.pairs, chosen.processes)
    with tempfile.TemporaryDirectory() as folder:
        meeting = os.path.join(folder, "meeting")
        if chosen.processes > 1:
            torch.multiprocessing.spawn(run, (chosen, file, meeting), chosen.processes)
        else:
            run(0, chosen, file, meeting)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
