"""What Amazon is told of a carrier: the merchant's own map first, then the seed (amazon.md 3.4).

Neither knows the carrier: Amazon is told nothing. "Other" and a name is only what a person chose,
because tracking that Amazon cannot follow counts against the seller (peers.md e12).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from channel.domain.carriers import ONLY_KNOWN, OTHER, code_for, key
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid

LONGEST_CODE = 64
LONGEST_NAME = 100


class CarrierSource(StrEnum):
    """Who says what Amazon is told: the merchant, the seed, or nobody yet."""

    YOURS = "YOURS"
    SEED = "SEED"
    NONE = "NONE"


@dataclass(frozen=True)
class Told:
    """`carrierCode`, `carrierName` (with the code Other only) and `shippingMethod`, as sent."""

    carrier_code: str
    carrier_name: str | None
    shipping_method: str | None


@dataclass(frozen=True)
class Choice:
    """What a merchant chose. Without a `method` the parcel's own service goes along."""

    code: str
    name: str | None = None
    method: str | None = None


# Marketplace, carrier and service as `key` knows them; "" is any service.
Place = tuple[str, str, str]


def place(marketplace_id: str, carrier: str, service: str | None) -> Place:
    return marketplace_id, key(carrier), key(service)


@dataclass(frozen=True)
class CarrierMap:
    """The merchant's own choices, and behind them the seed."""

    own: Mapping[Place, Choice] = field(default_factory=dict)

    def applies(self, marketplace_id: str, carrier: str, service: str | None) -> Place | None:
        """The own entry that decides: one for this service before one for any."""
        exact = place(marketplace_id, carrier, service)
        return next((each for each in (exact, (*exact[:2], "")) if each in self.own), None)

    def source(self, marketplace_id: str, carrier: str, service: str | None) -> CarrierSource:
        if self.applies(marketplace_id, carrier, service) is not None:
            return CarrierSource.YOURS
        seed = code_for(carrier, MARKETPLACES[marketplace_id].country)
        return CarrierSource.SEED if seed is not None else CarrierSource.NONE

    def told(self, marketplace_id: str, carrier: str, service: str | None) -> Told | None:
        """What Amazon is told of such a parcel; None: nothing, until a person says what."""
        at = self.applies(marketplace_id, carrier, service)
        if at is not None:
            return told_by(self.own[at], service)
        seed = code_for(carrier, MARKETPLACES[marketplace_id].country)
        return told_by(Choice(seed), service) if seed is not None else None


def told_by(choice: Choice, service: str | None) -> Told:
    return Told(choice.code, choice.name, choice.method or (service or "").strip() or None)


def checked(choice: Choice, country: str) -> Choice:
    """As it may be kept. Raises `Invalid`: no code, no name for Other, Other where there is none.

    A code is kept as it was typed, for Amazon tells `FedEx` from `fedex` and may know codes that
    the seed does not.
    """
    code, name, method = choice.code.strip(), _text(choice.name), _text(choice.method)
    if not code:
        raise Invalid("code", "required")
    if len(code) > LONGEST_CODE:
        raise Invalid("code", "too-long", {"most": LONGEST_CODE})
    for at, text in (("name", name), ("method", method)):
        if text is not None and len(text) > LONGEST_NAME:
            raise Invalid(at, "too-long", {"most": LONGEST_NAME})
    if key(code) != key(OTHER):
        if name is not None:
            raise Invalid("name", "carrier-name-with-code", {"code": code})
        return Choice(code, None, method)
    if country in ONLY_KNOWN:
        raise Invalid("code", "no-other-carrier", {"country": country})
    if name is None:
        raise Invalid("name", "carrier-name-missing")
    return Choice(OTHER, name, method)


def _text(text: str | None) -> str | None:
    return (text or "").strip() or None
