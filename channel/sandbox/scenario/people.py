"""Who buys: invented people with the names, addresses and phone numbers of their country."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from channel.sandbox.marketplaces import Marketplace


@dataclass(frozen=True)
class Person:
    """`address` holds parts of Amazon's `CustomerAddress`; `buyer` parts of its `Buyer`."""

    buyer: dict[str, str]
    address: dict[str, str]


_FIRST_NAMES = {
    "US": "Emily Marcus Olivia Daniel Grace Tyrone Hannah Luis Megan Andre Rachel Kevin",
    "DE": "Anna Lukas Jürgen Miriam Stefan Käthe Tobias Sabine Yusuf Franziska Björn Heike",
    "SE": "Astrid Erik Linnéa Göran Maja Oskar Åsa Fredrik Elsa Nils Birgitta Viktor",
    "JP": "花子 健太 美咲 大輔 陽子 翔 直樹 さくら 和也 恵 拓海 由美子",
    "GB": "Charlotte Oliver Priya George Eilidh Thomas Megan Rhys Imogen Callum Zara Hugh",
}
_LAST_NAMES = {
    "US": "Carter Nguyen Johnson Ramirez Miller O'Brien Washington Kowalski Brooks Patel Hayes Kim",
    "DE": "Schäfer Weiß Hoffmann Krüger Özdemir Lehmann Vogel Großmann Köhler Richter Jansen Huber",
    "SE": "Lindqvist Åkesson Sjöberg Nyström Bergman Öhman Dahl Hellström Forsberg Ek Lund Wiik",
    "JP": "佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 吉田 松本",
    "GB": "Thompson Hughes Campbell Shah Whitaker Davies Murray Bennett Clarke Fletcher Ward Ellis",
}
# street;city;state or county;postal code. {n} is the house number.
_PLACES = {
    "US": (
        "{n} Maple Street;Portland;OR;97205",
        "{n} Lakeshore Drive;Madison;WI;53703",
        "{n} Juniper Lane;Boulder;CO;80302",
        "{n} Beacon Street;Brookline;MA;02446",
        "{n} Magnolia Avenue;Savannah;GA;31401",
        "{n} Cedar Hill Road;Austin;TX;78704",
        "{n} Prospect Avenue;Brooklyn;NY;11215",
    ),
    "DE": (
        "Lindenstraße {n};Hamburg;;20097",
        "Kastanienallee {n};Berlin;;10435",
        "Schillerstraße {n};München;Bayern;80336",
        "Am Mühlbach {n};Freiburg im Breisgau;Baden-Württemberg;79098",
        "Königsallee {n};Düsseldorf;;40212",
        "Große Gasse {n};Görlitz;Sachsen;02826",
    ),
    "SE": (
        "Storgatan {n};Umeå;;903 26",
        "Södra Vägen {n};Göteborg;;412 54",
        "Björkvägen {n};Östersund;;831 31",
        "Ringvägen {n};Stockholm;;118 60",
        "Kungsgatan {n};Malmö;;211 49",
        "Ängsstigen {n};Åre;;837 52",
    ),
    "JP": (
        "神宮前{n}丁目12-5;渋谷区;東京都;150-0001",
        "今出川通{n};京都市上京区;京都府;602-0898",
        "梅田{n}丁目3-1;大阪市北区;大阪府;530-0001",
        "大通西{n}丁目;札幌市中央区;北海道;060-0042",
        "天神{n}丁目4-2;福岡市中央区;福岡県;810-0001",
    ),
    "CA": (
        "{n} Wellington Street;Ottawa;ON;K1A 0B1",
        "{n} Granville Street;Vancouver;BC;V6C 1S4",
        "{n} Rue Sainte-Catherine;Montréal;QC;H3B 1A7",
        "{n} Barrington Street;Halifax;NS;B3J 1Z6",
    ),
    "GB": (
        "{n} Orchard Way;Bath;Somerset;BA1 2QH",
        "{n} Harbour Street;Whitstable;Kent;CT5 1AJ",
        "{n} Marchmont Road;Edinburgh;;EH9 1HZ",
        "{n} Victoria Terrace;Leeds;West Yorkshire;LS3 1BX",
    ),
}
_SECOND_LINES = {
    "US": ("Apt {n}", "Suite {n}00", "Unit {n}B"),
    "DE": ("{n}. OG links", "Hinterhaus", "c/o Familie Brandt"),
    "SE": ("lgh 110{n}", "c/o Holm", "Portkod 4{n}12"),
    "JP": ("メゾン桜 {n}02号室", "第{n}ビル 5階", "コーポ青葉 {n}01"),
    "GB": ("Flat {n}", "The Old Bakery", "Annexe {n}"),
}
_COMPANIES = {
    "US": ("Bright Harbor Design LLC", "Pine & Co Cafe", "Ridgeline Outfitters Inc"),
    "DE": ("Café Morgenrot GmbH", "Bürobedarf Weiß & Söhne KG", "Atelier Nordlicht UG"),
    "SE": ("Fjällstugan i Åre AB", "Kontor & Kaffe AB", "Byrån Ek & Lund HB"),
    "JP": ("株式会社あおば商事", "合同会社みなと工房", "カフェ北の光"),
    "GB": ("Larkfield Interiors Ltd", "The Copper Kettle Ltd", "Moorland Guides Ltd"),
}
_DOMAINS = {"US": "com", "DE": "de", "SE": "se", "JP": "co.jp", "GB": "co.uk"}


