"""The ground under the other tests."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page
from sqlalchemy import create_engine, text

ROOT = Path(__file__).resolve().parents[2]


def test_a_database_is_there_on_each_engine(database_url: str) -> None:
    engine = create_engine(database_url)
    with engine.connect() as connection:
        answer = connection.execute(text("SELECT 1")).scalar_one()
    engine.dispose()
    assert answer == 1


DRAW = """letter => {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    pen.font = "40px sans-serif";
    pen.fillText(letter, 10, 60);
    return canvas.toDataURL();
}"""


def test_the_browser_has_letters_for_every_shop(page: Page) -> None:
    # A letter that no font has is drawn as the same empty box as every other.
    pictures = {page.evaluate(DRAW, letter) for letter in "aåäöß注文円"}
    assert len(pictures) == 8


def test_the_servers_of_a_killed_session_end_with_it() -> None:
    server = subprocess.Popen(["sleep", "60"])
    program = f"from tests.rig import janitor; janitor.watch({server.pid}); print(); input()"
    session = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert session.stdout is not None
    session.stdout.readline()
    session.kill()
    session.communicate()
    assert server.wait(10) == -signal.SIGTERM
