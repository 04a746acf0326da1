"""The Flask extension: configuration to adapters to wiring. The only place that names adapters."""

from __future__ import annotations

import os
from importlib import import_module

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Session, sessionmaker

from channel import admin, api, cli
from channel.adapters.amazon import (
    AmazonFeeds,
    AmazonMarketplace,
    AmazonReports,
    AmazonSubscriptions,
)
from channel.adapters.amazon.copy_guard import CopyGuard
from channel.adapters.amazon.journal import Journal
from channel.adapters.commerce_sql import SqlCommerce
from channel.adapters.debug_log import DebugLog
from channel.adapters.fernet_vault import FernetVault
from channel.adapters.messengers import messengers
from channel.adapters.no_queue import NoQueue
from channel.adapters.rq_queue import RqQueue
from channel.adapters.system_clock import SystemClock
from channel.adapters.webhook_calls import HttpListeners
from channel.config import PREFIX, Config, read_config
from channel.errors import Misconfigured
from channel.models.engine import prepare_engine
from channel.ports.clock import Clock
from channel.ports.commerce import Commerce
from channel.ports.notices import Notices
from channel.ports.vault import Vault
from channel.services import events
from channel.wiring import EXTENSION, Wiring


class AmazonChannel:
    """`AmazonChannel().init_app(app)`; all state is in `app.extensions["amazon_channel"]`.

    A host that has Flask-SQLAlchemy keeps it: our tables live in its default database. Anybody
    else gets one made from `DATABASE_URL`.
    """

    def __init__(self, app: Flask | None = None, *, clock: Clock | None = None) -> None:
        self._clock = clock
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> Flask:
        config = read_config(app.config, os.environ)
        if not app.secret_key:
            app.secret_key = config.secret_key
        with app.app_context():
            app.extensions[EXTENSION] = self._wire(app, config)
        api.init_app(app)
        admin.init_app(app)
        cli.init_app(app)
        return app

    def _wire(self, app: Flask, config: Config) -> Wiring:
        sessions = _sessions(app, config)
        clock = self._clock or SystemClock()
        events.notice(sessions, clock.now)
        vault = FernetVault(config.encryption_keys)
        embedded = (
            SqlCommerce(sessions, vault, clock, config.base_url)
            if config.commerce == "embedded"
            else None
        )
        debug = DebugLog(sessions, clock)
        marketplace = AmazonMarketplace(config, sessions, clock, vault, debug=debug)
        return Wiring(
            config=config,
            sessions=sessions,
            marketplace=marketplace,
            reports=AmazonReports(marketplace.client),
            feeds=AmazonFeeds(marketplace.client),
            subscriptions=AmazonSubscriptions(marketplace.client),
            notices=_notices(config, sessions, clock),
            commerce=embedded or _commerce(config, vault, clock),
            embedded=embedded,
            messengers=messengers(config),
            listeners=HttpListeners(private=config.webhook_private_addresses),
            queue=RqQueue(config.redis_url),
            clock=clock,
            vault=vault,
            debug=debug,
        )


def _sessions(app: Flask, config: Config) -> sessionmaker[Session]:
    db = app.extensions.get("sqlalchemy")
    if db is None:
        config.data_dir.mkdir(parents=True, exist_ok=True)
        app.config.setdefault("SQLALCHEMY_DATABASE_URI", config.database_url)
        # A failed statement's text reaches logs; its values may be a buyer's.
        app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", {"hide_parameters": True})
        db = SQLAlchemy()
        db.init_app(app)
    prepare_engine(db.engine)
    return sessionmaker(db.engine, expire_on_commit=False)


def _notices(config: Config, sessions: sessionmaker[Session], clock: Clock) -> Notices:
    if config.sqs_queue_url is None:
        return NoQueue()
    # The AWS library takes half a second to load: only for those who have a queue.
    from channel.adapters.sqs_notices import SqsNotices  # noqa: PLC0415

    guard, journal = CopyGuard(sessions, config.base_url), Journal(sessions, clock)
    return SqsNotices(config.sqs_queue_url, config.sqs_endpoint, guard, journal)


def _commerce(config: Config, vault: Vault, clock: Clock) -> Commerce:
    """`package.module:Class`, called with the configuration, the vault and the clock."""
    module, _, name = config.commerce.partition(":")
    try:
        backend = getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        why = f"{config.commerce!r} is neither `embedded` nor an importable package.module:Class"
        raise Misconfigured(f"{PREFIX}COMMERCE", why) from error
    adapter: Commerce = backend(config, vault, clock)
    return adapter


def create_app() -> Flask:
    """An application that is the channel and nothing else, configured by the environment."""
    app = Flask("channel")
    AmazonChannel(app)
    return app