def someone(marketplace: Marketplace, dice: random.Random, business: bool = False) -> Person:
    """A buyer in this marketplace; one of a country without names of its own has British ones."""
    style = marketplace.country if marketplace.country in _FIRST_NAMES else "GB"
    places = _PLACES.get(marketplace.country, _PLACES["GB"])
    name = _name(style, dice)
    street, city, state, postal_code = dice.choice(places).split(";")
    address = {
        "name": name,
        "addressLine1": street.format(n=dice.randint(1, 9 if style == "JP" else 188)),
        "addressLine2": _second_line(style, dice),
        "city": city,
        "stateOrRegion": state,
        "postalCode": postal_code,
        "countryCode": marketplace.country,
        "phone": _phone(style, dice),
        "addressType": "RESIDENTIAL",
    }
    buyer = {"buyerName": name, "buyerEmail": _relay(marketplace, dice)}
    if business:
        company = dice.choice(_COMPANIES[style])
        buyer["buyerCompanyName"] = address["companyName"] = company
        buyer["buyerPurchaseOrderNumber"] = f"PO-2026-{dice.randint(1000, 9999)}"
        address["addressType"] = "COMMERCIAL"
    return Person(buyer, {part: text for part, text in address.items() if text})


def tax_registration(person: Person, country: str, dice: random.Random) -> dict[str, Any]:
    """A company's VAT number, as `OrderTaxRegistration`."""
    return {
        "entityType": "BUYER",
        "legalName": person.buyer["buyerCompanyName"],
        "taxRegistrationType": "VAT",
        "taxRegistrationNumber": f"{country}{dice.randrange(10**9):09}",
    }


def _name(style: str, dice: random.Random) -> str:
    first = dice.choice(_FIRST_NAMES[style].split())
    last = dice.choice(_LAST_NAMES[style].split())
    return f"{last} {first}" if style == "JP" else f"{first} {last}"


def _second_line(style: str, dice: random.Random) -> str:
    if dice.random() < 0.6:
        return ""
    return dice.choice(_SECOND_LINES[style]).format(n=dice.randint(1, 9))


def _phone(style: str, dice: random.Random) -> str:
    """Numbers that are kept for fiction where the country keeps some."""
    last = dice.randint(10, 99)
    return {
        "US": f"+1 503-555-01{last}",
        "DE": f"+49 30 23125 0{last}",
        "SE": f"+46 70-17406{last}",
        "JP": f"+81 3-0000-00{last}",
        "GB": f"+44 20 7946 09{last}",
    }[style]


def _relay(marketplace: Marketplace, dice: random.Random) -> str:
    """Amazon's anonymous relay address."""
    letters = "".join(dice.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=15))
    return f"{letters}@marketplace.amazon.{_DOMAINS.get(marketplace.country, marketplace.domain)}"
