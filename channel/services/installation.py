"""Whether this is the merchant's real channel or a copy of it (features.md section 4).

A copy of the database, put up somewhere else for a trial, must never confirm or cancel real
orders. It is told by its address: while the configured one is another than the one kept here,
nothing is said to Amazon, until a person says that this one is the real one.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.retention import LogRetention
from channel.errors import Conflict, Invalid
from channel.models.account import SellerAccount
from channel.models.installation import ClientSecret, Installation
from channel.models.upsert import insert_if_absent

ONLY = 1
# Minutes. Data that are younger than the first are as young as they get; a week is no alarm.
LEAST_AGE = 5
MOST_AGE = 7 * 24 * 60


def ensure(session: Session, now: datetime, base_url: str) -> Installation:
    """The installation's row; the first start writes it, and takes its own address for real.

    Until a store is connected there is nothing to take care of, and every start's address counts.
    """
    insert_if_absent(
        session,
        Installation,
        id=ONLY,
        base_url=base_url,
        confirmed_at=now,
        error_log_retention="MONTHLY",
        data_age_limit=60,
    )
    move(session, now, base_url)
    return session.get_one(Installation, ONLY)


def move(session: Session, now: datetime, base_url: str) -> None:
    """Take the configured address for real if no seller has ever been connected here."""
    row = session.get(Installation, ONLY)
    if row is None or row.base_url == base_url:
        return
    if session.scalar(select(SellerAccount.id).limit(1)) is None:
        row.base_url = base_url
        row.confirmed_at = now


def known(session: Session, base_url: str) -> Installation:
    """The row as it is, for a look; before the first start, what that would write."""
    row = session.get(Installation, ONLY)
    if row is None:
        row = Installation(base_url=base_url, error_log_retention="MONTHLY", data_age_limit=60)
    return row


def is_copy(session: Session, base_url: str) -> bool:
    """Whether `base_url` is another address than the one that was confirmed."""
    return known(session, base_url).base_url != base_url


def confirm(
    session: Session, now: datetime, base_url: str, *, seen: str | None = None
) -> Installation:
    """A person says that the channel at `base_url` is the real one.

    `seen`: the address that they were shown. Raises `Conflict` when it is another by now.
    """
    if seen is not None and seen.rstrip("/") != base_url:
        raise Conflict("other-address", {"address": base_url})
    row = ensure(session, now, base_url)
    row.base_url = base_url
    row.confirmed_at = now
    return row


def choose(
    session: Session,
    now: datetime,
    base_url: str,
    *,
    error_log_retention: LogRetention | None = None,
    data_age_limit: int | None = None,
) -> None:
    """What an operator may decide for the installation; None leaves a choice as it is.

    `data_age_limit`: minutes. Raises `Invalid`.
    """
    row = ensure(session, now, base_url)
    if error_log_retention is not None:
        row.error_log_retention = error_log_retention
    if data_age_limit is not None:
        if not LEAST_AGE <= data_age_limit <= MOST_AGE:
            values = {"least": LEAST_AGE, "most": MOST_AGE}
            raise Invalid("dataAgeLimitMinutes", "data-age-limit", values)
        row.data_age_limit = data_age_limit


def client_secret(session: Session, secret: str | None) -> ClientSecret | None:
    """What is known of the configured client secret; None before its first use."""
    if not secret:
        return None
    return session.get(ClientSecret, digest_of(secret))


def digest_of(secret: str) -> str:
    """What a client secret is known by."""
    return sha256(secret.encode()).hexdigest()
