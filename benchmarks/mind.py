"""What a cognitive cycle costs without the model's own time, state by state.

    python benchmarks/mind.py [--missions N] [--json FILE]

Missions for methods nobody has yet run one after the other in a fresh world, with replies from a script, so that the model takes no time.
The first ones compile the mind's own methods; the median is over the rest. Milliseconds of wall time; the state's own work alone, and the
whole evaluation, commit and settling included.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.pop(0)  # this folder's json.py must not stand in for the library's
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import json
import statistics
import tempfile
import time

from selfish.repl.session import Output, Session
from selfish.source import Source

WARMING = 3
SETUP = "orchestrator consent: 'trust'. architect silent. llm engine: (scriptedEngine copyPatterns: dictionary copyRemoveAll)"


def measure(missions: int) -> dict[str, float]:
    """Milliseconds by state, and `evaluation` for everything."""
    with tempfile.TemporaryDirectory() as folder, Session.open(Path(folder) / "image", Output(lambda text: None)) as session:
        session.evaluate(Source("benchmark", SETUP))
        whole = []
        for number in range(missions + WARMING):
            name = f"{chr(97 + number % 26) * 7}Numbered{number}"
            reply = f"llm engine: (scriptedEngine copyReplies: '{name}: n = ( n + {number} )')"
            session.evaluate(Source("benchmark", reply))
            start = time.perf_counter()
            session.evaluate(Source("benchmark", f"genesis {name}: 4"))
            whole.append((time.perf_counter() - start) * 1000)
        lines = (Path(folder) / "image" / "metacognition.jsonl").read_text(encoding="utf-8").splitlines()
    states = [json.loads(event["outcome"]) for event in map(json.loads, lines) if event["event"] == "times"][WARMING:]
    times = {name: statistics.median(s[name] for s in states) for name in states[0]}
    return times | {"all states": statistics.median(sum(s.values()) for s in states), "evaluation": statistics.median(whole[WARMING:])}


def main() -> None:
    parser = argparse.ArgumentParser(description="Milliseconds a cognitive cycle takes, state by state, without the model's own time.")
    parser.add_argument("--missions", type=int, default=15)
    parser.add_argument("--json", metavar="FILE", type=Path)
    options = parser.parse_args()
    times = measure(options.missions)
    for name, milliseconds in times.items():
        print(f"{name:14} {milliseconds:8.1f} ms")
    if options.json:
        options.json.write_text(json.dumps(times, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
