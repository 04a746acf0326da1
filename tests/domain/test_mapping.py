"""What a line is known by, and which products are proposed for one that is not known."""

from __future__ import annotations

from channel.domain.mapping import Likeness, asin_in, key_of, proposals

CATALOGUE = [
    ("MUG-BLUE", "Blue mug, 30 cl"),
    ("MUG-RED", "Red mug, 30 cl"),
    ("LAMP", "Desk lamp"),
    ("X1", "Extension cord"),
]


def found(sku: str | None, title: str) -> list[tuple[str, Likeness]]:
    return [(each.sku, each.likeness) for each in proposals(sku, title, CATALOGUE, most=3)]


def test_a_line_is_known_by_its_sku_or_else_its_asin() -> None:
    assert key_of("MUG", "B01") == "MUG"
    assert key_of(None, "B01") == key_of("", "B01") == "ASIN:B01"
    assert key_of(None, None) is None
    assert (asin_in("ASIN:B01"), asin_in("MUG"), asin_in("ASIN:")) == ("B01", None, None)


def test_case_and_signs_make_no_difference_to_a_sku() -> None:
    assert found("mug_blue", "Something else")[0] == ("MUG-BLUE", Likeness.SAME_SKU)


def test_a_sku_within_another_is_like_it() -> None:
    assert found("FBA.LAMP.2", "Something else") == [("LAMP", Likeness.SIMILAR_SKU)]


def test_two_letters_say_nothing() -> None:
    assert found("AX12", "Something else") == []


def test_words_of_the_title_are_likest_where_most_are_shared() -> None:
    assert found("A-1", "Red ceramic mug for coffee")[0] == ("MUG-RED", Likeness.TITLE)


def test_a_product_is_not_proposed_for_its_own_sku() -> None:
    assert ("LAMP", Likeness.SAME_SKU) not in found("LAMP", "Desk lamp")
