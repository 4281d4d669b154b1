"""benchmarks/: both sides of every program and kernel are right, a wrong result is noticed, ratios are written and drawn as promised."""

import importlib
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from selfish.repl.session import Output, Session
from selfish.source import Source

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "benchmarks"
SVG = "{http://www.w3.org/2000/svg}"
FEW = {"deltablue": 30, "nbody": 1, "mandelbrot": 1, "cd": 10}  # sizes with a known result; the others are counts, and one is enough


@pytest.fixture(scope="module")
def benchmarks():
    """Imports a module of benchmarks/."""
    path = sys.path[:]
    sys.path.insert(0, str(ROOT))
    try:
        yield lambda name: importlib.import_module(f"benchmarks.{name}")
    finally:
        sys.path[:] = path


@pytest.fixture(scope="module")
def programs(benchmarks):
    return benchmarks("programs")


@pytest.fixture(scope="module")
def everything(programs):
    return programs.PROGRAMS + programs.KERNELS


@pytest.fixture(scope="module")
def world(programs, everything):
    with Session.open(None, Output(lambda text: None)) as session:
        for source in programs.sources(everything):
            session.file_in(source, source.name)
        yield session.world


def test_both_sides_are_right(programs, everything, world):
    for program in everything:
        few = FEW.get(program.name, 1)
        for side in (programs.PythonSide(program), programs.SelfishSide(program, world)):
            result = world.run(lambda side=side, few=few: side.run(few))
            assert side.is_right(result, few), (program.name, type(side).__name__, result)


def test_every_check_can_fail(programs, everything, world):
    for program in everything:
        few = FEW.get(program.name, 1)
        for side in (programs.PythonSide(program), programs.SelfishSide(program, world)):
            wrong = -17
            if program.name == "json":
                document = side.run(1)
                is_python = isinstance(side, programs.PythonSide)
                head = document.get("head") if is_python else world.send(document, "get:", world.string("head"))
                wrong = _without_operations(side, is_python, world, head)
            assert not side.is_right(wrong, few), (program.name, type(side).__name__)


def _without_operations(side, is_python, world, head):
    """A document that has a head and nothing else that is right."""
    if is_python:
        document = type(head)()
        document.add("head", head)
        document.add("operations", type(side.program.run(1).get("operations"))())
        return document
    document = world.send(world.send(side.program, "object"), "new")
    world.send(document, "add:Value:", world.string("head"), head)
    world.send(document, "add:Value:", world.string("operations"), world.send(world.send(side.program, "array"), "new"))
    return document


def test_a_wrong_result_ends_the_command(benchmarks, programs, world, monkeypatch):
    measuring = benchmarks("measuring")
    sieve = next(program for program in programs.PROGRAMS if program.name == "sieve")
    side = programs.SelfishSide(sieve, world)
    monkeypatch.setattr(programs.SelfishSide, "run", lambda self, iterations: 668)
    with pytest.raises(measuring.WrongResult, match="sieve"):
        measuring.sample(side, sieve)


def test_a_tree_keeps_its_keys_in_order_on_both_sides(benchmarks, world):
    """No aircraft of CD ever leaves, so the program itself removes nothing."""

    def selfish(text):
        return world.evaluate(Source("tree", text))

    cd = benchmarks("cd")
    python, tree = cd.RedBlackTree(), selfish("cdBenchmark redBlackTree copy")
    call_sign = selfish("cdBenchmark callSign")
    in_order = selfish("[| :tree. r | r: list copyRemoveAll. tree do: [| :key. :value | r addLast: value printString ]. r joinUsing: ' ' ]")
    there = set()
    for step in range(400):
        number = step * step * 7 % 61
        key, its_key = cd.CallSign(number), world.send(call_sign, "numbered:", number)
        if number in there:
            there.remove(number)
            assert python.remove(key) == world.send(tree, "remove:", its_key) == number
        else:
            there.add(number)
            assert python.put(key, number) is None
            assert world.send(tree, "at:Put:", its_key, number) is world.nil
        keys = []
        python.for_each(lambda key, value, keys=keys: keys.append(value))
        assert keys == sorted(there)
        assert world.send(in_order, "value:", tree).text == " ".join(map(str, keys))


