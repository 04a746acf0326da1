"""What a job runs in: a fresh app context, and the wiring of the worker's application."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps

from flask import Flask, current_app, has_app_context

from channel.errors import Busy
from channel.wiring import wiring


def _app() -> Flask:
    if has_app_context():
        app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001
        return app
    from wsgi import app as ours  # noqa: PLC0415 - only a bare `rq worker` comes without a context

    return ours


def job(service: Callable[..., object]) -> Callable[..., None]:
    """Run `service(wiring, *ids)` in a context of its own.

    Expected failures are written down by the service itself; what still escapes is a bug, which
    RQ logs and marks failed. No retry here, not even where the database was busy: it says what is
    due (a claim that could not be given back ends by itself), and the clock asks again.
    """

    @wraps(service)
    def run(*ids: int) -> None:
        with _app().app_context(), suppress(Busy):
            service(wiring(), *ids)

    return run
