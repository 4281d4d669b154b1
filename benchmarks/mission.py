"""What a mission costs from end to end with the default model, stage by stage.

    python benchmarks/mission.py [--missions N] [--json FILE]

In:     the first ordinary requests of tests/intents.jsonl, each for a new object, in a fresh image.
Out:    wall time as ratios to a fixed amount of plain Python work, which is done before each mission: loading the model, once; then
        medians over the missions that ended in a method. Milliseconds stand beside them.
Keeps:  needs the extra: pip install '.[llm]'. The first missions compile the mind's own methods and are not counted.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.pop(0)  # this folder's json.py must not stand in for the library's
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import json
import os
import statistics
import tempfile
import time
from datetime import datetime

from selfish.errors import SelfishFailure
from selfish.repl.session import Output, Session
from selfish.source import Source

ROOT = Path(__file__).resolve().parent.parent
WARMING = 3
ROUNDS = 300_000  # of a loop in plain Python; one unit is what they take
SETUP = """architect silent. orchestrator consent: 'trust'. orchestrator seed: 1.
llm engine: (defaultEngine copy _AddSlots: (| answer: r = ( | start. it |
  start: _TimeMonotonic.
  it: resend.answer: r.
  processMemory at: 'writing' Put: _TimeMonotonic - start.
  it ) |)). 0"""
MISSION = """| it | it: llm evaluation copyJson: {}.
orchestrator write: it selector For: it freshObject Intent: it intent Examples: it shown. 0"""
# What ends with an event, in the words of the trail. The rest of a state's time is the mind's own: plans, traces, what follows.
ENDS = {"reply": "prompt", "retrieved": "remembering", "choice": "choice", "verdict": "guardians", "trial": "trial",
        "installed": "install", "committed": "commit"}  # fmt: skip
STAGES = ("prompt", "writing", "remembering", "choice", "guardians", "trial", "install", "commit", "the mind's own")


def plain() -> float:
    """Seconds for the unit."""
    began, total = time.perf_counter(), 0
    for number in range(ROUNDS):
        total += number * number % 7
    return time.perf_counter() - began


def literal(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def requests(count: int) -> list[str]:
    lines = (ROOT / "tests" / "intents.jsonl").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if json.loads(line)["class"] == "ordinary"][:count]


def stages(events: list[dict], writing: float) -> dict[str, float]:
    """Seconds by stage of one mission, given the lines of its trail."""
    spent = dict.fromkeys(STAGES, 0.0)
    moments = [datetime.fromisoformat(event["timestamp"]) for event in events]
    for event, before, moment in zip(events[1:], moments, moments[1:], strict=False):
        spent[ENDS.get(event["event"], "the mind's own")] += (moment - before).total_seconds()
    spent["writing"] = writing
    spent["prompt"] -= writing
    return spent


def measure(missions: int) -> dict:
    """Seconds: `unit`, `loading`, and for each mission that ended in a method its stages and `all`."""
    found = {"unit": [], "missions": [], "refused": 0}
    with tempfile.TemporaryDirectory() as folder, Session.open(Path(folder) / "image", Output(lambda text: None)) as session:
        began = time.perf_counter()
        session.evaluate(Source("benchmark", "defaultEngine load. 0"))
        found["loading"] = time.perf_counter() - began
        session.evaluate(Source("benchmark", SETUP))
        for number, text in enumerate(requests(missions + WARMING)):
            unit = plain()
            before = len(trail_of(session))
            began = time.perf_counter()
            try:
                session.evaluate(Source("benchmark", MISSION.format(literal(text))))
            except SelfishFailure:
                found["refused"] += number >= WARMING
                continue
            whole = time.perf_counter() - began
            if number >= WARMING:
                found["unit"].append(unit)
                events = [event for event in trail_of(session)[before:] if event.get("cycle") is not None]
                found["missions"].append({**stages(events, session.world.memory["writing"] / 1000), "all": whole})
    return found


def trail_of(session: Session) -> list[dict]:
    session.trail.flush()
    path = session.trail.path
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def main() -> int:
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    parser = argparse.ArgumentParser(description="What a mission costs with the default model, stage by stage.")
    parser.add_argument("--missions", type=int, default=20)
    parser.add_argument("--json", metavar="FILE", type=Path)
    options = parser.parse_args()
    found = measure(options.missions)
    if not found["missions"]:
        print("no mission ended in a method", file=sys.stderr)
        return 1
    unit = statistics.median(found["unit"])
    seconds = {"loading, once": found["loading"]}
    seconds |= {name: statistics.median(mission[name] for mission in found["missions"]) for name in (*STAGES, "all")}
    print(f"{len(found['missions'])} methods, {found['refused']} refused; {ROUNDS:,} rounds of plain Python take {unit * 1000:.1f} ms")
    for name, each in seconds.items():
        print(f"{name:15} {each / unit:8.2f}   {each * 1000:8.1f} ms")
    if options.json:
        data = {"unit": unit, "refused": found["refused"], "ratios": {name: each / unit for name, each in seconds.items()}}
        options.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
