"""A merchant who does one thing after another, with what is theirs or nobody's."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from itertools import count

from hypothesis import strategies as st
from sqlalchemy import select

from channel.domain.refund import LineRefund, RefundReason
from channel.errors import Conflict, Invalid, Rejected
from channel.models.commerce_product import CommerceProduct
from channel.ports.commerce import Component
from tests.ports.conftest import SqlShop
from tests.ports.shop import Wanted, amazon_parcel, parcel

SKUS = ("BOWL", "MUG")
_prefixes = (f"run-{n}-" for n in count())

references = st.sampled_from(["R1", "R2"])
skus = st.sampled_from(SKUS)
few = st.integers(1, 4)
acts = st.one_of(
    st.tuples(st.just("place"), references, st.lists(st.tuples(skus, few), min_size=1, max_size=3)),
    st.tuples(st.just("place_kits"), references, few, few),
    st.tuples(st.just("place_backorder"), references, skus, few),
    st.tuples(st.just("hold"), references, st.dictionaries(skus, few, min_size=1)),
    st.tuples(st.just("release"), references),
    st.tuples(st.just("place_by_amazon"), references, skus, few),
    st.tuples(st.just("place_shipped"), references, skus, few),
    st.tuples(st.just("ship_some"), references, few),
    st.tuples(st.just("ship_rest"), references),
    st.tuples(st.just("complete"), references, few),
    st.tuples(st.just("cancel"), references),
    st.tuples(st.just("refund"), references, st.integers(0, 3000), st.integers(0, 3)),
    st.tuples(st.just("count"), skus, st.integers(0, 9)),
    st.tuples(st.just("manage"), skus, st.booleans()),
)


class Merchant:
    """Its SKUs and references have a prefix of their own, so that many share one database."""

    def __init__(self, shop: SqlShop) -> None:
        self.shop = shop
        self.prefix = next(_prefixes)
        self.numbers: dict[str, str] = {}
        self._tracking = (f"T{n}" for n in count())
        for sku in SKUS:
            self.count(sku, 6)

    def does(self, act: str, *what: object) -> None:
        """Something that may be refused, and then has changed nothing."""
        with suppress(Rejected):
            getattr(self, act)(*what)

    def place(
        self,
        reference: str,
        lines: list[tuple[str, int]],
        made_of: tuple[Component, ...] = (),
        **how: object,
    ) -> None:
        named = {f"L{n}": (self.prefix + sku, q) for n, (sku, q) in enumerate(lines)}
        wanted = Wanted(named, made_of)
        order = wanted.order(self.prefix + reference, **how)
        number = self.shop.commerce.place_order(order).number
        assert self.numbers.setdefault(reference, number) == number

    def place_kits(self, reference: str, mugs: int, quantity: int) -> None:
        """So many sets of a bowl and some mugs, and one more of them on a line of its own."""
        bowl, mug = (self.prefix + sku for sku in SKUS)
        made_of = (Component(mug, mugs), Component(bowl, 1))
        self.place(reference, [("SET", quantity), ("SET", 1)], made_of)

    def place_backorder(self, reference: str, sku: str, quantity: int) -> None:
        self.place(reference, [(sku, quantity)], backorder=True)

    def hold(self, reference: str, quantities: dict[str, int]) -> None:
        wanted = {self.prefix + sku: quantity for sku, quantity in quantities.items()}
        self.shop.commerce.hold("A-DEMO", self.prefix + reference, wanted)

    def release(self, reference: str) -> None:
        self.shop.commerce.release("A-DEMO", self.prefix + reference)

    def place_by_amazon(self, reference: str, sku: str, quantity: int) -> None:
        self.place(reference, [(sku, quantity)], complete=True, reserve_stock=False)

    def place_shipped(self, reference: str, sku: str, quantity: int) -> None:
        parcels = (amazon_parcel("A1", L0=1),)
        self.place(reference, [(sku, quantity)], complete=True, parcels=parcels)

    def ship_some(self, reference: str, quantity: int) -> None:
        number = self.numbers.get(reference, "none")
        self.shop.commerce.ship(number, [parcel(next(self._tracking), L0=quantity)])

    def ship_rest(self, reference: str) -> None:
        self.shop.commerce.ship(self.numbers.get(reference, "none"), [parcel(next(self._tracking))])

    def complete(self, reference: str, quantity: int) -> None:
        number = self.numbers.get(reference, "none")
        self.shop.commerce.complete(number, [amazon_parcel("A2", L0=quantity)])

    def cancel(self, reference: str) -> None:
        self.shop.commerce.cancel(self.numbers.get(reference, "none"), "BuyerCanceled")

    def refund(self, reference: str, cents: int, returned: int) -> None:
        line = LineRefund("L0", Decimal(cents) / 100, returned=returned)
        key = f"K{next(self._tracking)}"
        number = self.numbers.get(reference, "none")
        why = RefundReason.OTHER
        with suppress(Invalid, Conflict):
            self.shop.commerce.refund(
                number, key=key, reason=why, currency="SEK", lines=(line,), by="olle"
            )

    def count(self, sku: str, quantity: int) -> None:
        self.shop.sells(self.prefix + sku, quantity)

    def manage(self, sku: str, managed: bool) -> None:
        product = self.products()[sku]
        self.shop.sells(self.prefix + sku, product.quantity, managed=managed)

    def products(self) -> Mapping[str, CommerceProduct]:
        mine = CommerceProduct.sku.startswith(self.prefix)
        rows = self.shop.rows(select(CommerceProduct).where(mine))
        return {row.sku.removeprefix(self.prefix): row for row in rows}
