"""The local engine: models in this process, each with one thread that does everything that is done with it, one thing after the other.

In:     a loading.Source; jobs: questions, which may be several that are answered in one batch, and orders about experts.
Out:    Calls that tell what becomes of them.
Keeps:  - only a model's own thread touches it. Whoever asks waits in naps, and may go away at any moment.
        - a question whose time is up, or that nobody waits for, is not begun, and stops where it is.
        - a forked process has none of the engines, whose threads are not in it.
"""

from __future__ import annotations

import atexit
import os
import queue
import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass

from selfish.models.calls import Call, Done, Failed, Notice, Piece
from selfish.models.experts import BASE, Expert, Experts, Unfit
from selfish.models.loading import INSTALL, CannotLoad, Source, load, missing
from selfish.models.rows import Row, write
from selfish.vm.disturbing import undisturbed

LAST_SECONDS = 5.0  # that the end of the process waits for a model to stop


@dataclass(frozen=True)
class Question:
    """What a model is asked. mode: auto, chat or completion; candidates: how many replies to choose from, the first perhaps the greedy one;
    grammar: in llguidance's form, or places (places.py); watched: a word whose chance to come first is told.
    """

    prompt: str
    system: str = ""
    mode: str = "auto"
    seconds: float = 60.0
    limit: int = 512
    temperature: float = 0.0
    top_p: float = 1.0
    seed: int = 0
    stops: tuple[str, ...] = ()
    grammar: str = ""
    grammar_kind: str = "lark"
    candidates: int = 1
    is_first_greedy: bool = False
    watched: str = ""
    is_streaming: bool = False
    expert: Expert | None = None


