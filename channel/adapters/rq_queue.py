"""Hints as RQ jobs on Redis."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cached_property

from redis import Redis
from redis.exceptions import RedisError
from rq import Queue
from rq.serializers import JSONSerializer

from channel.ports.queue import QUEUE, Hint

log = logging.getLogger(__name__)

# A confirmation that has to look twice makes three calls of up to half a minute.
JOB_TIMEOUT = 120


class RqQueue:
    """Connects on first use only: the worker's parent must open nothing before it forks."""

    def __init__(self, redis_url: str) -> None:
        self._redis_url = redis_url

    @cached_property
    def _queue(self) -> Queue:
        # Our own clock is the retry, so a dead Redis must be noticed at once.
        connection = Redis.from_url(
            self._redis_url, retry=None, socket_timeout=2, socket_connect_timeout=1
        )
        return Queue(QUEUE, connection=connection, serializer=JSONSerializer)

    def hint(self, hints: Sequence[Hint]) -> None:
        jobs = [
            Queue.prepare_data(
                f"jobs.{hint.job}",
                args=hint.ids,
                timeout=JOB_TIMEOUT,
                result_ttl=0,
                failure_ttl=86_400,
            )
            for hint in hints
        ]
        try:
            self._queue.enqueue_many(jobs)
        except RedisError as error:
            log.warning("Redis took no hint (%s); the clock will ask again", type(error).__name__)

    def waiting(self) -> int:
        try:
            return self._queue.count
        except RedisError:
            return 0
