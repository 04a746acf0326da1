"""An embedded commerce system on a fresh database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine, Select, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.commerce_sql import SqlCommerce
from channel.adapters.fernet_vault import FernetVault
from channel.adapters.system_clock import SystemClock
from channel.models.engine import prepare_engine


@dataclass(frozen=True)
class SqlShop:
    """The system, and a look past it into its tables."""

    commerce: SqlCommerce
    engine: Engine

    def sells(self, sku: str, quantity: int, *, managed: bool = True, enabled: bool = True) -> None:
        self.commerce.upsert_product(sku, f"A {sku}", quantity, managed, enabled)

    def rows(self, statement: Select[*tuple[Any, ...]]) -> list[Any]:
        """What the statement finds: tuples, or bare values where it asks for one column."""
        with Session(self.engine) as session:
            found = session.execute(statement).all()
        return [row[0] if len(row) == 1 else tuple(row) for row in found]

    def statements(self, act: Callable[[], object]) -> int:
        """How many statements it takes."""
        seen: list[object] = []

        def see(*told: object) -> None:
            seen.append(told)

        event.listen(self.engine, "before_cursor_execute", see)
        act()
        event.remove(self.engine, "before_cursor_execute", see)
        return len(seen)


@pytest.fixture
def shop(database_url: str) -> Iterator[SqlShop]:
    engine = create_engine(database_url)
    prepare_engine(engine)
    vault = FernetVault([Fernet.generate_key().decode()])
    commerce = SqlCommerce(sessionmaker(engine), vault, SystemClock(), "https://shop.example/")
    commerce.ensure_defaults()
    yield SqlShop(commerce, engine)
    engine.dispose()
