"""`/healthz`: this process answers. `/readyz`: the whole machine runs."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, jsonify
from redis import Redis
from redis.exceptions import RedisError
from sqlalchemy import select, text
from sqlalchemy.exc import SQLAlchemyError

from channel.errors import Busy
from channel.models.state import Heartbeat
from channel.services.scheduling import ALIVE_FOR
from channel.wiring import Wiring, wiring

blueprint = Blueprint("amazon_health", __name__)

SECONDS_TO_ANSWER = 1.0


@blueprint.get("/healthz")
def healthz() -> Response:
    return jsonify(status="ok")


@blueprint.get("/readyz")
def readyz() -> tuple[Response, int]:
    """Every part by name with `ok` or what is wrong; 503 when one is not ok."""
    parts = {name: check(wiring()) for name, check in _CHECKS.items()}
    ready = all(verdict == "ok" for verdict in parts.values())
    return jsonify(ready=ready, parts=parts), 200 if ready else 503


def _database(w: Wiring) -> str:
    try:
        with w.reading() as session:
            session.execute(text("SELECT 1"))
    except (SQLAlchemyError, Busy) as error:
        return type(error).__name__
    return "ok"


def _redis(w: Wiring) -> str:
    wait = SECONDS_TO_ANSWER
    try:
        with Redis.from_url(
            w.config.redis_url, retry=None, socket_timeout=wait, socket_connect_timeout=wait
        ) as client:
            client.ping()
    except RedisError as error:
        return type(error).__name__
    return "ok"


def _alive(name: str) -> Callable[[Wiring], str]:
    def check(w: Wiring) -> str:
        try:
            with w.reading() as session:
                newest = session.scalar(select(Heartbeat.at).where(Heartbeat.name == name))
        except (SQLAlchemyError, Busy) as error:
            return type(error).__name__
        if newest is None:
            return "never started"
        age = w.clock.now() - newest
        return "ok" if age <= ALIVE_FOR else f"silent for {int(age.total_seconds())} s"

    return check


_CHECKS: dict[str, Callable[[Wiring], str]] = {
    "database": _database,
    "redis": _redis,
    "clock": _alive("clock"),
    "worker": _alive("worker"),
}
