"""Addresses in form: regions and postal codes, territories, odd characters (V38)."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import astuple, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.addresses import clean, complaint, standardise
from channel.domain.order import Address

HOME = Address(name="Ann Lee", address_line1="1 Main St", country_code="US")


def place(address: Address) -> tuple[str | None, ...]:
    return address.city, address.state_or_region, address.postal_code, address.country_code


@pytest.mark.parametrize(
    "city",
    [
        "Escondido, californiA 92025-1501",
        "Escondido, CA 92025",
        "Escondido CA 920251501",
        "Escondido, CA, 92025",
        "  Escondido ,  Ca.  92025-1501 ",
    ],
)
def test_what_stands_in_the_city_moves_where_it_belongs(city: str) -> None:
    assert place(standardise(replace(HOME, city=city))) == ("Escondido", "CA", "92025", "US")


@pytest.mark.parametrize(
    "line", ["Escondido, CA 92025-1501", "Unit 4, Escondido, californiA 92025"]
)
def test_a_last_line_that_holds_the_city_gives_it_up(line: str) -> None:
    found = standardise(replace(HOME, address_line2=line))
    assert place(found) == ("Escondido", "CA", "92025", "US")
    assert found.address_line2 == ("Unit 4" if line.startswith("Unit") else None)


def test_a_house_number_is_no_postal_code() -> None:
    given_ = replace(HOME, address_line1="Highway 92025", city="Reno", state_or_region="NV")
    assert standardise(given_) == given_


@pytest.mark.parametrize(
    ("region", "code"),
    [
        ("californiA", "CA"),
        ("ca", "CA"),
        ("US-CA", "CA"),
        ("D.C.", "DC"),
        ("District of Columbia", "DC"),
        ("Armed Forces Europe", "AE"),
        ("puerto rico", "PR"),
        ("Atlantis", "Atlantis"),
    ],
)
def test_a_region_of_the_states_becomes_its_code(region: str, code: str) -> None:
    assert standardise(replace(HOME, state_or_region=region)).state_or_region == code


@pytest.mark.parametrize(
    ("region", "code"), [("québec", "QC"), ("Ontario", "ON"), ("Nouvelle-Écosse", "NS")]
)
def test_a_province_of_canada_becomes_its_code(region: str, code: str) -> None:
    home = replace(HOME, country_code="CA", state_or_region=region, postal_code="h2x1y4")
    assert standardise(home).state_or_region == code
    assert standardise(home).postal_code == "H2X 1Y4"


@pytest.mark.parametrize(
    ("city", "region"),
    [("Port Washington", "NY"), ("New York", "NY"), ("Kansas City", "MO"), ("Nevada", "MO")],
)
def test_a_city_with_the_name_of_a_state_keeps_it(city: str, region: str) -> None:
    home = replace(HOME, city=city, state_or_region=region, postal_code="11050")
    assert standardise(home) == home


def test_a_region_that_contradicts_the_address_is_left_for_a_person() -> None:
    home = replace(HOME, city="Port Chester, CT 06573", state_or_region="NY", postal_code="10573")
    assert standardise(home) == home


@pytest.mark.parametrize(
    ("country", "region"),
    [("US", "PR"), ("US", "Puerto Rico"), ("PR", "Puerto Rico"), ("PR", "San Juan"), ("PR", None)],
)
def test_puerto_rico_is_a_region_however_it_came(country: str, region: str | None) -> None:
    home = replace(
        HOME, city="San Juan", state_or_region=region, postal_code="00901", country_code=country
    )
    assert place(standardise(home)) == ("San Juan", "PR", "00901", "US")


def test_other_countries_are_left_as_they_were_given() -> None:
    home = Address(city="München, CA 92025", state_or_region="bayern", country_code="DE")
    assert standardise(home) == home


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("Zo\u200bë  \x07 Ek ", "Zoë Ek"),
        ("Smith &amp; Sons &#39;Ltd&#39;", "Smith & Sons 'Ltd'"),
        ("Fish&chips &notable", "Fish&chips &notable"),
        ("\uff11\uff12\u3000\uff21\uff42", "12 Ab"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("佐藤\u3000花子", "佐藤 花子"),
        ("ﬁ Å ½ ㈱", "ﬁ Å ½ ㈱"),
        ("\u200b\u00ad", None),
    ],
)
def test_odd_characters_go_and_letters_stay(odd: str, plain: str | None) -> None:
    assert clean(odd) == plain


def test_japan_keeps_its_full_width_streets_and_not_its_postal_codes() -> None:
    home = standardise(
        Address(address_line1="１丁目", postal_code="１５０-０００１", country_code="JP")
    )
    assert (home.address_line1, home.postal_code) == ("１丁目", "150-0001")


def test_an_address_without_a_street_is_complained_of() -> None:
    found = complaint(replace(HOME, address_line1=None))
    assert found is not None
    assert (found.field, found.why) == ("address_line1", "address-part-needed")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"country_code": "Sverige"}, "country_code"),
        ({"state_or_region": "Atlantis"}, "state_or_region"),
        ({"postal_code": "1234"}, "postal_code"),
        ({"city": None}, "city"),
        ({"address_line2": "x" * 256}, "address_line2"),
        ({}, None),
    ],
)
def test_an_american_address_needs_its_parts(
    changes: dict[str, str | None], field: str | None
) -> None:
    good = replace(HOME, city="Reno", state_or_region="NV", postal_code="89501")
    found = complaint(replace(good, **changes))
    assert (found.field if found else None) == field


words = st.lists(
    st.sampled_from(
        "Main Street 92025 92025-1501 CA californiA New York Washington , . & &amp; Apt 4 Ø 東京 "
        "\u200b \u0301 \u3000 \uff21 San Juan PR Ontario K1A0B1 &#8203; \x1f -".split(" ")
    )
).map(" ".join)
texts = st.none() | words | st.text(max_size=30)
homes = st.builds(
    Address,
    name=texts,
    company_name=texts,
    address_line1=texts,
    address_line2=texts,
    address_line3=texts,
    city=texts,
    state_or_region=texts | st.sampled_from(["CA", "new york", "PR", "Québec"]),
    postal_code=texts | st.sampled_from(["92025", "920251501", "k1a 0b1"]),
    country_code=texts | st.sampled_from(["US", "us", "CA", "PR", "DE", "JP", "USA"]),
)


@given(homes)
def test_doing_it_again_changes_nothing(home: Address) -> None:
    once = standardise(home)
    assert standardise(once) == once


def letters(*texts: str | None) -> Counter[str]:
    """Letters and digits that are no part of an entity, full-width ones as what they mean."""
    joined = " ".join(clean(text) or "" for text in texts if text)
    return Counter(c for c in joined if unicodedata.category(c)[0] in "LN")


@given(homes)
def test_no_letter_of_a_name_or_a_street_is_lost(home: Address) -> None:
    after = standardise(home)
    assert letters(home.name, home.company_name) == letters(after.name, after.company_name)
    lost = letters(home.address_line1, home.address_line2, home.address_line3)
    assert not lost - letters(*astuple(after)) - letters(home.city, *_SAID_BY_CODE)


# A region that is written out may become its code, and five digits stand for nine.
_SAID_BY_CODE = ("californiA new york Washington Ontario Québec PR CA 92025-1501 920251501 K1A0B1",)


@given(homes.map(lambda home: replace(home, country_code="SE")))
def test_abroad_every_letter_stays_in_its_place(home: Address) -> None:
    after = standardise(home)
    assert all(
        letters(one) == letters(other)
        for one, other in zip(astuple(home), astuple(after), strict=True)
    )