def test_the_ratios_are_written_and_drawn(tmp_path):
    file = tmp_path / "ratios.json"
    command = [sys.executable, str(FOLDER / "run.py"), "sieve", "sends", "--pairs", "2", "--json", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    data = json.loads(file.read_text())
    (sieve,) = data["benchmarks"]
    assert sieve["name"] == "sieve"
    assert sieve["ratio"] == data["geomean"] > 0
    assert sieve["spread"] >= 0
    (sends,) = data["kernels"]
    assert sends["name"] == "sends"
    assert sends["ratio"] == data["kernels_geomean"] > 0

    data["benchmarks"][0]["quartiles"] = [0.5, 2.0]
    file.write_text(json.dumps(data))
    document = tmp_path / "performance.md"
    document.write_text("before\n<!-- ratios: begin -->\nold\n<!-- ratios: end -->\nafter\n")
    command = [sys.executable, str(FOLDER / "report.py"), str(file), "--docs", str(tmp_path)]
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        written = document.read_text()
        assert written.startswith("before\n<!-- ratios: begin -->\n")
        assert written.endswith("<!-- ratios: end -->\nafter\n")
        assert "old" not in written
        assert f"| sieve | {sieve['ratio']:.2f} | 0.50 to 2.00 |" in written
    for name, program in (("performance.svg", "sieve"), ("kernels.svg", "sends")):
        assert program in [text.text for text in ElementTree.parse(tmp_path / name).iter(f"{SVG}text")]


def test_growth_is_written_and_drawn(tmp_path):
    data, plot = tmp_path / "growth.json", tmp_path / "growth.svg"
    few = ["--sizes", "400,800", "--new", "300", "--rounds", "1", "--json", str(data), "--plot", str(plot)]
    command = [sys.executable, str(FOLDER / "growth.py"), *few]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(data.read_text())
    assert [world["objects"] for world in told["worlds"]] == [400, 800]
    assert all(world["walk_mb"] > 0 and world["slot_bytes"] > 0 for world in told["worlds"])
    assert told["commit"] > 0 and told["commit_beside_huge"] > 0
    assert "800" in done.stdout
    assert ElementTree.parse(plot).getroot().tag == f"{SVG}svg"


def test_a_document_without_the_place_is_left_alone(benchmarks, tmp_path):
    document = tmp_path / "a.md"
    document.write_text("<!-- growth: begin -->\n")
    with pytest.raises(ValueError, match="growth: end"):
        benchmarks("documents").write_part(document, "growth", "text")
    assert document.read_text() == "<!-- growth: begin -->\n"


def test_a_bar_reaches_its_value_and_a_line_its_points(benchmarks):
    plot = benchmarks("plot")
    drawn = ElementTree.fromstring(plot.bars("t", {"<all>": [plot.Bar("a", 1, 1, 1), plot.Bar("b", 2, 1.5, 2.5)]}, 1.0, "l"))
    short, long = [float(bar.get("width")) for bar in drawn.iter(f"{SVG}rect") if bar.get("class") == "fill0"]
    assert long == pytest.approx(2 * short, abs=0.2)
    drawn = ElementTree.fromstring(plot.bars("t", {"all": [plot.Bar("a", 0.1, 0.1, 0.1), plot.Bar("b", 100, 99, 101)]}, 1.0, "l", True))
    less, more = [float(bar.get("width")) for bar in drawn.iter(f"{SVG}rect") if bar.get("class") == "fill0"]
    assert more == pytest.approx(2 * less, abs=0.2)
    drawn = ElementTree.fromstring(plot.lines("t", {"one": [(10, 1), (100, 10), (1000, 100)]}, "x", "y"))
    places = [(float(dot.get("cx")), float(dot.get("cy"))) for dot in drawn.iter(f"{SVG}circle")]
    (x1, y1), (x2, y2), (x3, y3) = places
    assert x3 - x2 == pytest.approx(x2 - x1, abs=0.2)
    assert y2 - y3 == pytest.approx(y1 - y2, abs=0.2)
    assert y3 < y1


def test_what_source_speed_is_measured_on_is_right(tmp_path):
    file = tmp_path / "source.json"
    command = [sys.executable, str(FOLDER / "source.py"), "code", "objects", "--rounds", "1", "--json", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    parsed, filed_in = json.loads(file.read_text())
    assert (parsed["name"], filed_in["name"]) == ("code", "objects")
    assert parsed["KB/s"] > 0 < parsed["ratio"]
    assert filed_in["slots/s"] > 0 < filed_in["ratio"]
    assert 0 < filed_in["commit"] < 1


def test_a_module_that_is_not_there_afterwards_ends_the_command(benchmarks, tmp_path, monkeypatch):
    source = benchmarks("source")
    monkeypatch.setattr(source, "METHODS", 40)
    Session.open(tmp_path / "image", Output(print)).close()
    assert source.file_in(source.Work("few", source.one_by_one, "bench name39 = 8"), tmp_path / "image") > (0, 0)
    with pytest.raises(source.Wrong, match="few"):
        source.file_in(source.Work("few", source.in_one_literal, "bench name39 = 9"), tmp_path / "image")
