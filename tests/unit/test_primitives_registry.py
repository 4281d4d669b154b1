"""The registry refuses what would mislead, and every primitive says what it does and names its failures."""

import re

import pytest

from selfish.primitives import registry
from selfish.primitives.all import PRIMITIVES


@pytest.fixture
def empty_registry(monkeypatch):
    monkeypatch.setattr(registry, "PRIMITIVES", {})


def test_a_selector_is_taken_once(empty_registry):
    @registry.primitive("_Brew")
    def brew(vm, receiver):
        """Tea.

        Fails: never.
        """

    with pytest.raises(ValueError, match="_Brew is defined twice"):
        registry.primitive("_Brew")(brew)
    assert registry.description("_Brew") == "Tea.\n\nFails: never."
    assert registry.description("_Pour") == ""


def test_a_function_takes_one_argument_for_each_colon(empty_registry):
    def pour(vm, receiver, cup):
        """Tea into a cup."""

    with pytest.raises(TypeError, match="takes 4 parameters, its function 3"):
        registry.primitive("_Pour:Into:")(pour)
    registry.primitive("_Pour:")(pour)


def test_a_primitive_without_a_description_is_refused(empty_registry):
    with pytest.raises(TypeError, match="no description"):
        registry.primitive("_Spill")(lambda vm, receiver: receiver)


@pytest.mark.parametrize("selector", sorted(PRIMITIVES))
def test_every_primitive_says_what_it_does_and_names_its_failures(selector):
    description = registry.description(selector)
    assert "." in description, description
    for failures in re.findall(r"Fails: (.*)", description):
        assert re.match(r"(never|[a-z]\w+(, [a-z]\w+)*)\b", failures), description


@pytest.mark.parametrize("selector", sorted(PRIMITIVES))
def test_every_selector_is_one_a_program_can_write(selector):
    assert re.fullmatch(r"_[A-Za-z0-9]\w*|_[A-Za-z0-9]\w*:([A-Z]\w*:)*", selector)
