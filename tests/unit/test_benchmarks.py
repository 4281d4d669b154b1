"""benchmarks/: both sides of every program give the published results, a wrong one is noticed, and the ratios are written as promised."""

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from selfish.repl.session import Output, Session
from selfish.source import Source

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "benchmarks"
FEW = {"deltablue": 30, "nbody": 1, "mandelbrot": 1}  # sizes with a known result; the others are counts, and one is enough


@pytest.fixture(scope="module")
def run():
    """The module benchmarks.run. Importing it changes the path, which is put back."""
    path = sys.path[:]
    sys.path.insert(0, str(ROOT))
    sys.path.insert(0, str(FOLDER))
    try:
        yield importlib.import_module("benchmarks.run")
    finally:
        sys.path[:] = path


@pytest.fixture(scope="module")
def world(run):
    with Session.open(None, Output(lambda text: None)) as session:
        for name in ("som", *(program.name for program in run.PROGRAMS)):
            session.file_in(Source(f"{name}.self", (FOLDER / f"{name}.self").read_text(encoding="utf-8")), name)
        yield session.world


def test_both_sides_are_right(run, world):
    for program in run.PROGRAMS:
        few, text = FEW.get(program.name, 1), run.text_for(program)
        for side in (run.PythonSide(program, text), run.SelfishSide(program, text, world)):
            result = world.run(lambda side=side, few=few: side.run(few))
            assert side.is_right(result, few), (program.name, type(side).__name__, result)


def test_every_check_can_fail(run, world):
    for program in run.PROGRAMS:
        few, text = FEW.get(program.name, 1), run.text_for(program)
        for side, wrong in ((run.PythonSide(program, text), -17), (run.SelfishSide(program, text, world), -17)):
            if program.name == "json":
                wrong = side.run(1)
                wrong = wrong.get("head") if isinstance(side, run.PythonSide) else world.send(wrong, "get:", world.string("head"))
                wrong = _without_operations(side, run, world, wrong)
            assert not side.is_right(wrong, few), (program.name, type(side).__name__)


def _without_operations(side, run, world, head):
    """A document that has a head and nothing else that is right."""
    if isinstance(side, run.PythonSide):
        document = type(head)()
        document.add("head", head)
        document.add("operations", type(side.program.run(1).get("operations"))())
        return document
    document = world.send(world.send(side.program, "object"), "new")
    world.send(document, "add:Value:", world.string("head"), head)
    world.send(document, "add:Value:", world.string("operations"), world.send(world.send(side.program, "array"), "new"))
    return document


def test_a_wrong_result_ends_the_command(run, world, monkeypatch):
    sieve = next(program for program in run.PROGRAMS if program.name == "sieve")
    side = run.SelfishSide(sieve, None, world)
    monkeypatch.setattr(side, "run", lambda iterations: 668)
    with pytest.raises(run.WrongResult, match="sieve"):
        run.sample(side, sieve)


def test_the_ratios_are_written(tmp_path):
    file = tmp_path / "ratios.json"
    command = [sys.executable, str(FOLDER / "run.py"), "sieve", "--pairs", "2", "--json", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    data = json.loads(file.read_text())
    (sieve,) = data["benchmarks"]
    assert sieve["name"] == "sieve"
    assert sieve["ratio"] == data["geomean"] > 0
    assert sieve["spread"] >= 0
