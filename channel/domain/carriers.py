"""Amazon's carrier codes (`carrierCode` of `confirmShipment`).

Amazon has no list to ask for: a code must be spelled like an entry of the marketplace's own form
in Seller Central, or the order may stay unconfirmed. So only codes that Amazon has published are
here, each where it is offered; every other carrier goes by its name, as "Other".
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid

OTHER = "Other"
# The one marketplace whose form has no "Other" any more.
_ONLY_KNOWN = {"IN"}
_EUROPE = frozenset("IE ES GB FR BE NL DE IT SE PL".split())
_EVERYWHERE = frozenset(marketplace.country for marketplace in MARKETPLACES.values())


@dataclass(frozen=True)
class Carrier:
    """`names` are other ways to write the code that people and shipping software use."""

    code: str
    countries: frozenset[str]
    names: tuple[str, ...] = ()


# code | where (* everywhere, EU Amazon's European Union and UK sites) | other names
_ROWS = """
DHL                    | * | DHL Express, DHL Paket, DHL Parcel
FedEx                  | * | Federal Express, FedEx Express, FedEx Ground
TNT                    | * | TNT Express
UPS                    | * | United Parcel Service
DPD                    | EU |
GLS                    | EU | General Logistics Systems
Deutsche Post          | DE | Deutsche Post AG
GO!                    | DE | GO! Express, General Overnight
Hermes Logistik Gruppe | DE | Hermes, Hermes Germany, HLG
Royal Mail             | GB |
Parcelforce            | GB | Parcelforce Worldwide
Yodel                  | GB |
Fastway                | IE AU ZA | Fastway Couriers
Chronopost             | FR |
La Poste               | FR |
Poste Italiane         | IT |
SDA                    | IT | SDA Express Courier
USPS                   | US | United States Postal Service, US Postal Service
UPS Mail Innovations   | US | UPSMI
FedEx SmartPost        | US |
DHL Global Mail        | US |
OnTrac                 | US |
OSM                    | US | OSM Worldwide
Lasership              | US |
Newgistics             | US |
Streamlite             | US |
Blue Package           | US |
Canada Post            | CA | Postes Canada
YAMATO                 | JP | Yamato Transport, Kuroneko Yamato, ヤマト運輸, クロネコヤマト
SAGAWA                 | JP | Sagawa Express, 佐川急便
NITTSU                 | JP | Nippon Express, 日本通運, 日通
JP_EXPRESS             | JP | JP Express
FEDEX_JP               | JP | FedEx Japan
BlueDart               | IN | Blue Dart, Blue Dart Express
Delhivery              | IN |
DTDC                   | IN | DTDC Express
First Flight           | IN | First Flight Couriers
India Post             | IN |
Overnite Express       | IN |
Professional           | IN | The Professional Couriers
AFL/Fedex              | IN | AFL
Aramex                 | IN AE SA EG |
"""


def _read() -> tuple[Carrier, ...]:
    rows = (line.split("|") for line in _ROWS.strip().splitlines())
    return tuple(
        Carrier(code.strip(), _countries(where.split()), tuple(_split(names)))
        for code, where, names in rows
    )


def _countries(words: list[str]) -> frozenset[str]:
    groups = {"*": _EVERYWHERE, "EU": _EUROPE}
    return frozenset().union(*(groups.get(word, frozenset({word})) for word in words))


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


def _bare(text: str) -> str:
    """Letters and digits only: `Fed Ex`, `FEDEX` and `ｆｅｄｅｘ` are one name."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if sign.isalnum())


CARRIERS = _read()
_BY_NAME = {
    (country, _bare(name)): carrier.code
    for carrier in CARRIERS
    for country in carrier.countries
    for name in (carrier.code, *carrier.names)
}


def carriers(country: str) -> tuple[str, ...]:
    """The codes that this country's marketplace knows, sorted for a form."""
    codes = (carrier.code for carrier in CARRIERS if country in carrier.countries)
    return tuple(sorted(codes, key=str.casefold))


def carrier_for(text: str, country: str) -> tuple[str, str | None]:
    """`carrierCode` and `carrierName` for what a person or a program typed.

    A carrier that Amazon does not know there is ("Other", its name). India has no "Other":
    `Invalid` on `carrier`, as for an empty text.
    """
    name = text.strip()
    if not name:
        raise Invalid("carrier", "empty")
    code = _BY_NAME.get((country, _bare(name)))
    if code is not None:
        return code, None
    if country in _ONLY_KNOWN:
        raise Invalid("carrier", "carrier-unknown", {"carrier": name, "country": country})
    return OTHER, name
