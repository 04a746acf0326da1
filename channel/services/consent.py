"""A seller's consent in Seller Central, from "Connect" to a connected store (amazon.md 8.1).

A person begins it, Amazon asks the seller, and the seller's browser comes back with a code. That
it comes back to the one who began it is proven by a random word, of which only a digest is kept.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete
from sqlalchemy.orm import Session

from channel.domain.identity import Principal, PrincipalKind, Role
from channel.errors import ChannelError, Conflict, Forbidden
from channel.models.consent import Consent
from channel.models.locks import CHANGE
from channel.models.store import Store
from channel.services import connecting, installation, stores
from channel.services.work import Work

CALLBACK = "/amazon/oauth/callback"
# Amazon's advice for the whole way there and back; the code itself lives five minutes.
LIFE = timedelta(minutes=10)
_REMEMBERED = timedelta(days=1)


@dataclass(frozen=True)
class Answer:
    """What Amazon brings back. Without a code the seller did not consent."""

    state: str = field(repr=False)
    selling_partner_id: str
    code: str = field(repr=False)


@dataclass(frozen=True)
class Outcome:
    """The store it was about (None when that is not this person's to know), and what stopped it."""

    store_id: int | None
    refusal: ChannelError | None = None


def begin(work: Work, principal: Principal, store_id: int) -> str:
    """Where to send the person's browser.

    Raises `Conflict` for a program, which has no browser, and `Misconfigured` without an
    application id.
    """
    if principal.kind is PrincipalKind.TOKEN:
        raise Conflict("consent-needs-a-person")
    state = secrets.token_urlsafe(32)
    with work.transaction("consent.begin") as session:
        now = work.clock.now()
        installation.move(session, now, work.config.base_url)
        store = stores.get(session, store_id)
        session.execute(delete(Consent).where(Consent.expires_at < now - _REMEMBERED))
        row = Consent(state=_digest(state), store_id=store.id, expires_at=now + LIFE)
        row.principal = _name_of(principal)
        session.add(row)
        marketplace_id = store.marketplace_id
    return work.marketplace.consent_url(marketplace_id, state, _redirect_uri(work))


def finish(work: Work, principal: Principal, answer: Answer) -> Outcome:
    """Exchange the code and connect the store. What is expected to go wrong is in the outcome."""
    with work.transaction("consent.take") as session:
        taken = _take(session, work.clock.now(), principal, answer)
    if taken.store_id is None or taken.refusal is not None:
        return taken
    try:
        token = work.marketplace.authorise(answer.code, _redirect_uri(work))
        connecting.try_to_connect(
            work, taken.store_id, answer.selling_partner_id, token, consented=True
        )
    except ChannelError as refusal:
        return Outcome(taken.store_id, refusal)
    return taken


def _take(session: Session, now: datetime, principal: Principal, answer: Answer) -> Outcome:
    """The consent, used up from here on; or why it is none."""
    row = session.get(Consent, _digest(answer.state), with_for_update=CHANGE)
    if row is None:
        return Outcome(None, Conflict("consent-unknown"))
    if row.principal != _name_of(principal):
        return Outcome(None, Conflict("consent-other-person"))
    if row.used_at is not None:
        return Outcome(row.store_id, Conflict("consent-used"))
    row.used_at = now
    if row.expires_at <= now:
        return Outcome(row.store_id, Conflict("consent-expired"))
    if not answer.code:
        return Outcome(row.store_id, Conflict("consent-denied"))
    if not principal.may(Role.ADMIN):
        return Outcome(row.store_id, Forbidden("role-needed", {"role": Role.ADMIN.value}))
    return Outcome(row.store_id, _other_seller(session.get_one(Store, row.store_id), answer))


def _other_seller(store: Store, answer: Answer) -> ChannelError | None:
    """A store stays with its seller; another's code is not even exchanged."""
    if store.account is None or store.account.selling_partner_id == answer.selling_partner_id:
        return None
    return Conflict("store-other-seller", {"name": store.name})


def _redirect_uri(work: Work) -> str:
    """As it is registered with the application at Amazon."""
    return work.config.base_url + CALLBACK


def _digest(state: str) -> str:
    return sha256(state.encode()).hexdigest()


def _name_of(principal: Principal) -> str:
    # A host application's ids may be of any length.
    return sha256(f"{principal.kind.value}:{principal.id}".encode()).hexdigest()
