"""Models: questions to model servers, put in one primitive and answered in the next, so that what comes can be handed out in the language.

In:     vectors of names and values, alternating: how to ask, and the fields of the question.
Out:    a number for the call; then what comes, as vectors whose first element says what it is.
Keeps:  the key is read from the environment when it is needed and is never an object. Waiting ends at once for Ctrl-C and for a limit.
"""

from __future__ import annotations

import math
import os

from selfish.errors import PrimitiveFailed
from selfish.models import calls
from selfish.models.calls import Done, Notice, Piece
from selfish.primitives.checks import integer, text, vector
from selfish.primitives.registry import primitive
from selfish.vm.objects import String, StringObject, VectorObject

PATHS = {"chat": "chat/completions", "completion": "completions"}
SETTINGS = {
    "url": str,
    "mode": str,
    "system": str,
    "prompt": str,
    "apiKey": str,
    "proxy": str,
    "connectSeconds": float,
    "stallSeconds": float,
    "seconds": float,
    "retries": int,
    "backoff": float,
    "longestPause": float,
    "largestReply": int,
}


@primitive("_ModelAsk:Fields:", needs="model")
def ask(vm, receiver, settings, fields):
    """Ask a model server; answers the number of the call, for _ModelNext:.

    settings    a vector of names and values, alternating: url, mode ('chat' or 'completion'), system, prompt, apiKey (the name of an
                environment variable, '' for none), proxy, connectSeconds, stallSeconds, seconds, retries, backoff, longestPause,
                largestReply
    fields      a vector of names and values, alternating, that go into the question as they are; those of nil are left out

    Fails: badTypeError, noKeyError (the environment variable is not set, or holds no key).
    """
    from selfish.models.remote import Question, ask

    how = _settings(named(vm, settings))
    key = _key(how["apiKey"])
    body = {name: value for name, value in named(vm, fields).items() if value is not None}
    if how["mode"] == "chat":
        said = [("system", how["system"]), ("user", how["prompt"])]
        body["messages"] = [{"role": role, "content": content} for role, content in said if content or role == "user"]
    else:
        body["prompt"] = f"{how['system']}\n\n{how['prompt']}" if how["system"] else how["prompt"]
    vm.reserve(2 * len(how["prompt"]))
    question = Question(
        url=how["url"],
        path=PATHS[how["mode"]],
        fields=body,
        key=key,
        connect=how["connectSeconds"],
        stall=how["stallSeconds"],
        seconds=how["seconds"],
        retries=how["retries"],
        backoff=how["backoff"],
        longest_pause=how["longestPause"],
        largest=how["largestReply"],
        proxy=how["proxy"],
    )
    return calls.keep(ask(question))


@primitive("_ModelNext:", needs="model")
def next_of_call(vm, receiver, number):
    """What comes next from a call, waiting for it: a vector of

    'piece', the next part of the reply;
    'notice', something a person may want to know meanwhile;
    'done', a vector of the texts, finish, model, tokens of the prompt, tokens of the reply, seconds, a vector of how likely each text
    is (logarithms), how likely the watched word is to come first (nil is not known); or
    'failed', the name of an exception, what happened, a hint, the status of HTTP, the server's words, what had come of the reply.

    Fails: badTypeError, badIndexError (there is no such call).
    """
    call = calls.found(integer(number))
    if call is None:
        raise PrimitiveFailed("badIndexError", "there is no such call")
    event = call.next(vm.meter.look if vm.meter is not None else lambda: None)
    if isinstance(event, Piece):
        return _vector(vm, "piece", event.text)
    if isinstance(event, Notice):
        return _vector(vm, "notice", event.text)
    if isinstance(event, Done):
        texts = _vector(vm, *event.texts)
        known = None if event.likelihoods is None else _vector(vm, *event.likelihoods)
        told = (event.finish, event.model, event.prompt_tokens, event.reply_tokens, call.took())
        return _vector(vm, "done", texts, *told, known, event.chance)
    return _vector(vm, "failed", event.kind, event.what, event.hint, event.status, event.words, event.text)


@primitive("_ModelClose:", needs="model")
def close(vm, receiver, number):
    """End a call, whether or not it has come to its end; answers the receiver.

    Fails: badTypeError.
    """
    calls.forget(integer(number))
    return receiver


@primitive("_ModelCancel:", needs="model")
def cancel(vm, receiver, url):
    """Cancel every call of this process to the server at an url; answers how many there were.

    Fails: badTypeError.
    """
    return calls.cancel_all(str(text(url)))


def named(vm, value):
    """The dict of a vector of names and values; a name with dots, such as `a.b`, puts the value into a dict inside."""
    items, named = vector(value), {}
    if len(items) % 2:
        raise PrimitiveFailed("badTypeError", "a name has no value")
    for name, each in zip(items[::2], items[1::2], strict=True):
        *way, last = str(text(name)).split(".")
        inner = named
        for step in way:
            inner = inner.setdefault(step, {})
            if not isinstance(inner, dict):
                raise PrimitiveFailed("badTypeError", f"{name} leads into something that has a value already")
        inner[last] = _plain(vm, each)
    return named


def _plain(vm, value, depth=0):
    """A value of the language as one of JSON."""
    if isinstance(value, String):
        return str(value)
    if isinstance(value, StringObject):
        return value.text
    if type(value) is int or type(value) is float and math.isfinite(value):
        return value
    if value is vm.nil:
        return None
    if value is vm.true or value is vm.false:
        return value is vm.true
    if isinstance(value, VectorObject) and depth < 20:
        return [_plain(vm, each, depth + 1) for each in value.items]
    raise PrimitiveFailed("badTypeError", f"{vm.name_of(value)} cannot be sent to a model server")


def _settings(given):
    how = {}
    for name, kind in SETTINGS.items():
        value = given.get(name)
        if kind is str and value is None:
            value = ""
        if type(value) is not kind and not (kind is float and type(value) is int) or kind is not str and not 0 <= value < 1e9:
            raise PrimitiveFailed("badTypeError", f"{name} cannot be {value!r}")
        how[name] = value
    if how["mode"] not in PATHS:
        raise PrimitiveFailed("badTypeError", f"mode is chat or completion, not {how['mode']!r}")
    return how


def _key(name):
    if not name:
        return ""
    key = os.environ.get(name, "").strip()
    if not key:
        raise PrimitiveFailed("noKeyError", f"the environment variable {name} is not set")
    if not (key.isascii() and key.isprintable()):
        raise PrimitiveFailed("noKeyError", f"what the environment variable {name} holds is no key")
    return key


def _vector(vm, *values):
    """A vector of texts, numbers, vectors, and nil for None."""
    return vm.vector([vm.nil if each is None else vm.string(each) if isinstance(each, str) else each for each in values])
