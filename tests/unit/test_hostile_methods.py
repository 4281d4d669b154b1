"""Methods that nobody should install: what the covenants say to them, what a trial does with them, and what holds where neither was asked.

The methods are data. tests/hostile/methods.jsonl, a line each:

    name, kind      what it tries
    object          the slots of the receiver; selector, arguments (texts) and source: what was asked for, and what came
    refused         the covenants that must refuse it, [] when none can see anything wrong
    warned          the covenants that must mention it
    trial           what comes of a trial: 'stops' it must not pass, 'passes' it does no harm, 'any' the trial need not see it

tests/ordinary/methods.jsonl are methods as they ought to be, with the printString of what they give.
"""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path

import pytest
from asking import Asked, in_child
from lasting import Lasting
from ZODB.serialize import referencesf

from selfish.errors import SelfishFailure
from selfish.source import Source
from selfish.vm.confinement import is_sealed
from selfish.vm.objects import Live, Record

TESTS = Path(__file__).parent.parent
TRIAL_SECONDS = 2
SLACK = 1.5  # for a machine that does other things meanwhile


def read(file):
    return [json.loads(line) for line in (TESTS / file).read_text(encoding="utf-8").splitlines()]


HOSTILE = read("hostile/methods.jsonl")
ORDINARY = read("ordinary/methods.jsonl")


def each(methods):
    return pytest.mark.parametrize("method", methods, ids=lambda m: m["name"].replace(" ", "-"))


def literal(text):
    """A Selfish string literal."""
    for plain, escaped in (("\\", "\\\\"), ("'", "\\'"), ("\n", "\\n"), ("\0", "\\0")):
        text = text.replace(plain, escaped)
    return f"'{text}'"


def brief(method):
    """A script that makes the receiver and the mission."""
    return (
        f"lobby _AddSlots: (| subject = (| {method['object']} |) |)\n"
        "lobby _AddSlots: (| brief = (| parent* = traits clonable. receiver = subject. holder. "
        f"selector = {literal(method['selector'])} |) |)\n"
    )


def candidate(method):
    return f"(guardians candidate copySource: {literal(method['source'])} For: brief)"


def arguments(method):
    made = "vector"
    for argument in method.get("arguments", ()):
        made = f"({made} copyAddLast: ({argument}))"
    return made


def rules(findings, severity):
    return {finding["rule"] for finding in findings if finding["severity"] == severity}


# ---- the covenants

@pytest.fixture(scope="module")
def world():
    return Asked()


def judge(world, method):
    """The findings of all covenants."""
    world.file_in(brief(method))
    world.printed.clear()
    world.file_in(f"(guardians judge: {candidate(method)}) asJson printLine")
    return json.loads("".join(world.printed))["findings"]


@each(HOSTILE)
def test_covenants_refuse_it(world, method):
    findings = judge(world, method)
    refused = rules(findings, "refuse")
    assert "guardian" not in refused, findings
    assert refused >= set(method["refused"]) and bool(refused) == bool(method["refused"]), findings
    assert rules(findings, "warn") >= set(method.get("warned", ())), findings


@each(ORDINARY)
def test_covenants_have_nothing_against_an_ordinary_method(world, method):
    findings = judge(world, method)
    assert not rules(findings, "refuse"), findings


def test_covenants_have_nothing_against_the_library(world):
    """Judged are all methods of the library that send no primitive; refused may be only those that do what generated code must not."""
    world.file_in(
        """lobby _AddSlots: (| walker = (|
          parent* = traits clonable.
          refuse: traits Named: path = ( | mirror |
            mirror: reflect: traits.
            mirror methodsDo: [| :slot |
              (slot contents sourceString includesSubstring: '_') ifFalse: [
                (guardians judge: slot) refusals do: [| :f | (path, ' ', slot name, ' ', f rule) printLine ] ] ] ) |) |)"""
    )
    world.printed.clear()
    collections = "collection indexable vector sequence list set dictionary string mutableString"
    for name in f"{collections} number integer float boolean block point time random".split():
        world.file_in(f"walker refuse: traits {name} Named: '{name}'")
    told = set("".join(world.printed).splitlines())
    assert told <= {
        "block withoutThinking systemNames",
        "collection copySortBySelector: computedSelectors",
        "string parseSlots reflection",
        "string parseSlotsIfFail: reflection",
        "string parseObject reflection",
        "string parseBody reflection",
        "string eval reflection",
        "string evalIfFail: reflection",
        "string evalInContext: reflection",
        "string evalInContext:IfFail: reflection",
        "string evalIn: reflection",
        "string replyTo:By: systemNames",
    }


