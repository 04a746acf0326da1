"""A file of tracking numbers becomes parcels in Commerce and at Amazon, once."""

from __future__ import annotations

from collections import Counter

import pytest

from channel.domain.tracking_plan import Verdict
from channel.errors import Unavailable
from channel.ports.commerce import CommerceState, NewParcel, ShippedParcel
from channel.services import uploading
from channel.services.uploading import Upload
from tests.rig.shop import Shop

MUGS = {"sellerSku": "MUG", "quantity": 3, "unitPrice": "10.00"}
BOWL = {"sellerSku": "BOWL", "quantity": 1, "unitPrice": "20.00"}


@pytest.fixture
def numbers(shop: Shop) -> tuple[str, str]:
    """Two open orders: three mugs and a bowl, and one mug."""
    shop.open_store()
    shop.sell("BOWL", 10)
    orders = shop.place(MUGS, BOWL), shop.place()
    shop.sync()
    return orders


def verdicts(found: Upload) -> list[Verdict]:
    return [row.answer.verdict for row in found.rows]


def test_a_file_is_looked_at_then_applied_and_the_second_time_changes_nothing(
    shop: Shop, numbers: tuple[str, str]
) -> None:
    first, second = numbers
    commerce = shop.one(second).commerce_number
    text = (
        "Order number;SKU;Quantity;Carrier;Tracking number\n"
        f"{first};MUG;2;UPS;1Z1\n{first};BOWL;1;UPS;1Z1\n{first};MUG;1;DHL;JJD2\n"
        f"{commerce};;;FedEx;42\n{first};MUG;9;UPS;1Z3\nnobody;;;UPS;1Z4\n"
    )
    looked = uploading.upload(shop.wiring, text, apply=False)
    assert verdicts(looked) == [Verdict.READY] * 4 + [Verdict.REFUSED] * 2
    assert looked.parcels == 3
    assert shop.parcels(first) == shop.parcels(second) == []

    applied = uploading.upload(shop.wiring, text, apply=True)
    assert verdicts(applied) == [Verdict.APPLIED] * 4 + [Verdict.REFUSED] * 2
    again = uploading.upload(shop.wiring, text, apply=True)
    assert verdicts(again) == [Verdict.ALREADY_THERE] * 4 + [Verdict.REFUSED] * 2
    assert again.parcels == 0
    shop.sync()
    packages = shop.at_amazon(first)["packages"]
    held = {
        p["trackingNumber"]: sum(item["quantity"] for item in p["packageItems"]) for p in packages
    }
    assert held == {"1Z1": 3, "JJD2": 1}
    assert [p["carrier"] for p in shop.at_amazon(second)["packages"]] == ["FedEx"]
    assert shop.commerce_order(second).state is CommerceState.COMPLETE


def test_a_long_file_is_applied_in_several_calls(
    shop: Shop, numbers: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploading, "MOST_AT_ONCE", 1)
    text = f"order,carrier,tracking\n{numbers[0]},UPS,1Z1\n{numbers[1]},UPS,1Z2\n"
    first = uploading.upload(shop.wiring, text, apply=True)
    assert (verdicts(first), first.parcels) == ([Verdict.APPLIED, Verdict.READY], 1)
    rest = uploading.upload(shop.wiring, text, apply=True)
    assert (verdicts(rest), rest.parcels) == ([Verdict.ALREADY_THERE, Verdict.APPLIED], 1)


def test_its_answers_can_be_put_right_and_sent_again(shop: Shop, numbers: tuple[str, str]) -> None:
    text = f"order,carrier,tracking,sku\n{numbers[0]},UPS,1Z1,CUP\n{numbers[1]},UPS,1Z2,\n"
    found = uploading.upload(shop.wiring, text, apply=True)
    answers = uploading.answers(found, "en")
    assert "The order has no line" in answers
    corrected = answers.replace("CUP", "BOWL")
    assert verdicts(uploading.upload(shop.wiring, corrected, apply=True)) == [
        Verdict.APPLIED,
        Verdict.ALREADY_THERE,
    ]


def test_commerce_failing_at_one_parcel_costs_the_others_nothing(
    shop: Shop, numbers: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is half done: what was not recorded is recorded by the same file later."""
    ship = shop.wiring.commerce.ship
    calls: Counter[str] = Counter()

    def ship_the_second_time(number: str, parcels: list[NewParcel]) -> tuple[ShippedParcel, ...]:
        calls[number] += 1
        if number == shop.one(numbers[0]).commerce_number and calls[number] == 1:
            raise Unavailable("Commerce", "asleep")
        return ship(number, parcels)

    monkeypatch.setattr(shop.wiring.commerce, "ship", ship_the_second_time)
    text = f"order,carrier,tracking\n{numbers[0]},UPS,1Z1\n{numbers[1]},UPS,1Z2\n"
    found = uploading.upload(shop.wiring, text, apply=True)
    assert verdicts(found) == [Verdict.REFUSED, Verdict.APPLIED]
    assert "asleep" in found.rows[0].sentence() or "Commerce" in found.rows[0].sentence()
    again = uploading.upload(shop.wiring, text, apply=True)
    assert verdicts(again) == [Verdict.APPLIED, Verdict.ALREADY_THERE]


def test_an_order_that_may_not_be_shipped_says_why(shop: Shop, numbers: tuple[str, str]) -> None:
    fba = shop.place(fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")
    shop.sync()
    [row] = uploading.upload(
        shop.wiring, f"order,carrier,tracking\n{fba},UPS,1Z1\n", apply=True
    ).rows
    assert row.answer.why == "refusal-fba"
    assert "Amazon" in row.sentence("sv")
