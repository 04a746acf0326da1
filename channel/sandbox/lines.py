"""Reads the items of an order that the control API places."""

from __future__ import annotations

import zlib

from channel.sandbox import reading
from channel.sandbox.errors import Unusable
from channel.sandbox.marketplaces import Marketplace
from channel.sandbox.money import ZERO, decimals
from channel.sandbox.order import Line
from channel.sandbox.reading import Body
from channel.sandbox.scenario.catalogue import CATALOGUE
from channel.sandbox.world import World

_ITEM = {
    "orderItemId", "sellerSku", "asin", "title", "quantity", "unitPrice", "itemPrice", "tax",
    "shipping", "discount", "giftWrap", "codFee", "otherFee", "giftMessage", "giftWrapLevel",
    "programs", "promotionIds", "points", "businessPrice", "customizedUrl", "iossNumber",
    "reportingScheme", "taxCollection", "constraints", "proceedsTotal",
}  # fmt: skip


def read_line(item: Body, world: World, marketplace: Marketplace, currency: str) -> Line:
    """A line; what is left out comes from the catalogue. `Unusable` says what is wrong."""
    reading.only(item, _ITEM, "An item")
    sku, asin = reading.text(item, "sellerSku"), reading.text(item, "asin")
    if not (sku or asin):
        raise Unusable("Every item needs a sellerSku, or at least an asin.")
    product = CATALOGUE.get(sku)
    price = product.price_at(marketplace) if product else None
    if item.get("unitPrice") is None and item.get("itemPrice") is None and price is None:
        raise Unusable(
            f"{sku or asin} needs a unitPrice: it is not in the catalogue in {currency}."
        )
    line = Line(
        order_item_id=reading.text(item, "orderItemId") or world.new_item_id(),
        sku=sku,
        asin=asin or (product.asin if product else _asin(sku)),
        title=reading.text(item, "title")
        or (product.title_at(marketplace) if product else sku or asin),
        quantity=reading.count(item, "quantity", 1),
        unit_price=reading.amount(item, "unitPrice", currency, price or ZERO),
        gift_message=reading.text(item, "giftMessage") or None,
        gift_wrap_level=reading.text(item, "giftWrapLevel") or None,
        programs=reading.texts(item, "programs"),
        promotion_ids=reading.texts(item, "promotionIds"),
        points=reading.count(item, "points", 0, least=0),
        business_price=bool(item.get("businessPrice", False)),
        customized_url=reading.text(item, "customizedUrl") or None,
        ioss_number=reading.text(item, "iossNumber") or None,
        constraints=reading.texts(item, "constraints"),
    )
    _add_amounts(line, item, currency)
    _add_tax(line, item, marketplace, currency)
    return line


def _add_amounts(line: Line, item: Body, currency: str) -> None:
    line.shipping = reading.amount(item, "shipping", currency)
    line.gift_wrap = reading.amount(item, "giftWrap", currency)
    line.cod_fee = reading.amount(item, "codFee", currency)
    line.other_fee = reading.amount(item, "otherFee", currency)
    line.discount = reading.amounts(item, "discount", currency)
    if item.get("itemPrice") is not None:
        line.item_price = reading.amount(item, "itemPrice", currency)
        line.unit_price = round(line.item_price / line.quantity, decimals(currency))
    if item.get("proceedsTotal") is not None:
        line.stated_total = reading.amount(item, "proceedsTotal", currency)


def _add_tax(line: Line, item: Body, marketplace: Marketplace, currency: str) -> None:
    """`taxCollection`: null for none; left out, Amazon collects in the United States.

    `tax.DISCOUNT` is the tax that a discount saves: a positive number, taken off.
    """
    line.tax = reading.amounts(item, "tax", currency)
    if "DISCOUNT" in line.tax:
        line.tax["DISCOUNT"] = -line.tax["DISCOUNT"]
    line.reporting_scheme = reading.text(item, "reportingScheme") or None
    if item.get("taxCollection") is not None:
        collection = reading.thing(item["taxCollection"], "taxCollection")
        reading.only(collection, ("model", "responsibleParty"), "taxCollection")
        line.tax_collection = {name: reading.text(collection, name) for name in collection}
    elif "taxCollection" not in item and marketplace.country == "US":
        line.tax_collection = AMAZON_COLLECTS


AMAZON_COLLECTS = {
    "model": "MARKETPLACE_FACILITATOR",
    "responsibleParty": "Amazon Services, Inc.",
}


def _asin(sku: str) -> str:
    """The same product is the same ASIN every time."""
    return f"B0{zlib.crc32(sku.encode()):08X}"