class Engine:
    """A model and its thread."""

    def __init__(self, source: Source):
        self.source = source
        self.loaded = None
        self.experts: Experts | None = None
        self._jobs: queue.SimpleQueue = queue.SimpleQueue()
        self._calls: list[Call] = []  # of the job under way
        self._thread = threading.Thread(target=self._work, name=f"model {source.name}", daemon=True)
        undisturbed(self._thread.start)

    def ask(self, questions: list[Question]) -> list[Call]:
        """Put questions, which are answered side by side."""
        calls = [Call(self.source.key, question.seconds) for question in questions]
        self._put(calls, lambda: self._answer(questions, calls))
        return calls

    def order(self, seconds: float, work: Callable[[Experts], str]) -> Call:
        """Have something done to the experts; the call's text is what it answers. Unfit is told as modelRefused."""
        call = Call(self.source.key, seconds)
        self._put([call], lambda: call.tell(Done((work(self.experts),))))
        return call

    def end(self) -> None:
        """Let go of the model, after what was asked before."""
        self._jobs.put(None)

    def quit(self, seconds: float) -> None:
        """The process ends: stop where it is, and wait for that, though not for ever."""
        self._is_quitting = True
        self._jobs.put(None)
        for call in self._calls:
            call.close()
        self._thread.join(seconds)

    _is_quitting = False

    def _put(self, calls, work):
        absent = missing()
        if absent:
            what = f"local models need {', '.join(absent)}, which {'is' if len(absent) == 1 else 'are'} not installed"
            for call in calls:
                call.tell(Failed("modelUnreachable", what, INSTALL))
        else:
            self._jobs.put((calls, work))

    # -- the thread

    def _work(self):
        while (job := self._jobs.get()) is not None:
            self._calls, work = job
            if not self._is_quitting and not all(call.is_closed for call in self._calls):
                self._do(self._calls, work)
            self._calls, job, work = [], None, None
        self.loaded = self.experts = None

    def _do(self, calls, work):
        def tell(event):
            for call in calls:
                call.tell(event)

        try:
            if self.loaded is None:
                self.loaded = load(self.source, lambda text: tell(Notice(text)))
                self.experts = Experts(self.loaded.model, self.source.slots, self.source.rank, self.source.warm)
            work()
        except CannotLoad as failure:
            tell(Failed("modelRefused", str(failure), failure.hint))
        except Unfit as failure:
            tell(Failed("modelRefused", str(failure)))
        except MemoryError:
            tell(Failed("modelRefused", "there is not enough memory for it", "a smaller model, fewer candidates or a shorter prompt"))
        except BaseException as failure:  # noqa: BLE001 - told to the asker, who waits in another thread
            tell(Failed("modelError", f"the engine failed: {type(failure).__name__}: {failure}"))

    def _answer(self, questions, calls):
        rows, mine = [], []
        for question, call in zip(questions, calls, strict=True):
            try:
                made = self._rows(question, call)
            except (Unfit, CannotLoad) as failure:
                expert = f"the adapter {question.expert.name} cannot be used: " if isinstance(failure, Unfit) else ""
                call.tell(Failed("modelRefused", f"{expert}{failure}"))
                continue
            rows += made
            mine.append((question, call, made))
        if not rows:
            return
        with self._forward(rows) as forward:
            write(forward, self.loaded.tokenizer, rows, self.loaded.ends, self.loaded.pad)
        for question, call, made in mine:
            if not call.is_closed:
                # Those that were cut off come last, unless the first has been told already.
                order = made if question.is_streaming else sorted(made, key=lambda row: row.finish != "stop")
                tokens = sum(len(row.tokens) for row in made)
                finish = order[0].finish or "cancelled"
                texts, likelihoods = tuple(row.text for row in order), tuple(row.likelihood for row in order)
                call.tell(Done(texts, finish, self.source.name, len(made[0].prompt), tokens, likelihoods, made[0].chance))

    def _rows(self, question, call):
        loaded = self.loaded
        prompt = self._tokens(question)
        room = loaded.context - len(prompt)
        if room < 1:
            raise CannotLoad(f"the prompt has {len(prompt):,} tokens, and {self.source.name} takes {loaded.context:,} with the reply")
        adapter = self.experts.activate(question.expert) if question.expert is not None else None
        rows = []
        for number in range(question.candidates):
            heat = 0.0 if question.is_first_greedy and number == 0 else question.temperature
            row = Row(prompt, min(question.limit, room), question.seed * 1_000_003 + number, heat, question.top_p)
            row.watched = loaded.tokenizer.get_vocab().get(question.watched) if question.watched else None
            row.adapter, row.stops, row.is_over = adapter, question.stops, lambda: call.is_closed
            row.matcher = self._matcher(question)
            if question.is_streaming and number == 0:
                row.piece = lambda text: call.tell(Piece(text))
            rows.append(row)
        return rows

    def _matcher(self, question):
        if not question.grammar:
            return None
        from selfish.models.constrained import BadGrammar, matcher

        try:
            return matcher(self.loaded, question.grammar, question.grammar_kind)
        except BadGrammar as failure:
            raise CannotLoad(f"the grammar cannot be used: {failure}") from failure

    def _tokens(self, question):
        tokenizer = self.loaded.tokenizer
        if question.mode == "chat" or question.mode == "auto" and tokenizer.chat_template:
            said = [("system", question.system), ("user", question.prompt)]
            messages = [{"role": role, "content": content} for role, content in said if content or role == "user"]
            try:
                text = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
            except Exception as failure:  # a template fails as whoever wrote it liked
                raise CannotLoad(f"the chat template of {self.source.name} cannot be used: {failure}") from failure
            return tokenizer(text, add_special_tokens=False)["input_ids"]
        text = f"{question.system}\n\n{question.prompt}" if question.system else question.prompt
        tokens = tokenizer(text)["input_ids"]
        first = tokenizer.bos_token_id
        return tokens if first is None or tokens[:1] == [first] else [first, *tokens]

    @contextmanager
    def _forward(self, rows):
        """A function for rows.write that uses the adapters these rows want."""
        import torch

        wanted = {row.adapter for row in rows}
        peft, base = self.experts.peft, self.loaded.model
        device = next(base.parameters()).device

        def run(rows, ids, mask, positions, cache):
            options = {"adapter_names": [row.adapter or BASE for row in rows]} if len(wanted) > 1 else {}
            done = model(
                input_ids=ids.to(device),
                attention_mask=mask.to(device),
                position_ids=positions.to(device),
                past_key_values=cache,
                use_cache=True,
                logits_to_keep=1,
                **options,
            )
            return done.logits[:, -1].float().cpu(), done.past_key_values

        with torch.inference_mode():
            if peft is None:
                model = base
                yield run
            elif wanted == {None}:
                model = base
                with peft.disable_adapter():
                    yield run
            else:
                model = peft
                if len(wanted) == 1:
                    self.experts.switch(*wanted)
                yield run


_engines: dict[str, Engine] = {}
_lock = threading.Lock()


def engine_for(source: Source) -> Engine:
    """The engine of a model, the one there is or a new one."""
    with _lock:
        found = _engines.get(source.key)
        if found is None:
            found = _engines[source.key] = Engine(source)
        return found


def engine(key: str) -> Engine | None:
    return _engines.get(key)


def keys() -> list[str]:
    return list(_engines)


def unload(key: str) -> bool:
    """Let go of a model; answers whether it was there."""
    with _lock:
        found = _engines.pop(key, None)
    if found is not None:
        found.end()
    return found is not None


def _forked():
    global _lock
    _lock = threading.Lock()  # who held it is not in this process
    _engines.clear()


def _quit():
    """A thread that is in the middle of torch's code when Python ends would take the process down."""
    for found in list(_engines.values()):
        found.quit(LAST_SECONDS)


os.register_at_fork(after_in_child=_forked)
atexit.register(_quit)
