"""The demo's merchant: a user, a catalogue, and stores connected to Amazon in a box."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from typing import Any

import click
import requests
from flask.cli import with_appcontext
from sqlalchemy import select

from channel.adapters.commerce_sql import SqlCommerce
from channel.cli.saying import plainly
from channel.config import PREFIX
from channel.domain import working_days
from channel.domain.identity import Role
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Misconfigured
from channel.models.store import Store
from channel.models.user import User
from channel.services import connecting, identity, installation, stores
from channel.wiring import Wiring, wiring

EMAIL = "demo@example.com"
SELLER = "A-DEMO"
REFRESH_TOKEN = "Atzr|demo"  # noqa: S105 - the sandbox's seeded seller, no secret
# One store shows that polling alone does too.
POLLS = "JP"
# A demo that begins on a Sunday is not to begin with orders that missed their pick-up.
ALWAYS_OPEN: Mapping[str, Any] = {"weekdays": frozenset(working_days.Weekday), "cut_off": time(22)}
STORES = {"US": "Demo USA", "DE": "Demo Deutschland", "SE": "Demo Sverige", "JP": "Demo Japan"}


@click.command("demo-seed")
@with_appcontext
@plainly
def demo_seed() -> None:
    """Fill an empty channel for `make run`. Prints the demo login as JSON. Safe to repeat."""
    w = wiring()
    if w.config.amazon_endpoint is None or w.embedded is None:
        why = "the demo runs against the sandbox and the embedded commerce system only"
        raise Misconfigured(f"{PREFIX}AMAZON_ENDPOINT", why)
    with w.transaction("demo.confirm") as session:
        # A demo begun again at another address is no copy of anything.
        installation.confirm(session, w.clock.now(), w.config.base_url)
    _catalogue(w.embedded, w.config.amazon_endpoint)
    _stores(w)
    click.echo(json.dumps({"email": EMAIL, "password": _user(w)}))


def _user(w: Wiring) -> str:
    """The demo user's password, made once and kept beside the demo's database."""
    path = w.config.data_dir / "demo-password"
    with w.transaction("demo.user") as session:
        known = session.scalar(select(User).where(User.email == EMAIL)) is not None
        if known and path.exists():
            return path.read_text(encoding="utf-8")
        password = secrets.token_urlsafe(12)
        if known:
            identity.change_password(session, w.clock.now(), EMAIL, password)
        else:
            identity.create_user(
                session, w.clock.now(), email=EMAIL, name="Demo", role=Role.ADMIN, password=password
            )
    path.write_text(password, encoding="utf-8")
    path.chmod(0o600)
    return password


def _catalogue(commerce: SqlCommerce, sandbox: str) -> None:
    answer = requests.get(f"{sandbox}/_sandbox/catalogue", timeout=10)
    answer.raise_for_status()
    known = {product.sku for product in commerce.product_page(limit=100).products}
    for entry in answer.json()["products"]:
        if entry["sellerSku"] not in known:
            commerce.upsert_product(
                entry["sellerSku"],
                entry["title"],
                quantity=entry["stock"],
                manage_stock=True,
                enabled=True,
            )


def _stores(w: Wiring) -> None:
    known_stores = {s.code for s in w.commerce.stores()}
    with w.reading() as session:
        present = set(session.scalars(select(Store.name)))
    countries = {m.country: m.id for m in MARKETPLACES.values()}
    for country, name in STORES.items():
        if name in present:
            continue
        with w.transaction("demo.store") as session:
            store = stores.create(
                session,
                w.clock.now(),
                name=name,
                marketplace_id=countries[country],
                email=EMAIL,
                commerce_store="default",
                known_commerce_stores=known_stores,
            )
            every_day = replace(working_days.assumed(store.marketplace_id), **ALWAYS_OPEN)
            store.calendar = working_days.values(every_day)
        connecting.try_to_connect(w, store.id, SELLER, REFRESH_TOKEN)
        with w.transaction("demo.activate") as session:
            stores.activate(session, w.clock.now(), store.id)
            if country == POLLS:
                stores.change(session, w.clock.now(), store.id, uses_notifications=False)


COMMANDS: Sequence[click.Command] = (demo_seed,)
