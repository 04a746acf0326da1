"""All-orders reports as Amazon writes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

COLUMNS = (
    "amazon-order-id",
    "merchant-order-id",
    "purchase-date",
    "last-updated-date",
    "order-status",
    "fulfillment-channel",
    "sales-channel",
    "product-name",
    "sku",
    "ship-city",
)


def row(number: str, **cells: str) -> dict[str, str]:
    """A row of one order, ordinary where nothing else is said."""
    ordinary = {
        "amazon-order-id": number,
        "purchase-date": "2026-11-20T09:30:00+00:00",
        "last-updated-date": "2026-11-20T10:00:00+00:00",
        "order-status": "Unshipped",
        "fulfillment-channel": "Merchant",
        "sales-channel": "Amazon.de",
        "product-name": "Kanne",
        "sku": "KANNE",
    }
    return ordinary | cells


def text(rows: Iterable[dict[str, str] | list[str]], columns: Sequence[str] = COLUMNS) -> bytes:
    lines = [list(columns)]
    for each in rows:
        cells = each if isinstance(each, list) else [each.get(name, "") for name in columns]
        lines.append(cells)
    return "".join("\t".join(line) + "\r\n" for line in lines).encode()
