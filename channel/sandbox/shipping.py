"""Parcels that did not come through confirmShipment: Seller Central, a label tool, Amazon."""

from __future__ import annotations

import zlib
from datetime import datetime
from typing import Any

from channel.sandbox import reading
from channel.sandbox.errors import Unusable
from channel.sandbox.order import Order, Parcel

_CARRIERS = {
    "US": ("UPS", "UPS Ground"),
    "DE": ("DHL", "DHL Paket"),
    "SE": ("PostNord", "MyPack Collect"),
    "JP": ("YAMATO", "TA-Q-BIN"),
}


def ship(order: Order, status: str, packages: object, now: datetime) -> None:
    """Make the order SHIPPED, or PARTIALLY_SHIPPED by one unit, or just by these packages.

    `packages`: `[{carrier?, service?, trackingNumber?, items?: [{orderItemId, quantity}]}]`; no
    items means everything that is still open.
    """
    if order.fulfilled_by == "AMAZON":
        _ship_from_amazon(order, status)
        return
    if packages is None:
        everything = status == "SHIPPED"
        _put(order, {}, _open_lines(order) if everything else _one_unit(order), now)
    else:
        for package in reading.things(packages, "packages"):
            _put(order, package, _package_lines(order, package), now)
    if order.status != status:
        raise Unusable(f"These packages make the order {order.status}, not {status}.")


def _ship_from_amazon(order: Order, status: str) -> None:
    """Amazon tells quantities of its own parcels, not the parcels."""
    if status == "SHIPPED":
        order.ship_everything()
        return
    if not _leaves_something(order):
        raise Unusable("An order of one unit cannot be partially shipped.")
    order.lines[0].fulfilled = 1
    order.status = status


def _one_unit(order: Order) -> dict[str, int]:
    if not _leaves_something(order):
        raise Unusable("An order of one unit cannot be partially shipped.")
    first = next(line for line in order.lines if line.open)
    return {first.order_item_id: 1}


def _leaves_something(order: Order) -> bool:
    return sum(line.open for line in order.lines) > 1


def _open_lines(order: Order) -> dict[str, int]:
    return {line.order_item_id: line.open for line in order.lines if line.open}


def _package_lines(order: Order, package: dict[str, Any]) -> dict[str, int]:
    reading.only(package, ("carrier", "service", "trackingNumber", "items"), "A package")
    if "items" not in package:
        return _open_lines(order)
    lines = {}
    for item in reading.things(package["items"], "items"):
        line = order.line(reading.text(item, "orderItemId"))
        quantity = reading.count(item, "quantity", 1)
        if line is None or quantity > line.open:
            raise Unusable(
                f"The order has no {quantity} open units of {item.get('orderItemId')!r}."
            )
        lines[line.order_item_id] = quantity
    return lines


def _put(order: Order, package: dict[str, Any], lines: dict[str, int], now: datetime) -> None:
    if not lines:
        raise Unusable("There is nothing left to ship in this order.")
    carrier, service = _CARRIERS.get(order.marketplace.country, ("DHL", "DHL Express"))
    reference = str(len(order.parcels) + 1)
    number = zlib.crc32(f"{order.id}/{reference}".encode())
    order.put_parcel(
        Parcel(
            reference=reference,
            carrier=reading.text(package, "carrier", carrier),
            service=reading.text(package, "service", service),
            tracking=reading.text(package, "trackingNumber", f"{number:012}"),
            ship_time=now,
            created_at=now,
            lines=lines,
        )
    )
