"""What switching adapters and holding a model to a grammar cost, in tokens: a random model of about 100 million numbers, on one thread.

    python benchmarks/models.py [--rounds N] [--width N] [--layers N]

In:     nothing from outside: the model and its adapters are made first.
Out:    CPU time as ratios to one generated token with an adapter: bringing up an expert that is hot, warm or cold; and writing with a
        grammar to writing without. Each is the median of rounds that alternate.
Keeps:  needs the extra: pip install '.[llm]'.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # this folder's json.py must not stand in for the library's
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(1, str(Path(__file__).resolve().parent.parent / "tests" / "unit"))

import argparse
import json
import os
import statistics
import tempfile
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
TOKENS = 24


def cpu(work):
    """Seconds of CPU that work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main():
    import tiny_models

    from selfish.models.constrained import Shape, grammar_for, matcher
    from selfish.models.experts import Expert
    from selfish.models.loading import Source, files_in
    from selfish.models.local import Engine
    from selfish.models.rows import Row, write

    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--width", type=int, default=1024)
    options.add_argument("--layers", type=int, default=10)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        base = tiny_models.model(Path(folder) / "base", width=chosen.width, layers=chosen.layers, spread=0.02)
        experts = []
        for number in range(2):
            place = tiny_models.adapter(Path(folder) / f"e{number}", base, seed=number, rank=16, size=0.01)
            config = json.loads((place / "adapter_config.json").read_text())
            experts.append(Expert(f"e{number}", str(place / "adapter_model.safetensors"), f"e{number}", config))
        engine = Engine(Source("bench", "bench", files_in(str(base)), threads=1))
        engine.order(600, lambda held: "").next()
        while engine.experts is None:
            time.sleep(0.1)
        held, loaded = engine.experts, engine.loaded
        slots = [held.activate(expert) for expert in experts]
        known = {"names": ("count", "name"), "setters": ("count",), "unary": ("size", "first"), "keyword": ("at:", "max:")}
        grammar = grammar_for(Shape("add:", ("n",), **known))

        def reply(limit, held_to_grammar=False):
            row = Row([1] * 16, limit, temperature=1.0, adapter=slots[0])
            if held_to_grammar:
                row.matcher = matcher(loaded, grammar, "lark")
            with engine._forward([row]) as forward:
                write(forward, loaded.tokenizer, [row], frozenset(), loaded.pad)
            return len(row.tokens)

        def use(expert):
            held.switch(held.activate(expert))

        def warm():
            held.cool(experts[1].hash)
            use(experts[1])

        def cold():
            held.forget(experts[1].hash)
            use(experts[1])

        seconds = {name: [] for name in ("token", "hot", "warm", "cold", "grammar")}
        reply(4, True)
        for _ in range(chosen.rounds):
            token = (cpu(lambda: reply(TOKENS + 1)) - cpu(lambda: reply(1))) / TOKENS
            count = 0

            def constrained():
                nonlocal count
                count = reply(TOKENS + 1, True)

            first = cpu(lambda: reply(1, True))
            whole = cpu(constrained)
            seconds["token"].append(token)
            seconds["grammar"].append((whole - first) / (count - 1) if count > 1 else token)
            seconds["hot"].append((cpu(lambda: use(experts[0])) + cpu(lambda: use(experts[1]))) / 2)
            seconds["warm"].append(cpu(warm))
            seconds["cold"].append(cpu(cold))
        found = {name: statistics.median(each) for name, each in seconds.items()}
        numbers = sum(value.numel() for value in loaded.model.parameters())
        print(f"{numbers / 1e6:.0f} million numbers, a token takes {found['token'] * 1000:.1f} ms of CPU")
        for name, most in (("hot", 0.1), ("warm", 0.3), ("cold", 2.0), ("grammar", 1.1)):
            print(f"{name:8} {found[name] / found['token']:6.3f}  of a token, at most {most} is wanted")


if __name__ == "__main__":
    main()
