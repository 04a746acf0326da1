"""A view of the Orders tab that a person keeps under a name: what it may hold (V37).

Its query is the tab's own address behind the `?`, as `frontend/src/screens/orders/filter.js` writes
and reads it; a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from channel.domain.order import OrderStatus
from channel.errors import Invalid

MOST_VIEWS = 50
LONGEST_NAME = 60
LONGEST_QUERY = 2000
LONGEST_VALUE = 200

_WORD = re.compile(r"[^\x00-\x1f\x7f]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_AMOUNT = re.compile(r"\d{1,15}([.,]\d{1,15})?")
_COUNT = re.compile(r"\d{1,18}")
_FLAG = re.compile("yes|no")

# Each part of the query and what it looks like.
PARTS: Mapping[str, re.Pattern[str]] = {
    "status": re.compile("|".join(OrderStatus)),
    "store": re.compile(r"store_\d{1,19}"),
    "channel": re.compile("MERCHANT|AMAZON"),
    **dict.fromkeys(("from", "to", "shipBy", "updatedFrom", "updatedTo"), _DAY),
    **dict.fromkeys(("totalFrom", "totalTo"), _AMOUNT),
    "currency": re.compile("[A-Z]{3}"),
    **dict.fromkeys(("amazonNumber", "commerceNumber", "sku", "tag"), _WORD),
    "lastAction": re.compile("[a-z0-9-]{1,64}"),
    **dict.fromkeys(("orderNumber", "unshippedMin", "shippedMin"), _COUNT),
    **dict.fromkeys(("attention", "prime", "reserved"), _FLAG),
    "sort": re.compile("-?[A-Z_]{1,40}"),
}
# What is looked for in them may be a buyer's name, which is kept nowhere but sealed.
PERSONAL = frozenset({"text", "buyer"})


def checked_name(name: str) -> str:
    """Without spaces around and doubled ones within. Raises `Invalid`."""
    tidy = " ".join(name.split())
    if not tidy:
        raise Invalid("name", "empty")
    if len(tidy) > LONGEST_NAME:
        raise Invalid("name", "view-name-long", {"most": LONGEST_NAME})
    return tidy


def name_key(name: str) -> str:
    """In which two names of one person differ: case does not count."""
    return name.casefold()


def checked_query(query: str) -> str:
    """The same filters and sort, written one way. Raises `Invalid` for anything else."""
    if len(query) > LONGEST_QUERY:
        raise Invalid("query", "view-query-long", {"most": LONGEST_QUERY})
    pairs = parse_qsl(query.removeprefix("?"), keep_blank_values=True)
    for part, value in pairs:
        if part in PERSONAL:
            raise Invalid("query", "view-personal")
        looks = PARTS.get(part)
        if looks is None or len(value) > LONGEST_VALUE or not looks.fullmatch(value):
            raise Invalid("query", "view-query-unknown", {"part": part[:LONGEST_NAME]})
    return urlencode(pairs)
