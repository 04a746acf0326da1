"""Tell people that a rule matched an order.

Whoever evaluates the rules writes the rows; one is never deleted before its order, so that nobody
is told of the same twice.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select, update
from sqlalchemy.orm import Session

from channel.config import Config
from channel.language import say
from channel.models.order import Order
from channel.models.rule import RuleNotice
from channel.ports.messenger import Message, Messenger
from channel.services import installation, messages, outbox
from channel.services.messages import MOST_AT_ONCE, Claimed
from channel.services.work import Work

# What a medium that was configured later should have told of by then is no news any more.
NEWS = timedelta(days=5)

Key = tuple[int, int, str]


def anything_due(session: Session, now: datetime, work: Work) -> bool:
    media = [messenger.medium for messenger in work.messengers]
    if not media or installation.is_copy(session, work.config.base_url):
        return False
    return session.execute(_due(now, media).limit(1)).first() is not None


def send_due(work: Work) -> None:
    """Send what is due on each medium. A medium that fails is left alone until the next time."""
    for messenger in work.messengers:
        for key in _due_on(work, messenger):
            if not messages.send(work, messenger, "notice", partial(_claim, work, key)):
                break


def _due(now: datetime, media: Collection[str]) -> Select[int, int, str]:
    return select(RuleNotice.order_id, RuleNotice.rule_id, RuleNotice.medium).where(
        RuleNotice.done_at.is_(None),
        RuleNotice.medium.in_(media),
        RuleNotice.not_before <= now,
        RuleNotice.not_before > now - NEWS,
        outbox.free(RuleNotice.claimed_at, now),
    )


def _due_on(work: Work, messenger: Messenger) -> list[Key]:
    with work.reading() as session:
        if installation.is_copy(session, work.config.base_url):
            return []
        line = _due(work.clock.now(), [messenger.medium]).order_by(
            RuleNotice.not_before, RuleNotice.order_id, RuleNotice.rule_id
        )
        found = session.execute(line.limit(MOST_AT_ONCE))
        return [(order_id, rule_id, medium) for order_id, rule_id, medium in found]


def _claim(work: Work, key: Key, session: Session) -> Claimed[RuleNotice] | None:
    now = work.clock.now()
    order_id, rule_id, medium = key
    taken = session.scalar(
        update(RuleNotice)
        .where(_is(key), RuleNotice.done_at.is_(None), outbox.free(RuleNotice.claimed_at, now))
        .values(claimed_at=now, attempts=RuleNotice.attempts + 1)
        .returning(RuleNotice.rule_name)
    )
    if taken is None:
        return None
    order = session.get_one(Order, order_id)
    number = f"rule-{rule_id}-order-{order_id}-{medium}"
    return Claimed(RuleNotice, key, now, _message(work.config, number, taken, order))


def _is(key: Key) -> ColumnElement[bool]:
    order_id, rule_id, medium = key
    return and_(
        RuleNotice.order_id == order_id,
        RuleNotice.rule_id == rule_id,
        RuleNotice.medium == medium,
    )


def _message(config: Config, key: str, rule: str, order: Order) -> Message:
    """Which rule, which order, where: nothing of who bought it."""
    language = config.alert_language
    told: dict[str, Any] = {
        "rule": rule,
        "order": order.amazon_order_id,
        "store": order.store.name,
        "link": f"{config.base_url}/amazon/orders/order_{order.id}",
    }
    return Message(
        key,
        say(language, "rule-notice-subject", told),
        say(language, "rule-notice", told) + "\n",
        {
            "event": "rule",
            "title": say(language, "rule-notice-title", told),
            "rule": rule,
            "orderNumber": order.id,
            "amazonOrderNumber": order.amazon_order_id,
            "store": order.store.name,
            "merchantId": order.store_id,
            "link": told["link"],
        },
    )
