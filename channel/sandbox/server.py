"""Puts the parts together."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from flask import Flask, Response

from channel.sandbox import (
    amazon,
    consent_page,
    control,
    control_access,
    report_links,
    reports_api,
)
from channel.sandbox.applications import Application
from channel.sandbox.buckets import Buckets
from channel.sandbox.calls import Calls
from channel.sandbox.clock import Clock
from channel.sandbox.faults import Faults
from channel.sandbox.gate import Gate
from channel.sandbox.lwa import LoginWithAmazon
from channel.sandbox.page import page
from channel.sandbox.report_links import ReportLinks
from channel.sandbox.reports import Reports
from channel.sandbox.scenario.living import Living
from channel.sandbox.search import Search
from channel.sandbox.world import World

DEFAULT_SEED = 2026


def create_sandbox(
    *,
    speed: float = 1.0,
    seed: int = DEFAULT_SEED,
    living: bool = False,
    clock: Callable[[], datetime] | None = None,
    application: Application | None = None,
) -> Flask:
    """A sandbox of its own, to be served by any WSGI server.

    `speed` multiplies the published rates and shortens the two-minute rule; `living` starts with
    the seeded day and lets it go on, otherwise the world is empty; `clock` replaces the system's
    (aware UTC). The world is `app.extensions["sandbox"]`.
    """
    time = Clock(clock)
    world = World(time, speed, seed, application or Application())
    search = Search(world)
    buckets = Buckets(speed, time.age)
    faults = Faults(time.age, seed)
    calls = Calls()
    reports = Reports(world)
    links = ReportLinks(world, reports)
    day = Living(world)
    if living:
        day.begin(goes_on=True)
    gate = Gate(time, buckets, faults, calls)
    lwa = LoginWithAmazon(world)
    app = Flask(__name__, static_folder=None)
    app.extensions["sandbox"] = world
    app.register_blueprint(amazon.blueprint(amazon.Amazon(world, gate, lwa, search)))
    app.register_blueprint(
        control.blueprint(control.Control(world, day, search, reports, buckets, faults, calls))
    )
    app.register_blueprint(
        reports_api.blueprint(reports_api.ReportsApi(world, gate, lwa, reports, links))
    )
    app.register_blueprint(report_links.blueprint(links))
    app.register_blueprint(control_access.blueprint(world))
    app.register_blueprint(consent_page.blueprint(world))
    _add_page(app, world)

    @app.before_request
    def tick() -> None:
        with world.lock:
            day.tick()
            reports.tick()

    return app


def _add_page(app: Flask, world: World) -> None:
    @app.get("/")
    def home() -> str:
        return page(world)

    @app.errorhandler(404)
    def unknown_path(error: Exception) -> Response:
        body = json.dumps(amazon.unknown_path().body)
        return Response(body, 404, content_type="application/json")
