"""Sandboxes whose every answer is walked strictly when the test is over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from channel.sandbox import create_sandbox
from tests.sandbox import order_change_shape, strict
from tests.sandbox.box import Box
from tests.sandbox.serving import served


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
    with served(create_sandbox(speed=1000)) as url:
        yield url
