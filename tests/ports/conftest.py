"""An embedded commerce system on a fresh database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from channel.adapters.commerce_sql import SqlCommerce
from channel.adapters.fernet_vault import FernetVault
from channel.adapters.system_clock import SystemClock
from channel.models import Base
from channel.models.engine import prepare_engine


@dataclass(frozen=True)
class SqlShop:
    commerce: SqlCommerce
    url: str

    def sells(self, sku: str, quantity: int, *, managed: bool = True, enabled: bool = True) -> None:
        self.commerce.upsert_product(sku, f"A {sku}", quantity, managed, enabled)


@pytest.fixture
def shop(database_url: str) -> Iterator[SqlShop]:
    engine = create_engine(database_url)
    prepare_engine(engine)
    tables = [table for name, table in Base.metadata.tables.items() if name.startswith("commerce_")]
    Base.metadata.create_all(engine, tables=tables)
    vault = FernetVault([Fernet.generate_key().decode()])
    commerce = SqlCommerce(sessionmaker(engine), vault, SystemClock(), "https://shop.example/")
    commerce.ensure_defaults()
    yield SqlShop(commerce, database_url)
    engine.dispose()
