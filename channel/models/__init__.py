"""The channel's tables, one noun a file. Importing this knows them all (migrations do)."""

from __future__ import annotations

from channel.models import (
    access_token,
    account,
    commerce_change,
    commerce_order,
    commerce_product,
    commerce_shipment,
    commerce_store,
    event,
    order,
    outbox,
    quota,
    shipment,
    state,
    store,
    user,
)
from channel.models.base import Base

__all__ = [
    "Base",
    "access_token",
    "account",
    "commerce_change",
    "commerce_order",
    "commerce_product",
    "commerce_shipment",
    "commerce_store",
    "event",
    "order",
    "outbox",
    "quota",
    "shipment",
    "state",
    "store",
    "user",
]
