"""A store after its first day: checked, switched off and on, copied by mistake, deleted."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from channel.errors import ReadOnlyCopy
from channel.models.access_token import KeptAccessToken
from channel.models.account import SellerAccount
from channel.models.installation import Installation
from channel.models.store import Store
from channel.services import connecting, installation, store_deletion, stores
from tests.rig.shop import Shop


def status(shop: Shop, store_id: int) -> str:
    with shop.wiring.reading() as session:
        return session.get_one(Store, store_id).status


def refuse(shop: Shop, store_id: int) -> None:
    """As a sweep does when Amazon says that the seller does not sell there."""
    with shop.wiring.transaction("test") as session:
        store = session.get_one(Store, store_id)
        store.refused_at = shop.clock.now()


def move_to(shop: Shop, address: str) -> None:
    """The database was made by an installation at another address."""
    with shop.wiring.transaction("test") as session:
        installation.ensure(session, shop.clock.now(), address)
        session.get_one(Installation, 1).base_url = address


def test_a_check_tries_each_part(shop: Shop) -> None:
    store_id = shop.open_store()
    checks = {check.name: check.ok for check in stores.check(shop.wiring, store_id)}
    assert {"token", "marketplace", "search"} <= set(checks)
    assert all(checks.values())


def test_a_check_from_a_shell_names_the_missing_role(shop: Shop) -> None:
    store_id = shop.open_store()
    shop.sandbox.control("POST", "faults", operation="searchOrders", kind="forbidden", times=9)
    run = shop.app.test_cli_runner().invoke(args=["amazon", "store", "check", str(store_id)])
    assert run.exit_code == 1
    [failed] = [line for line in run.output.splitlines() if line.startswith("FAIL\tsearch")]
    assert "role" in failed


def test_a_marketplace_that_works_again_is_read_again_after_a_check(shop: Shop) -> None:
    store_id = shop.open_store()
    refuse(shop, store_id)
    stores.check(shop.wiring, store_id)
    with shop.wiring.reading() as session:
        assert session.get_one(Store, store_id).refused_at is None


def test_an_authorisation_that_works_again_goes_on_after_a_check(shop: Shop) -> None:
    store_id = shop.open_store()
    with shop.wiring.transaction("test") as session:
        account = session.get_one(Store, store_id).account
        assert account is not None
        kept, account.refresh_token = account.refresh_token, shop.wiring.vault.seal("Atzr|gone")
    shop.sync()
    assert not all(check.ok for check in stores.check(shop.wiring, store_id))
    assert status(shop, store_id) == "DISCONNECTED"
    with shop.wiring.transaction("test") as session:
        session.get_one(SellerAccount, account.id).refresh_token = kept
    stores.check(shop.wiring, store_id)
    assert status(shop, store_id) == "ACTIVE"


def test_what_came_while_a_store_was_inactive_is_read_when_it_is_active_again(shop: Shop) -> None:
    store_id = shop.open_store()
    shop.sync()
    run = shop.app.test_cli_runner().invoke
    assert run(args=["amazon", "store", "deactivate", str(store_id)]).output == "inactive\n"
    number = shop.place()
    shop.sync()
    assert shop.order(number) is None
    run(args=["amazon", "store", "activate", str(store_id)])
    shop.sync()
    assert shop.one(number).store_id == store_id


def test_a_copy_says_nothing_to_amazon_until_a_person_confirms_it(shop: Shop) -> None:
    shop.open_store()
    shop.sync()
    number = shop.place()
    shop.sync()
    shop.ship(number)
    move_to(shop, "https://real.example.com")
    missed = shop.place()
    before = len(shop.sandbox.control("GET", "calls")["calls"])
    shop.sync()
    assert len(shop.sandbox.control("GET", "calls")["calls"]) == before
    assert shop.order(missed) is None
    with shop.wiring.transaction("test") as session:
        installation.confirm(session, shop.clock.now(), shop.wiring.config.base_url)
    for _ in range(3):
        shop.sync()
    assert shop.one(missed) is not None
    assert shop.at_amazon(number)["packages"] != []


def test_an_installation_that_was_set_up_elsewhere_connects_its_first_store(shop: Shop) -> None:
    move_to(shop, "http://127.0.0.1:1")
    shop.open_store()
    number = shop.place()
    shop.sync()
    assert shop.one(number) is not None


def test_a_copy_connects_nothing(shop: Shop) -> None:
    store_id = shop.open_store()
    move_to(shop, "https://real.example.com")
    with pytest.raises(ReadOnlyCopy):
        connecting.try_to_connect(shop.wiring, store_id, shop.seller, "Atzr|any")


def test_a_deleted_store_leaves_its_commerce_orders_and_may_come_back(shop: Shop) -> None:
    store_id = shop.open_store()
    number = shop.place()
    shop.sync()
    commerce_order = shop.commerce_order(number)
    assert store_deletion.ask(shop.wiring, store_id, "Shop US")
    with shop.wiring.reading() as session:
        assert session.scalar(select(SellerAccount.id)) is None
        assert session.scalar(select(KeptAccessToken.key)) is None
    embedded = shop.wiring.embedded
    assert embedded is not None
    assert embedded.order(commerce_order.number) == commerce_order
    shop.sync()
    shop.open_store()
    shop.sync()
    assert shop.one(number).commerce_number == commerce_order.number
