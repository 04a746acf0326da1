"""Stores from a shell: `store add|list|connect|check|sync|update|activate|deactivate|delete`."""

from __future__ import annotations

from collections.abc import Sequence

import click
from flask.cli import with_appcontext
from sqlalchemy import select

from channel.cli.saying import plainly
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid
from channel.models.store import Store
from channel.services import connecting, store_deletion, stores
from channel.wiring import wiring


@click.group("store")
def store() -> None:
    """Amazon stores."""


@store.command("add")
@click.option("--name", required=True)
@click.option("--country", required=True, help="US, DE, SE, …")
@click.option("--email", required=True)
@click.option("--commerce-store", default="default", show_default=True)
@click.option("--seller-id", help="The merchant token; with --refresh-token connects at once.")
@click.option("--refresh-token", help="Asked for, unseen, when --seller-id is given without it.")
@with_appcontext
@plainly
def add(
    name: str,
    country: str,
    email: str,
    commerce_store: str,
    seller_id: str | None,
    refresh_token: str | None,
) -> None:
    """Add a store, and connect it when a seller id is given."""
    w = wiring()
    known = {s.code for s in w.commerce.stores()}
    with w.transaction("store.create") as session:
        row = stores.create(
            session,
            w.clock.now(),
            name=name,
            marketplace_id=_marketplace(country),
            email=email,
            commerce_store=commerce_store,
            known_commerce_stores=known,
            by="shell",
        )
    click.echo(f"store {row.id} added")
    if seller_id:
        _connect(row.id, seller_id, refresh_token)


def _connect(store_id: int, seller_id: str, refresh_token: str | None) -> None:
    token = refresh_token or click.prompt("Refresh token", hide_input=True)
    connecting.try_to_connect(wiring(), store_id, seller_id, token)
    click.echo(f"store {store_id} connected; a new one observes until `store activate {store_id}`")


def _marketplace(country: str) -> str:
    for marketplace in MARKETPLACES.values():
        if marketplace.country == country.upper():
            return marketplace.id
    raise Invalid("country", "unknown-marketplace", {"id": country})


@store.command("connect")
@click.argument("store_id", type=int)
@click.option("--seller-id", required=True, help="The merchant token.")
@click.option("--refresh-token", help="Asked for, unseen, when it is not given.")
@with_appcontext
@plainly
def connect(store_id: int, seller_id: str, refresh_token: str | None) -> None:
    """Connect a store, or renew its authorisation."""
    _connect(store_id, seller_id, refresh_token)


@store.command("list")
@with_appcontext
def list_() -> None:
    """Every store with its number, country, status and how fresh its data is."""
    with wiring().reading() as session:
        for row in session.scalars(select(Store).order_by(Store.id)):
            country = MARKETPLACES[row.marketplace_id].country
            fresh = row.account.data_as_of if row.account else None
            click.echo(f"{row.id}\t{country}\t{row.status}\t{row.name}\t{fresh or '-'}")


@store.command("check")
@click.argument("store_id", type=int)
@with_appcontext
@plainly
def check(store_id: int) -> None:
    """Try each part of the authorisation and say in plain words what works."""
    failed = False
    for result in stores.check(wiring(), store_id):
        failed = failed or not result.ok
        click.echo(f"{'ok  ' if result.ok else 'FAIL'}\t{result.name}\t{result.sentence}")
    if failed:
        raise SystemExit(1)


@store.command("sync")
@click.argument("store_id", type=int)
@with_appcontext
@plainly
def sync(store_id: int) -> None:
    """Ask the workers for a sweep now."""
    w = wiring()
    with w.transaction("store.sync") as session:
        stores.request_sync(session, w.clock.now(), store_id)
    click.echo("asked for")


@store.command("activate")
@click.argument("store_id", type=int)
@with_appcontext
@plainly
def activate(store_id: int) -> None:
    """Let the store write: create Commerce orders, send tracking to Amazon."""
    w = wiring()
    with w.transaction("store.activate") as session:
        stores.activate(session, w.clock.now(), store_id)
    click.echo("active")


@store.command("deactivate")
@click.argument("store_id", type=int)
@with_appcontext
@plainly
def deactivate(store_id: int) -> None:
    """Stop reading and writing for the store; settings and history stay."""
    w = wiring()
    with w.transaction("store.deactivate") as session:
        stores.deactivate(session, w.clock.now(), store_id)
    click.echo("inactive")


@store.command("update")
@click.argument("store_id", type=int)
@click.option("--name", help="Its new name.")
@click.option("--email", help="Its new contact address.")
@click.option(
    "--notifications/--no-notifications",
    default=None,
    help="Whether Amazon is to tell of changes, for all stores of the seller in the region.",
)
@with_appcontext
@plainly
def update(store_id: int, name: str | None, email: str | None, notifications: bool | None) -> None:
    """Rename the store, or change how it is reached."""
    w = wiring()
    with w.transaction("store.update") as session:
        stores.change(
            session,
            w.clock.now(),
            store_id,
            name=name,
            email=email,
            uses_notifications=notifications,
        )
    click.echo("updated")


@store.command("delete")
@click.argument("store_id", type=int)
@click.option("--name", prompt="The store's name, to be sure", help="Its name, to be sure.")
@with_appcontext
@plainly
def delete(store_id: int, name: str) -> None:
    """Delete the store with its orders, logs and credentials; Commerce orders stay."""
    w = wiring()
    gone = store_deletion.ask(w, store_id, name)
    while not gone:
        click.echo("still deleting ...")
        gone = store_deletion.erase(w, store_id)
    click.echo("deleted")


COMMANDS: Sequence[click.Command] = (store,)
