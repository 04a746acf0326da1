"""A real Valkey for every test process, and an empty one for every test that asks."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from channel.adapters import embedded_valkey
from channel.adapters.embedded_valkey import EmbeddedValkey
from tests.rig import janitor


@pytest.fixture(scope="session")
def valkey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedValkey]:
    """The server of this test process; what a test leaves in it, the next one sees."""
    server = embedded_valkey.start(tmp_path_factory.mktemp("valkey"))
    janitor.watch(server.process.pid)
    yield server
    server.stop()
    janitor.forget(server.process.pid)


@pytest.fixture
def redis(valkey: EmbeddedValkey) -> Iterator[Redis]:
    """A client of an empty server."""
    with Redis.from_url(valkey.url) as client:
        client.flushall()
        yield client


@pytest.fixture
def redis_url(valkey: EmbeddedValkey, redis: Redis) -> str:
    """The URL of an empty server."""
    return valkey.url


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A DATA_DIR of the test's own, with a path short enough for a socket."""
    with tempfile.TemporaryDirectory(prefix="var-") as folder:
        yield Path(folder)
