"""Real RQ workers, forking a horse per job, for a shop; the test is their clock."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest
from redis import Redis
from rq import Queue

from channel.adapters.rq_queue import RqQueue
from channel.ports.queue import QUEUE
from channel.services import scheduling
from tests.rig import janitor
from tests.rig.shop import Shop

ROOT = Path(__file__).resolve().parents[2]
# Long: on a busy machine each forked job takes seconds, and a late success is a success.
PATIENCE = 240.0
# Our time flies while nobody works, so that a dead worker's claims expire within seconds.
BEAT = 0.05
FLIES = 50.0


def killed_at_each(points: Sequence[str]) -> pytest.MarkDecorator:
    """`database_url` and `point`: nobody dies (None) on both engines, then each point on one.

    What a death leaves behind is decided by commits, which are the same on both; a journey with
    real workers takes long.
    """
    engines = cycle(("sqlite", "postgresql"))
    return pytest.mark.parametrize(
        ("database_url", "point"),
        list(zip(engines, (None, None, *points), strict=False)),
        indirect=["database_url"],
    )


@dataclass
class Workers:
    """`points`: the file that the workers write the points they reached to."""

    shop: Shop
    points: Path
    processes: list[subprocess.Popen[bytes]]

    def until(self, true: Callable[[], bool], meanwhile: Callable[[], object] = int) -> None:
        """Let them work until it is true; `meanwhile` happens again and again."""
        redis_url = self.shop.app.config["REDIS_URL"]
        queue, queue_of_rq = RqQueue(redis_url), Queue(QUEUE, connection=Redis.from_url(redis_url))
        give_up_at = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < give_up_at, self.story()
            assert all(process.poll() is None for process in self.processes), self.story()
            scheduling.tick(self.shop.wiring, "test")
            queue.hint(self.shop.queue.hints)
            self.shop.queue.hints.clear()
            time.sleep(BEAT)
            meanwhile()
            if _idle(queue_of_rq):
                self.shop.advance(FLIES)

    def story(self) -> str:
        """What the outbox says, for a test that gave up."""
        rows = [
            (r.kind, r.attempts, r.last_error, r.not_before, r.hinted_at, r.claimed_at, r.id)
            for r in self.shop.waiting()
        ]
        logs = [path.read_text()[-2000:] for path in self.points.parent.glob("worker-*.log")]
        return "\n".join([f"waiting: {rows}", f"reached: {self.reached()[-20:]}", *logs])

    def reached(self) -> list[str]:
        return self.points.read_text().splitlines() if self.points.exists() else []

    def killed(self) -> bool:
        return self.points.with_suffix(".killed").exists()

    def stop(self) -> None:
        for process in self.processes:
            process.terminate()  # a warm shutdown: the job at hand is finished
        for process in self.processes:
            process.wait(timeout=30)
            janitor.forget(process.pid)


def _idle(queue: Queue) -> bool:
    """Nothing waits and nothing runs: time that flew during a job would expire its claim."""
    return queue.count == 0 and queue.started_job_registry.count == 0


def start_workers(shop: Shop, folder: Path, *, count: int = 1, kill_at: str = "") -> Workers:
    """Start them on the shop's database and queue; one horse dies at `kill_at`, once."""
    points = folder / "points"
    settings = {k: v for k, v in shop.app.config.items() if isinstance(v, str) and k.isupper()}
    environment = (
        os.environ
        | settings
        | {
            "TEST_CLOCK": str(folder / "clock"),
            "TEST_POINTS": str(points),
            "TEST_KILL_AT": kill_at,
        }
    )
    processes = []
    for number in range(count):
        with (folder / f"worker-{number}.log").open("wb") as log:
            command = [sys.executable, "-m", "tests.rig.mortal_worker"]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        janitor.watch(process.pid)
        processes.append(process)
    return Workers(shop, points, processes)
