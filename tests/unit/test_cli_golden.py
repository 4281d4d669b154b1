"""The golden runner itself: each way of being wrong is found, and said with its line."""

import pytest

from selfish.repl.golden import Tests


@pytest.fixture(scope="module")
def tests(template_image):
    with Tests(template=template_image) as tests:
        yield tests


def wrong(tests, tmp_path, text):
    file = tmp_path / "one.self"
    file.write_text(text)
    return [(failure.line, failure.sentence) for failure in tests.run(file)]


@pytest.mark.parametrize(
    "text",
    [
        '3 printLine "expect: 3"\n',
        '3 print "expect: 3"\n',
        "[3 printLine.\n 4 printLine] value\n\"expect: 3\"\n\"expect: 4\"\n",
        '3 zork "expect error: No \'zork\' slot found in 3."\n4 printLine "expect: 4"\n',
        '3 ++ "expect error: syntax error"\n',
        "lobby _AddSlots: (| kettle <- 'cold' |)\nkettle: 'warm'\n\"reopen image\"\nkettle printLine \"expect: warm\"\n",
        "\"(3 + 4)   >>> 7\"\n",
        "lobby _AddSlots: (| twice: n = ( \"(twice: 4)   >>> 8\" n * 2 ) |)\n",
    ],
)
def test_right(tests, tmp_path, text):
    before = tests.checks
    assert wrong(tests, tmp_path, text) == []
    assert tests.checks > before


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ('3 printLine "expect: 4"\n', 1, "expected '4', and '3' came"),
        ('nil\n\n3 "expect: 4"\n', 3, "nothing came"),
        ('3 printLine "expect: 3"\n4 printLine\n', 2, "'4' came, and nothing expects it"),
        ('3 printLine "expect error: 3"\n', 1, "expected the error '3', and '3' came"),
        ('3 zork\n4 printLine "expect: 4"\n', 1, "nothing expects it"),
        ('3 zork "expect: 4"\n', 1, "the error"),
        ("\n\"(3 + 4)   >>> 8\"\n", 2, "answers '7', and the comment says '8'"),
        ("\"(3 zork)   >>> 8\"\n", 1, "error: No 'zork' slot"),
    ],
)
def test_wrong(tests, tmp_path, text, line, part):
    (found,) = wrong(tests, tmp_path, text)
    assert found[0] == line and part in found[1]


def test_an_example_leaves_no_trace_for_the_next(tests, tmp_path):
    text = '"lobby _AddSlots: (| kettle = 1 |). kettle   >>> 1\n kettle   >>> 1"\n'
    ((line, sentence),) = wrong(tests, tmp_path, text)
    assert line == 2 and "No 'kettle' slot" in sentence


def test_nothing_to_test_is_no_success(tests, template_image, tmp_path):
    file = tmp_path / "empty.self"
    file.write_text("3 + 4\n")
    said = []
    assert tests.run(file) == []
    with Tests(template=template_image) as fresh:
        assert fresh.run_all([file], said.append) != 0


def test_a_file_that_needs_what_is_not_there_is_left_out(tests, tmp_path):
    file, said = tmp_path / "one.self", []
    file.write_text('"needs: 3 = 4"\n3 printLine "expect: 4"\n')
    assert tests.run_all([file], said.append) == 0
    assert said[0].split() == ["left", "out", str(file), "(needs:", "3", "=", "4)"] and said[1].endswith("0 failed, 1 left out")
    assert wrong(tests, tmp_path, '"needs: 3 = 3"\n3 printLine "expect: 4"\n')[0][0] == 2
    assert "true or false, not error: No 'zork'" in wrong(tests, tmp_path, '"needs: nil zork"\n3 printLine "expect: 3"\n')[0][1]


CASES = """
globals _AddSlots: (| kettleTest = (| parent* = traits testCase.
    testRight = ( assert: 3 + 4 Equals: 7 ).
    testWrong = ( 'noise' printLine. assert: 3 + 4 Equals: 8 ).
    testBreaks = ( nil zork ).
|) |)
"""


def test_test_cases_are_run_and_their_failures_placed(tests, tmp_path):
    before = tests.checks
    found = sorted(wrong(tests, tmp_path, CASES))
    assert tests.checks == before + 3
    assert [line for line, _ in found] == [4, 5]
    assert "testWrong failed: 8 was expected, and 7 came" in found[0][1]
    assert "testBreaks broke: No 'zork' slot found in nil." in found[1][1]
