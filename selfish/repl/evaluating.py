"""The command `selfish evaluate-model`: what it says while cases are tried and at the end.

In:     a file of cases, where the image is, open files to write into.
Out:    the table and the total on standard output, everything else on standard error; an exit status.
Keeps:  Ctrl-C ends the trying and not the telling: what was done so far is told and written.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from selfish.errors import SelfishFailure
from selfish.repl.evaluation import OUTCOMES, SOLVED, Case, Evaluation, Result, as_data, cases, sentence, table, total

OK, UNTRIED, USAGE, NO_IMAGE, INTERRUPTED = 0, 1, 2, 3, 130
WIDTH = 78


def evaluate_file(file: str, location: str | None, engine: str, seed: int, data, show, progress) -> int:
    """Try every case and say what came of it; the exit status.

    data, show  files that are open for writing, or None
    progress    what is told how the world is built; None when nobody looks

    Raises an OpenProblem.
    """
    try:
        wanted = _read(file)
    except ValueError as mistake:
        return _say(f"{file}: {mistake}", USAGE)
    results: list[Result] = []
    status = OK
    try:
        with Evaluation.opened(location, engine, seed, progress) as evaluation:
            if not evaluation.is_possible():
                return _say(f"the world in {location} was built by an older Selfish, which knows no evaluations", NO_IMAGE)
            try:
                evaluation.prepare()
            except SelfishFailure as failure:
                return _say(sentence(failure), USAGE)
            for result in _each(evaluation, wanted, results, progress is not None):
                results.append(result)
    except KeyboardInterrupt:
        status = _say(f"interrupted after {len(results)} of {len(wanted)} cases", INTERRUPTED)
    _write(results, data, show)
    print("\n".join([*table(results), total(results)]), flush=True)
    return status or _tell_untried(results)


def _read(file: str) -> list[Case]:
    """Raises ValueError with what is wrong with the whole file."""
    try:
        text = (sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()).decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise ValueError(f"byte {failure.start} is not UTF-8 text") from None
    except OSError as failure:
        raise ValueError(failure.strerror) from None
    if not (found := cases(text)):
        raise ValueError("there is no case in it")
    return found


def _each(evaluation: Evaluation, wanted: list[Case], done: list[Result], is_watched: bool):
    """The results, each told of on a line that the next takes the place of."""
    for case in wanted:
        if is_watched:
            _line(f"{len(done) + 1} of {len(wanted)}  {case.record.get('id') or case.record.get('selector') or ''}  {_so_far(done)}")
        result = evaluation.result(case)
        if result.case.mistake:
            if is_watched:
                _line("")
            print(f"line {case.line}: {result.case.mistake}", file=sys.stderr, flush=True)
        yield result
    if is_watched:
        _line("")


def _so_far(done: list[Result]) -> str:
    return ", ".join(f"{outcome} {sum(result.outcome == outcome for result in done)}" for outcome in OUTCOMES)


def _line(text: str) -> None:
    sys.stderr.write(f"\r{text[:WIDTH]:{WIDTH}}\r")
    sys.stderr.flush()


def _write(results: list[Result], data, show) -> None:
    if data is not None:
        data.write(json.dumps(as_data(results), ensure_ascii=False, indent=1) + "\n")
    if show is not None:
        show.writelines(json.dumps(result.as_shown(), ensure_ascii=False) + "\n" for result in results if result.outcome != SOLVED)


def _tell_untried(results: list[Result]) -> int:
    """Say of cases that no model has answered, and answer the status."""
    unanswered = [result for result in results if result.told.get("waitsFor") == "model"]
    if unanswered:
        _say(f"{len(unanswered)} missions got no answer; of the first it was said: {unanswered[0].told['why']}", UNTRIED)
    return UNTRIED if unanswered or any(result.case.mistake for result in results) else OK


def _say(text: str, status: int) -> int:
    print(f"selfish: {text}", file=sys.stderr, flush=True)
    return status
