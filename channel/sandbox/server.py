"""Puts the parts together."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import Flask, Response

from channel.sandbox import (
    amazon,
    consent_page,
    control,
    control_access,
    feed_links,
    feeds_api,
    notifications_api,
    report_links,
    reports_api,
    sqs_api,
)
from channel.sandbox.applications import Application
from channel.sandbox.buckets import Buckets
from channel.sandbox.calls import Calls
from channel.sandbox.clock import Clock
from channel.sandbox.faults import Faults
from channel.sandbox.feed_links import FeedLinks
from channel.sandbox.feeds import Feeds
from channel.sandbox.gate import Gate
from channel.sandbox.lwa import LoginWithAmazon
from channel.sandbox.notifications import Notifications
from channel.sandbox.page import page
from channel.sandbox.queues import Queues
from channel.sandbox.report_links import ReportLinks
from channel.sandbox.reports import Reports
from channel.sandbox.scenario.living import Living
from channel.sandbox.search import Search
from channel.sandbox.sqs_sender import SqsSender
from channel.sandbox.world import World

DEFAULT_SEED = 2026


@dataclass
class Life:
    """What happens by itself, as far as it is due."""

    world: World
    day: Living
    reports: Reports
    feeds: Feeds
    notifications: Notifications

    def tick(self) -> None:
        with self.world.lock:
            self.day.tick()
            self.reports.tick()
            self.feeds.tick()
        self.notifications.tick()


def create_sandbox(
    *,
    speed: float = 1.0,
    seed: int = DEFAULT_SEED,
    living: bool = False,
    clock: Callable[[], datetime] | None = None,
    application: Application | None = None,
    sqs_endpoint: str | None = None,
) -> Flask:
    """A sandbox of its own, to be served by any WSGI server.

    `speed` multiplies the published rates and shortens the two-minute rule and every wait of
    Amazon's; `living` starts with the seeded day and lets it go on, otherwise the world is empty;
    `clock` replaces the system's (aware UTC); `sqs_endpoint` takes notifications to an SQS
    elsewhere instead of the queues of this box. The world is `app.extensions["sandbox"]`, what
    happens by itself `app.extensions["sandbox_life"]`.
    """
    time = Clock(clock)
    world = World(time, speed, seed, application or Application())
    day = Living(world)
    faults = Faults(time.age, seed)
    queues = Queues(time.age)
    deliver = SqsSender(sqs_endpoint).deliver if sqs_endpoint else queues.deliver
    notifications = Notifications(world, faults, deliver)
    life = Life(world, day, Reports(world), Feeds(world), notifications)
    if living:
        day.begin(goes_on=True)
    app = Flask(__name__, static_folder=None)
    app.extensions["sandbox"] = world
    app.extensions["sandbox_life"] = life
    app.before_request(life.tick)
    _add_apis(app, life, faults, queues)
    _add_page(app, world)
    return app


def _add_apis(app: Flask, life: Life, faults: Faults, queues: Queues) -> None:
    world, reports, notifications = life.world, life.reports, life.notifications
    search, calls = Search(world), Calls()
    buckets = Buckets(world.speed, world.clock.age)
    gate = Gate(world.clock, buckets, faults, calls)
    lwa = LoginWithAmazon(world)
    links, uploads = ReportLinks(world, reports), FeedLinks(world, life.feeds)
    controls = control.Control(
        world, life.day, search, reports, life.feeds, notifications, queues, buckets, faults, calls
    )
    for blueprint in (
        amazon.blueprint(amazon.Amazon(world, gate, lwa, search)),
        reports_api.blueprint(reports_api.ReportsApi(world, gate, lwa, reports, links)),
        report_links.blueprint(links),
        feeds_api.blueprint(feeds_api.FeedsApi(world, gate, lwa, life.feeds, uploads)),
        feed_links.blueprint(uploads),
        notifications_api.blueprint(
            notifications_api.NotificationsApi(world, gate, lwa, notifications.subscriptions)
        ),
        sqs_api.blueprint(sqs_api.SqsApi(queues, life.tick)),
        consent_page.blueprint(world),
        control.blueprint(controls),
        control_access.blueprint(world),
    ):
        app.register_blueprint(blueprint)


def _add_page(app: Flask, world: World) -> None:
    @app.get("/")
    def home() -> str:
        return page(world)

    @app.errorhandler(404)
    def unknown_path(error: Exception) -> Response:
        body = json.dumps(amazon.unknown_path().body)
        return Response(body, 404, content_type="application/json")
