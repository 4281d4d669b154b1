"""Without the extra a local model says what is missing and how to get it."""

from __future__ import annotations

import importlib.util

from asking import Asked
from tiny_models import plain_model


def test_what_is_missing_is_said_with_how_to_get_it(tmp_path, monkeypatch):
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name in ("torch", "peft") else found(name))
    vm = Asked()
    vm.file_in(f"llm engine: (localEngine copyFolder: '{plain_model(tmp_path / 'tea')}')")
    said = vm.said("llm infer: 'hello'")
    assert said.startswith("modelUnreachable: tea: local models need torch")
    assert said.endswith("not installed. Hint: pip install 'selfish[llm]'.")
