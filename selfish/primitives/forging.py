"""Forging: adapters made by processes of their own, each in a numbered job with files beside the image.

In:     JSON: lessons and options; numbers of jobs.
Out:    numbers of jobs; whether one runs, what it said, what came of it.
Keeps:  a job that is begun in an evaluation that is undone is ended and gone. Nothing of torch is imported here.
"""

from __future__ import annotations

import hashlib
import json
import math
from contextlib import contextmanager
from pathlib import Path

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import integer, text
from selfish.primitives.local_models import local_path
from selfish.primitives.models import named
from selfish.primitives.registry import primitive

FOLDER = "forge"  # of an image
SMALL_RATE, USUAL_RATE = 5e-3, 2e-4  # of learning: of a model of a few million numbers, and of others
FEWEST = 4  # lessons from which something can be learned and something judged
BOUNDS = {"rank": (1, 512), "steps": (1, 1_000_000), "batch": (1, 4096), "seed": (0, 1 << 62), "threads": (1, 1024)}
BOUNDS["every"] = (1, 1_000_000)
TOLD = 3  # refused lessons that an error names
PRECISIONS = ("float32", "bfloat16")


@contextmanager
def _refusals():
    from selfish.models.lessons import BadLesson
    from selfish.models.workshop import NoWork

    try:
        yield
    except (BadLesson, NoWork) as refused:
        raise PrimitiveFailed(str(refused)) from None
    except OSError as failure:
        raise PrimitiveFailed(f"{failure.filename or 'a file'}: {failure.strerror or failure}") from None


def _workshop(vm):
    if vm.trial is not None:
        raise PrimitiveFailed("an adapter cannot be made in a trial")
    if vm.workshop is None:
        from selfish.models.workshop import Workshop

        folder = vm.weights.store.folder if vm.weights is not None else None
        vm.workshop = Workshop(folder / FOLDER if folder is not None else None)
    return vm.workshop


@primitive("_ForgeBegin:Model:", needs="image model process")
def forge_begin(vm, receiver, job, model):
    """Begin to make an adapter; answers a vector: the number of the job, how many lessons there are to learn from, how many were held
    back to judge by, and a vector of sentences on those that were left out.

    job     JSON: lessons, an array; avoided, an array of lessons whose methods were taken back; held, an array of lessons to judge by,
            or a share or number of the lessons; lenient, whether lessons that cannot be learned are left out; continues, whether it
            begins with the former adapter; options: rank, alpha, targets, steps, batch, rate, seed, threads, precision, dtype, device,
            quantise, every
    model   a vector of names and values, alternating: name, folder or files (names and hashes, alternating), adapter (nil, or hash, name
            and config)

    Fails: badTypeError, or, in a sentence, why it cannot be begun.
    """
    from selfish.models.lessons import MOST_LESSONS, held_back, rows_of, words_of

    shop, how = _workshop(vm), named(vm, model)
    try:
        given = json.loads(str(text(job)))
        lessons, avoided, held = given["lessons"], given["avoided"], given["held"]
        options = given["options"]
    except (ValueError, KeyError, TypeError, AttributeError) as failure:
        raise PrimitiveFailed("badTypeError", str(failure)) from None
    if len(lessons) > MOST_LESSONS:
        raise PrimitiveFailed(f"{len(lessons):,} lessons are too many; {MOST_LESSONS:,} are possible")
    with _refusals():
        places = _places(vm, how)
        if "tokenizer.json" not in places["files"]:
            raise PrimitiveFailed(f"{how.get('name')} has no tokenizer.json")
        words = words_of(Path(places["files"]["tokenizer.json"]).read_text(encoding="utf-8"))
        options = _options(options, is_small=words is not None)
        rows, refused = rows_of(lessons, words)
        others, bad = rows_of(held if isinstance(held, list) else [], words)
        left_out = [f"lesson {number}{f', {name}' if name else ''}: {why}" for number, name, why in refused + bad]
        if left_out and not given.get("lenient"):
            more = f"; and {len(left_out) - TOLD} more" if len(left_out) > TOLD else ""
            raise PrimitiveFailed(f"{'; '.join(left_out[:TOLD])}{more}")
        if not isinstance(held, list):
            if len(rows) >= FEWEST:
                rows, others = held_back(rows, held, options["seed"])
        if len(rows) + len(others) < FEWEST or not others or not rows:
            few = f"there are {len(rows) + len(others)} lessons that can be learned, and {FEWEST} are the fewest"
            raise PrimitiveFailed(few + (f" ({'; '.join(left_out[:TOLD])})" if left_out else ""))
        _need()
        adapter = how.get("adapter")
        prepared = {"options": options, "base": how["name"], "base_hash": _base_hash(places, how)}
        prepared |= {"continues": bool(given.get("continues")), "adapter_config": json.loads(adapter[2]) if adapter else None}
        number = shop.new(prepared, rows, others, rows_of(avoided, words)[0])
        _undo_with(vm, shop, number)
        shop.start(number, places)
    return vm.vector([number, len(rows), len(others), vm.vector([vm.string(each) for each in left_out])])


