"""Files: filing in a script from inside a script, and reading what bootstrap/ holds besides scripts.

In:     the path of a file, as a string.
Out:    for a script the value of its last expression, and whatever its expressions did; for a file of bootstrap/ its text.
Keeps:  - a file is looked for beside the script that asks for it first, so a program can be moved as a whole.
        - a text of bootstrap/ is in bootstrap/, whatever its path says.
"""

from __future__ import annotations

import sys
from pathlib import Path

from selfish.errors import PrimitiveFailed, SyntaxMistake
from selfish.parser import parse_script
from selfish.primitives.checks import text
from selfish.primitives.registry import primitive
from selfish.source import Source


@primitive("_RunScript", needs="evaluation files")
def run_script(vm, receiver):
    """File in the script whose path this string is; answers the value of its last expression.

    A relative path starts in the folder of the script being filed in, in one of the folders around it, or where the process runs.

    Fails: badTypeError, fileNotFoundError, fileNotReadableError, notTextError, and for a mistake of syntax `FILE:LINE:COLUMN: MISTAKE`.
    """
    path = _find(vm, str(text(receiver)))
    source = Source(str(path), _read(path))
    value = vm.nil
    try:
        for body in parse_script(source):
            value = vm.run_body(body, source)
    except SyntaxMistake as mistake:
        raise PrimitiveFailed(f"{mistake.source.name}:{mistake.line}:{mistake.column}: {mistake}") from None
    return value


@primitive("_BootstrapText:", needs="files")
def bootstrap_text(vm, receiver, name):
    """The text of a file in bootstrap/, by its path from there, such as `mind/codex/golden.jsonl`.

    Fails: badTypeError, fileNotFoundError, fileNotReadableError, notTextError.
    """
    name = str(text(name))
    try:
        path = (vm.library / name).resolve()
        inside = path.is_relative_to(vm.library.resolve()) and path.is_file()
    except (OSError, ValueError):
        inside = False
    if not inside:
        raise PrimitiveFailed("fileNotFoundError", f"there is no file {name} in bootstrap/")
    return vm.string(_read(path))


def _find(vm, name):
    for folder in _folders(vm):
        path = folder / name
        try:
            if path.is_file():
                return path
        except (OSError, ValueError):
            break
    raise PrimitiveFailed("fileNotFoundError", f"there is no file {name}")


def _folders(vm):
    script = _script_being_filed_in(vm)
    if script is not None:
        yield from script.parents
        if not script.is_absolute():
            yield from Path.cwd().parents
    yield Path()


def _script_being_filed_in(vm):
    """The file of the innermost running expression of a script, None when there is none."""
    frame = sys._getframe(1)
    while frame is not None:
        origin = vm.linker.origin_of(frame.f_code)
        if origin is not None and (origin.unit.method is None or origin.unit.method.body):
            script = Path(origin.unit.source.name)
            if script.is_file():
                return script
        frame = frame.f_back
    return None


def _read(path):
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise PrimitiveFailed("notTextError", f"{path} is not UTF-8 text") from None
    except OSError as failure:
        raise PrimitiveFailed("fileNotReadableError", f"{path}: {failure.strerror}") from None
