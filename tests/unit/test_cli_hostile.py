"""Hostile input at the doors: a clear error and the right status, soon; never a Python traceback, and the image as it was."""

import subprocess
import time

import pytest

TEXTS = {
    "nested parentheses": "(" * 100_000 + "3" + ")" * 100_000,
    "nested blocks": "[" * 50_000,
    "nested objects": "(| a = " * 20_000,
    "a long chain of unary sends": "3" + " negate" * 100_000,
    "a long chain of the same operator": "3" + " + 4" * 100_000,
    "keywords without end": "3 max: " * 50_000 + "4",
    "an unclosed string": "'" + "x" * 2_000_000,
    "an unclosed comment": '"' + "x" * 2_000_000,
    "backslashes": "'" + "\\" * 1_000_001,
    "NUL bytes": "3 + \x00 4",
    "control characters": "3 \x1b]0;title\x07 4",
    "a byte order mark in the middle": "3 + \ufeff4",
    "a million digits": "9" * 1_000_000,
    "a huge radix number": "36r" + "z" * 500_000,
    "a huge exponent": "1e999999999",
    "a name of a megabyte": "a" * 1_000_000,
    "every operator character": "3 !#$%&*+,-/;<=>?@\\^|~` 4",
    "right to left marks": "3 \u202e + 4",
    "an enormous power": "10 power: (10 power: 10)",
    "an enormous vector": "vector copySize: 10000000000 FillingWith: 0",
    "an enormous shift": "1 << 100000000000",
    "a string that doubles for ever": "| s <- 'x' | [ s: s, s ] loop",
    "an endless recursion": "(| down = ( down ) |) down",
    "an endless recursion through blocks": "(| down = ( [ down ] value ) |) down",
    "a parent that is its own parent": "(| parent* <- nil. go = ( parent: self. zork ) |) go",
    "an object that prints itself": "(| parent* = lobby. printString = ( printString ) |)",
}
FINE = {"a long chain of unary sends", "a long chain of the same operator", "a million digits", "a huge exponent", "an enormous shift"}


@pytest.mark.parametrize("name", TEXTS)
def test_a_piped_line(selfish, name):
    started = time.monotonic()
    done = selfish(input=TEXTS[name] + "\n" + "3 + 4\n", seconds=30)
    assert time.monotonic() - started < 20
    assert "Traceback" not in done.stderr and "fault in Selfish" not in done.stderr
    if name not in FINE or done.returncode:
        assert done.returncode == 1
        assert 0 < len(done.stderr) < 20_000
        assert "\x1b" not in done.stderr and "\u202e" not in done.stderr
    if "unclosed" not in name and not name.startswith(("nested", "backslashes")):
        assert done.stdout.endswith("7\n")
    assert selfish("-e", "3 + 4").stdout == "7\n"


@pytest.mark.parametrize("name", ["nested parentheses", "an unclosed string", "NUL bytes", "an endless recursion"])
@pytest.mark.parametrize("door", ["run", "file-in"])
def test_a_file(selfish, tmp_path, name, door):
    (tmp_path / "x.self").write_text("lobby _AddSlots: (| before = 1 |)\n" + TEXTS[name] + "\n")
    done = selfish(door, "x.self", seconds=30)
    assert done.returncode == 1 and done.stderr.startswith("x.self:2:") and "Traceback" not in done.stderr
    assert selfish("-e", "before").returncode == 1


def test_bytes_that_are_no_text(selfish):
    data = b"'\xff\xfe' size\n3 + 4\n"
    done = subprocess.run(selfish.program, input=data, capture_output=True, cwd=selfish.folder, env=selfish.environment(), timeout=30)
    assert done.stdout.endswith(b"7\n") and b"Traceback" not in done.stderr
