"""Keeps a handful of processes alive until it is told to stop, then leaves nothing behind.

Each child writes to a log file of its own. One that ends is started again, later and later when
it keeps ending.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

SECONDS_BETWEEN_LOOKS = 0.2
SECONDS_TO_STOP = 12.0
SECONDS_TO_STOP_AT_ONCE = 4.0
LONGEST_PAUSE = 30.0
# A child that lived this long has recovered from whatever ended it before.
SECONDS_TO_RECOVER = 60.0
LONGEST_LOG = 5_000_000


@dataclass
class Child:
    """One process: what to run, and where its output goes."""

    name: str
    command: Sequence[str]
    log: Path
    environment: Mapping[str, str]
    # What the others stand on: stopped after them.
    ground: bool = False
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    started_at: float = field(default=0.0, init=False)
    start_again_at: float = field(default=0.0, init=False)
    pause: float = field(default=1.0, init=False)

    def start(self) -> None:
        if self.log.exists() and self.log.stat().st_size > LONGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                env=dict(self.environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl-C in the terminal is for the supervisor, which ends them in order.
                start_new_session=True,
            )
        self.started_at = time.monotonic()

    def look_after(self, tell: Callable[[str], None]) -> None:
        """Start the child again when it has ended and its pause is over."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.start_again_at:
                self.start()
            return
        if self.process.poll() is None:
            return
        self.pause = 1.0 if now - self.started_at > SECONDS_TO_RECOVER else self.pause * 2
        self.start_again_at = now + min(self.pause, LONGEST_PAUSE)
        tell(f"{self.name} ended ({self.process.returncode}) and is started again; see {self.log}")
        self.process = None

    def ask_to_stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def stop_at_once(self) -> None:
        """End the child and whatever it started in its session."""
        if self.process is None:
            return
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def ended_within(self, seconds: float) -> bool:
        if self.process is None:
            return True
        try:
            self.process.wait(max(seconds, 0))
        except subprocess.TimeoutExpired:
            return False
        return True


class Supervisor:
    """Children in the order of their start; `run` returns when a stop was asked for."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.children: list[Child] = []
        self.tell = tell
        self.stopping = threading.Event()

    def heed_signals(self) -> None:
        """Let Ctrl-C, a closed terminal and SIGTERM ask for the stop."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: self.stopping.set())

    def start(self, child: Child) -> Child:
        self.children.append(child)
        child.start()
        return child

    def run(self, meanwhile: Callable[[], None]) -> None:
        """Look after the children until a stop is asked for; call `meanwhile` at every look."""
        while not self.stopping.wait(SECONDS_BETWEEN_LOOKS):
            meanwhile()
            for child in self.children:
                child.look_after(self.tell)

    def stop(self) -> None:
        """End every child: politely, then firmly, then at once; the ground of the others last."""
        for ground in (False, True):
            _stop([child for child in self.children if child.ground is ground])


def _stop(children: Sequence[Child]) -> None:
    for seconds in (SECONDS_TO_STOP, SECONDS_TO_STOP_AT_ONCE):
        until = time.monotonic() + seconds
        for child in children:
            # A worker finishes its job after the first SIGTERM and drops it at the second.
            child.ask_to_stop()
        if all(child.ended_within(until - time.monotonic()) for child in children):
            break
    for child in children:
        child.stop_at_once()
