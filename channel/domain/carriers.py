"""The carriers that Amazon is known to offer, marketplace by marketplace: the carrier map's seed.

They are data (`carriers.toml`), read once: a release, or whoever runs this one, may add to the
file without a change of code. `domain.carrier_map` says what goes before them.
"""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from channel.domain.marketplaces import MARKETPLACES

OTHER = "Other"
# The one marketplace whose form has no "Other" any more (amazon.md 3.4).
ONLY_KNOWN = frozenset({"IN"})
_EUROPE = frozenset("IE ES GB FR BE NL DE IT SE PL".split())
_EVERYWHERE = frozenset(marketplace.country for marketplace in MARKETPLACES.values())
_GROUPS = {"*": _EVERYWHERE, "EU": _EUROPE}


@dataclass(frozen=True)
class Carrier:
    """`names` are other ways to write the code that people and shipping software use."""

    code: str
    countries: frozenset[str]
    names: tuple[str, ...] = ()


@cache
def known() -> tuple[Carrier, ...]:
    """All of the seed."""
    text = files(__package__).joinpath("carriers.toml").read_text(encoding="utf-8")
    return tuple(
        Carrier(code, _countries(row["countries"]), tuple(row.get("names", ())))
        for code, row in tomllib.loads(text).items()
    )


def _countries(words: list[str]) -> frozenset[str]:
    return frozenset().union(*(_GROUPS.get(word, frozenset({word})) for word in words))


def key(text: str | None) -> str:
    """Letters and digits only: `Fed Ex`, `FEDEX` and `ｆｅｄｅｘ` are one name.

    A name without any, such as "?", is known by its signs; nothing at all by "".
    """
    folded = unicodedata.normalize("NFKC", text or "").casefold()
    return "".join(sign for sign in folded if sign.isalnum()) or "".join(folded.split())


def carriers(country: str) -> tuple[str, ...]:
    """The codes that this country's marketplace knows, sorted for a form."""
    codes = (carrier.code for carrier in known() if country in carrier.countries)
    return tuple(sorted(codes, key=str.casefold))


def code_for(text: str, country: str) -> str | None:
    """The code that the seed has for what a person or a program typed, if it has one."""
    return _by_name().get((country, key(text)))


@cache
def _by_name() -> dict[tuple[str, str], str]:
    return {
        (country, key(name)): carrier.code
        for carrier in known()
        for country in carrier.countries
        for name in (carrier.code, *carrier.names)
    }
