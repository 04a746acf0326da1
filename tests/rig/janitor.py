"""Ends the servers of a test session that was itself killed before it could tidy up.

A process beside the session reads its standard input: "watch PID SIGNAL" and "forget PID", a
line each. The end of the input, however the session ended, makes it signal whoever is left.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache


def watch(pid: int, with_signal: signal.Signals = signal.SIGTERM) -> None:
    _tell(f"watch {pid} {int(with_signal)}")


def forget(pid: int) -> None:
    _tell(f"forget {pid}")


def _tell(line: str) -> None:
    stdin = _janitor().stdin
    assert stdin is not None
    stdin.write(line + "\n")
    stdin.flush()


@cache
def _janitor() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-S", __file__], stdin=subprocess.PIPE, text=True, start_new_session=True
    )


def tidy_up_after(lines: Iterable[str]) -> None:
    watched: dict[int, int] = {}
    for line in lines:
        verb, pid, *with_signal = line.split()
        if verb == "watch":
            watched[int(pid)] = int(with_signal[0])
        else:
            watched.pop(int(pid), None)
    for left, its_signal in watched.items():
        with suppress(ProcessLookupError):
            os.kill(left, its_signal)


if __name__ == "__main__":
    tidy_up_after(sys.stdin)
