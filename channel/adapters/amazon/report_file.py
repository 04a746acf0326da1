"""The all-orders report as a file: a row per order line (amazon.md 7.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from channel.adapters.amazon.report_rows import NUMBER, moment, read_rows
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.order import FulfillmentChannel
from channel.ports.reports import ReportedOrder

_COLUMNS = (
    "amazon-order-id",
    "purchase-date",
    "last-updated-date",
    "order-status",
    "fulfillment-channel",
    "sales-channel",
)
_CHANNELS = {
    "merchant": FulfillmentChannel.MERCHANT,
    "mfn": FulfillmentChannel.MERCHANT,
    "amazon": FulfillmentChannel.AMAZON,
    "afn": FulfillmentChannel.AMAZON,
}
# By the site's own domain, and by the country's letters where that differs ("Amazon.jp").
_SITES = {f"amazon.{m.country.lower()}": m.id for m in MARKETPLACES.values()} | {
    m.name.lower(): m.id for m in MARKETPLACES.values()
}
_LONGEST_STATUS = 64


def read_report(file: IO[bytes], charset: str | None) -> Iterator[ReportedOrder]:
    """Each order once, in the file's order; see `read_rows` for what is left out or raised."""
    seen: set[str] = set()
    for order in read_rows(file, charset, _COLUMNS, _order):
        if order.amazon_order_id not in seen:
            seen.add(order.amazon_order_id)
            yield order


def _order(cells: Sequence[str]) -> ReportedOrder:
    number, purchased, updated, status, channel, site = cells
    if not NUMBER.fullmatch(number) or not 0 < len(status) <= _LONGEST_STATUS:
        raise ValueError(number)
    return ReportedOrder(
        amazon_order_id=number,
        purchase_date=moment(purchased),
        updated_at=moment(updated),
        amazon_status=status,
        channel=_CHANNELS.get(channel.lower()),
        marketplace_id=_SITES.get(site.lower().removeprefix("www.")),
    )
