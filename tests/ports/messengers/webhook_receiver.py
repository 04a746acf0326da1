"""Whoever is told by webhook."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import orjson


@dataclass(frozen=True)
class Call:
    headers: dict[str, str]
    body: bytes

    @property
    def facts(self) -> dict[str, object]:
        return dict(orjson.loads(self.body))


@dataclass
class Receiver:
    """`status` is what it answers. `moved_to`: with this address."""

    url: str = ""
    status: int = 204
    moved_to: str | None = None
    calls: list[Call] = field(default_factory=list)


@contextmanager
def webhook_receiver() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.calls.append(Call(dict(self.headers), body))
            self.send_response(receiver.status)
            if receiver.moved_to is not None:
                self.send_header("Location", receiver.moved_to)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
            """Nothing: pytest shows what matters."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.url = f"http://127.0.0.1:{server.server_port}/hook"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
