"""What a mapping from Amazon's SKUs to Commerce's products knows a line by, and what is like it.

The key is the seller's SKU. Amazon need not give one (amazon.md 1.4, `sellerSku` is optional):
such a line is known by `ASIN:` and Amazon's own product id. A seller whose SKU itself begins so
names the same product by it, so the two never have to be told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

BY_ASIN = "ASIN:"
# Too short to say that one SKU is another with something before or behind it.
_LEAST_ALIKE = 3
_LEAST_WORD = 3
_NO_LETTER = re.compile(r"[\W_]+")


def key_of(sku: str | None, asin: str | None) -> str | None:
    """None for a line with neither."""
    return sku or (f"{BY_ASIN}{asin}" if asin else None)


def asin_in(key: str) -> str | None:
    """The ASIN of a key that is one."""
    return key.removeprefix(BY_ASIN) or None if key.startswith(BY_ASIN) else None


class Likeness(StrEnum):
    """Why a product is proposed: SKUs that differ in case and signs only; one SKU within the
    other; words of the titles."""

    SAME_SKU = "SAME_SKU"
    SIMILAR_SKU = "SIMILAR_SKU"
    TITLE = "TITLE"


@dataclass(frozen=True)
class Proposal:
    """A product that may be what was sold. Nobody takes it but a person."""

    sku: str
    name: str
    likeness: Likeness


def plain_sku(sku: str) -> str:
    """Without case and signs: `MUG-blue_1` is `mugblue1`."""
    return _NO_LETTER.sub("", sku.casefold())


def words(text: str) -> frozenset[str]:
    found = _NO_LETTER.split(text.casefold())
    return frozenset(word for word in found if len(word) >= _LEAST_WORD)


def proposals(
    sku: str | None, title: str, products: Iterable[tuple[str, str]], most: int
) -> Sequence[Proposal]:
    """The likeliest of these products (SKU, name), the best first."""
    ranked = []
    for product_sku, name in products:
        if product_sku == sku:
            continue
        likeness, degree = _likeness(sku or "", title, product_sku, name)
        if likeness is not None:
            place = (list(Likeness).index(likeness), -degree, product_sku)
            ranked.append((place, Proposal(product_sku, name, likeness)))
    return [proposal for _, proposal in sorted(ranked, key=lambda each: each[0])[:most]]


def _likeness(sku: str, title: str, product_sku: str, name: str) -> tuple[Likeness | None, float]:
    """Why they are alike, and how much: the part that they share."""
    ours, theirs = plain_sku(sku), plain_sku(product_sku)
    if ours and ours == theirs:
        return Likeness.SAME_SKU, 1.0
    shorter, longer = sorted((ours, theirs), key=len)
    if len(shorter) >= _LEAST_ALIKE and shorter in longer:
        return Likeness.SIMILAR_SKU, len(shorter) / len(longer)
    said, called = words(title), words(name)
    shared = said & called
    # Half of the product's own name has to be in Amazon's title, which is the longer one.
    if shared and 2 * len(shared) >= len(called):
        return Likeness.TITLE, len(shared) / len(said | called)
    return None, 0.0