@primitive("_ForgeResume:Model:", needs="image model process")
def forge_resume(vm, receiver, number, model):
    """Have a job go on from where it stands, if no process works on it; answers the receiver.

    model   as for _ForgeBegin:Model:

    Fails: badTypeError, or, in a sentence, why it cannot go on.
    """
    shop, how = _workshop(vm), named(vm, model)
    _need()
    with _refusals():
        shop.start(integer(number), _places(vm, how))
    return receiver


@primitive("_ForgeState:", needs="image model process")
def forge_state(vm, receiver, number):
    """Whether a process works on a job, what came of it (JSON; nil while there is nothing), and the last words of its process: a vector.

    Fails: badTypeError, or, in a sentence, why there is no such job.
    """
    shop, number = _workshop(vm), integer(number)
    with _refusals():
        is_running, result = shop.is_running(number), shop.result(number)
        result = shop.result(number) if result is None and not is_running else result  # it may have ended between the two
        return vm.vector([vm.boolean(is_running), vm.nil if result is None else vm.string(result), vm.string(shop.last_words(number))])


@primitive("_ForgeLines:From:", needs="image model process")
def forge_lines(vm, receiver, number, begin):
    """What the process of a job has told from a place on: a vector of lines of JSON, and the place of the next, as its last element.

    Fails: badTypeError, or, in a sentence, why there is no such job.
    """
    shop = _workshop(vm)
    with _refusals():
        lines, place = shop.lines(integer(number), max(0, integer(begin)))
        return vm.vector([*(vm.string(line) for line in lines), place])


@primitive("_ForgeStop:", needs="image model process")
def forge_stop(vm, receiver, number):
    """End the process of a job, which can go on later; answers the receiver.

    Fails: badTypeError, or, in a sentence, why there is no such job.
    """
    with _refusals():
        _workshop(vm).stop(integer(number))
    return receiver


@primitive("_ForgeRemove:", needs="image model process")
def forge_remove(vm, receiver, number):
    """End a job and remove its files, when the evaluation is kept; answers the receiver.

    Fails: badTypeError.
    """
    shop, number = _workshop(vm), integer(number)
    if vm.weights is None:
        shop.remove(number)
    else:
        vm.weights.store.manager.get().addAfterCommitHook(lambda kept: shop.remove(number) if kept else None)
    return receiver


@primitive("_ForgeNumbers", needs="image model process")
def forge_numbers(vm, receiver):
    """The numbers of the jobs that have files, a vector.

    Fails: in a sentence, in a trial.
    """
    return vm.vector(_workshop(vm).numbers())


@primitive("_ForgeMade:", needs="image model process")
def forge_made(vm, receiver, number):
    """The path of the folder with the adapter that a job has made.

    Fails: badTypeError, or, in a sentence, why there is no such job.
    """
    with _refusals():
        return vm.string(str(_workshop(vm).made(integer(number))))


def _need():
    from selfish.models.loading import INSTALL, missing

    absent = missing()
    if absent:
        names = ", ".join(absent)
        raise PrimitiveFailed(f"making adapters needs {names}, which {'is' if len(absent) == 1 else 'are'} not installed: {INSTALL}")


def _places(vm, how):
    """Where the files of the model and of its former adapter are."""
    from selfish.models.loading import files_in

    if how.get("folder"):
        files = files_in(how["folder"])
    else:
        pairs = how["files"]
        files = {name: local_path(vm, hash) for name, hash in zip(pairs[::2], pairs[1::2], strict=True)}
    return {"files": files, "adapter": local_path(vm, how["adapter"][0]) if how.get("adapter") else None}


def _base_hash(places, how):
    """Of the weights, as the image counts it."""
    if not how.get("folder"):
        pairs = zip(how["files"][::2], how["files"][1::2], strict=True)
        hashes = [hash for name, hash in pairs if name.endswith(".safetensors")]
    else:
        hashes = []
        for name, path in places["files"].items():
            if name.endswith(".safetensors"):
                with open(path, "rb") as file:
                    hashes.append(hashlib.file_digest(file, "sha256").hexdigest())
    return hashlib.sha256("".join(hashes).encode()).hexdigest()


def _options(given, is_small):
    given = dict(given)
    if given["rate"] is None:
        given["rate"] = SMALL_RATE if is_small else USUAL_RATE
    if given["alpha"] is None:
        given["alpha"] = (4 if is_small else 2) * given["rank"]
    for name, (low, high) in BOUNDS.items():
        if type(given[name]) is not int or not low <= given[name] <= high:
            raise PrimitiveFailed(f"{name} is a whole number from {low} to {high:,}, and not {given[name]!r}")
    for name in ("alpha", "rate"):
        if type(given[name]) not in (int, float) or not (math.isfinite(given[name]) and given[name] > 0):
            raise PrimitiveFailed(f"{name} is a number above zero, and not {given[name]!r}")
    if given["precision"] not in PRECISIONS:
        raise PrimitiveFailed(f"precision is {' or '.join(PRECISIONS)}, and not {given['precision']!r}")
    names = [*BOUNDS, "alpha", "rate", "precision", "targets", "dtype", "device", "quantise"]
    return {name: given[name] for name in names}


def _undo_with(vm, shop, number):
    """When the evaluation is undone, so is the job."""
    if vm.weights is None:
        return
    current = vm.weights.store.manager.get()
    current.addAfterCommitHook(lambda kept: None if kept else shop.remove(number))
    current.addAfterAbortHook(lambda: shop.remove(number))
