"""The report of what Amazon's warehouses sent: a row per line and parcel (amazon.md 7.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from channel.adapters.amazon.report_rows import NUMBER, moment, read_rows
from channel.ports.reports import FulfilledItem

_COLUMNS = (
    "amazon-order-id",
    "amazon-order-item-id",
    "sku",
    "quantity-shipped",
    "shipment-id",
    "shipment-date",
    "carrier",
    "tracking-number",
)


def read_fulfilled(file: IO[bytes], charset: str | None) -> Iterator[FulfilledItem]:
    """Each row that names a tracking number; see `read_rows` for what is left out or raised."""
    for item in read_rows(file, charset, _COLUMNS, _item):
        if item.tracking_number:
            yield item


def _item(cells: Sequence[str]) -> FulfilledItem:
    number, item_id, sku, quantity, shipment_id, shipped, carrier, tracking = cells
    if not NUMBER.fullmatch(number) or not shipment_id or int(quantity) < 1:
        raise ValueError(number)
    return FulfilledItem(
        amazon_order_id=number,
        order_item_id=item_id,
        sku=sku,
        quantity=int(quantity),
        shipment_id=shipment_id,
        shipped_at=moment(shipped),
        carrier=carrier,
        tracking_number=tracking,
    )
