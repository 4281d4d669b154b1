"""What is measured: every program and every kernel, each in both languages.

In:     FILE.self and FILE.py in this folder, and NAME.txt where a program reads a text.
Out:    PROGRAMS and KERNELS; PythonSide and SelfishSide of any of them; the sources their objects are filed in from.
Keeps:  nothing.
"""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from selfish.source import Source

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Program:
    """A program in two languages.

    iterations  make one sample of some 10 to 50 ms in plain Python, havlak 300
    file        where it stands
    python      its class in FILE.py
    path        the messages that lead from the lobby to its object, once FILE.self is filed in
    """

    name: str
    python: str
    iterations: int
    file: str
    path: tuple[str, ...]


def _program(name: str, python: str, iterations: int) -> Program:
    return Program(name, python, iterations, name, (f"{name}Benchmark",))


def _kernel(name: str, iterations: int) -> Program:
    return Program(name, name.capitalize(), iterations, "kernels", ("kernels", name))


PROGRAMS = (
    _program("richards", "Richards", 2),
    _program("deltablue", "DeltaBlue", 1200),
    _program("json", "Json", 8),
    _program("cd", "CD", 10),
    _program("havlak", "Havlak", 1),
    _program("bounce", "Bounce", 70),
    _program("list", "List", 120),
    _program("permute", "Permute", 40),
    _program("queens", "Queens", 70),
    _program("sieve", "Sieve", 90),
    _program("storage", "Storage", 35),
    _program("towers", "Towers", 30),
    _program("nbody", "NBody", 10000),
    _program("mandelbrot", "Mandelbrot", 120),
)

KERNELS = (
    _kernel("sends", 100),
    _kernel("kinds", 60),
    _kernel("delegation", 50),
    _kernel("switching", 40),
    _kernel("slots", 100),
    _kernel("cloning", 40),
    _kernel("blocks", 80),
    _kernel("do", 150),
    _kernel("inject", 80),
    _kernel("leaving", 80),
    _kernel("integers", 50),
    _kernel("floats", 100),
    _kernel("building", 50),
    _kernel("scanning", 250),
    _kernel("filling", 120),
    _kernel("finding", 80),
    _kernel("ensure", 80),
    _kernel("guarded", 100),
    _kernel("signalled", 60),
    _kernel("recursion", 40),
    _kernel("performing", 80),
    _kernel("unknown", 8),
)


class PythonSide:
    """A program as plain Python classes."""

    def __init__(self, program: Program):
        self.program = getattr(import_module(f"benchmarks.{program.file}"), program.python)()
        text = text_for(program)
        if text is not None:
            self.program.text = text

    def run(self, iterations: int):
        return self.program.run(iterations)

    def is_right(self, result, iterations: int) -> bool:
        return self.program.is_right(result, iterations)


class SelfishSide:
    """The same program as Selfish objects in an image."""

    def __init__(self, program: Program, world):
        self.world = world
        self.program = world.lobby
        for selector in program.path:
            self.program = world.send(self.program, selector)
        text = text_for(program)
        if text is not None:
            world.send(self.program, "text:", world.string(text))

    def run(self, iterations: int):
        return self.world.send(self.program, "run:", iterations)

    def is_right(self, result, iterations: int) -> bool:
        return self.world.send(self.program, "isRight:After:", result, iterations) is self.world.true


def text_for(program: Program) -> str | None:
    path = HERE / f"{program.name}.txt"
    return path.read_text(encoding="utf-8") if path.exists() else None


def sources(programs) -> list[Source]:
    """The files to be filed in for these programs, in order."""
    files = dict.fromkeys(["som", *(program.file for program in programs)])
    return [Source(f"benchmarks/{file}.self", (HERE / f"{file}.self").read_text(encoding="utf-8")) for file in files]
