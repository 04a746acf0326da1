"""Run the channel: migrations, workers, the clock, and what the clock does, by hand."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
import time
import uuid
from collections.abc import Sequence

import click
from flask.cli import with_appcontext
from redis import Redis
from redis.client import Pipeline
from redis.exceptions import RedisError
from rq import Queue, Worker
from rq.serializers import JSONSerializer
from sqlalchemy.exc import SQLAlchemyError

from channel.errors import Busy
from channel.migrations import revise, upgrade
from channel.ports.queue import QUEUE
from channel.services import delivery, installation, outbox, purging, scheduling
from channel.wiring import Wiring, wiring

log = logging.getLogger(__name__)

TICK = 1.0
# RQ waits for a job 15 seconds less than this, and a SIGTERM that comes just before waits with it.
WORKER_TTL = 25
BEAT = 10.0
RESTART_AFTER = 3.0


@click.command("upgrade")
@with_appcontext
def upgrade_command() -> None:
    """Create the tables, or bring them up to date."""
    w = wiring()
    upgrade(w.engine)
    _know_the_address(w)
    if w.embedded is not None:
        w.embedded.ensure_defaults()


@click.command("migrate")
@click.argument("message")
@with_appcontext
def migrate_command(message: str) -> None:
    """Write a migration for what the models say and the database lacks."""
    revise(wiring().engine, message)


@click.command("worker")
@click.option("--burst", is_flag=True, help="Stop when the queue is empty.")
@with_appcontext
def worker_command(burst: bool) -> None:
    """Work off the queue. Start as many as there are cores."""
    _log_to_stderr()
    _know_the_address(wiring())
    import jobs  # noqa: F401, PLC0415 - loaded here, before the fork: a horse then starts at once

    work_queue(wiring(), burst=burst)


def work_queue(w: Wiring, *, burst: bool) -> None:
    """Work until told to stop; when Redis goes away, wait for it and start again."""
    while not _work(w, burst=burst) and not burst:
        time.sleep(RESTART_AFTER)


def _work(w: Wiring, *, burst: bool) -> bool:
    """One life of an RQ worker; False when Redis went away."""
    w.engine.dispose()  # a connection must not be shared with a forked horse
    connection = Redis.from_url(w.config.redis_url)
    queue = Queue(QUEUE, connection=connection, serializer=JSONSerializer)
    try:
        worker = ChannelWorker(
            [queue], connection=connection, serializer=JSONSerializer, worker_ttl=WORKER_TTL
        )
        worker.work(burst=burst, logging_level="WARNING")
    except (RedisError, ConnectionError) as error:
        log.warning("Redis went away (%s); the worker starts again", type(error).__name__)
        return False
    return True


class ChannelWorker(Worker):
    """An RQ worker whose heartbeat also reaches the database (/readyz reads it there)."""

    _next_beat = 0.0

    def heartbeat(self, timeout: int | None = None, pipeline: Pipeline | None = None) -> None:
        super().heartbeat(timeout, pipeline)
        if time.monotonic() < self._next_beat:
            return
        self._next_beat = time.monotonic() + BEAT
        try:
            with wiring().transaction("worker.beat") as session:
                scheduling.beat(session, wiring().clock.now(), "worker")
        except (SQLAlchemyError, Busy):  # a database that is down must not take the worker with it
            log.warning("the worker's heartbeat did not reach the database")
        finally:
            wiring().engine.dispose()


@click.command("clock")
@with_appcontext
def clock_command() -> None:
    """Find what is due, every second, and tell the workers. One is enough; two do no harm."""
    _log_to_stderr()
    _know_the_address(wiring())
    holder = f"{socket.gethostname()[:20]}:{os.getpid()}:{uuid.uuid4().hex[:8]}"
    stopping = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stopping.set())
    while not stopping.is_set():
        try:
            scheduling.tick(wiring(), holder)
        except Exception:  # whatever went wrong with one tick, the next is the remedy
            log.exception("a tick of the clock failed")
        stopping.wait(TICK)


@click.command("deliver")
@click.option("--limit", default=1000, show_default=True)
@with_appcontext
def deliver_command(limit: int) -> None:
    """Deliver what is due now, here, without workers."""
    w = wiring()
    with w.transaction("deliver.due") as session:
        due = outbox.due(session, w.clock.now(), limit, confirms=limit)
    for row_id in due:
        delivery.deliver(w, row_id)
    click.echo(f"{len(due)} due")


@click.command("purge")
@with_appcontext
def purge_command() -> None:
    """Wipe personal data that is older than the Data Protection Policy allows."""
    click.echo(f"wiped the personal data of {purging.purge(wiring())} orders")


def _know_the_address(w: Wiring) -> None:
    """The first start takes its own address for the real one; any other is a copy and says so."""
    with w.transaction("start") as session:
        real = installation.ensure(session, w.clock.now(), w.config.base_url).base_url
    if real != w.config.base_url:
        log.warning("this is a copy of the installation at %s: nothing is said to Amazon", real)


def _log_to_stderr() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")


COMMANDS: Sequence[click.Command] = (
    upgrade_command,
    migrate_command,
    worker_command,
    clock_command,
    deliver_command,
    purge_command,
)
