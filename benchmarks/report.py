"""What run.py measured, for readers: the tables in docs/performance.md, and two plots beside it.

    python benchmarks/run.py --json ratios.json && python benchmarks/report.py ratios.json

In:     the data that run.py writes, of all programs and kernels.
Out:    the part `ratios` of performance.md; performance.svg, the programs; kernels.svg, the kernels.
Keeps:  nothing but what these files say: equal data give equal files.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # this folder's json.py must not stand in for the library's
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import json
import re
from importlib import import_module

from benchmarks.documents import write_part
from benchmarks.plot import Bar, bars
from benchmarks.programs import KERNELS, PROGRAMS

DOCS = Path(__file__).resolve().parent.parent / "docs"
LABEL = "CPU time of Selfish through that of plain Python; lower is faster"


def write(data: dict, docs: Path) -> None:
    parts = [
        _table("program", data["benchmarks"], data["geomean"], PROGRAMS),
        "![the ratios of the programs](performance.svg)",
        _table("kernel", data["kernels"], data["kernels_geomean"], KERNELS),
        "![the ratios of the kernels](kernels.svg)",
    ]
    write_part(docs / "performance.md", "ratios", "\n\n".join(parts))
    _draw(docs / "performance.svg", "Are We Fast Yet", data["benchmarks"], data["geomean"], logarithmic=False)
    _draw(docs / "kernels.svg", "One cost each", data["kernels"], data["kernels_geomean"], logarithmic=True)


def _table(kind: str, entries: list[dict], geomean: float, listed) -> str:
    says = {program.name: _first_sentence(program) for program in listed}
    lines = [f"| {kind} | ratio | quartiles | what it does |", "|---|---|---|---|"]
    for entry in entries:
        low, high = entry["quartiles"]
        lines.append(f"| {entry['name']} | {entry['ratio']:.2f} | {low:.2f} to {high:.2f} | {says[entry['name']]} |")
    return "\n".join([*lines, f"| geometric mean | {geomean:.2f} | | |"])


def _first_sentence(program) -> str:
    """Of the class where it is a kernel, of the module where it is a program; without the names and years in parentheses."""
    module = import_module(f"benchmarks.{program.file}")
    told = getattr(module, program.python).__doc__ if program in KERNELS else module.__doc__.partition(": ")[2]
    return re.sub(r" \([^)]*\)", "", told.partition("\n")[0]).rstrip(".")


def _draw(path: Path, title: str, entries: list[dict], geomean: float, logarithmic: bool) -> None:
    group = [Bar(entry["name"], entry["ratio"], *entry["quartiles"]) for entry in entries]
    path.write_text(bars(title, {f"geometric mean {geomean:.2f}": group}, 1.0, LABEL, logarithmic), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description="Tables and plots of what run.py measured.")
    parser.add_argument("file", help="what run.py --json wrote, of all programs and kernels")
    parser.add_argument("--docs", type=Path, default=DOCS, help="the folder of performance.md (default: docs)")
    chosen = parser.parse_args()
    data = json.loads(Path(chosen.file).read_text(encoding="utf-8"))
    if not (data["benchmarks"] and data["kernels"]):
        parser.error(f"{chosen.file} is not of programs and kernels")
    write(data, chosen.docs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
