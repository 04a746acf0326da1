"""Whether a parcel can be sent to an address. A refusal names a field, never what is in it."""

from __future__ import annotations

import re

from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.domain.order import Address
from channel.ports.commerce import PlaceOrder

_REGIONS = {
    "US": frozenset(
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
        "NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY "
        # Territories, freely associated states, and the armed forces' post.
        "AS GU MP PR VI UM FM MH PW AA AE AP".split()
    ),
    "CA": frozenset("AB BC MB NB NL NS NT NU ON PE QC SK YT".split()),
}
_POSTAL_CODES = {
    "US": re.compile(r"\d{5}(-\d{4})?", re.ASCII),
    # The letters that Canada Post uses: D, F, I, O, Q and U in no place, W and Z not in the first.
    "CA": re.compile(
        r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d", re.ASCII | re.IGNORECASE
    ),
}


def check_address(order: PlaceOrder) -> None:
    """`Rejected` "address", for what the merchant is to send; detail: the field to put right.

    What has been sent already needs none: Amazon, or somebody else, knew where to.
    """
    if order.complete:
        return
    address = order.person.address if order.person else None
    wrong = "address" if address is None else wrong_field(address)
    if wrong is not None:
        raise rejected(Refusal.ADDRESS, wrong)


def wrong_field(address: Address) -> str | None:
    """The first field of `Address` that is missing or not in its country's form."""
    country = _said(address.country_code)
    if not re.fullmatch("[A-Z]{2}", country):
        return "country_code"
    if not any(map(_said, (address.address_line1, address.address_line2, address.address_line3))):
        return "address_line1"
    if not _said(address.city) and not _said(address.postal_code):
        return "city"
    if country in _REGIONS and _said(address.state_or_region) not in _REGIONS[country]:
        return "state_or_region"
    form = _POSTAL_CODES.get(country)
    if form is not None and not form.fullmatch(_said(address.postal_code)):
        return "postal_code"
    return None


def _said(text: str | None) -> str:
    return (text or "").strip()
