"""Trial primitives: running something where it can change nothing, and seeing what it would have changed.

In:     blocks.
Out:    registered primitives.
Keeps:  a trial is a process of its own (vm/children.py); this one, its image and its files stay as they are, whatever the block does.
"""

from __future__ import annotations

import json

from selfish.errors import PrimitiveFailed, Unhandled
from selfish.primitives.checks import number, size, text
from selfish.primitives.registry import primitive

LONGEST = 600  # seconds


@primitive("_Trial:Seconds:Bytes:", needs="process")
def trial(vm, receiver, block, seconds, room):
    """The string a block answers in a process of its own, which may run so many seconds and grow by so many bytes, and is gone afterwards.

    Fails: badTypeError, badSizeError, trialTimeout, noTrial where there can be none; `trialKilled: ` and `trialFailed: ` with the reason.
    """
    from selfish.vm.children import Died, answer_of_child, can_fork

    if not 0 < number(seconds) <= LONGEST:
        raise PrimitiveFailed("badSizeError", f"a trial takes up to {LONGEST} seconds")
    size(room)
    if vm.trial is not None:
        raise PrimitiveFailed("trialFailed: a trial inside a trial")
    if not can_fork():
        raise PrimitiveFailed("noTrial", "this system makes no copies of processes")
    work = _work(vm, block, vm.for_child())
    try:
        outcome, said, learned = json.loads(answer_of_child(work, seconds, room))
    except Died as death:
        raise PrimitiveFailed("trialTimeout" if death.out_of_time else f"trialKilled: {death}") from None
    except OSError as failure:  # no process, no pipe
        raise PrimitiveFailed("noTrial", failure.strerror or str(failure)) from None
    vm.linker.learn(learned)
    if outcome == "answer":
        return vm.string(said)
    raise PrimitiveFailed(f"trialFailed: {said}" if outcome == "failed" else "noTrial", said)


def _work(vm, block, become_child):
    """What the child does: a function that answers, in JSON, what became of it, what there is to say, and what it compiled."""

    def work():
        from selfish.vm.effects import Trial

        try:
            become_child()
        except Exception as failure:  # a storage that cannot be read from here
            return json.dumps(("none", str(failure), ()))
        trial = Trial(vm)
        return json.dumps((*_outcome(vm, block), trial.learned))

    return work


def _outcome(vm, block):
    try:
        return "answer", str(text(_run_alone(vm, block)))
    except Unhandled as failure:
        return "failed", f"{failure.kind}: {failure.text}"
    except PrimitiveFailed:
        return "failed", "typeError: a trial answers a string"
    except BaseException as failure:  # noqa: BLE001 - leaving, or whatever else might have ended the parent
        return "failed", f"{type(failure).__name__}: {failure}"


def _run_alone(vm, block):
    """The value of a block; no handler around it is asked, for those belong to another process, or to what must not notice."""
    exceptions = vm.exceptions
    handlers, signals = exceptions.handlers, exceptions.signals
    exceptions.handlers = exceptions.signals = None
    try:
        return exceptions.guard(lambda: vm.call_block(block, ()))
    finally:
        exceptions.handlers, exceptions.signals = handlers, signals


@primitive("_Effects:", needs="process")
def effects(vm, receiver, block):
    """A vector of the block's value and of what it did: vectors of kind, object, slot name, before, after. Only in a trial.

    The kinds: 'changed' and 'read' (a slot's name, or 'elements', or 'slots': then before and after are the names gone and come),
    'made' (after is how many new objects), 'printed' (after is the text), 'denied' (after says what was not granted to confined code),
    'error' (slot name is its kind, before its sentence).
    Objects made by the block are not told of. When the block failed, its value is nil.

    Fails: notInTrial.
    """
    if vm.trial is None:
        raise PrimitiveFailed("notInTrial", "only what is thrown away can be watched so closely")
    value, found = vm.trial.observe(lambda: _run_alone(vm, block))

    def known(part):
        return vm.nil if part is None else part

    told = [vm.vector([vm.string(e.kind), known(e.subject), vm.string(e.slot), known(e.before), known(e.after)]) for e in found]
    return vm.vector([known(value), vm.vector(told)])


@primitive("_StepsUsed", needs="process")
def steps_used(vm, receiver):
    """How many steps were counted so far under the innermost limits; 0 where there are none."""
    return vm.meter.used if vm.meter is not None else 0
