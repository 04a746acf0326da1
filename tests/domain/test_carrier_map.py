from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.carrier_map import CarrierMap, CarrierSource, Choice, Told, checked, place
from channel.domain.carrier_proposals import proposal, spelling
from channel.domain.carriers import Carrier, carriers, code_for, key, known
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid

US, DE, IN = "ATVPDKIKX0DER", "A1PA6795UKMFR9", "A21TJRUUN4KGV"
COUNTRIES = sorted(marketplace.country for marketplace in MARKETPLACES.values())
NAMES = [(c, name) for c in known() for name in (c.code, *c.names) if len(key(name)) >= 6]
OWN = CarrierMap(
    {
        place(US, "Bob's Bikes", None): Choice("Other", "Bob's Bikes Inc"),
        place(US, "Bob's Bikes", "Next day"): Choice("FedEx", None, "Priority"),
        place(US, "UPS", None): Choice("UPS Mail Innovations"),
    }
)


@pytest.mark.parametrize(
    ("carrier", "service", "told"),
    [
        ("BOBS bikes", None, Told("Other", "Bob's Bikes Inc", None)),
        ("Bob's Bikes", "Slow ", Told("Other", "Bob's Bikes Inc", "Slow")),
        ("bobs-bikes", "NEXT DAY", Told("FedEx", None, "Priority")),
        ("ups", "Ground", Told("UPS Mail Innovations", None, "Ground")),
        ("fed ex", None, Told("FedEx", None, None)),
        ("Ann's Ants", "Ground", None),
    ],
)
def test_own_words_for_a_service_go_first_then_own_words_then_the_seed(
    carrier: str, service: str | None, told: Told | None
) -> None:
    assert OWN.told(US, carrier, service) == told


def test_own_words_are_for_one_marketplace() -> None:
    assert OWN.told(DE, "Bob's Bikes", None) is None
    assert OWN.told(DE, "UPS", None) == Told("UPS", None, None)


def test_who_says_so_is_known() -> None:
    said = [OWN.source(US, carrier, None) for carrier in ("ups", "DHL", "Ann's Ants", "")]
    assert said == [CarrierSource.YOURS, CarrierSource.SEED, CarrierSource.NONE, CarrierSource.NONE]


@given(st.sampled_from([US, DE, IN]), st.text(max_size=30), st.none() | st.text(max_size=9))
def test_without_an_entry_nothing_is_ever_told_as_other(
    marketplace: str, carrier: str, service: str | None
) -> None:
    told = CarrierMap().told(marketplace, carrier, service)
    assert told is None or told.carrier_code in carriers(MARKETPLACES[marketplace].country)


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        (Choice(" UPS ", " ", " "), Choice("UPS")),
        (Choice("other", " Bob ", "Bike"), Choice("Other", "Bob", "Bike")),
        (Choice("Not in the seed"), Choice("Not in the seed")),
    ],
)
def test_a_choice_is_kept_without_its_blanks(choice: Choice, kept: Choice) -> None:
    assert checked(choice, "US") == kept


@pytest.mark.parametrize(
    ("choice", "country", "field", "why"),
    [
        (Choice(" "), "US", "code", "required"),
        (Choice("Other"), "US", "name", "carrier-name-missing"),
        (Choice("UPS", "Bob"), "US", "name", "carrier-name-with-code"),
        (Choice("OTHER", "Bob"), "IN", "code", "no-other-carrier"),
        (Choice("x" * 65), "US", "code", "too-long"),
        (Choice("UPS", None, "x" * 101), "US", "method", "too-long"),
    ],
)
def test_a_choice_that_amazon_would_refuse_is_refused_here(
    choice: Choice, country: str, field: str, why: str
) -> None:
    with pytest.raises(Invalid) as caught:
        checked(choice, country)
    assert (caught.value.field, caught.value.why) == ((field,), why)


@pytest.mark.parametrize(
    ("country", "carrier", "service", "code"),
    [
        ("DE", "DHL Freight", None, "DHL"),
        ("DE", "dhlfreight", None, "DHL"),
        ("US", "UPS Mail Innovations Expedited", None, "UPS Mail Innovations"),
        ("IN", "Dehlivery", None, "Delhivery"),
        ("JP", "Yamoto", None, "YAMATO"),
        ("DE", "Logistik Gruppe", None, "Hermes Logistik Gruppe"),
        ("SE", "Courier", "DHL Express", "DHL"),
        ("SE", "PostNord", "MyPack", None),
        ("SE", "Bob", None, None),
        ("GB", "Hermes", None, None),
        ("DE", "Go faster", None, None),
        ("DE", "", None, None),
    ],
)
def test_the_nearest_known_code_is_proposed(
    country: str, carrier: str, service: str | None, code: str | None
) -> None:
    found = proposal(country, carrier, service)
    assert (found and found.code) == code
    assert found is None or found.all_services is (service is None)


@given(st.sampled_from(NAMES), st.data())
def test_one_letter_too_few_is_still_that_carrier(
    name: tuple[Carrier, str], data: st.DataObject
) -> None:
    carrier, written = name
    country = data.draw(st.sampled_from(sorted(carrier.countries)))
    at = data.draw(st.integers(1, len(written) - 1))
    slip = written[:at] + written[at + 1 :]
    assert code_for(slip, country) or proposal(country, slip)


@given(st.sampled_from(COUNTRIES), st.text(max_size=40), st.none() | st.text(max_size=20))
def test_only_what_is_offered_there_is_proposed(
    country: str, carrier: str, service: str | None
) -> None:
    found = proposal(country, carrier, service)
    assert found is None or found.code in carriers(country)


def test_a_code_is_spelled_as_amazon_does() -> None:
    assert spelling("US", "fedex") == "FedEx"
    assert spelling("SE", "PostNord") is None
