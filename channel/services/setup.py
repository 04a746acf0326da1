"""The pre-setup checklist (V30): how far this installation is, asked of what it knows."""

from __future__ import annotations

from sqlalchemy import and_, case, func, select
from sqlalchemy.orm import Session

from channel.config import PREFIX, Config
from channel.domain import lapse
from channel.domain.identity import Role
from channel.domain.ledger import PushState
from channel.domain.setup import SecretAge, SetupItem, SetupSeen, StoresSeen, checklist
from channel.domain.store import READING, StoreStatus
from channel.models.account import SellerAccount
from channel.models.order import Order
from channel.models.store import Store
from channel.models.user import User
from channel.services import carriers_seen, installation, scheduling
from channel.services.work import Work

_MISSING = "product-missing"


def items(session: Session, work: Work, *, has_products: bool | None) -> tuple[SetupItem, ...]:
    """In a constant number of statements.

    `has_products`: whether Commerce has anything to sell; None where that cannot be counted.
    """
    return checklist(_look(session, work, has_products))


def _look(session: Session, work: Work, has_products: bool | None) -> SetupSeen:
    config, now = work.config, work.clock.now()
    used = [row for row in carriers_seen.seen(session) if row.parcels]
    accounts, pushing = _accounts(session)
    people, administrators = _people(session)
    return SetupSeen(
        now=now,
        base_url=config.base_url,
        missing=_missing(config),
        has_application_id=config.application_id is not None,
        secret=_secret(session, config),
        stores=_stores(session),
        has_products=has_products,
        without_product=_without_product(session),
        carriers=len(used),
        unmapped_carriers=sum(row.told is None for row in used),
        media=tuple(messenger.medium for messenger in work.messengers),
        has_queue=work.notices.configured,
        accounts=accounts,
        pushing=pushing,
        silent=scheduling.silent(session, now),
        people=people,
        administrators=administrators,
    )


def _missing(config: Config) -> tuple[str, ...]:
    wanted = {
        "LWA_CLIENT_ID": config.lwa_client_id,
        "LWA_CLIENT_SECRET": config.lwa_client_secret,
    }
    return tuple(PREFIX + name for name, value in wanted.items() if not value)


def _secret(session: Session, config: Config) -> SecretAge | None:
    row = installation.client_secret(session, config.lwa_client_secret)
    if row is None:
        return None
    return SecretAge(lapse.client_secret(row.made_at), row.refused_at is not None)


def _stores(session: Session) -> StoresSeen:
    connected = and_(SellerAccount.connected, Store.status != StoreStatus.DISCONNECTED.value)
    read = and_(
        connected,
        Store.status.in_(READING),
        Store.refused_at.is_(None),
        SellerAccount.last_sweep_at.is_not(None),
        SellerAccount.last_error.is_(None),
    )
    active = Store.status == StoreStatus.ACTIVE.value
    counts = session.execute(
        select(
            func.count(Store.id).label("described"),
            func.count(case((connected, 1))).label("connected"),
            func.count(case((read, 1))).label("read"),
            func.count(case((active, 1))).label("active"),
        )
        .outerjoin(SellerAccount, SellerAccount.id == Store.account_id)
        .where(Store.status != StoreStatus.DELETING.value)
    ).one()
    return StoresSeen(**counts._asdict())


def _without_product(session: Session) -> int:
    waits = select(func.count()).select_from(Order).where(Order.attention == _MISSING)
    return session.scalar(waits) or 0


def _accounts(session: Session) -> tuple[int, int]:
    """Accounts that a store reads by, and how many of them Amazon notifies us of."""
    reading = select(Store.account_id).where(Store.status.in_(READING))
    pushes = SellerAccount.push == PushState.ON.value
    counts = session.execute(
        select(func.count(), func.count(case((pushes, 1))))
        .select_from(SellerAccount)
        .where(SellerAccount.id.in_(reading))
    ).one()
    return counts[0], counts[1]


def _people(session: Session) -> tuple[int, int]:
    """Who may log in, and how many of them are administrators."""
    is_administrator = User.role == Role.ADMIN.value
    counts = session.execute(
        select(func.count(), func.count(case((is_administrator, 1))))
        .select_from(User)
        .where(User.active)
    ).one()
    return counts[0], counts[1]
