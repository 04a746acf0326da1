"""A person asks for orders by their numbers (D2); a range is an audit that takes them all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.ledger import AuditPurpose, Urgency, WantedReason
from channel.domain.store import SightingReason
from channel.errors import Invalid
from channel.models.audit import Audit
from channel.models.order import Sighting
from channel.services import audit_requests, wanted
from channel.services.audit_requests import reading_store
from channel.services.importing import lock_account
from channel.services.wanted import Wish

MOST_NUMBERS = 100
_NUMBER = re.compile(r"\d{3}-\d{7}-\d{7}")


@dataclass(frozen=True)
class Asked:
    """How many orders are being read now; `not_shipped` of them come only when Amazon ships.

    Of such an order (FBA, D23) a read alone makes nothing: it stays a sighting.
    """

    requested: int
    not_shipped: tuple[str, ...]


def import_numbers(
    session: Session, now: datetime, store_id: int, numbers: Sequence[str], by: str
) -> Asked:
    """Read these orders now, whatever is known of them; left out before, they are taken (D2).

    Raises `NotFound`, `Invalid` and `Conflict`.
    """
    chosen = _checked(numbers)
    _, account = reading_store(session, store_id)
    lock_account(session, account.id)
    wishes = [Wish(number, WantedReason.PERSON, Urgency.PERSON, asked_by=by) for number in chosen]
    wanted.want_all(session, now, account.id, wishes)
    waiting = session.scalars(
        select(Sighting.amazon_order_id)
        .where(
            Sighting.account_id == account.id,
            Sighting.amazon_order_id.in_(chosen),
            Sighting.why == SightingReason.FBA_NOT_SHIPPED,
        )
        .order_by(Sighting.amazon_order_id)
    )
    return Asked(len(chosen), tuple(waiting))


def import_range(
    session: Session, now: datetime, store_id: int, starts_at: datetime, ends_at: datetime, by: str
) -> Audit:
    """Take every order that was bought in a range of 30 days at most.

    Amazon's report names them; its search is not asked. Raises as `audit_requests.request`.
    """
    return audit_requests.request(
        session, now, store_id, starts_at, ends_at, by, purpose=AuditPurpose.IMPORT
    )


def _checked(numbers: Sequence[str]) -> list[str]:
    chosen = list(dict.fromkeys(number.strip() for number in numbers if number.strip()))
    if not chosen:
        raise Invalid("amazonOrderNumbers", "required")
    if len(chosen) > MOST_NUMBERS:
        raise Invalid("amazonOrderNumbers", "too-many-numbers", {"most": MOST_NUMBERS})
    for number in chosen:
        if not _NUMBER.fullmatch(number):
            raise Invalid("amazonOrderNumbers", "not-an-order-number", {"number": number[:40]})
    return chosen
