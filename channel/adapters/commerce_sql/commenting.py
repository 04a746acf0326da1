"""What the merchant's people write into an order's history (V15)."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from sqlalchemy import select

from channel.adapters.commerce_sql import keys
from channel.adapters.commerce_sql.orders import HistoryCode, locked
from channel.adapters.commerce_sql.work import Work
from channel.domain import comment
from channel.domain.order import PersonalData
from channel.errors import Invalid
from channel.models.commerce_order import CommerceHistory, CommerceOrder


@dataclass(frozen=True)
class NewComment:
    """`key`: written once, however often it comes. `by` is who writes."""

    key: str
    text: str
    by: str


def add(work: Work, number: str, wish: NewComment) -> None:
    """Append it, once. Nobody is told: neither the buyer (D14) nor the change feed.

    Raises `Rejected` "unknown_order", and `Invalid` with the field.
    """
    keys.check(wish.key)
    text = comment.tidy(wish.text)
    if not text:
        raise Invalid("text", "comment-empty")
    if len(text) > comment.LONGEST:
        raise Invalid("text", "too-long", {"most": comment.LONGEST})
    order = locked(work, number)
    if _written(work, order, wish.key):
        return
    found = comment.of_the_buyer(text, _person(work, order))
    if found is not None:
        raise Invalid("text", "comment-of-buyer", {"what": found})
    work.record(order, HistoryCode.COMMENT, text=text, by=wish.by, key=wish.key)


def _written(work: Work, order: CommerceOrder, key: str) -> bool:
    earlier = work.session.scalars(
        select(CommerceHistory.values).where(
            CommerceHistory.order_id == order.id, CommerceHistory.code == HistoryCode.COMMENT
        )
    )
    return any(values.get("key") == key for values in earlier)


def _person(work: Work, order: CommerceOrder) -> PersonalData | None:
    if order.person is None or order.person.sealed is None:
        return None
    return msgspec.json.decode(work.vault.open(order.person.sealed), type=PersonalData)
