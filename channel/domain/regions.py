"""States, provinces and territories of the United States and Canada, by name and by code."""

from __future__ import annotations

import unicodedata

_STATES = """
AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa
KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota
MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey
NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon
PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah
VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming
AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific
DC Washington DC|AE Armed Forces Africa|AE Armed Forces Canada|AE Armed Forces Middle East
"""
# Parts of the United States that ISO 3166-1 gives a country code of their own.
_TERRITORIES = """
PR Puerto Rico|VI Virgin Islands|GU Guam|AS American Samoa|MP Northern Mariana Islands
UM United States Minor Outlying Islands|VI US Virgin Islands|VI United States Virgin Islands
"""
# Countries that its post serves as if they were states.
_SERVED = "FM Micronesia|FM Federated States of Micronesia|MH Marshall Islands|PW Palau"
_PROVINCES = """
AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador
NS Nova Scotia|NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec
SK Saskatchewan|YT Yukon|BC Colombie Britannique|NB Nouveau Brunswick|NS Nouvelle Ecosse
NL Terre Neuve et Labrador|PE Ile du Prince Edouard|NT Territoires du Nord Ouest|NL Newfoundland
YT Yukon Territory
"""


def _read(text: str) -> dict[str, str]:
    rows = (row.split(" ", 1) for line in text.strip().splitlines() for row in line.split("|"))
    return {plain(name): code for code, name in rows}


def plain(text: str) -> str:
    """For comparing names: no case, no accents, no points, single spaces."""
    letters = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(c for c in letters if not unicodedata.combining(c) and c not in ".'’")
    return " ".join(bare.replace("-", " ").split())


TERRITORIES = frozenset(_read(_TERRITORIES).values())
_NAMES = {"US": _read(_STATES) | _read(_TERRITORIES) | _read(_SERVED), "CA": _read(_PROVINCES)}
_OLD_CODES = {"US": {}, "CA": {"pq": "QC", "nf": "NL"}}
_CODES = {
    country: {code.lower(): code for code in names.values()} | _OLD_CODES[country]
    for country, names in _NAMES.items()
}


def code_of(country: str, region: str) -> str | None:
    """The code of a region that is written "californiA", "ca", "C.A." or "US-CA"; else None."""
    known = plain(region).removeprefix(f"{country.lower()} ")
    return _NAMES[country].get(known) or _CODES[country].get(known.replace(" ", ""))


def has_regions(country: str | None) -> bool:
    return country in _NAMES
