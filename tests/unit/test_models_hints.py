"""Hints: expressions that give what every example shows."""

import random

import pytest

from selfish.models import hints
from selfish.models.values import Lst, Vec


def rows(**columns):
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


@pytest.mark.parametrize(
    "columns, wanted, first",
    [
        ({"n1": (3, 5, 9), "n2": (4, 1, 7)}, [7, 6, 16], "+ n1 n2"),
        ({"n1": (3, 5, 9), "n2": (4, 1, 7)}, [1, -4, -2], "- n2 n1"),
        ({"n1": (3, 5, 9), "n2": (7, 1, 14)}, [4, 0, 5], "max - n2 n1 0"),
        ({"n1": (7, -7, 9), "n2": (2, 2, -4)}, [3, -3, -2], "/ n1 n2"),
        ({"n1": (7, -7, 9), "n2": (2, 2, -4)}, [1, -1, 1], "% n1 n2"),
        ({"n1": (200, 50, 80), "n2": (10, 20, 5)}, [220, 60, 84], "+ percent n1 n2 n1"),
        ({"s1": ("pen", "", "paper")}, [3, 0, 5], "size s1"),
        ({"vn1": (Vec([1, 2]), Vec([5]), Vec([4, 4, 4]))}, [3, 5, 12], "sum vn1"),
    ],
)
def test_numbers_are_reckoned(columns, wanted, first):
    assert hints.reckoned(rows(**columns), wanted)[0] == first


@pytest.mark.parametrize(
    "columns, truths, first",
    [
        ({"n1": (3, 5, 9), "n2": (4, 5, 7)}, [True, False, False], "< n1 n2"),
        ({"n1": (3, 5, 9), "n2": (4, 5, 7)}, [True, True, False], "<= n1 n2"),
        ({"s1": ("a", "bc", "d"), "as1": ("a", "bd", "ed")}, [True, False, False], "= as1 s1"),
        ({"b1": (True, False, True)}, [False, True, False], "not b1"),
        ({"vn1": (Vec([1, 2]), Vec([5]), Lst([4])), "an1": (2, 4, 4)}, [True, False, True], "has vn1 an1"),
        ({"s1": ("anna", "otto", "max")}, [True, True, False], "= s1 back s1"),
    ],
)
def test_examples_are_told_apart(columns, truths, first):
    assert hints.distinguished(rows(**columns), truths)[0] == first


@pytest.mark.parametrize(
    "columns, wanted, first",
    [
        ({"vn1": (Vec([1, 2]), Vec([5, 3]))}, [[2, 1], [3, 5]], "back vn1"),
        ({"vn1": (Vec([3, 2, 4]), Vec([5, 3]))}, [[2, 3, 4], [3, 5]], "sorted vn1"),
        ({"vn1": (Vec([3, 2, 4]), Vec([5, 3]))}, [[3, 4], [5]], "part vn1"),
        ({"vn1": (Vec([3, 2]), Vec([5, 3])), "an1": (1, 2)}, [[3, 2, 1], [5, 3, 2]], "with vn1 an1"),
        ({"vn1": (Vec([3, 2]), Vec([5, 3]))}, [[6, 4], [10, 6]], "each vn1"),
    ],
)
def test_collections_are_compared(columns, wanted, first):
    assert hints.arranged(rows(**columns), wanted)[0] == first


def value_of(words, row):
    """The value of an expression as hints write it."""
    word = words.pop(0)
    if word in hints.OPERATORS:
        return hints.OPERATORS[word](value_of(words, row), value_of(words, row))
    if word in ("size", "sum", "most", "least"):
        return {"size": len, "sum": sum, "most": max, "least": min}[word](row[words.pop(0)])
    return row[word] if word in row else int(word)


def test_every_hint_fits_every_example():
    rng = random.Random(4)
    told = 0
    for _ in range(300):
        drawn = [(rng.randint(-9, 40), rng.randint(0, 9), Vec([rng.randint(0, 9)] * 2)) for _ in range(4)]
        made = [dict(zip(("n1", "n2", "vn1"), values, strict=True)) for values in drawn]
        sign = rng.choice(list(hints.OPERATORS))
        wanted = [hints.OPERATORS[sign](row["n1"] + 3, row["n2"]) for row in made]
        if None in wanted:
            continue
        for text in hints.reckoned(made, wanted, (3,)):
            told += 1
            assert [value_of(text.split(), row) for row in made] == wanted, text
    assert told > 200


def test_one_value_for_all_says_nothing():
    assert hints.reckoned(rows(n1=(1, 2, 3)), [4, 4, 4]) == []
    assert hints.distinguished(rows(n1=(1, 2, 3)), [True, True, True]) == []
