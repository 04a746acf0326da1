"""Addresses as carriers and commerce systems take them: put in form before they are refused (V38).

Amazon takes whatever a buyer types. Odd characters go everywhere; in the United States and
Canada regions become their codes, and a region or postal code that stands in the city or in the
last line moves where it belongs ("Escondido, californiA 92025-1501" is Escondido, CA, 92025).
Addresses of other countries are left as they were given. No letter of a name or street is lost.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

from channel.domain.order import Address
from channel.domain.regions import TERRITORIES, code_of, has_regions, plain

# What a person may put right (V17).
EDITABLE = (
    "address_line1",
    "address_line2",
    "address_line3",
    "city",
    "state_or_region",
    "postal_code",
    "country_code",
)
LONGEST = 255

_PARTS = tuple(field.name for field in fields(Address))
_LINES = ("address_line3", "address_line2", "address_line1")
_CODES = frozenset({"postal_code", "country_code", "state_or_region", "phone"})
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_FULL_WIDTH = {ord(" ") + 0xFEE0: " "} | {0xFF01 + n: chr(0x21 + n) for n in range(94)}
# They write full-width letters and digits on purpose.
_WRITES_FULL_WIDTH = frozenset({"JP", "CN", "TW", "HK", "MO", "KR"})
# Joiners that Persian and the scripts of India spell with.
_JOINERS = "\u200c\u200d"
_LONG_COUNTRIES = {"USA": "US", "UNITEDSTATES": "US", "CAN": "CA", "CANADA": "CA"}
_POSTAL = {
    "US": re.compile(r"(?P<code>[0-9]{5})(?:[- ]?[0-9]{4})?-?"),
    "CA": re.compile(r"(?P<code>[A-Za-z][0-9][A-Za-z] ?[0-9][A-Za-z][0-9])"),
}


def standardise(address: Address) -> Address:
    """The same place, in form. Doing it again changes nothing."""
    while (again := _once(address)) != address:
        address = again
    return address


def _once(address: Address) -> Address:
    address = _with_country(_cleaned(address))
    if not has_regions(address.country_code):
        return address
    return _with_codes(_split_line(_split_city(address)))


def _cleaned(address: Address) -> Address:
    keeps_width = (address.country_code or "").strip().upper() in _WRITES_FULL_WIDTH
    return Address(
        **{
            name: clean(text, keep_width=keeps_width and name not in _CODES)
            for name in _PARTS
            if (text := getattr(address, name)) is not None
        }
    )


def clean(text: str, *, keep_width: bool = False) -> str | None:
    """Without what nobody can see or print; None when nothing is left."""
    while True:
        before = text
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
        if not keep_width:
            text = text.translate(_FULL_WIDTH).replace("\u3000", " ")
        text = " ".join("".join(_visible(text)).split())
        if text == before:
            return text or None


def _visible(text: str) -> Iterator[str]:
    for position, letter in enumerate(text):
        kind = unicodedata.category(letter)
        if kind in {"Cc", "Zl", "Zp"}:
            yield " "
        elif letter in _JOINERS:
            yield letter if _joins(text, position) else ""
        elif kind not in {"Cf", "Co", "Cs"}:
            yield letter


def _joins(text: str, position: int) -> bool:
    sides = (text[max(position - 1, 0)], text[min(position + 1, len(text) - 1)])
    return all(ord(side) > 0x0590 and unicodedata.category(side)[0] in "LM" for side in sides)


def _with_country(address: Address) -> Address:
    """ISO's code; a territory of the United States is a region of theirs, as its post has it."""
    country = (address.country_code or "").upper()
    letters = re.sub(r"[^A-Z]", "", country)
    country = _LONG_COUNTRIES.get(letters, letters if len(letters) == 2 else country)
    if country not in TERRITORIES:
        return replace(address, country_code=country or None)
    region = address.state_or_region
    at_home = replace(address, country_code="US", state_or_region=country)
    if region is None or code_of("US", region) == country:
        return at_home
    # There the region is often the municipality.
    for name in ("city", "district_or_county"):
        there = getattr(address, name)
        if there is None or plain(there) == plain(region):
            return replace(at_home, **{name: there or region})
    return replace(address, country_code=country)


def _with_codes(address: Address) -> Address:
    country = address.country_code or ""
    region, postal = address.state_or_region, address.postal_code
    if region is not None:
        region = code_of(country, region) or region
    found = _POSTAL[country].fullmatch(postal or "")
    if found:
        postal = _written(country, found["code"])
    return replace(address, state_or_region=region, postal_code=postal)


def _written(country: str, code: str) -> str:
    if country == "US":
        return code
    bare = code.replace(" ", "").upper()
    return f"{bare[:3]} {bare[3:]}"


