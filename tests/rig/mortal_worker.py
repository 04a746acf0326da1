"""`python -m tests.rig.mortal_worker`: the real worker, whose horses may die at a named point."""

from __future__ import annotations

import os
from pathlib import Path

from flask import Flask

import jobs  # noqa: F401 - before the fork, as the real command does
from channel.cli.operating import work_queue
from channel.extension import AmazonChannel
from channel.wiring import wiring
from tests.rig.clock import MovableClock
from tests.rig.deaths import Deaths


def main() -> None:
    app = Flask("channel")
    AmazonChannel(app, clock=MovableClock(Path(os.environ["TEST_CLOCK"])))
    Deaths(Path(os.environ["TEST_POINTS"]), os.environ.get("TEST_KILL_AT")).listen()
    with app.app_context():
        work_queue(wiring(), burst=False)


if __name__ == "__main__":
    main()
