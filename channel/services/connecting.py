"""Connect a store to a seller's account at Amazon: try the authorisation, then keep it (D19, D24).

A seller account may have several stores, one for each marketplace; they share its authorisation.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.marketplaces import MARKETPLACES
from channel.domain.store import StoreStatus
from channel.errors import Conflict, Invalid, Misconfigured, Unauthorised
from channel.models.account import SellerAccount
from channel.models.locks import CHANGE
from channel.models.store import Store
from channel.models.upsert import insert_if_absent
from channel.ports.marketplace import Account, Search
from channel.ports.vault import Vault
from channel.services import accounts, installation, stores
from channel.services.work import Work

# What was open or changed that long before the connection is looked at (D2).
LOOK_BACK = timedelta(days=30)
# Of a trial search: it only has to be answered.
TRIAL_SPAN = timedelta(minutes=10)


def try_to_connect(
    work: Work,
    store_id: int,
    selling_partner_id: str,
    refresh_token: str,
    *,
    consented: bool = False,
) -> None:
    """Try an authorisation at Amazon, and keep it when it works (`connect`).

    Raises what `connect` and the port raise.
    """
    with work.transaction("store.try") as session:
        # Set up at another address and then moved: before the first store that is no copy.
        installation.move(session, work.clock.now(), work.config.base_url)
        store = stores.get(session, store_id)
        trial = _trial_account(store, selling_partner_id, refresh_token)
        marketplace_id = store.marketplace_id
    if not _sells_there(work, trial, marketplace_id):
        country = MARKETPLACES[marketplace_id].country
        raise Invalid("sellingPartnerId", "not-selling-there", {"country": country})
    with work.transaction("store.connect") as session:
        connect(session, work.clock.now(), work.vault, store_id, trial, consented=consented)


def _trial_account(store: Store, selling_partner_id: str, refresh_token: str) -> Account:
    """What a connection attempt calls Amazon as, before anything is stored."""
    if not selling_partner_id.strip():
        raise Invalid("sellingPartnerId", "empty")
    if not refresh_token.strip():
        raise Invalid("refreshToken", "empty")
    region = MARKETPLACES[store.marketplace_id].region
    return Account(0, selling_partner_id.strip(), region, refresh_token.strip())


def _sells_there(work: Work, trial: Account, marketplace_id: str) -> bool:
    """Amazon lists where a seller sells only to applications with a role for it.

    Without that role the store's own orders are asked for instead.
    """
    try:
        return any(
            p.marketplace_id == marketplace_id and p.is_participating
            for p in work.marketplace.participations(trial)
        )
    except Unauthorised as error:
        if error.why != "unauthorised":
            raise
    work.marketplace.search(trial, Search((marketplace_id,), work.clock.now() - TRIAL_SPAN))
    return True


def connect(
    session: Session,
    now: datetime,
    vault: Vault,
    store_id: int,
    trial: Account,
    *,
    consented: bool = False,
) -> Store:
    """Keep the authorisation that has just worked; a new store observes from here on (D24).

    `consented`: the seller has just given it, so its year begins anew. Raises `Conflict` when
    another store has that seller and marketplace, or this store another seller.
    """
    store = stores.get(session, store_id)
    account = _account(session, now, vault, trial)
    session.refresh(store, with_for_update=CHANGE)
    _refuse_mix_up(session, store, account)
    _keep_token(account, now, vault, trial.refresh_token, consented=consented)
    store.account_id = account.id
    store.account = account
    store.updated_at = now
    store.refused_at = None
    if store.connected_at is None:
        store.connected_at = now
        store.status = StoreStatus.OBSERVE.value
        account.watermark = min(account.watermark, now - LOOK_BACK)
    accounts.reconnect(session, now, account)
    accounts.start_over(session, now, account)
    return store


def _account(session: Session, now: datetime, vault: Vault, trial: Account) -> SellerAccount:
    """The seller's account in this region, locked; a new one if this is its first store."""
    insert_if_absent(
        session,
        SellerAccount,
        selling_partner_id=trial.selling_partner_id,
        region=trial.region.value,
        refresh_token=vault.seal(trial.refresh_token),
        authorised_at=now,
        watermark=now - LOOK_BACK,
    )
    return session.scalars(
        select(SellerAccount)
        .where(
            SellerAccount.selling_partner_id == trial.selling_partner_id,
            SellerAccount.region == trial.region.value,
        )
        .with_for_update(**CHANGE)
        .execution_options(populate_existing=True)
    ).one()


def _keep_token(
    account: SellerAccount, now: datetime, vault: Vault, token: str, *, consented: bool
) -> None:
    # A second store that is connected with the same token does not renew the authorisation.
    if consented or not account.connected or _kept_token(account, vault) != token:
        account.authorised_at = now
    account.refresh_token = vault.seal(token)


def _kept_token(account: SellerAccount, vault: Vault) -> str | None:
    """None when no key opens it any more: connecting again is the remedy for that."""
    try:
        return vault.open(account.refresh_token)
    except Misconfigured:
        return None


def _refuse_mix_up(session: Session, store: Store, account: SellerAccount) -> None:
    if store.status == StoreStatus.DELETING:
        raise Conflict("store-being-deleted", {"name": store.name})
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
