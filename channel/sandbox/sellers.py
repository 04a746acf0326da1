"""`getMarketplaceParticipations` of the Sellers API."""

from __future__ import annotations

from typing import Any

from channel.sandbox.marketplaces import MARKETPLACES, NOT_AMAZON
from channel.sandbox.world import Seller


def participations(seller: Seller) -> dict[str, Any]:
    """Where the seller sells, and one entry that is no shop at all, as real accounts have it."""
    places = [MARKETPLACES[id_].to_wire() for id_ in seller.marketplace_ids]
    return {
        "payload": [_participation(place, seller.store_name) for place in (*places, NOT_AMAZON)]
    }


def _participation(marketplace: dict[str, Any], store_name: str) -> dict[str, Any]:
    return {
        "marketplace": marketplace,
        "storeName": store_name,
        "participation": {"isParticipating": True, "hasSuspendedListings": False},
    }
