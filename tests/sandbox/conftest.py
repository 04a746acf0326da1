"""Sandboxes whose every answer is walked strictly when the test is over."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest
from werkzeug.serving import make_server

from channel.sandbox import create_sandbox
from tests.sandbox import order_change_shape, strict
from tests.sandbox.box import Box


@pytest.fixture
def box() -> Iterator[Box]:
    """An empty world at noon, a thousand times as fast as published."""
    box = Box()
    yield box
    assert strict.violations_in(box.client.get("/_sandbox/calls?bodies=1").get_json()) == []
    sent = box.client.get("/_sandbox/notifications?bodies=1").get_json()
    assert order_change_shape.violations_in(sent) == []


@pytest.fixture
def url() -> Iterator[str]:
    """A sandbox behind real HTTP."""
    server = make_server("127.0.0.1", 0, create_sandbox(speed=1000), threaded=True)
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    url = f"http://127.0.0.1:{server.server_port}"
    yield url
    violations = strict.violations_at(url)
    server.shutdown()
    thread.join()
    server.server_close()
    assert violations == []
