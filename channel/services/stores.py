"""A store's life: created, connected, observing, active, inactive (D19, D24, V23-V27)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.domain.marketplaces import MARKETPLACES
from channel.domain.shipment import ShipmentState
from channel.domain.store import READING, OrderSettings, StoreStatus
from channel.errors import Conflict, Invalid, NotFound, Unauthorised
from channel.models.account import SellerAccount
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.models.steps import hint
from channel.models.store import OrderSettingsRow, Store
from channel.ports.marketplace import Account, Search
from channel.ports.vault import Vault
from channel.services import outbox
from channel.services.outbox import Kind
from channel.services.work import Work

# What was open or changed that long before the connection is looked at (D2).
LOOK_BACK = timedelta(days=30)
# Of a trial search: it only has to be answered.
TRIAL_SPAN = timedelta(minutes=10)


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


def try_to_connect(work: Work, store_id: int, selling_partner_id: str, refresh_token: str) -> None:
    """Try an authorisation at Amazon, and keep it when it works (`connect`).

    Amazon lists where a seller sells only to applications with a role for it; without that role
    the store's own orders are asked for instead. Raises what `connect` and the port raise.
    """
    with work.reading() as session:
        store = get(session, store_id)
        trial = trial_account(store, selling_partner_id, refresh_token)
        marketplace_id = store.marketplace_id
    try:
        sells_there = any(
            p.marketplace_id == marketplace_id and p.is_participating
            for p in work.marketplace.participations(trial)
        )
    except Unauthorised as error:
        if error.why != "unauthorised":
            raise
        recent = Search((marketplace_id,), work.clock.now() - TRIAL_SPAN)
        work.marketplace.search(trial, recent)
        sells_there = True
    if not sells_there:
        country = MARKETPLACES[marketplace_id].country
        raise Invalid("sellingPartnerId", "not-selling-there", {"country": country})
    with work.transaction("store.connect") as session:
        connect(session, work.clock.now(), work.vault, store_id, trial)


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
) -> Store:
    """Keep the authorisation that has just worked; a new store observes from here on (D24).

    Raises `Conflict` when another store has that seller and marketplace, or this store another
    seller.
    """
    store = get(session, store_id)
    account = _account(session, now, vault, trial)
    _refuse_mix_up(session, store, account)
    store.account_id = account.id
    store.account = account
    store.updated_at = now
    if store.connected_at is None:
        store.connected_at = now
        store.status = StoreStatus.OBSERVE.value
        account.watermark = min(account.watermark, now - LOOK_BACK)
    _revive(session, now, account)
    _sweep_now(session, account, now)
    return store


def _revive(session: Session, now: datetime, account: SellerAccount) -> None:
    """The stores that the lost authorisation had stopped go on where they were."""
    lost = select(Store).where(
        Store.account_id == account.id, Store.status == StoreStatus.DISCONNECTED.value
    )
    for store in session.scalars(lost):
        go_on = StoreStatus.ACTIVE if store.activated_at else StoreStatus.OBSERVE
        store.status = go_on.value
        store.updated_at = now


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


def _refuse_mix_up(session: Session, store: Store, account: SellerAccount) -> None:
    if store.account_id is not None and store.account_id != account.id:
        raise Conflict("store-other-seller", {"name": store.name})
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
    store.activated_at = now
    store.deactivated_at = None
    store.updated_at = now
    session.execute(
        update(Order)
        .where(Order.store_id == store.id, Order.commerce_number.is_(None))
        .values(decide_at=now)
    )
    hint(session, "decide")
    _confirm_what_left_meanwhile(session, now, store)
    _sweep_now(session, store.account, now)
    return store


def _confirm_what_left_meanwhile(session: Session, now: datetime, store: Store) -> None:
    """Parcels that Commerce shipped while nothing was written to Amazon."""
    queued = (
        select(Shipment)
        .join(Order)
        .where(Order.store_id == store.id, Shipment.state == ShipmentState.QUEUED.value)
    )
    for shipment in session.scalars(queued):
        outbox.add(session, now, Kind.CONFIRM_SHIPMENT, shipment.order_id, shipment_id=shipment.id)


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
