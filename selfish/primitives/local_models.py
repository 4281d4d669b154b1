"""Local models: questions to models in this process, and where their adapters are. Answers come by _ModelNext:.

In:     vectors of names and values, alternating: which model and how to run it, and what to ask it; hashes of files in the image.
Out:    numbers of calls; what is loaded and how much it takes.
Keeps:  nothing of torch is imported here; the engine's own thread does that when it first loads a model. A trial cannot ask.
"""

from __future__ import annotations

import hashlib
import json
import os

from selfish.errors import PrimitiveFailed
from selfish.models import calls
from selfish.primitives.checks import text, vector
from selfish.primitives.models import named
from selfish.primitives.registry import primitive

ORDERS = ("load", "warm", "activate", "cool", "forget")


def _settings(vm, given):
    """How to run which model: folder or files (names and hashes, alternating), name, dtype, device, quantise, threads, slots, rank."""
    if vm.trial is not None:
        raise PrimitiveFailed("a model cannot be asked in a trial")
    how = named(vm, given)
    for name, kind in (("name", str), ("dtype", str), ("device", str), ("threads", int), ("slots", int), ("rank", int)):
        if type(how.get(name)) is not kind or kind is int and not 0 <= how[name] <= 4096:
            raise PrimitiveFailed("badTypeError", f"{name} cannot be {how.get(name)!r}")
    return how


def _identity(how):
    """What the engine is known by, and the files where these are in a folder."""
    from selfish.models.loading import files_in

    if not how.get("folder"):
        return how["files"], None
    try:
        files = files_in(how["folder"])
        return [(path, os.path.getsize(path), os.path.getmtime(path)) for path in files.values()], files
    except OSError as failure:
        raise PrimitiveFailed(f"the folder {how['folder']} cannot be read: {failure.strerror}") from None


def _source(vm, how):
    from selfish.models.loading import Source

    same, files = _identity(how)
    run = [how["dtype"], how["device"], how.get("quantise") or "", how["slots"], how["rank"]]
    key = hashlib.sha256(json.dumps([same, run]).encode()).hexdigest()
    if files is None:
        pairs = how["files"]
        files = {name: local_path(vm, hash) for name, hash in zip(pairs[::2], pairs[1::2], strict=True)}
    return Source(key, how["name"], files, *run[:3], how["threads"], max(1, how["slots"]), max(1, how["rank"]))


def local_path(vm, hash):
    """Where the file of a hash lies. Raises PrimitiveFailed."""
    if vm.weights is None:
        raise PrimitiveFailed("a world in memory has no weights; open an image in a folder, or name a folder with a model")
    return vm.weights.path(hash)


def _expert(vm, given):
    """From hash, name and config of an adapter in the image."""
    from selfish.models.experts import Expert

    if given is None:
        return None
    hash, name, config = given
    return Expert(hash, local_path(vm, hash), name, json.loads(config))


@primitive("_LocalAsk:Requests:", needs="model")
def local_ask(vm, receiver, settings, requests):
    """Ask a local model several questions, which it answers in one batch; answers the numbers of the calls, for _ModelNext:.

    settings   a vector of names and values, alternating: folder or files, name, dtype, device, quantise, threads, slots, rank
    requests   a vector of vectors: prompt, system, mode, seconds, limit, temperature, top_p, seed, stops, grammar, grammar_kind,
               candidates, is_streaming, and adapter, which is nil or hash, name and config

    Fails: badTypeError, or, in a sentence, why it cannot be asked.
    """
    from selfish.models.local import Question, engine_for

    source = _source(vm, _settings(vm, settings))
    questions = []
    for each in vector(requests):
        asked = {name: value for name, value in named(vm, each).items() if value is not None}
        expert = _expert(vm, asked.pop("adapter", None))
        asked["stops"] = tuple(asked.get("stops", ()))
        asked["proposals"] = tuple(asked.get("proposals", ()))
        try:
            question = Question(**asked, expert=expert)
            numbers = (question.seconds, question.limit, question.temperature, question.top_p, question.seed, question.candidates)
            if not all(type(number) in (int, float) for number in numbers) or not 1 <= question.candidates <= 1000 or question.limit < 1:
                raise TypeError("a number is missing or out of range")
        except TypeError as failure:
            raise PrimitiveFailed("badTypeError", str(failure)) from None
        vm.reserve(2 * len(question.prompt))
        questions.append(question)
    return vm.vector([calls.keep(call) for call in engine_for(source).ask(questions)])


