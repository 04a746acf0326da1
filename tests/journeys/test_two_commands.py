"""`make run` on a machine that has python3, make, git and coreutils, and nothing else."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
import requests

from tests.rig import janitor
from tests.rig.ports import free_port, wait_until
from tests.sandbox import strict

ROOT = Path(__file__).resolve().parents[2]
COREUTILS = """
    [ arch b2sum base32 base64 basename cat chgrp chmod chown cksum comm cp cut date dd df dir
    dirname du echo env expand expr factor false fmt fold head hostid id install join link ln
    logname ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk
    pr printenv printf ptx pwd readlink realpath rm rmdir seq sha1sum sha256sum sha512sum shred
    shuf sleep sort split stat stdbuf stty sum sync tac tail tee test timeout touch tr true
    truncate tsort tty uname unexpand uniq unlink users vdir wc who whoami yes
""".split()
# How this machine reaches the package indexes is not what is tested.
ROUTE = ("PIP_", "NPM_CONFIG_", "npm_config_", "SSL_CERT_", "NODE_EXTRA_CA_CERTS")
MINUTES = 60


@dataclass(frozen=True)
class Demo:
    """A `make run` in a checkout of its own."""

    process: subprocess.Popen[bytes]
    checkout: Path
    web: str
    box: str
    screen: Path

    def shows(self) -> str:
        return self.screen.read_text()

    def left(self) -> list[str]:
        """Every living process that came from this checkout."""
        seen = [each.info for each in psutil.process_iter(["cmdline", "cwd"])]
        traces = [" ".join((each["cwd"] or "", *(each["cmdline"] or ()))) for each in seen]
        return [trace for trace in traces if str(self.checkout) in trace]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What a clone would hold: no environment, no packages, nothing built."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).exists():
            (tmp_path / "checkout" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / "checkout" / name)
    return tmp_path / "checkout"


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """A folder for PATH with the programs that we ask for, and no other."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("make", "git", *COREUTILS):
        if program := shutil.which(name):
            (folder / name).symlink_to(program)
    # The interpreter below this environment: the environment's own would bring its packages.
    (folder / "python3").symlink_to(Path(sys.base_prefix) / "bin" / "python3")
    return folder


@pytest.fixture
def demo(checkout: Path, bare_path: Path, tmp_path: Path) -> Iterator[Demo]:
    port, box = free_port(), free_port()
    environment = {name: value for name, value in os.environ.items() if name.startswith(ROUTE)}
    environment |= {"HOME": os.environ["HOME"], "PATH": str(bare_path)}
    environment |= {"PORT": str(port), "SANDBOX_PORT": str(box)}
    screen = tmp_path / "screen"
    with screen.open("wb") as output:
        process = subprocess.Popen(
            ["make", "run"], cwd=checkout, env=environment,
            stdout=output, stderr=output, start_new_session=True,
        )  # fmt: skip
    janitor.watch(process.pid)
    home = "http://127.0.0.1"
    demo = Demo(process, checkout, f"{home}:{port}", f"{home}:{box}", screen)
    yield demo
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)
    janitor.forget(process.pid)


def searches(demo: Demo) -> int:
    calls = requests.get(f"{demo.box}/_sandbox/calls", timeout=10).json()
    return int(calls["operations"].get("searchOrders", {}).get("count", 0))


def test_make_run_needs_nothing_else_and_leaves_nothing_running(demo: Demo) -> None:
    wait_until(lambda: "Ctrl-C stops" in demo.shows(), demo.process, seconds=8 * MINUTES)

    assert f"{demo.web}/amazon/" in demo.shows()
    page = requests.get(f"{demo.web}/amazon/", timeout=10)
    assert page.status_code == 200
    assert "text/html" in page.headers["Content-Type"]
    assert len(demo.left()) > 6
    # The workers and the clock are up too, and have reached the database.
    wait_until(lambda: requests.get(f"{demo.web}/readyz", timeout=10).ok, demo.process)

    # A living store: its orders are read, from answers such as Amazon would give.
    wait_until(lambda: searches(demo) >= 3, demo.process)
    assert strict.violations_at(demo.box) == []

    os.killpg(demo.process.pid, signal.SIGINT)
    demo.process.wait(60)
    assert demo.left() == []
