"""Turns a recipe into an order: people, prices, promises.

Prices follow one convention. In the United States ITEM, SHIPPING and GIFT_WRAP are without tax
and TAX is on top. In Germany, Sweden and Japan they include the tax, as the buyer saw them, and
there is no TAX. Everywhere the total is ITEM + SHIPPING + GIFT_WRAP + COD_FEE + TAX - DISCOUNT,
DISCOUNT being a positive number.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from channel.sandbox import money
from channel.sandbox.lines import AMAZON_COLLECTS
from channel.sandbox.marketplaces import DE, JP, MARKETPLACES, SE, US, Marketplace
from channel.sandbox.money import ZERO
from channel.sandbox.order import Line, Order
from channel.sandbox.promises import promise
from channel.sandbox.scenario.catalogue import CATALOGUE, Product
from channel.sandbox.scenario.people import someone, tax_registration
from channel.sandbox.world import DEMO_SELLER, World

COUNTRIES = {"US": US, "DE": DE, "SE": SE, "JP": JP}
TRAITS = (
    "PRIME", "BUSINESS", "GIFT", "SHIPPING", "FREE_SHIPPING", "COUPON", "EXPRESS", "POINTS", "COD",
    "REPLACEMENT",
)  # fmt: skip

_SALES_TAX = Decimal("0.0825")
_SHIPPING = {"USD": "5.99", "EUR": "4.90", "SEK": "49.00", "JPY": "600"}
_GIFT_WRAP = {"USD": "4.99", "EUR": "3.50", "SEK": "39.00", "JPY": "300"}
_COD_FEE = Decimal(330)
_GIFT_MESSAGES = {
    "US": "Happy birthday, Grandma! With love from all of us.",
    "DE": "Alles Gute zum Einzug! Deine Kolleginnen und Kollegen",
    "SE": "Grattis på födelsedagen! Kram från oss alla.",
    "JP": "お誕生日おめでとうございます。",
}


@dataclass(frozen=True)
class Recipe:
    """`items` are (SKU, quantity); `traits` are some of TRAITS."""

    country: str
    fulfilled_by: str
    traits: frozenset[str]
    items: tuple[tuple[str, int], ...]

    @property
    def marketplace(self) -> Marketplace:
        return MARKETPLACES[COUNTRIES[self.country]]


def compose(
    recipe: Recipe,
    world: World,
    dice: random.Random,
    placed: datetime,
    replaces: str | None = None,
) -> Order:
    """A pending order of the demo seller. All chance comes from `dice`."""
    business = "BUSINESS" in recipe.traits
    person = someone(recipe.marketplace, dice, business)
    level = _service_level(recipe)
    ship_by, deliver_by = promise(placed, recipe.marketplace, level)
    order = Order(
        id=world.new_order_id(recipe.country, dice),
        seller_id=DEMO_SELLER,
        marketplace_id=recipe.marketplace.id,
        fulfilled_by=recipe.fulfilled_by,
        status="PENDING",
        created_at=placed,
        updated_at=placed,
        lines=[_line(recipe, item, place, world, dice) for place, item in enumerate(recipe.items)],
        service_level=level,
        ship_by=ship_by,
        deliver_by=deliver_by,
        programs=_programs(recipe),
        buyer=person.buyer,
        address=person.address,
        replaces=replaces,
        payment_method="CashOnDelivery" if "COD" in recipe.traits else "CreditCard",
    )
    if business and recipe.country == "DE":
        order.tax_registrations = [tax_registration(person, recipe.country, dice)]
    return order


def _programs(recipe: Recipe) -> tuple[str, ...]:
    programs = {"PRIME": "PRIME", "BUSINESS": "AMAZON_BUSINESS", "EXPRESS": "PREMIUM"}
    return tuple(word for trait, word in programs.items() if trait in recipe.traits)


def _service_level(recipe: Recipe) -> str:
    if "EXPRESS" in recipe.traits:
        return "NEXT_DAY"
    return "SECOND_DAY" if "PRIME" in recipe.traits else "STANDARD"


def _line(
    recipe: Recipe, item: tuple[str, int], place: int, world: World, dice: random.Random
) -> Line:
    sku, quantity = item
    product = CATALOGUE[sku]
    line = Line(
        order_item_id=world.new_item_id(dice),
        sku=sku,
        asin=product.asin,
        title=product.title_at(recipe.marketplace),
        quantity=quantity,
        unit_price=_unit_price(recipe, product),
        business_price="BUSINESS" in recipe.traits,
    )
    _add_discount(line, recipe)
    # Shipping and wrapping are paid once, with the first line.
    if place == 0:
        _add_shipping(line, recipe)
        _add_gift(line, recipe)
    if "POINTS" in recipe.traits:
        line.points = int(line.unit_price * quantity / 100)
    if recipe.country == "US":
        _add_sales_tax(line)
        line.tax_collection = AMAZON_COLLECTS
    return line


def _unit_price(recipe: Recipe, product: Product) -> Decimal:
    if "REPLACEMENT" in recipe.traits:
        return ZERO
    price = product.prices[recipe.marketplace.currency]
    return _rounded(price * Decimal("0.95"), recipe) if "BUSINESS" in recipe.traits else price


def _add_discount(line: Line, recipe: Recipe) -> None:
    if "COUPON" in recipe.traits:
        line.discount["ITEM"] = _rounded(line.unit_price * line.quantity / 10, recipe)
        line.promotion_ids = (f"NORTHERN-AUTUMN-10-{recipe.country}",)


def _add_shipping(line: Line, recipe: Recipe) -> None:
    if recipe.traits & {"SHIPPING", "FREE_SHIPPING"}:
        line.shipping = Decimal(_SHIPPING[recipe.marketplace.currency])
    if "FREE_SHIPPING" in recipe.traits:
        line.discount["SHIPPING"] = line.shipping
        line.promotion_ids = (*line.promotion_ids, "Core Free Shipping")
    if "COD" in recipe.traits:
        line.cod_fee = _COD_FEE


def _add_gift(line: Line, recipe: Recipe) -> None:
    if "GIFT" in recipe.traits:
        line.gift_wrap = Decimal(_GIFT_WRAP[recipe.marketplace.currency])
        line.gift_wrap_level = "Classic"
        line.gift_message = _GIFT_MESSAGES[recipe.country]


def _add_sales_tax(line: Line) -> None:
    """On what is really paid for the goods, their shipping and their wrapping."""
    paid = {
        "ITEM": line.unit_price * line.quantity - line.discount.get("ITEM", ZERO),
        "SHIPPING": line.shipping - line.discount.get("SHIPPING", ZERO),
        "GIFT_WRAP": line.gift_wrap,
    }
    line.tax = {
        subtype: (amount * _SALES_TAX).quantize(Decimal("0.01"), ROUND_HALF_UP)
        for subtype, amount in paid.items()
        if amount
    }


def _rounded(amount: Decimal, recipe: Recipe) -> Decimal:
    step = Decimal(1).scaleb(-money.decimals(recipe.marketplace.currency))
    return amount.quantize(step, ROUND_HALF_UP)
