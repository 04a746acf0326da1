"""The ledger from a shell: `audit` proves, `order import` fetches."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime, timedelta

import click
from flask.cli import with_appcontext
from sqlalchemy import select

from channel.cli.saying import plainly
from channel.domain.days import moment
from channel.domain.ledger import AuditSource
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid
from channel.language import DEFAULT, say
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.store import Store
from channel.services import (
    audit_requests,
    auditing,
    audits,
    fetching,
    ledger,
    order_import,
    stores,
)
from channel.wiring import Wiring, wiring

# Whoever asked, when it was somebody with a shell.
BY = "cli"
LOOK_EVERY = 2.0


@click.command("audit")
@click.option("--store", "store_id", type=int, help="Of one store; without it, of all.")
@click.option("--from", "first", metavar="DAY", help="Ask Amazon about these days (2026-11-19).")
@click.option("--to", "last", metavar="DAY", help="The last of them; without it, the first.")
@click.option("--days", default=7, show_default=True, help="How many days to tell of.")
@click.option("--wait", default=900, show_default=True, help="Seconds to wait for the report.")
@with_appcontext
@plainly
def audit(store_id: int | None, first: str | None, last: str | None, days: int, wait: int) -> None:
    """Say of each day whether all its orders are accounted for; fails when some are not.

    With --from, Amazon's report of these days is asked for first, here, without workers, and what
    it names and we lack is fetched.
    """
    w = wiring()
    numbers = _stores(w) if store_id is None else [store_id]
    if first is not None:
        for number in numbers:
            _prove(w, number, first, last or first, wait)
    complete = [_tell(w, number, days) for number in numbers]
    if not all(complete):
        raise SystemExit(1)


def _stores(w: Wiring) -> list[int]:
    with w.reading() as session:
        connected = select(Store.id).where(Store.account_id.is_not(None)).order_by(Store.id)
        return list(session.scalars(connected))


def _prove(w: Wiring, store_id: int, first: str, last: str, wait: int) -> None:
    with w.transaction("audit.request") as session:
        starts_at, ends_at = _range(stores.get(session, store_id), first, last)
        row = audit_requests.request(session, w.clock.now(), store_id, starts_at, ends_at, BY)
        audit_id, account_id = row.id, row.account_id
    row = _see_it_through(w, audit_id, account_id, time.monotonic() + wait)
    click.echo(say(DEFAULT, *audits.said(row)))


def _see_it_through(w: Wiring, audit_id: int, account_id: int, ends: float) -> Audit:
    """Do its steps here, unless workers are quicker; a second search is theirs alone."""
    while True:
        auditing.audit(w, account_id)
        with w.reading() as session:
            row = session.get_one(Audit, audit_id)
        by_search = row.source == AuditSource.SEARCH
        if row.finished_at is not None or by_search or time.monotonic() > ends:
            break
        time.sleep(LOOK_EVERY)
    if row.missing or row.different:
        fetching.fetch(w, account_id)
    return row


def _range(store: Store, first: str, last: str) -> tuple[datetime, datetime]:
    """From the beginning of the first day to the end of the last, there."""
    zone = MARKETPLACES[store.marketplace_id].timezone
    return moment(_day(first), zone), moment(_day(last) + timedelta(days=1), zone)


def _day(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d")  # noqa: DTZ007 - a day, the marketplace's own
    except ValueError:
        raise Invalid("day", "not-a-day", {"text": text}) from None


def _tell(w: Wiring, store_id: int, days: int) -> bool:
    """Print a store's ledger; whether all that is reported is accounted for."""
    with w.reading() as session:
        store = stores.get(session, store_id)
        read = ledger.read(session, w.clock.now(), store, days)
        name = store.name
    click.echo(f"{store_id}\t{name}\t{say(DEFAULT, f'ledger-{read.message}', read.values)}")
    for line in read.days:
        click.echo(f"\t{say(DEFAULT, f'ledger-day-{line.message}', line.values)}")
        for order in line.unaccounted:
            why = say(DEFAULT, f"unaccounted-{order.why}", {"detail": order.detail})
            click.echo(f"\t\t{order.amazon_order_id}\t{order.amazon_status}\t{why}")
    return all(line.accounted == line.reported for line in read.days)


@click.group("order")
def order() -> None:
    """Amazon orders."""


@order.command("import")
@click.argument("numbers", nargs=-1)
@click.option("--store", "store_id", type=int, help="Needed when there are several stores.")
@click.option("--from", "first", metavar="DAY", help="All orders bought from this day on …")
@click.option("--to", "last", metavar="DAY", help="… to this one; without it, of the one day.")
@with_appcontext
@plainly
def import_(
    numbers: tuple[str, ...], store_id: int | None, first: str | None, last: str | None
) -> None:
    """Fetch orders by number, or all of a range of days, left-out ones too. Workers do it."""
    w = wiring()
    if bool(numbers) == (first is not None):
        raise Invalid("numbers", "numbers-or-range")
    chosen = store_id if store_id is not None else _the_one_store(w)
    if first is None:
        _import_numbers(w, chosen, numbers)
        return
    with w.transaction("order.import") as session:
        starts_at, ends_at = _range(stores.get(session, chosen), first, last or first)
        order_import.import_range(session, w.clock.now(), chosen, starts_at, ends_at, BY)
    click.echo(say(DEFAULT, "import-range"))


def _import_numbers(w: Wiring, store_id: int, numbers: Sequence[str]) -> None:
    with w.transaction("order.import") as session:
        asked = order_import.import_numbers(session, w.clock.now(), store_id, numbers, BY)
    click.echo(say(DEFAULT, "import-numbers", {"requested": asked.requested}))
    if asked.not_shipped:
        named = ", ".join(asked.not_shipped)
        click.echo(say(DEFAULT, "import-not-shipped", {"numbers": named}))


def _the_one_store(w: Wiring) -> int:
    """The only store, or the first of the only seller account."""
    with w.reading() as session:
        accounts = session.scalars(select(SellerAccount.id)).all()
        first = select(Store.id).where(Store.account_id.in_(accounts)).order_by(Store.id).limit(1)
        number = session.scalar(first)
    if len(accounts) != 1 or number is None:
        raise Invalid("store", "store-to-name")
    return number


COMMANDS: Sequence[click.Command] = (audit, order)
