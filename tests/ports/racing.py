"""Several workers at once against one database: threads, and processes of their own."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing.synchronize import Barrier
from typing import TypeVar

from cryptography.fernet import Fernet
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from channel.adapters.commerce_sql import SqlCommerce
from channel.adapters.fernet_vault import FernetVault
from channel.adapters.system_clock import SystemClock
from channel.models.engine import prepare_engine
from channel.ports.commerce import PlacedOrder, PlaceOrder

Result = TypeVar("Result")
_start: list[Barrier] = []


def at_once(*acts: Callable[[], Result]) -> list[Result]:
    """What each did, all started together, each in a thread."""
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], Result]) -> Result:
        start.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def place_in_processes(
    url: str, orders: Sequence[PlaceOrder], processes: int
) -> list[list[PlacedOrder]]:
    """Every process places all the orders, in the same sequence, all started together."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(
        processes, context, initializer=_wait_for, initargs=(context.Barrier(processes),)
    ) as pool:
        return list(pool.map(_place_all, [url] * processes, [list(orders)] * processes))


def _wait_for(start: Barrier) -> None:
    _start.append(start)


def _place_all(url: str, orders: Sequence[PlaceOrder]) -> list[PlacedOrder]:
    engine = create_engine(url)
    prepare_engine(engine)
    vault = FernetVault([Fernet.generate_key().decode()])
    commerce = SqlCommerce(sessionmaker(engine), vault, SystemClock(), "https://shop.example")
    commerce.stores()
    _start[0].wait()
    placed = [commerce.place_order(order) for order in orders]
    engine.dispose()
    return placed
