from __future__ import annotations

import pytest

from channel.domain.carriers import carriers, code_for, key, known
from channel.domain.marketplaces import MARKETPLACES


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("DHL", "DE", "DHL"),
        ("dhl paket", "DE", "DHL"),
        (" Fed Ex ", "US", "FedEx"),
        ("ＵＰＳ", "JP", "UPS"),
        ("hermes", "DE", "Hermes Logistik Gruppe"),
        ("go", "DE", "GO!"),
        ("ヤマト運輸", "JP", "YAMATO"),
        ("佐川急便", "JP", "SAGAWA"),
        ("upsmi", "US", "UPS Mail Innovations"),
        ("dpd", "SE", "DPD"),
        ("blue dart", "IN", "BlueDart"),
    ],
)
def test_a_carrier_is_known_however_it_is_typed(text: str, country: str, code: str) -> None:
    assert code_for(text, country) == code


@pytest.mark.parametrize(
    ("text", "country"),
    [("Bote Bernd", "DE"), ("Hermes", "GB"), ("USPS", "JP"), ("Other", "DE"), ("", "DE")],
)
def test_what_amazon_does_not_offer_there_has_no_code(text: str, country: str) -> None:
    assert code_for(text, country) is None


def test_a_name_without_letters_is_known_by_its_signs() -> None:
    assert (key(" ? "), key("GO!"), key(None)) == ("?", "go", "")


def test_every_code_means_itself_in_each_of_its_countries() -> None:
    for carrier in known():
        for country in carrier.countries:
            assert code_for(carrier.code, country) == carrier.code


def test_a_form_lists_only_what_that_country_offers() -> None:
    assert carriers("JP") == (
        "DHL", "FedEx", "FEDEX_JP", "JP_EXPRESS", "NITTSU", "SAGAWA", "TNT", "UPS", "YAMATO",
    )  # fmt: skip


def test_every_marketplace_has_carriers() -> None:
    assert all(carriers(marketplace.country) for marketplace in MARKETPLACES.values())
