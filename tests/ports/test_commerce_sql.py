"""The embedded commerce system keeps the contract, on SQLite and PostgreSQL."""

from __future__ import annotations

from tests.ports.commerce_contract import FollowingContract, PlacingContract, ShippingContract


class TestPlacing(PlacingContract):
    pass


class TestShipping(ShippingContract):
    pass


class TestFollowing(FollowingContract):
    pass
