"""A sandbox behind real HTTP, in this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from flask import Flask
from werkzeug.serving import make_server

from tests.sandbox import strict


@contextmanager
def served(sandbox: Flask) -> Iterator[str]:
    """Its address; whatever it answered and sent is walked strictly in the end."""
    server = make_server("127.0.0.1", 0, sandbox, threaded=True)
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield url
        violations = strict.violations_at(url)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert violations == []
