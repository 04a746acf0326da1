"""The embedded commerce system keeps the contract, on SQLite and PostgreSQL."""

from __future__ import annotations

from tests.ports.commerce_contract import FollowingContract, PlacingContract, ShippingContract
from tests.ports.commerce_contract_stock import BackorderContract, HoldingContract, KitContract
from tests.ports.commerce_contract_terms import TermsContract


class TestPlacing(PlacingContract):
    pass


class TestShipping(ShippingContract):
    pass


class TestFollowing(FollowingContract):
    pass


class TestKits(KitContract):
    pass


class TestBackorders(BackorderContract):
    pass


class TestHolding(HoldingContract):
    pass


class TestTerms(TermsContract):
    pass
