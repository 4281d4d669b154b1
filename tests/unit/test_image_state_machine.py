"""Random lives of a world against a model: changes of every kind, commits, aborts, evictions, reopenings.

Nothing is forgotten, and nothing invented.
"""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from selfish.errors import Unhandled
from selfish.repl.session import Output, Session
from selfish.source import Source

SLOTS = ["a", "b", "c", "d"]
SIZE = 4
SETUP = """
lobby _AddSlots: (| box = (| parent* = traits clonable |) |).
lobby _AddSlots: (|
    cells = (| parent* = traits clonable.
        vector <- nil. bytes <- nil. text <- nil. list <- nil. table <- nil. set <- nil. count <- nil. friend <- nil |)
|).
cells vector: (vector copySize: 4 FillingWith: 0).
cells bytes: (byteVector copySize: 4 FillingWith: 0).
cells text: 'xxxx' copyMutable.
cells list: list copyRemoveAll.
cells table: dictionary copyRemoveAll.
cells set: set copyRemoveAll.
[| n <- 0 | cells count: [ n: n + 1. n ] ] value.
cells friend: box
"""

values = st.one_of(
    st.integers(-3, 300),
    st.integers(min_value=2**70, max_value=2**71),
    st.sampled_from(["'tea'", "'käse'", "''", "nil", "true", "3.5"]),
)
places = st.integers(0, SIZE - 1)
keys = st.sampled_from(["1", "2", "'k'", "3.5", "'tea'"])


def shown(value):
    return str(value)


