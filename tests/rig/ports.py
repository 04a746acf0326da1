"""TCP ports of 127.0.0.1 for the servers that a test starts."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from subprocess import Popen


def free_port() -> int:
    """A port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(port: int) -> bool:
    """Whether somebody listens on the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_until(
    condition: Callable[[], bool], process: Popen[bytes] | None = None, seconds: float = 30
) -> None:
    """Return once the condition holds. Raises when time is up or the process has ended."""
    give_up_at = time.monotonic() + seconds
    while not condition():
        if process is not None and process.poll() is not None:
            raise RuntimeError(f"{process.args!r} ended with {process.returncode}")
        if time.monotonic() > give_up_at:
            raise TimeoutError(f"not within {seconds:.0f} s")
        time.sleep(0.02)
