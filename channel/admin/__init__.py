"""The admin's page and its session, and what a machine room asks: health, readiness, metrics."""

from __future__ import annotations

from flask import Flask

from channel.admin import debug_file, health, metrics, oauth, page, session

__all__ = ["init_app"]


def init_app(app: Flask) -> None:
    for part in (session, oauth, debug_file, page, health, metrics):
        app.register_blueprint(part.blueprint)
