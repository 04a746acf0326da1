"""A Chromium that needs no root: where it comes from, and what it needs to start.

On Linux x86-64 it is the build of the npm package @sparticuz/chromium, unpacked once beside it
together with its libraries and fonts, so that every machine draws the same page. Elsewhere it is
the system's own, or the one that `playwright install chromium` fetched. CHROMIUM_PATH overrides.
"""

from __future__ import annotations

import fcntl
import os
import platform
import shutil
import tarfile
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserType

from tests.rig.node import node, npm

FOLDER = Path(__file__).parent / "browser"
MODULES = FOLDER / "node_modules"
# npm ci empties node_modules, and with it what was unpacked from an older version.
UNPACKED = MODULES / ".unpacked"
SYSTEM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <dir>{japanese}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
"""


@dataclass(frozen=True)
class Chromium:
    """A program, the switches it needs, and what its environment must hold."""

    path: str
    switches: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)


def find(playwright: BrowserType) -> Chromium:
    """The Chromium of this machine, unpacked on first use; RuntimeError when there is none."""
    if given := os.environ.get("CHROMIUM_PATH"):
        return Chromium(given)
    if (platform.system(), platform.machine()) == ("Linux", "x86_64"):
        return _unpacked()
    for path in (*SYSTEM, playwright.executable_path):
        if Path(path).exists():
            return Chromium(path)
    raise RuntimeError(
        "No Chromium found: run `.venv/bin/playwright install chromium`, or set CHROMIUM_PATH."
    )


def _unpacked() -> Chromium:
    with (FOLDER / ".lock").open("wb") as lock:
        # Several test processes may be the first.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (UNPACKED / "done").exists():
            _unpack()
    environment = {
        "FONTCONFIG_FILE": str(UNPACKED / "fonts.conf"),
        "LD_LIBRARY_PATH": str(UNPACKED / "lib"),
    }
    # Built for machines where Chromium's own sandbox cannot work; it sees our pages only.
    return Chromium(str(UNPACKED / "chromium"), ("--no-sandbox", "--no-zygote"), environment)


def _unpack() -> None:
    npm("ci", "--ignore-scripts", cwd=FOLDER)
    shutil.rmtree(UNPACKED, ignore_errors=True)
    UNPACKED.mkdir()
    archives = ("al2023.tar", "fonts.tar")
    node("unpack.mjs", UNPACKED, "chromium", *archives, cwd=FOLDER)
    for archive in archives:
        with tarfile.open(UNPACKED / archive) as tar:
            # Python 3.11.4 has the filter, Debian 12's 3.11.2 does not.
            tar.extraction_filter = getattr(tarfile, "data_filter", None)
            tar.extractall(UNPACKED)  # noqa: S202 - the lock holds the hash of the package
        (UNPACKED / archive).unlink()
    japanese = MODULES / "@expo-google-fonts" / "noto-sans-jp"
    (UNPACKED / "fonts.conf").write_text(
        FONTS.format(fonts=UNPACKED / "fonts", japanese=japanese, cache=UNPACKED / "font-cache")
    )
    (UNPACKED / "chromium").chmod(0o755)
    (UNPACKED / "done").touch()
