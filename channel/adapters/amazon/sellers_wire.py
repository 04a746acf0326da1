"""Sellers API v1: where a seller sells."""

from __future__ import annotations

import msgspec

from channel.domain.marketplaces import MARKETPLACES
from channel.ports.marketplace import Participation


class _Marketplace(msgspec.Struct, frozen=True, rename="camel"):
    id: str
    country_code: str


class _Participation(msgspec.Struct, frozen=True, rename="camel"):
    is_participating: bool


class _Entry(msgspec.Struct, frozen=True, rename="camel"):
    marketplace: _Marketplace
    participation: _Participation
    store_name: str = ""


class _Participations(msgspec.Struct, frozen=True):
    payload: list[_Entry]


def read_participations(body: bytes) -> tuple[Participation, ...]:
    """Amazon's own sites only: searchOrders refuses the others' ids. Raises msgspec.DecodeError."""
    entries = msgspec.json.decode(body, type=_Participations).payload
    return tuple(
        Participation(
            marketplace_id=entry.marketplace.id,
            country_code=entry.marketplace.country_code,
            store_name=entry.store_name,
            is_participating=entry.participation.is_participating,
        )
        for entry in entries
        if entry.marketplace.id in MARKETPLACES
    )
