"""Connections: what urllib3 does for the remote engine, and what went wrong when it could not.

In:     a question; a failure of urllib3.
Out:    a manager of connections that a call can cut; the failure as a Failed.
Keeps:  no proxy is used that was not asked for, and certificates are checked.
"""

from __future__ import annotations

import socket

from selfish.models.calls import Call, Failed


def manager_for(question, call: Call):
    """Connections of urllib3 that tell the call about their sockets, so that it can cut them."""
    import urllib3
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

    def watched(pool, connection):
        def connect(self):
            connection.connect(self)
            call.holds(self.sock)

        kind = type(connection.__name__, (connection,), {"connect": connect})
        return type(pool.__name__, (pool,), {"ConnectionCls": kind})

    manager = urllib3.ProxyManager(question.proxy) if question.proxy else urllib3.PoolManager()
    manager.pool_classes_by_scheme = {
        "http": watched(HTTPConnectionPool, HTTPConnection),
        "https": watched(HTTPSConnectionPool, HTTPSConnection),
    }
    return manager


def failure_of(failure, question) -> tuple[Failed, bool]:
    """Why no response came; and whether nobody was there, so that asking again makes sense."""
    from urllib3 import exceptions

    reason, said = _reason(failure), plain(failure)
    setting = "start the server, or set another engine with llm engine:"
    lost = isinstance(reason, OSError) or type(reason).__name__ == "RemoteDisconnected"
    if isinstance(reason, ConnectionRefusedError):
        return Failed("modelUnreachable", "nobody answers there (connection refused)", setting), True
    match failure:
        case exceptions.NameResolutionError() | exceptions.LocationValueError():
            return Failed("modelUnreachable", "there is no host of that name", "is the url right"), False
        case exceptions.ConnectTimeoutError():
            what = f"no connection within {question.connect:g} seconds"
            return Failed("modelUnreachable", what, "is the url right, and the server up"), False
        case exceptions.SSLError():
            return Failed("modelUnreachable", f"no safe connection ({said})", "is its certificate right, or is it http://"), False
        case exceptions.NewConnectionError() | exceptions.ProxyError():
            return Failed("modelUnreachable", f"no connection ({said})", setting), False
        case exceptions.ReadTimeoutError():
            what = f"no reply within {question.seconds:g} seconds"
            return Failed("modelTimedOut", what, "give the request more seconds"), False
        case ValueError():
            return Failed("modelError", f"the question cannot be sent ({said})"), False
        case _ if lost:
            return Failed("modelCutOff", "the connection was lost before the reply began", "ask again"), False
    what = f"what answers there does not speak HTTP ({said})"
    return Failed("modelNonsense", what, "is this the url of a model server (most end in /v1)"), False


def retry_after(response) -> float | None:
    """The seconds a response asks to be left alone for, None when it does not say."""
    from urllib3.exceptions import InvalidHeader
    from urllib3.util import Retry

    try:
        return Retry().get_retry_after(response)
    except (InvalidHeader, OverflowError, ValueError):
        return None


def _reason(failure):
    """The innermost cause of a failure of urllib3."""
    seen = set()
    while id(failure) not in seen:
        seen.add(id(failure))
        inner = [each for each in (failure.__cause__, *getattr(failure, "args", ())) if isinstance(each, BaseException)]
        if not inner:
            break
        failure = inner[0]
    return failure


def plain(failure) -> str:
    """A failure of urllib3 or below in a few words."""
    reason = _reason(failure)
    if isinstance(reason, socket.timeout):
        return "timed out"
    text = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return " ".join(text.split())[:200]
