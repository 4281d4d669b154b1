"""A model server for tests: it speaks the OpenAI contract over real HTTP, and misbehaves when it is told to.

In:     behaviours, one for each request, in order; the last one stays. A behaviour is a function of the Exchange that answers a request.
Out:    its url; the requests it got.
Keeps:  nothing beyond `with`. A server that was left answers nobody any more.
"""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Exchange:
    """One request, and the means to answer it well or badly.

    path, headers, body (the parsed JSON), server; write(bytes) sends at once, False when the other side is gone
    """

    def __init__(self, handler, body, server):
        self.handler = handler
        self.path = handler.path
        self.headers = dict(handler.headers)
        self.body = body
        self.server = server

    @property
    def prompt(self) -> str:
        """What was asked, whatever the mode."""
        messages = self.body.get("messages")
        return messages[-1]["content"] if messages else self.body.get("prompt", "")

    def write(self, data: bytes) -> bool:
        try:
            self.handler.wfile.write(data)
            self.handler.wfile.flush()
            return True
        except OSError:
            self.server.lost.set()
            return False

    def head(self, status=200, kind="application/json", **headers):
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", kind)
        self.handler.send_header("Connection", "close")
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), str(value))
        with contextlib.suppress(OSError):
            self.handler.end_headers()

    def send(self, data: bytes | str, status=200, kind="application/json", **headers):
        data = data.encode() if isinstance(data, str) else data
        self.head(status, kind, Content_Length=len(data), **headers)
        self.write(data)

    def reply(self, text: str, finish="stop", **more):
        """The whole reply at once, as the mode and the stream field of the request want it."""
        if self.body.get("stream"):
            self.stream([text[i : i + 5] for i in range(0, len(text), 5)], finish)
            return
        chat = "messages" in self.body
        said = {"message": {"role": "assistant", "content": text}} if chat else {"text": text}
        choices = [{"index": number, "finish_reason": finish, **said} for number in range(self.body.get("n") or 1)]
        usage = {"prompt_tokens": len(self.prompt.split()), "completion_tokens": len(text.split())}
        self.send(json.dumps({"model": self.body.get("model"), "choices": choices, "usage": usage} | more))

    def event(self, text=None, finish=None) -> bytes:
        said = {"delta": {} if text is None else {"content": text}} if "messages" in self.body else {"text": text or ""}
        choice = {"index": 0, "finish_reason": finish, **said}
        return b"data: " + json.dumps({"model": self.body.get("model"), "choices": [choice]}).encode() + b"\n\n"

    def stream(self, texts, finish="stop", pause=0.0, end=True):
        self.head(kind="text/event-stream")
        for text in texts:
            if not self.write(self.event(text)):
                return
            time.sleep(pause)
        if end:
            self.write(self.event(finish=finish) + b"data: [DONE]\n\n")

    def stall(self, seconds=30.0):
        """Say nothing more, until the other side is gone or the server is left."""
        self.handler.connection.settimeout(0.05)
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.server.over.is_set():
            try:
                if not self.handler.connection.recv(1):
                    self.server.lost.set()
                    return
            except TimeoutError:
                continue
            except OSError:
                self.server.lost.set()
                return

    def cut(self):
        """End the connection without any manners."""
        self.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.handler.connection.close()
        self.handler.close_connection = True


Behaviour = Callable[[Exchange], None]


def says(text: str, **how) -> Behaviour:
    """A good reply."""
    return lambda exchange: exchange.reply(text, **how)


def fails(status: int, body="", kind="application/json", **headers) -> Behaviour:
    return lambda exchange: exchange.send(body, status, kind, **headers)


def writes(**replies: str | list[str]) -> Behaviour:
    """A model for the mind: it plans nothing special, and writes the method whose selector, here without its colon, stands in the prompt.
    Several replies are given in order, the last one again and again."""
    left = {name: [some] if isinstance(some, str) else list(some) for name, some in replies.items()}
    plan = {"summary": "", "queries": [], "facets": [], "complexity": 0.2, "confidence": 0.9, "ambiguities": []}

    def answer(exchange):
        if exchange.prompt.startswith("Plan "):
            return exchange.reply(json.dumps(plan))
        some = next(some for name, some in left.items() if f"{name}:" in exchange.prompt)
        return exchange.reply(some.pop(0) if len(some) > 1 else some[0])

    return answer


class ModelServer:
    """Use with `with`. Several behaviours answer the first requests in order, the last one all that follow."""

    def __init__(self, *behaviours: Behaviour):
        self.behaviours = list(behaviours) or [says("hello")]
        self.requests: list[Exchange] = []
        self.lost = threading.Event()  # somebody hung up in the middle
        self.over = threading.Event()
        self._lock = threading.Lock()

    def _answer(self, handler):
        size = int(handler.headers.get("Content-Length", 0))
        exchange = Exchange(handler, json.loads(handler.rfile.read(size)), self)
        with self._lock:
            self.requests.append(exchange)
            behaviour = self.behaviours[min(len(self.requests), len(self.behaviours)) - 1]
        behaviour(exchange)

    def __enter__(self) -> ModelServer:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                outer._answer(self)

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            block_on_close = False

            def handle_error(self, *_):
                pass  # a client that hung up is what some tests are about

        self._server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self._server.shutdown()
        self._server.server_close()


def free_url() -> str:
    """The url of a port where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/v1"
