"""Weights: the files of models and adapters in the image, each known by the SHA-256 of what is in it.

In:     paths of folders and archives; hashes.
Out:    what was taken in; texts, sizes and shapes of what is there.
Keeps:  taking in and forgetting are part of the evaluation. What was kept never changes.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import size, text, vector
from selfish.primitives.registry import primitive

LONGEST_TEXT = 50_000_000  # bytes of a file that becomes a string


def _weights(vm):
    if vm.weights is None:
        raise PrimitiveFailed("a world in memory keeps no weights; open an image in a folder")
    return vm.weights


def _between(vm):
    return vm.meter.look if vm.meter is not None else lambda: None


@contextmanager
def _refusals():
    """What refuses files, and what the disk refuses, is a failure of the primitive."""
    from selfish.models.intake import Refused
    from selfish.models.tensors import BadTensors

    try:
        yield
    except (Refused, BadTensors) as refused:
        raise PrimitiveFailed(str(refused)) from None
    except OSError as failure:
        raise PrimitiveFailed(f"{failure.filename or 'a file'}: {failure.strerror or failure}") from None


def _head(vm, name):
    from selfish.models.tensors import head_of

    weights = _weights(vm)
    with weights.reading(name) as file:
        return head_of(file, weights.size(name))


def _strings(value):
    return [str(text(each)) for each in vector(value)]


@primitive("_WeightsImport:Depth:", needs="files image model")
def weights_import(vm, receiver, path, depth):
    """Take in the files of a folder or an archive, down to so many folders below its top: a vector of two vectors. The first has name,
    size and SHA-256 of each file, one after the other; the second has the names of those that were left out, which are neither weights in
    safetensors format nor texts.

    Fails: badTypeError, badSizeError, or, in a sentence, why it cannot be done.
    """
    from selfish.models.intake import WEIGHTS, parcel, readable
    from selfish.models.tensors import BadTensors, head_of

    path, depth, weights, between, found = str(text(path)), size(depth), _weights(vm), _between(vm), {}
    with _refusals(), readable(path):
        given = parcel(path, depth)
        for name, stream in given.streams():
            between()

            def check(place, name=name):
                if name.lower().endswith(WEIGHTS):
                    try:
                        with open(place, "rb") as file:
                            head_of(file, given.wanted[name])
                    except BadTensors as bad:
                        raise BadTensors(f"{name} is no file of weights: {bad}") from None

            found[name] = weights.take(stream, given.wanted[name], check, between)
    told = [part for name in given.wanted for part in (vm.string(name), given.wanted[name], vm.string(found[name]))]
    return vm.vector([vm.vector(told), vm.vector([vm.string(name) for name in given.left_out])])


@primitive("_WeightsKeepText:", needs="image model")
def weights_keep_text(vm, receiver, given):
    """Keep a text as a file of UTF-8; answers its SHA-256.

    Fails: badTypeError, or, in a sentence, why it cannot be done.
    """
    data = str(text(given)).encode("utf-8", "replace")
    with _refusals():
        return vm.string(_weights(vm).take(io.BytesIO(data), len(data), lambda path: None, _between(vm)))


@primitive("_WeightsExport:To:", needs="files image model")
def weights_export(vm, receiver, name, path):
    """Write what has a SHA-256 into a file; folders for it are made. Answers the receiver.

    Fails: badTypeError, or, in a sentence, why it cannot be done.
    """
    name, path, weights = str(text(name)), Path(str(text(path))), _weights(vm)
    with _refusals(), weights.reading(name) as source:
        if path.exists():
            with open(path, "rb") as there:
                if hashlib.file_digest(there, "sha256").hexdigest() == name:
                    return receiver
            raise PrimitiveFailed(f"{path} is there already, and something else")
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as target:
                shutil.copyfileobj(source, target, 1 << 20)
            os.replace(part, path)
        except BaseException:
            os.unlink(part)
            raise
    return receiver


@primitive("_WeightsForget:", needs="image model")
def weights_forget(vm, receiver, name):
    """Take what has a SHA-256 out of the image; packing gives its room back. Answers the receiver.

    Fails: badTypeError, or, in a sentence, why it cannot be done.
    """
    _weights(vm).forget(str(text(name)))
    return receiver


@primitive("_WeightsNames", needs="image model")
def weights_names(vm, receiver):
    """The SHA-256 of everything there is, a vector of strings.

    Fails: in a sentence, why it cannot be done.
    """
    return vm.vector([vm.string(name) for name in _weights(vm).names()])


@primitive("_WeightsText:", needs="image model")
def weights_text(vm, receiver, name):
    """The text in a file, by its SHA-256.

    Fails: badTypeError, badSizeError, or, in a sentence, why it cannot be done.
    """
    name, weights = str(text(name)), _weights(vm)
    with weights.reading(name) as file:
        if weights.size(name) > LONGEST_TEXT:
            raise PrimitiveFailed("that is too long for a string")
        vm.reserve(4 * weights.size(name))
        try:
            return vm.string(file.read().decode("utf-8"))
        except UnicodeDecodeError:
            raise PrimitiveFailed("it is not UTF-8 text") from None


@primitive("_WeightsNotes:", needs="image model")
def weights_notes(vm, receiver, name):
    """What a file of tensors says about itself, a vector of names and texts, one after the other.

    Fails: badTypeError, or, in a sentence, why it cannot be done.
    """
    with _refusals():
        notes = _head(vm, str(text(name))).notes
    return vm.vector([vm.string(part) for pair in notes.items() for part in pair])


@primitive("_WeightsCount:", needs="image model")
def weights_count(vm, receiver, names):
    """How many numbers there are in the tensors of files, given a vector of their SHA-256.

    Fails: badTypeError, or, in a sentence, why it cannot be done.
    """
    with _refusals():
        return sum(_head(vm, name).count() for name in _strings(names))


@primitive("_WeightsMisfit:On:", needs="image model")
def weights_misfit(vm, receiver, adapter, names):
    """Why the LoRA adapter in a file does not fit on the model in others, a string; '' when it does. All are given by their SHA-256.

    Fails: badTypeError, or, in a sentence, why it cannot be done.
    """
    from selfish.models.tensors import misfit

    with _refusals():
        base = {}
        for name in _strings(names):
            base |= _head(vm, name).tensors
        return vm.string(misfit(_head(vm, str(text(adapter))), base))


@primitive("_WeightsAreWhole:", needs="image model")
def weights_are_whole(vm, receiver, name):
    """Whether a file in the image still is what was taken in; reads all of it.

    Fails: badTypeError, or, in a sentence, why it cannot be done.
    """
    with _refusals():
        return vm.boolean(_weights(vm).is_whole(str(text(name)), _between(vm)))


@primitive("_StringSHA256")
def string_sha256(vm, receiver):
    """The SHA-256 of a string's UTF-8 bytes, in hexadecimal.

    Fails: badTypeError.
    """
    return vm.string(hashlib.sha256(str(text(receiver)).encode("utf-8", "surrogatepass")).hexdigest())
