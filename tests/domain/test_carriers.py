from __future__ import annotations

import pytest

from channel.domain.carriers import CARRIERS, carrier_for, carriers
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid


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
    ],
)
def test_a_carrier_is_known_however_it_is_typed(text: str, country: str, code: str) -> None:
    assert carrier_for(text, country) == (code, None)


@pytest.mark.parametrize(
    ("text", "country"), [("Bote Bernd", "DE"), ("Hermes", "GB"), ("USPS", "JP")]
)
def test_a_carrier_that_amazon_does_not_offer_there_goes_by_its_name(
    text: str, country: str
) -> None:
    assert carrier_for(f" {text} ", country) == ("Other", text)


def test_india_takes_no_other_carrier() -> None:
    assert carrier_for("blue dart", "IN") == ("BlueDart", None)
    with pytest.raises(Invalid) as caught:
        carrier_for("Bote Bernd", "IN")
    assert caught.value.field == ("carrier",)


def test_a_carrier_must_be_named() -> None:
    with pytest.raises(Invalid):
        carrier_for("  ", "DE")


def test_every_code_means_itself_in_each_of_its_countries() -> None:
    for carrier in CARRIERS:
        for country in carrier.countries:
            assert carrier_for(carrier.code, country) == (carrier.code, None)


def test_a_form_lists_only_what_that_country_offers() -> None:
    assert carriers("JP") == (
        "DHL", "FedEx", "FEDEX_JP", "JP_EXPRESS", "NITTSU", "SAGAWA", "TNT", "UPS", "YAMATO",
    )  # fmt: skip


def test_every_marketplace_has_carriers() -> None:
    assert all(carriers(marketplace.country) for marketplace in MARKETPLACES.values())
