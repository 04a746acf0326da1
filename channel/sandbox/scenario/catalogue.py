"""What the demo seller sells: a small Nordic home and outdoor range, the same everywhere.

Prices are what a buyer sees on the site of that currency: without tax in dollars, with VAT in
euro and kronor and with consumption tax in yen.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from typing import Any

from channel.sandbox.marketplaces import Marketplace


@dataclass(frozen=True)
class Product:
    """`stock` is what the merchant has on the shelf; `titles` by language, English first."""

    sku: str
    asin: str
    stock: int
    prices: dict[str, Decimal]
    titles: dict[str, str]

    def title_at(self, marketplace: Marketplace) -> str:
        return self.titles.get(marketplace.language[:2], self.titles["en"])

    def price_at(self, marketplace: Marketplace) -> Decimal | None:
        return self.prices.get(marketplace.currency)

    def to_wire(self) -> dict[str, Any]:
        return {
            "sellerSku": self.sku,
            "asin": self.asin,
            "title": self.titles["en"],
            "titles": self.titles,
            "stock": self.stock,
            "prices": {currency: str(price) for currency, price in self.prices.items()},
        }


def _read() -> dict[str, Product]:
    text = files(__package__).joinpath("catalogue.json").read_text("utf-8")
    return {
        row["sellerSku"]: Product(
            sku=row["sellerSku"],
            asin=row["asin"],
            stock=row["stock"],
            prices={currency: Decimal(price) for currency, price in row["prices"].items()},
            titles=row["titles"],
        )
        for row in json.loads(text)
    }


CATALOGUE = _read()
