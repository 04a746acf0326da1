"""The application as its callers see it, on each database, with nothing but what a test puts in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from channel.domain.identity import Role
from channel.extension import AmazonChannel
from channel.wiring import EXTENSION, Wiring, wiring
from tests.factories import NOW, Factory
from tests.rig.shop import SECRETS, Remembering


class StoppedClock:
    """Stands at `NOW` until a test moves it."""

    def __init__(self) -> None:
        self._now = NOW

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> None:
        self._now += by


@dataclass
class Api:
    """`ask` and `data` speak GraphQL with a token of the role."""

    app: Flask
    clock: StoppedClock
    queue: Remembering
    factory: Factory
    tokens: dict[Role, str] = field(default_factory=dict)

    @property
    def wiring(self) -> Wiring:
        return wiring()

    def client(self) -> FlaskClient:
        """A browser without cookies."""
        return self.app.test_client()

    def token(self, role: Role) -> str:
        """One for each role."""
        if role not in self.tokens:
            self.tokens[role] = self.factory.token(role)
        return self.tokens[role]

    def ask(
        self, query: str, variables: dict[str, Any] | None = None, role: Role = Role.ADMIN
    ) -> Any:
        """The whole answer, errors and all."""
        headers = {"Authorization": f"Bearer {self.token(role)}"}
        body = {"query": query, "variables": variables or {}}
        return self.client().post("/graphql", json=body, headers=headers).get_json()

    def data(
        self, query: str, variables: dict[str, Any] | None = None, role: Role = Role.ADMIN
    ) -> Any:
        """The data of an answer without errors."""
        answer = self.ask(query, variables, role)
        assert "errors" not in answer, answer
        return answer["data"]

    def refusal(
        self, query: str, variables: dict[str, Any] | None = None, role: Role = Role.ADMIN
    ) -> str:
        """The code of the one error of an answer."""
        [error] = self.ask(query, variables, role)["errors"]
        return str(error["extensions"]["code"])

    def numbers(self, role: Role = Role.ADMIN, **arguments: Any) -> list[str]:
        """The Amazon order numbers of one page of orders."""
        query = """query($filter: OrderFilter, $sort: OrderSort) {
            orders(filter: $filter, sort: $sort, first: 100) { nodes { amazonOrderNumber } }
        }"""
        nodes = self.data(query, arguments, role)["orders"]["nodes"]
        return [node["amazonOrderNumber"] for node in nodes]


@pytest.fixture
def api(database_url: str, data_dir: Path) -> Iterator[Api]:
    """Without Redis: hints are remembered."""
    with _api(database_url, data_dir, "redis://127.0.0.1:1/0") as api:
        yield api


@pytest.fixture
def ready_api(database_url: str, data_dir: Path, redis_url: str) -> Iterator[Api]:
    """With Redis."""
    with _api(database_url, data_dir, redis_url) as api:
        yield api


@contextmanager
def _api(database_url: str, data_dir: Path, redis_url: str) -> Iterator[Api]:
    clock, queue = StoppedClock(), Remembering()
    app = Flask("channel")
    app.config.update(SECRETS)
    app.config.update(DATABASE_URL=database_url, DATA_DIR=str(data_dir), REDIS_URL=redis_url)
    AmazonChannel(app, clock=clock)
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], queue=queue)
    with app.app_context():
        embedded = wiring().embedded
        assert embedded is not None
        embedded.ensure_defaults()
        yield Api(app, clock, queue, Factory(wiring()))
        wiring().engine.dispose()


@pytest.fixture
def statements(api: Api) -> Iterator[list[str]]:
    """The SQL that runs while the test looks; clear it before what is to be counted."""
    engine = api.wiring.engine
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)
