"""Comments on a Commerce order: tidy, and free of what says who the buyer is (V15)."""

from __future__ import annotations

import pytest

from channel.domain.comment import of_the_buyer, tidy
from channel.domain.order import Address, PersonalData

ASTRID = PersonalData(
    buyer_name="Astrid Öberg",
    buyer_email="w4x9@marketplace.amazon.se",
    address=Address(
        name="Öberg Keramik AB",
        address_line1="Storgatan 1",
        address_line2="3 tr",
        city="Umeå",
        phone="+46 70-123 45 67",
    ),
)


def test_a_comment_keeps_its_lines_and_loses_what_is_around_them() -> None:
    assert tidy("  Checked twice. \r\n\r\nBox 4 \n") == "Checked twice.\n\nBox 4"
    assert tidy(" \n\t ") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Called astrid  ÖBERG about it", "name"),
        ("For Öberg Keramik AB", "name"),
        ("Wrote to W4X9@marketplace.amazon.se", "email"),
        ("Rang 070-1234567", "phone"),
        ("Rang 0046 (70) 123.45.67", "phone"),
        ("Left at storgatan 1, back door", "street"),
    ],
)
def test_the_buyers_data_is_found_however_it_is_written(text: str, found: str) -> None:
    assert of_the_buyer(text, ASTRID) == found


@pytest.mark.parametrize(
    "text",
    [
        "Astrid packed it",  # a colleague may have that name
        "Storgatan 12 is where our courier waits",
        "3 tr",
        "Box 7-1234567 went to Umeå",
        "Damaged: sent a new one",
    ],
)
def test_what_says_nothing_of_the_buyer_is_left_in_peace(text: str) -> None:
    assert of_the_buyer(text, ASTRID) is None


def test_nothing_is_found_where_nothing_is_known() -> None:
    assert of_the_buyer("Astrid Öberg", None) is None
    assert of_the_buyer("Astrid Öberg", PersonalData()) is None
