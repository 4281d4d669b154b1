"""What starting Selfish costs: `selfish -e '3 + 4'` on a built image, through a Python that only imports the database; and a first thought.

    python benchmarks/startup.py [--pairs N] [--json FILE]

In:     the selfish of this Python; an image is built in a temporary folder first.
Out:    the ratio of CPU times (user and system, of the whole child process), its quartiles; the same for a process that thinks once, with
        what an earlier one compiled and without; exit status 1 when an answer is wrong.
Keeps:  - the two alternate, a bare Python before and after each Selfish.
        - both find their modules compiled, as an installed copy does, whatever the environment says about writing compiled files.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # see run.py
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import tempfile

PAIRS = 15
THOUGHTS = 5
BARE = [sys.executable, "-c", "import ZODB, BTrees, transaction"]

THINKING = (
    "orchestrator consent: 'trust'. architect silent. llm engine: (scriptedEngine copyReplies: 'wagAlong: n = ( n + 1 )'). 0",
    "genesis wagAlong: 4",
)


def compiled_in(folder: str) -> dict[str, str]:
    """An environment in which Python keeps its compiled modules in a folder."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [sys.path[0], os.environ.get("PYTHONPATH")]))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment | {"PYTHONPYCACHEPREFIX": folder}


def cpu_seconds(command: list[str], expected: str, environment: dict[str, str]) -> float:
    """Of the command's process and whatever it waited for. Raises ValueError when it prints anything but what is expected."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0 or done.stdout.strip() != expected:
        raise ValueError(f"{' '.join(command)} gave {done.stdout!r}, status {done.returncode}\n{done.stderr}")
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def measure(pairs: int) -> tuple[list[float], float, float, list[float]]:
    """One ratio per pair; the median milliseconds of a bare Python, of Selfish, and of first thoughts, with kept code and without."""
    with tempfile.TemporaryDirectory(prefix="selfish-startup-") as folder:
        environment = compiled_in(str(Path(folder) / "compiled"))
        selfish = [sys.executable, "-m", "selfish", "--image", str(Path(folder) / "image"), "-e", "3 + 4"]
        cpu_seconds(selfish, "7", environment)  # builds the image
        cpu_seconds(selfish, "7", environment)  # the compiled modules and the file cache are warm now
        before = cpu_seconds(BARE, "", environment)
        ratios, bare_times, selfish_times = [], [before], []
        for _ in range(pairs):
            between = cpu_seconds(selfish, "7", environment)
            after = cpu_seconds(BARE, "", environment)
            ratios.append(between / ((before + after) / 2))
            selfish_times.append(between)
            bare_times.append(after)
            before = after
        thoughts = [[thought(Path(folder), environment, is_kept) for is_kept in (True, False)] for _ in range(THOUGHTS + 1)][1:]
    medians = [1000 * statistics.median(times) for times in (bare_times, selfish_times, *zip(*thoughts, strict=True))]
    return ratios, *medians[:2], medians[2:]


def thought(folder: Path, environment: dict[str, str], is_kept: bool) -> float:
    """CPU seconds of a process that learns a method, on a copy of the image; what it compiled is left beside the image."""
    copy = shutil.copytree(folder / "image", folder / "copy")
    for code in () if is_kept else copy.glob("*.code"):
        code.unlink()
    selfish = [sys.executable, "-m", "selfish", "--image", str(copy)]
    seconds = cpu_seconds([*selfish, "-e", THINKING[0], "-e", THINKING[1]], "0\n5", environment)
    for code in copy.glob("*.code"):
        shutil.copy(code, folder / "image")
    shutil.rmtree(copy)
    return seconds


def main() -> int:
    parser = argparse.ArgumentParser(description="What starting Selfish costs, as a ratio of CPU time.")
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"how often Selfish is started (default: {PAIRS})")
    parser.add_argument("--json", metavar="FILE", help="write the ratio there")
    chosen = parser.parse_args()
    if chosen.pairs < 2:
        parser.error("quartiles need at least two pairs")
    try:
        ratios, bare_ms, selfish_ms, thoughts = measure(chosen.pairs)
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    low, _, high = statistics.quantiles(ratios, n=4)
    ratio = statistics.median(ratios)
    spread = f"{low:.2f} to {high:.2f}"
    print(f"{'start-up':33} {ratio:6.2f}   {spread}   bare Python {bare_ms:.0f} ms, Selfish {selfish_ms:.0f} ms")
    for what, milliseconds in zip(("code was kept", "nothing is kept"), thoughts, strict=True):
        print(f"a first thought, {what:16} {milliseconds / bare_ms:6.2f}   {milliseconds:.0f} ms")
    if chosen.json:
        data = {"name": "startup", "ratio": round(ratio, 4), "spread": round(high - low, 4)}
        data["thought"] = {"kept": round(thoughts[0] / bare_ms, 4), "unkept": round(thoughts[1] / bare_ms, 4)}
        Path(chosen.json).write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
