"""The GraphQL API. Its contract is `graphql/schema.graphql`."""

from __future__ import annotations

from flask import Flask

from channel import access
from channel.api import orders_export
from channel.api.schema import schema, sdl
from channel.api.view import ApiView

__all__ = ["init_app"]


def init_app(app: Flask) -> None:
    access.init_app(app)
    view = ApiView.as_view("amazon_graphql", schema=schema(), graphql_ide=None)
    app.add_url_rule("/graphql", view_func=view)
    app.register_blueprint(orders_export.blueprint)
    # For `amazon schema export`, which may not import the API.
    app.extensions["amazon_channel_contract"] = sdl
