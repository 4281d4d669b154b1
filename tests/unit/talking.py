"""A world in memory whose model is a server on this machine: what the tests of the remote engine share.

In:     a server of model_server.py, or an url.
Out:    a function that asks it; failures come as `kind: sentence`.
Keeps:  patience is short: pauses of hundredths of a second, replies within two seconds.
"""

from __future__ import annotations

from asking import Asked

PATIENCE = "engine backoff: 0.01. engine connectSeconds: 1. engine stallSeconds: 0.4. engine longestPause: 0.5."


class Talk:
    def __init__(self):
        self.vm = Asked()

    def __call__(self, server, settings=""):
        """Point llm to a server, with more settings, a text that says `engine ...`; answers a function that asks it."""
        url = server if isinstance(server, str) else server.url
        self.vm.file_in(f"llm engine: (remoteEngine copyUrl: '{url}' Model: 'm')")
        self.vm.file_in(f"[| engine | engine: llm engine. {PATIENCE} {settings} ] value")

        def ask(more="", prompt="hi", wanted="text"):
            """What the reply answers to `wanted`; `more` is sent to the request first."""
            return self.vm.said(f"(llm answer: (((llm request copyPrompt: '{prompt}') seconds: 2) {more})) {wanted}")

        return ask

    def streamed(self):
        """The pieces of a reply, with | between them."""
        asked = "(llm request copy seconds: 2) onText: [| :piece | all add: piece ]"
        return self.vm.said(f"| all | all: list copyRemoveAll. llm infer: 'hi' With: ({asked}). all joinUsing: '|'")