class Life(RuleBasedStateMachine):
    """Each rule is one evaluation that changes the world, and with `fails` an error at its end that undoes it."""

    template = None

    @initialize()
    def begin(self):
        self.place = Path(tempfile.mkdtemp(prefix="selfish-life-"))
        shutil.copytree(self.template, self.place / "image")
        self.open()
        self.evaluate(" ".join(SETUP.split()))
        self.slots = {}
        self.vector, self.bytes, self.text = [0] * SIZE, [0] * SIZE, ["x"] * SIZE
        self.list, self.table, self.set = [], {}, set()
        self.count = 0

    def open(self):
        self.session = Session.open(self.place / "image", Output(lambda text: None))

    def evaluate(self, text):
        return self.session.evaluate(Source("life", text))

    def change(self, fails, text, model):
        """Evaluate; when it fails, the model stays as it was."""
        if fails:
            with pytest.raises(Unhandled, match="zork"):
                self.evaluate(f"{text}. nil zork")
        else:
            self.evaluate(text)
            model()

    @rule(name=st.sampled_from(SLOTS), value=values, assignable=st.booleans(), fails=st.booleans())
    def add_slot(self, name, value, assignable, fails):
        sign = "<-" if assignable else "="
        assignable = assignable or self.slots.get(name, ("", False))[1]  # as in Self, a constant over an assignable slot leaves it so
        self.change(fails, f"box _AddSlots: (| {name} {sign} {value} |)", lambda: self.slots.update({name: (shown(value), assignable)}))

    @rule(name=st.sampled_from(SLOTS), value=values, fails=st.booleans())
    def assign_slot(self, name, value, fails):
        if self.slots.get(name, (0, False))[1]:
            self.change(fails, f"box {name}: {value}", lambda: self.slots.update({name: (shown(value), True)}))

    @rule(name=st.sampled_from(SLOTS), fails=st.booleans())
    def remove_slot(self, name, fails):
        if name in self.slots:
            self.change(fails, f"box _RemoveSlot: '{name}'", lambda: self.slots.pop(name))

    @rule(name=st.sampled_from(SLOTS), value=st.integers(0, 99), fails=st.booleans())
    def define_method(self, name, value, fails):
        self.change(fails, f"box _AddSlots: (| {name} = ( {value} + 1 ) |)", lambda: self.slots.update({name: (str(value + 1), False)}))

    @rule(place=places, value=values, fails=st.booleans())
    def put_in_vector(self, place, value, fails):
        self.change(fails, f"cells vector at: {place} Put: {value}", lambda: self.vector.__setitem__(place, shown(value)))

    @rule(place=places, value=st.integers(0, 255), fails=st.booleans())
    def put_in_bytes(self, place, value, fails):
        self.change(fails, f"cells bytes at: {place} Put: {value}", lambda: self.bytes.__setitem__(place, value))

    @rule(place=places, value=st.sampled_from("aé世"), fails=st.booleans())
    def put_in_text(self, place, value, fails):
        self.change(fails, f"cells text at: {place} Put: '{value}'", lambda: self.text.__setitem__(place, value))

    @rule(value=values, fails=st.booleans())
    def add_to_list(self, value, fails):
        self.change(fails, f"cells list addLast: {value}", lambda: self.list.append(shown(value)))

    @precondition(lambda self: self.list)
    @rule(fails=st.booleans())
    def remove_from_list(self, fails):
        self.change(fails, "cells list removeFirst", lambda: self.list.pop(0))

    @rule(key=keys, value=values, fails=st.booleans())
    def put_in_table(self, key, value, fails):
        self.change(fails, f"cells table at: {key} Put: {value}", lambda: self.table.update({key: shown(value)}))

    @precondition(lambda self: self.table)
    @rule(data=st.data(), fails=st.booleans())
    def remove_from_table(self, data, fails):
        key = data.draw(st.sampled_from(sorted(self.table)))
        self.change(fails, f"cells table removeKey: {key}", lambda: self.table.pop(key))

    @rule(key=keys, fails=st.booleans())
    def add_to_set(self, key, fails):
        self.change(fails, f"cells set add: {key}", lambda: self.set.add(key))

    @rule(fails=st.booleans())
    def count_up(self, fails):
        def counted():
            self.count += 1

        self.change(fails, "cells count value", counted)

    @rule()
    def evict(self):
        self.session.living.store.connection.cacheMinimize()

    @rule()
    def reopen(self):
        self.session.close()
        self.open()

    @invariant()
    def the_world_is_as_the_model_says(self):
        if not hasattr(self, "session"):
            return
        size = 1 + len(self.slots) + sum(assignable for _, assignable in self.slots.values())  # an assignment slot counts too
        parts = [f"box {name} printString" for name in sorted(self.slots)]
        parts += [f"(cells vector at: {n}) printString" for n in range(SIZE)]
        parts += [f"(cells bytes at: {n}) printString" for n in range(SIZE)]
        parts += [f"(cells text at: {n}) printString" for n in range(SIZE)]
        parts += ["cells list size printString"] + [f"(cells list at: {n}) printString" for n in range(len(self.list))]
        parts += ["cells table size printString"] + [f"(cells table at: {key}) printString" for key in sorted(self.table)]
        parts += ["cells set size printString"] + [f"(cells set includes: {key}) printString" for key in sorted(self.set)]
        parts += [f"(box == cells friend) printString. (reflect: box) size = {size}"]
        expected = [text for _, (text, _) in sorted(self.slots.items())]
        expected += map(str, self.vector + self.bytes)
        expected += [f"'{c}'" for c in self.text]
        expected += [str(len(self.list)), *self.list]
        expected += [str(len(self.table)), *(text for _, text in sorted(self.table.items()))]
        expected += [str(len(self.set)), *["true"] * len(self.set)]
        *asked, last = parts
        lines = " & ".join(f"({part})" for part in asked)
        assert self.evaluate(f"({lines}) asVector joinUsing: '|'") == "'" + "|".join(expected) + "'"
        assert self.evaluate(last) == "true"

    @rule()
    def what_a_block_captured_is_kept(self):
        self.count += 1
        assert self.evaluate("cells count value") == str(self.count)

    def teardown(self):
        if hasattr(self, "session"):
            self.session.close()
            shutil.rmtree(self.place, ignore_errors=True)


def test_random_lives(template_image):
    class Here(Life):
        template = template_image

    chosen = settings(max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(Here, settings=chosen)
