"""What an order's attention is about, as the database sees it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, case, null

from channel.models.order import Order

# What a reason is about, where many orders can wait for the same: its name in the values.
SUBJECTS = {
    "product-missing": "sku",
    "product-disabled": "sku",
    "out-of-stock": "sku",
    "held-by-rule": "rule",
    "carrier-unmapped": "carrier",
}


def attention_subject() -> ColumnElement[str | None]:
    """The SKU or rule that an order waits for; null where its reason is about neither."""
    values = Order.attention_values
    whens = [(Order.attention == code, values[name].as_string()) for code, name in SUBJECTS.items()]
    return case(*whens, else_=null())
