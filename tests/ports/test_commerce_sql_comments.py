"""Comments in the embedded commerce system: written once, told to nobody, without the buyer."""

from __future__ import annotations

import pytest

from channel.errors import Invalid, Rejected
from channel.ports.commerce import PlacedOrder
from tests.ports.conftest import SqlShop
from tests.ports.shop import ASTRID, MUGS


@pytest.fixture
def placed(shop: SqlShop) -> PlacedOrder:
    shop.sells("MUG", 5)
    return shop.commerce.place_order(MUGS.order(person=ASTRID))


def write(shop: SqlShop, placed: PlacedOrder, text: str, key: str = "K1") -> None:
    shop.commerce.comment(placed.number, key=key, text=text, by="olle")


def comments(shop: SqlShop, placed: PlacedOrder) -> list[tuple[str, str]]:
    view = shop.commerce.order(placed.number)
    assert view is not None
    return [(e.values["by"], e.values["text"]) for e in view.history if e.code == "comment"]


def test_it_stands_in_the_history_with_its_author(shop: SqlShop, placed: PlacedOrder) -> None:
    write(shop, placed, " One cup was chipped.\r\nReplaced it. ")
    assert comments(shop, placed) == [("olle", "One cup was chipped.\nReplaced it.")]


def test_sent_again_it_is_written_once(shop: SqlShop, placed: PlacedOrder) -> None:
    for key in ("K1", "K1", "K2"):
        write(shop, placed, "Checked", key)
    assert comments(shop, placed) == [("olle", "Checked")] * 2


def test_nobody_is_told_and_the_order_stays_as_it_is(shop: SqlShop, placed: PlacedOrder) -> None:
    before = shop.commerce.changes(None).cursor
    write(shop, placed, "Checked")
    assert shop.commerce.changes(before).changes == ()
    assert shop.commerce.find_order("A-DEMO", "111-0000001-0000001") == (
        PlacedOrder(**{**vars(placed), "already_there": True})
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [(" \n", "comment-empty"), ("x" * 1001, "too-long"), ("Astrid Öberg rang", "comment-of-buyer")],
)
def test_what_must_not_stand_there_is_refused(
    shop: SqlShop, placed: PlacedOrder, text: str, why: str
) -> None:
    with pytest.raises(Invalid) as caught:
        write(shop, placed, text)
    assert (caught.value.field, caught.value.why) == (("text",), why)
    assert comments(shop, placed) == []


def test_a_buyer_who_was_wiped_is_not_known_any_more(shop: SqlShop, placed: PlacedOrder) -> None:
    write(shop, placed, "Checked")
    shop.commerce.redact("A-DEMO", "111-0000001-0000001")
    write(shop, placed, "Archived", key="K2")
    assert [text for _, text in comments(shop, placed)] == ["Checked", "Archived"]


def test_there_must_be_an_order_and_a_key(shop: SqlShop, placed: PlacedOrder) -> None:
    with pytest.raises(Rejected):
        shop.commerce.comment("999", key="K1", text="Checked", by="olle")
    with pytest.raises(Invalid):
        write(shop, placed, "Checked", key="")
