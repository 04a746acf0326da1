"""Amazon in a box, as a process of its own, the way `make run` starts it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.rig import janitor
from tests.rig.ports import answers, free_port, wait_until
from tests.sandbox import strict

# Quotas and lives run this much faster than Amazon publishes them.
SPEED = 1000


@dataclass(frozen=True)
class Sandbox:
    """A running sandbox; `url` has no slash at its end."""

    url: str

    def control(self, method: str, path: str, **body: object) -> Any:
        """Call the control API: `control("POST", "orders", marketplaceId=...)`, JSON back."""
        answer = requests.request(
            method, f"{self.url}/_sandbox/{path}", json=body or None, timeout=10
        )
        answer.raise_for_status()
        return answer.json() if answer.content else None


@contextmanager
def running_sandbox(log_dir: Path, speed: float) -> Iterator[Sandbox]:
    """A sandbox of its own, its quotas and reports that much faster than published."""
    port = free_port()
    log = (log_dir / "sandbox.log").open("wb")
    options = ("--empty", "--port", str(port), "--speed", str(speed))
    command = (sys.executable, "-m", "channel.sandbox", *options)
    root = Path(__file__).resolve().parents[2]
    process = subprocess.Popen(command, cwd=root, stdout=log, stderr=log)
    janitor.watch(process.pid)
    wait_until(lambda: answers(port), process)
    yield Sandbox(f"http://127.0.0.1:{port}")
    janitor.forget(process.pid)
    process.terminate()
    process.wait()
    log.close()


@pytest.fixture(scope="session")
def sandbox_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """The sandbox of this test process; what a test leaves in it, the next one sees."""
    with running_sandbox(tmp_path_factory.mktemp("sandbox"), SPEED) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(sandbox_process: Sandbox) -> Iterator[Sandbox]:
    """The sandbox with an empty world; whatever it answered is held against Amazon's own SDK."""
    sandbox_process.control("POST", "reset")
    yield sandbox_process
    assert strict.violations_at(sandbox_process.url) == []
