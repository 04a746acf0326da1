"""Over real HTTP, against an Amazon that shares no code with us."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.amazon import AmazonMarketplace
from channel.adapters.system_clock import SystemClock
from channel.domain.order import AmazonOrder, FulfillmentChannel, PackageItem
from channel.errors import Rejected, RemoteError, Throttled, Unauthorised, Unavailable
from channel.ports.marketplace import Account, Confirmation, ParcelLine, Search
from tests.ports.amazon.conftest import GERMANY, SWEDEN, VAULT, sandbox_settings
from tests.rig.sandbox import Sandbox

Place = Callable[..., str]


def last_day() -> Search:
    return Search((GERMANY, SWEDEN), datetime.now(UTC) - timedelta(days=1))


def parcel(order: AmazonOrder, quantity: int, reference: str = "1") -> Confirmation:
    return Confirmation(
        amazon_order_id=order.amazon_order_id,
        marketplace_id=order.marketplace_id,
        reference=reference,
        carrier_code="DHL",
        carrier_name=None,
        service="DHL Paket",
        tracking_number=f"0034043416109404255{reference}",
        shipped_at=datetime.now(UTC) - timedelta(minutes=1),
        lines=(ParcelLine(order.items[0].order_item_id, quantity),),
    )


def test_a_new_order_is_found_with_its_amounts_buyer_and_street(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place
) -> None:
    number = placed()
    (order,) = on_sandbox.search(seller, last_day()).orders
    assert (order.amazon_order_id, order.amazon_status) == (number, "UNSHIPPED")
    assert order.channel is FulfillmentChannel.MERCHANT
    assert order.grand_total is not None
    assert (order.grand_total.amount, order.grand_total.currency) == (Decimal("39.98"), "EUR")
    assert order.person is not None
    assert order.person.email_is_relay
    assert order.person.address is not None
    assert order.person.address.country_code == "DE"


def test_every_order_of_many_pages_comes_exactly_once(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place
) -> None:
    numbers = sorted(placed() for _ in range(230))
    search = last_day()
    page = on_sandbox.search(seller, search)
    found = [order.amazon_order_id for order in page.orders]
    while page.next_token is not None:
        page = on_sandbox.search(seller, search, page.next_token)
        found += [order.amazon_order_id for order in page.orders]
    assert sorted(found) == numbers


def test_the_upper_bound_that_amazon_used_makes_a_watermark(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place
) -> None:
    placed()
    bound = on_sandbox.search(seller, last_day()).updated_before
    assert bound is not None
    assert on_sandbox.search(seller, Search((GERMANY, SWEDEN), bound)).orders == ()


def test_an_order_shipped_in_two_parcels_reads_back_as_it_was_told(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place
) -> None:
    order = on_sandbox.order(seller, placed())
    on_sandbox.confirm(seller, parcel(order, 1, "1"))
    assert on_sandbox.order(seller, order.amazon_order_id).amazon_status == "PARTIALLY_SHIPPED"
    on_sandbox.confirm(seller, parcel(order, 1, "2"))
    shipped = on_sandbox.order(seller, order.amazon_order_id)
    assert shipped.amazon_status == "SHIPPED"
    line = order.items[0].order_item_id
    assert [(each.reference, each.items) for each in shipped.packages] == [
        ("1", (PackageItem(line, 1),)),
        ("2", (PackageItem(line, 1),)),
    ]
    assert shipped.packages[0].tracking_number == "00340434161094042551"
    assert shipped.items[0].quantity_fulfilled == 2


def test_shipping_more_than_was_ordered_is_refused(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place
) -> None:
    order = on_sandbox.order(seller, placed())
    with pytest.raises(Rejected) as caught:
        on_sandbox.confirm(seller, parcel(order, 3))
    assert caught.value.remote_code
    assert caught.value.request_id


def test_an_order_that_does_not_exist_is_not_found(
    on_sandbox: AmazonMarketplace, seller: Account
) -> None:
    with pytest.raises(Rejected) as caught:
        on_sandbox.order(seller, "302-0000000-0000000")
    assert caught.value.remote_code == "NotFound"


def test_words_that_no_model_has_are_taken_as_they_are(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place, sandbox: Sandbox
) -> None:
    placed()
    sandbox.control("POST", "faults", operation="searchOrders", kind="unknown_values", times=1)
    page = on_sandbox.search(seller, last_day())
    assert [order.amazon_status for order in page.orders] == ["INVOICE_UNCONFIRMED"]
    assert page.odd == ()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("throttle", Throttled),
        ("server_error", Unavailable),
        ("html_error", Unavailable),
        ("forbidden", Unauthorised),
    ],
)
def test_a_bad_moment_is_named_and_the_next_call_works(
    on_sandbox: AmazonMarketplace,
    seller: Account,
    placed: Place,
    sandbox: Sandbox,
    kind: str,
    expected: type[RemoteError],
) -> None:
    number = placed()
    on_sandbox.order(seller, number)
    sandbox.control("POST", "faults", operation="getOrder", kind=kind, times=1)
    with pytest.raises(expected):
        on_sandbox.order(seller, number)
    assert on_sandbox.order(seller, number).amazon_order_id == number


def test_an_expired_token_is_not_noticed_by_the_caller(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place, sandbox: Sandbox
) -> None:
    number = placed()
    on_sandbox.order(seller, number)
    sandbox.control("POST", "clock", advance_seconds=3601)
    assert on_sandbox.order(seller, number).amazon_order_id == number


def test_a_revoked_authorisation_is_named(on_sandbox: AmazonMarketplace, seller: Account) -> None:
    with pytest.raises(Unauthorised) as caught:
        on_sandbox.order(replace(seller, refresh_token="Atzr|revoked"), "302-0000000-0000000")
    assert caught.value.why == "authorisation-revoked"


def test_a_wrong_secret_is_named(engine: Engine, sandbox: Sandbox, seller: Account) -> None:
    settings = replace(sandbox_settings(sandbox.url), lwa_client_secret="old")
    sessions: sessionmaker[Session] = sessionmaker(engine)
    marketplace = AmazonMarketplace(settings, sessions, SystemClock(), VAULT)
    with pytest.raises(Unauthorised) as caught:
        marketplace.participations(seller)
    assert caught.value.why == "client-secret-refused"


def test_the_rate_is_learned_from_the_answer(
    on_sandbox: AmazonMarketplace, seller: Account
) -> None:
    assert on_sandbox.search_pace(seller).seconds_per_call > 178
    on_sandbox.search(seller, last_day())
    assert on_sandbox.search_pace(seller).seconds_per_call < 2