# ---- the trial

@pytest.fixture(scope="module")
def lasting(template_image, tmp_path_factory):
    import shutil

    folder = Path(shutil.copytree(template_image, tmp_path_factory.mktemp("hostile") / "image"))
    image = Lasting(folder)
    yield image
    image.close()


def fingerprint(folder):
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file()}


def attempt(image, method):
    """The findings of a trial, in which the covenants are not asked; it leaves nothing behind."""
    image.file_in(brief(method))
    before, began = fingerprint(image.folder), time.monotonic()
    image.printed.clear()
    example = f"example copySelector: {literal(method['selector'])} Arguments: {arguments(method)}"
    image.file_in(f"(sandbox try: {candidate(method)} Examples: (vector copyAddLast: ({example}))) asJson printLine")
    took = time.monotonic() - began
    assert fingerprint(image.folder) == before
    assert took < TRIAL_SECONDS + SLACK
    return json.loads("".join(image.printed))


@each(HOSTILE)
def test_a_trial_ends_and_leaves_nothing(lasting, method):
    report = attempt(lasting, method)
    refused = rules(report["findings"], "refuse")
    if method["trial"] == "stops":
        assert refused, report
    if method["trial"] == "passes":
        assert not refused, report


@each(ORDINARY)
def test_an_ordinary_method_passes_its_trial(lasting, method):
    report = attempt(lasting, method)
    assert not rules(report["findings"], "refuse"), report
    if "gives" in method:
        assert [result["value"] for result in report["results"]] == [method["gives"]]


# ---- what holds when neither was asked

def what_it_did(image, method, install="_AddGenerated: {} From: 'mission 1' Provenance: '{{}}'"):
    """Install the method and send the message, as nobody should. Answers what of the world is not as it was."""
    image.store.for_child()()
    world, harm = image.world, []
    send = f"[ (subject _Perform: {literal(method['selector'])} Arguments: {arguments(method)}) printString ]"
    files = set(Path.cwd().iterdir())

    def value(text):
        return world.run(lambda: world.evaluate(Source("test", text)))

    image.store.manager.begin()
    world.transaction_began()
    subject = value("subject")
    try:
        value("subject " + install.format(literal(method["source"])))
        value(f"{send} valueWithinSteps: 200000 Seconds: 1 Bytes: 50000000 Depth: 1000")
    except SelfishFailure:
        pass  # it was refused something, or failed of itself
    if set(Path.cwd().iterdir()) != files:
        harm.append("a file was written")
    storage = image.store.connection.db().storage
    for changed in image.store.connection._registered_objects:
        if isinstance(changed, Record):
            harm.append(f"a {type(changed).__name__} changed")
        if changed is subject or not isinstance(changed, Live):  # the rest is where the VM keeps texts and names
            continue
        if is_sealed(type(changed)._map):
            harm.append(f"{world.name_of(changed)} is sealed and changed")
        elif type(changed)._map._p_oid != referencesf(storage.load(changed._p_oid)[0])[0]:
            harm.append(f"{world.name_of(changed)} has other slots")
    if world.confinement is not None:
        harm.append("the world stays confined")
    return harm


@each([m for m in HOSTILE if "readable" not in m["refused"]])
def test_capabilities_hold_without_covenants_and_trial(lasting, method):
    lasting.file_in(brief(method))
    before = fingerprint(lasting.folder)
    assert in_child(lambda: what_it_did(lasting, method), seconds=10) == []
    assert fingerprint(lasting.folder) == before
    assert lasting("3 + 4") == "7"


BY_HAND = "_AddSlots: (('(| ', {}, ' |)') eval)"


@pytest.mark.parametrize(
    ("name", "harm"),
    [
        ("adds a slot to the lobby", "lobby has other slots"),
        ("a primitive through sendTo:", "SystemExit"),
        ("takes a guardian away", "guardians is sealed and changed"),
        ("evaluates text elsewhere", "lobby has other slots"),
        ("hides a send in a fail block", "lobby has other slots"),
        ("removes the slots of true", "other slots"),
    ],
)
def test_the_same_methods_do_harm_when_written_by_hand(lasting, name, harm):
    """So the test above can fail."""
    method = next(m for m in HOSTILE if m["name"] == name)
    lasting.file_in(brief(method))
    try:
        done = in_child(lambda: what_it_did(lasting, method, BY_HAND), seconds=10)
    except AssertionError as died:
        done = [str(died)]
    assert any(harm in each for each in done), done
