"""A store's life: created, connected, observing, active, inactive (D19, D24, V23-V27)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.domain.marketplaces import MARKETPLACES
from channel.domain.store import READING, OrderSettings, StoreStatus
from channel.errors import Conflict, Invalid, NotFound
from channel.models.account import SellerAccount
from channel.models.order import Order
from channel.models.steps import hint
from channel.models.store import OrderSettingsRow, Store
from channel.ports.marketplace import Account, Participation
from channel.ports.vault import Vault

# What was open or changed that long before the connection is looked at (D2).
LOOK_BACK = timedelta(days=30)


def get(session: Session, store_id: int) -> Store:
    store = session.get(Store, store_id)
    if store is None:
        raise NotFound("store", store_id)
    return store


def create(
    session: Session,
    now: datetime,
    *,
    name: str,
    marketplace_id: str,
    email: str,
    commerce_store: str,
    known_commerce_stores: Collection[str],
) -> Store:
    """A new store, not connected yet. Its marketplace and Commerce store stay for good (V25)."""
    if not name.strip():
        raise Invalid("name", "empty")
    if marketplace_id not in MARKETPLACES:
        raise Invalid("marketplaceId", "unknown-marketplace", {"id": marketplace_id})
    if "@" not in email.strip(" @"):
        raise Invalid("email", "not-an-email")
    if commerce_store not in known_commerce_stores:
        raise Invalid("commerceStore", "unknown-commerce-store", {"code": commerce_store})
    store = Store(
        name=name.strip(),
        email=email.strip(),
        marketplace_id=marketplace_id,
        commerce_store=commerce_store,
        status=StoreStatus.NOT_CONNECTED.value,
        created_at=now,
        updated_at=now,
    )
    store.settings = _settings(OrderSettings(target_store=commerce_store))
    session.add(store)
    session.flush()
    return store


def _settings(settings: OrderSettings) -> OrderSettingsRow:
    return OrderSettingsRow(
        import_orders=settings.import_orders,
        target_store=settings.target_store,
        customer_creation=settings.customer_creation.value,
        number_source=settings.number_source.value,
        pending_orders=settings.pending_orders.value,
        order_status=settings.order_status.value,
        custom_status=settings.custom_status,
        open_at_connection=settings.open_at_connection.value,
    )


def trial_account(store: Store, selling_partner_id: str, refresh_token: str) -> Account:
    """What a connection attempt calls Amazon as, before anything is stored."""
    if not selling_partner_id.strip():
        raise Invalid("sellingPartnerId", "empty")
    if not refresh_token.strip():
        raise Invalid("refreshToken", "empty")
    region = MARKETPLACES[store.marketplace_id].region
    return Account(0, selling_partner_id.strip(), region, refresh_token.strip())


def connect(
    session: Session,
    now: datetime,
    vault: Vault,
    store_id: int,
    trial: Account,
    participations: Sequence[Participation],
) -> Store:
    """Keep the authorisation that has just worked; the store observes from here on (D24).

    Raises `Invalid` when the seller does not sell there, `Conflict` when another store has that
    seller and marketplace.
    """
    store = get(session, store_id)
    if not any(
        p.marketplace_id == store.marketplace_id and p.is_participating for p in participations
    ):
        country = MARKETPLACES[store.marketplace_id].country
        raise Invalid("sellingPartnerId", "not-selling-there", {"country": country})
    account = _account(session, now, vault, trial)
    _refuse_second_store(session, store, account)
    first_time = store.connected_at is None
    store.account_id = account.id
    store.account = account
    store.updated_at = now
    if first_time:
        store.connected_at = now
        account.watermark = min(account.watermark, now - LOOK_BACK)
    if store.status in {StoreStatus.NOT_CONNECTED, StoreStatus.DISCONNECTED}:
        store.status = (StoreStatus.OBSERVE if first_time else StoreStatus.ACTIVE).value
    _sweep_now(session, account, now)
    return store


def _account(session: Session, now: datetime, vault: Vault, trial: Account) -> SellerAccount:
    account = session.scalar(
        select(SellerAccount)
        .where(
            SellerAccount.selling_partner_id == trial.selling_partner_id,
            SellerAccount.region == trial.region.value,
        )
        .with_for_update()
    )
    if account is None:
        account = SellerAccount(
            selling_partner_id=trial.selling_partner_id,
            region=trial.region.value,
            watermark=now - LOOK_BACK,
            page_count=0,
            failures=0,
        )
        session.add(account)
    account.refresh_token = vault.seal(trial.refresh_token)
    account.authorised_at = now
    account.connected = True
    account.last_error = None
    session.flush()
    return account


def _refuse_second_store(session: Session, store: Store, account: SellerAccount) -> None:
    other = session.scalar(
        select(Store).where(
            Store.account_id == account.id,
            Store.marketplace_id == store.marketplace_id,
            Store.id != store.id,
        )
    )
    if other is not None:
        raise Conflict("store-exists", {"name": other.name})


def _sweep_now(session: Session, account: SellerAccount, now: datetime) -> None:
    """A fresh sweep from the watermark: the marketplaces it asks for may have changed."""
    account.page_token = None
    account.sweep_due_at = now
    hint(session, "sweep", account.id)


def activate(session: Session, now: datetime, store_id: int) -> Store:
    """Let the store write: Commerce orders are created, tracking goes to Amazon (D24)."""
    store = get(session, store_id)
    if store.account is None or not store.account.connected:
        raise Conflict("store-not-connected", {"name": store.name})
    if store.status == StoreStatus.INACTIVE and store.deactivated_at is not None:
        store.account.watermark = min(store.account.watermark, store.deactivated_at)
    store.status = StoreStatus.ACTIVE.value
    store.deactivated_at = None
    store.updated_at = now
    session.execute(
        update(Order)
        .where(Order.store_id == store.id, Order.commerce_number.is_(None))
        .values(decide_at=now)
    )
    hint(session, "decide")
    _sweep_now(session, store.account, now)
    return store


def deactivate(session: Session, now: datetime, store_id: int) -> Store:
    """Stop syncing and writing; settings and history stay (V24)."""
    store = get(session, store_id)
    if StoreStatus(store.status) not in READING:
        raise Conflict("store-not-active", {"name": store.name})
    store.status = StoreStatus.INACTIVE.value
    store.deactivated_at = now
    store.updated_at = now
    return store


def request_sync(session: Session, now: datetime, store_id: int) -> Store:
    """A person asks for a sweep now (`storeSync`)."""
    store = get(session, store_id)
    if store.account is None or StoreStatus(store.status) not in READING:
        raise Conflict("store-not-syncing", {"name": store.name})
    store.account.sweep_due_at = now
    hint(session, "sweep", store.account.id)
    return store