@primitive("_LocalOrder:Expert:Seconds:Warm:", needs="model")
def local_order(vm, receiver, settings, order, seconds, warm):
    """Have something done to a local model; answers the number of a call, whose text tells the slot, or nothing.

    settings   as for _LocalAsk:Requests:, and adapter: hash, name and config
    order      load: have the model in memory; warm: have the adapter in memory; activate: in a slot; cool: out of it; forget: out of memory
    warm       bytes that warm adapters may take together

    Fails: badTypeError, or, in a sentence, why it cannot be done.
    """
    from selfish.models.local import engine_for

    how, order = _settings(vm, settings), str(text(order))
    if order not in ORDERS or type(seconds) not in (int, float) or type(warm) is not int:
        raise PrimitiveFailed("badTypeError")
    expert, engine = _expert(vm, how.get("adapter")), engine_for(_source(vm, how))

    def work(experts):
        experts.warm_budget = warm
        if order == "warm":
            experts.warm(expert)
        elif order == "activate":
            return experts.activate(expert)
        elif order == "cool":
            experts.cool(expert.hash)
        elif order == "forget":
            experts.forget(expert.hash)
        return ""

    return calls.keep(engine.order(seconds, work))


@primitive("_LocalKey:", needs="model")
def local_key(vm, receiver, settings):
    """What a local model is known by: the same text for the same weights run in the same way.

    Fails: badTypeError, or, in a sentence, why there is none.
    """
    return vm.string(_source(vm, _settings(vm, settings)).key)


@primitive("_LocalKeys", needs="model")
def local_keys(vm, receiver):
    """The keys of the local models that were asked for, a vector; not all need be loaded.

    Fails: never.
    """
    from selfish.models.local import keys

    return vm.vector([vm.string(key) for key in keys()])


@primitive("_LocalUnload:", needs="model")
def local_unload(vm, receiver, key):
    """Let go of a local model, after what was asked of it before; answers whether there was one of that key.

    Fails: badTypeError.
    """
    from selfish.models.local import unload

    return vm.boolean(unload(str(text(key))))


@primitive("_LocalState:", needs="model")
def local_state(vm, receiver, key):
    """What a local model takes: nil where it is not loaded, else a vector of name, bytes of its own, bytes of a slot, slots, device,
    seconds it took to load, how often an expert was hot, came from memory and from its file, how often one lost its slot, seconds spent
    on warm and on cold ones, and a vector of vectors, for each expert in memory: hash, whether it is hot or warm, slot, bytes in the
    slot, bytes warm, tick of its last use, uses.

    Fails: badTypeError.
    """
    from selfish.models.local import engine

    found = engine(str(text(key)))
    loaded, experts = (found.loaded, found.experts) if found is not None else (None, None)
    if loaded is None or experts is None:
        return vm.nil
    counts = experts.counts
    told = [vm.vector([_told(vm, part) for part in each]) for each in experts.state()]
    about = [found.source.name, loaded.bytes, experts.slot_bytes(), experts.slots, str(loaded.model.device), loaded.seconds]
    about += [counts.hot, counts.warm, counts.cold, counts.evictions, counts.warm_seconds, counts.cold_seconds]
    return vm.vector([*(_told(vm, part) for part in about), vm.vector(told)])


def _told(vm, value):
    return vm.nil if value is None else vm.string(value) if isinstance(value, str) else value


@primitive("_MethodGrammar:", needs="model")
def method_grammar(vm, receiver, shape):
    """The grammar, in llguidance's form, of the methods of a shape: a vector of names and values, alternating: selector, arguments, names,
    setters, own, unary, binary, keyword, primitives, depth, statements, locals, text. What is left out is as usual.

    Fails: badTypeError, or, in a sentence, what is wrong with the shape.
    """
    from selfish.models.constrained import BadGrammar, Shape, grammar_for

    given = {name: tuple(value) if isinstance(value, list) else value for name, value in named(vm, shape).items() if value is not None}
    try:
        return vm.string(grammar_for(Shape(**given)))
    except BadGrammar as bad:
        raise PrimitiveFailed(str(bad)) from None
    except TypeError as failure:
        raise PrimitiveFailed("badTypeError", str(failure)) from None
