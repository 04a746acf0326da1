"""A process of its own that asks Amazon again and again, as fast as it is let."""

from __future__ import annotations

import time

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from channel.adapters.amazon import AmazonMarketplace
from channel.adapters.system_clock import SystemClock
from channel.errors import Throttled
from channel.models.engine import prepare_engine
from channel.ports.marketplace import Account
from tests.ports.amazon.conftest import VAULT, make_tables, sandbox_settings


def ask(database_url: str, sandbox_url: str, account: Account, order_id: str, times: int) -> int:
    """`getOrder` so many times; returns how often it was answered."""
    engine = create_engine(database_url)
    prepare_engine(engine)
    make_tables(engine)
    settings = sandbox_settings(sandbox_url)
    marketplace = AmazonMarketplace(settings, sessionmaker(engine), SystemClock(), VAULT)
    answered = 0
    while answered < times:
        try:
            marketplace.order(account, order_id)
        except Throttled as error:
            time.sleep(error.retry_after)
            continue
        answered += 1
    engine.dispose()
    return answered
