"""A store and its authorisation (D19, D24, amazon.md 8)."""

from __future__ import annotations

import pytest

from channel.errors import Conflict, Invalid, Unauthorised
from channel.models.store import Store
from channel.services import connecting, stores
from tests.rig.shop import Shop


def status(shop: Shop, store_id: int) -> str:
    with shop.wiring.reading() as session:
        return session.get_one(Store, store_id).status


def test_a_connected_store_observes_until_a_person_activates_it(shop: Shop) -> None:
    assert status(shop, shop.open_store(active=False)) == "OBSERVE"


def test_an_application_without_the_role_to_list_marketplaces_can_still_connect(
    shop: Shop,
) -> None:
    shop.sandbox.control(
        "POST", "faults", operation="getMarketplaceParticipations", kind="forbidden", times=9
    )
    assert status(shop, shop.open_store(active=False)) == "OBSERVE"


def test_a_wrong_refresh_token_connects_nothing(shop: Shop) -> None:
    store_id = shop.open_store(active=False)
    with pytest.raises(Unauthorised) as caught:
        connecting.try_to_connect(shop.wiring, store_id, shop.seller, "Atzr|wrong")
    assert caught.value.why == "authorisation-revoked"
    assert status(shop, store_id) == "OBSERVE"


def test_a_seller_who_does_not_sell_there_is_refused(shop: Shop) -> None:
    token = shop.sandbox.control(
        "POST", "sellers", sellerId="A-SWEDE", marketplaceIds=["A2NODRKZP88ZB9"]
    )["refreshToken"]
    w = shop.wiring
    with w.transaction("test") as session:
        store = stores.create(
            session,
            w.clock.now(),
            name="Norden",
            marketplace_id="A1PA6795UKMFR9",
            email="a@example.com",
            commerce_store="default",
            known_commerce_stores={"default"},
        )
    with pytest.raises(Invalid) as caught:
        connecting.try_to_connect(w, store.id, "A-SWEDE", token)
    assert caught.value.why == "not-selling-there"


def test_a_store_stays_with_its_seller(shop: Shop) -> None:
    store_id = shop.open_store()
    token = shop.sandbox.control(
        "POST", "sellers", sellerId="A-OTHER", marketplaceIds=["ATVPDKIKX0DER"]
    )["refreshToken"]
    with pytest.raises(Conflict) as caught:
        connecting.try_to_connect(shop.wiring, store_id, "A-OTHER", token)
    assert caught.value.why == "store-other-seller"


def test_stores_of_one_seller_in_a_region_share_an_account_and_other_regions_do_not(
    shop: Shop,
) -> None:
    germany, sweden, japan = (shop.open_store(country) for country in ("DE", "SE", "JP"))
    with shop.wiring.reading() as session:
        accounts = [session.get_one(Store, s).account_id for s in (germany, sweden, japan)]
    assert accounts[0] == accounts[1]
    assert accounts[2] != accounts[0]


def test_another_sellers_lost_authorisation_stops_nobody_else(shop: Shop) -> None:
    mine = shop.open_store("US")
    shop.seller = "A-OTHER"
    theirs = shop.open_store("US")
    shop.sandbox.control("DELETE", "sellers/A-OTHER/authorisation")
    shop.clock.advance(3600)  # until the access token that was granted before has ended
    shop.sync()
    assert (status(shop, mine), status(shop, theirs)) == ("ACTIVE", "DISCONNECTED")


def test_a_revoked_authorisation_stops_its_stores_until_it_is_renewed(shop: Shop) -> None:
    store_id = shop.open_store()
    with shop.wiring.transaction("test") as session:
        account = session.get_one(Store, store_id).account
        assert account is not None
        kept = account.refresh_token
        account.refresh_token = shop.wiring.vault.seal("Atzr|revoked")
    shop.sync()
    assert status(shop, store_id) == "DISCONNECTED"
    connecting.try_to_connect(shop.wiring, store_id, shop.seller, shop.wiring.vault.open(kept))
    assert status(shop, store_id) == "ACTIVE"
    number = shop.place()
    shop.sync()
    assert shop.one(number).commerce_number is not None