@dataclass(frozen=True)
class Complaint:
    """What is wrong with an address that a person entered: `error-<why>` says it."""

    field: str
    why: str
    values: Mapping[str, object]


def complaint(address: Address) -> Complaint | None:
    """Of a standardised address; None when it can be delivered to, as far as form tells."""
    country, region = address.country_code, address.state_or_region
    for name in EDITABLE:
        if len(getattr(address, name) or "") > LONGEST:
            return Complaint(name, "address-too-long", {"most": LONGEST})
    for name in ("address_line1", "country_code"):
        if getattr(address, name) is None:
            return Complaint(name, "address-part-needed", {})
    if country is None or not re.fullmatch("[A-Z]{2}", country):
        return Complaint("country_code", "address-country", {})
    if address.city is None and address.postal_code is None:
        return Complaint("city", "address-part-needed", {})
    if not has_regions(country):
        return None
    if region is None or code_of(country, region) is None:
        return Complaint("state_or_region", "address-region", {"country": country})
    if not _POSTAL[country].fullmatch(address.postal_code or ""):
        return Complaint("postal_code", "address-postal-code", {"country": country})
    return None if address.city else Complaint("city", "address-part-needed", {})


@dataclass(frozen=True)
class _Tail:
    """What stood at the end of a text: `rest` before it, a region's code, a postal code."""

    rest: str
    region: str | None = None
    postal: str | None = None


def _split_city(address: Address) -> Address:
    if address.city is None:
        return address
    tail = _tail(address.city, address)
    if tail is None or not tail.rest:
        return address
    return _moved(replace(address, city=tail.rest), tail)


def _split_line(address: Address) -> Address:
    """The last line that has anything, when the city, or the postal code, is in it."""
    name = next((name for name in _LINES if getattr(address, name)), None)
    if name is None or address.postal_code is not None:
        return address
    tail = _tail(getattr(address, name), address)
    if tail is None or tail.postal is None:
        return address
    if address.city is not None:
        # A house number may have five digits; after a region, or alone, it is none.
        if tail.region is None and tail.rest:
            return address
        left = _without(tail.rest, address.city)
        return _moved(replace(address, **{name: left}), tail)
    street, _, city = tail.rest.rpartition(",")
    if tail.region is None or not city.strip() or (name == "address_line1" and not street):
        return address
    return _moved(replace(address, **{name: street.rstrip(" ,") or None}, city=city.strip()), tail)


def _without(text: str, city: str) -> str | None:
    """The text before the city that is named once more at its end."""
    before, _, last = text.rpartition(",")
    return (before.rstrip(" ,") if plain(last) == plain(city) else text) or None


def _moved(address: Address, tail: _Tail) -> Address:
    return replace(
        address,
        state_or_region=tail.region or address.state_or_region,
        postal_code=address.postal_code or tail.postal,
    )


def _tail(text: str, address: Address) -> _Tail | None:
    """A region, a postal code or both at the end that say nothing else than the address does."""
    country = address.country_code or ""
    rest, postal = _cut_postal(text, country)
    if postal is not None and not _agrees(country, address.postal_code, postal):
        return None
    rest, region = _cut_region(rest, address, before_postal=postal is not None)
    if region is None and postal is None:
        return None
    return _Tail(rest, region, postal)


def _cut_postal(text: str, country: str) -> tuple[str, str | None]:
    found = re.search(rf"(?:^|[\s,])(?:{_POSTAL[country].pattern})$", text)
    if found is None:
        return text, None
    return text[: found.start()].rstrip(" ,"), _written(country, found["code"])


def _agrees(country: str, known: str | None, postal: str) -> bool:
    found = _POSTAL[country].fullmatch(known or "")
    return known is None or (found is not None and _written(country, found["code"]) == postal)


def _cut_region(text: str, address: Address, *, before_postal: bool) -> tuple[str, str | None]:
    """Behind a comma any region; without one a code in capitals, or before a postal code the
    region that is known: a city may have a state's name ("Port Washington")."""
    country = address.country_code or ""
    known = code_of(country, address.state_or_region) if address.state_or_region else None
    if address.state_or_region and known is None:
        return text, None
    before, comma, last = text.rpartition(",")
    if comma and (code := code_of(country, last)) and known in {None, code}:
        return before.rstrip(" ,"), code
    words = text.split(" ")
    for taken in range(min(len(words) - 1, 3), 0, -1):
        last = " ".join(words[-taken:])
        code = code_of(country, last)
        sure = code == last or (before_postal and code == known)
        if code and sure and known in {None, code}:
            return " ".join(words[:-taken]).rstrip(" ,"), code
    return text, None
