"""Settling: after an evaluation that wrote notes, the mind makes objects of them, in a transaction of its own.

In:     a session; which notes an evaluation wrote, and whether it was committed.
Out:    `orchestrator settleNotes: numbers Committed: truth`, sent in one more transaction; a notice when that failed.
Keeps:  a note is lost in no case: one that could not be settled stays, and is tried again.
"""

from __future__ import annotations

from collections.abc import Callable

from selfish.errors import PrimitiveFailed, SelfishFailure
from selfish.image.problems import ChangedMeanwhile
from selfish.vm.naming import follow

SETTLE, AGAIN, CORRECT = "settleNotes:Committed:", "againAfterConflict", "correctNext"
DUE = "correction due"  # what the process remembers when a mission failed that can be corrected
REPLIES = ("replies heard", "recorded replies")  # what it remembers of a model's replies, for an evaluation that is tried again
ORCHESTRATOR = "globals orchestrator"
DESCRIPTION = "what the mind keeps"
TRIES = 3  # of what lost against another session


class Settling:
    """The notes of a session that are not settled yet."""

    def __init__(self, session):
        self.session = session
        self.waiting: dict[bool, list[int]] = {True: [], False: []}  # by whether their evaluation was committed
        self.superseded: list[int] = []

    def recover(self) -> None:
        """Settle what sessions left behind that are gone."""
        session = self.session
        with session.discarded():
            orphans = session.journal.orphans()
        self._settle(orphans)

    def supersede(self) -> None:
        """What was noted so far is noted again by the evaluation that is tried again now, as far as it still holds; after that it goes."""
        self.superseded += self.session.journal.take_touched()

    def after(self, committed: bool) -> None:
        """Settle what the evaluation noted that just ended."""
        journal = self.session.journal
        for name in REPLIES:
            self.session.world.memory.pop(name, None)  # the next evaluation asks for itself
        if not committed and not journal.is_touched():  # what was tried again ended before it noted anything
            self.waiting[False] += self.superseded
            self.superseded = []
            self._settle(self.waiting)
        while self.superseded:
            try:
                journal.remove(self.superseded.pop())
            except PrimitiveFailed:
                break  # the disk is full; whoever opens the image next settles it
        if journal.is_touched():
            self.waiting[committed] += journal.take_touched()
            self._settle(self.waiting)

    def correct(self) -> bool:
        """Make the correction that is due, if any, and when that fails the next. Answers whether one was made."""
        session, made = self.session, False
        while DUE in session.world.memory:
            try:
                made = session.kept("a correction", self._send_correct) is session.world.true
            except SelfishFailure:
                made = False
        return made

    def _send_correct(self):
        world, orchestrator = self.session.world, self.orchestrator(CORRECT)
        return world.exceptions.guard(lambda: world.send(orchestrator, CORRECT))

    def _settle(self, waiting: dict[bool, list[int]]) -> None:
        for committed, numbers in waiting.items():
            if numbers and not self._is_settled(numbers, committed, tell=len(numbers) == 1):
                # What cannot be settled shall not hold up the others.
                numbers[:] = [n for n in numbers if len(numbers) == 1 or not self._is_settled([n], committed, tell=True)]
            else:
                numbers.clear()

    def _is_settled(self, numbers: list[int], committed: bool, tell: bool) -> bool:
        try:
            self._tried(lambda: self._send(numbers, committed))
            return True
        except SelfishFailure as failure:
            if tell:
                from selfish.repl.printer import said

                self.session.notice(f"what the mind noted could not be settled yet: {said(failure)}")
            return False

    def _tried(self, work: Callable[[], None]) -> None:
        session = self.session
        for tries_left in reversed(range(TRIES)):
            try:
                with session.transaction(DESCRIPTION), session.journal.settling():
                    session.world.run(lambda: session.world.exceptions.guard(work))
                return
            except ChangedMeanwhile:
                if not tries_left:
                    raise

    def _send(self, numbers: list[int], committed: bool) -> None:
        world, orchestrator = self.session.world, self.orchestrator(SETTLE)
        if orchestrator is not None:
            present = self.session.journal.present(numbers)
            world.send(orchestrator, SETTLE, world.vector(present), world.boolean(committed))

    def orchestrator(self, selector: str):
        """The orchestrator, if there is one that understands a message."""
        found = follow(self.session.world, ORCHESTRATOR)
        return found if found is not None and self.session.world.understands(found, selector) else None
