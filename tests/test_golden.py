"""Every golden test in tests/golden/, and every >>> example in the comments of bootstrap/."""

from pathlib import Path

import pytest

from selfish.image.boot import bootstrap_files
from selfish.repl.golden import Tests, examples, expectation
from selfish.repl.reader import comments

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(GOLDEN.rglob("*.self"))
# Without techniques: what says something of the language and of the library it is made of, but for what is about speed or depth.
LONG = {
    "endless_recursion_can_be_handled",
    "a_dictionary_of_a_hundred_thousand_entries_is_quick",
    "a_list_grows_and_shrinks_at_either_end",
}
PLAIN = [file for file in FILES if file.relative_to(GOLDEN).parts[0] != "mind" and file.stem not in LONG]


@pytest.fixture(scope="module")
def tests(template_image):
    with Tests(template=template_image) as tests:
        yield tests


@pytest.fixture(scope="module")
def plain_tests(template_image):
    with Tests(template=template_image, without=("all",)) as tests:
        yield tests


def report(failures):
    return "\n".join(map(str, failures))


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(GOLDEN).with_suffix("")))
def test_golden(tests, file):
    before = tests.checks
    failures = tests.run(file)
    assert not failures, report(failures)
    if tests.lacking:
        pytest.skip(f"needs: {tests.lacking}")
    assert tests.checks > before, f"{file} expects nothing"


@pytest.mark.parametrize("file", PLAIN, ids=lambda f: str(f.relative_to(GOLDEN).with_suffix("")))
def test_golden_without_techniques(plain_tests, file):
    failures = plain_tests.run(file)
    assert not failures, report(failures)


@pytest.mark.parametrize("file", [f for f in bootstrap_files() if any(examples(f.read_text(encoding="utf-8")))], ids=lambda f: f.stem)
def test_examples_in_bootstrap(tests, file):
    failures = tests.run(file)
    assert not failures, report(failures)


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(GOLDEN).with_suffix("")))
def test_every_comment_that_looks_like_an_expectation_is_one(file):
    """A slip such as "expects: 3" would never fail."""
    for comment in comments(file.read_text(encoding="utf-8")):
        if comment.text.lower().lstrip().startswith(("expect", "error expect")):
            assert expectation(comment), f"{file}:{comment.line}: {comment.text}"
