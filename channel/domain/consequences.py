"""What a change of settings, table or rules does to an order: two decisions compared (e6)."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from channel.domain.creation import Decision, Verdict
from channel.domain.treatment import Treatment


class Difference(StrEnum):
    """CREATED where it was not, or NOT_CREATED where it was; MOVED to another Commerce store;
    RESERVED otherwise (stock held, reserved or backordered differently); TREATED otherwise in its
    status, customer, number, tags, notes, shipping or source; WAITS for another reason."""

    CREATED = "CREATED"
    NOT_CREATED = "NOT_CREATED"
    MOVED = "MOVED"
    RESERVED = "RESERVED"
    TREATED = "TREATED"
    WAITS = "WAITS"


def differences(before: Decision, after: Decision) -> frozenset[Difference]:
    """Empty: the change makes no difference to this order."""
    created_before, created_after = (d.verdict is Verdict.CREATE for d in (before, after))
    if created_after and not created_before:
        return frozenset({Difference.CREATED})
    if created_before and not created_after:
        return frozenset({Difference.NOT_CREATED})
    if created_after:
        return frozenset(_treated_otherwise(before.treatment, after.treatment))
    return frozenset(
        difference
        for difference, so in (
            (Difference.RESERVED, before.hold is not after.hold),
            (Difference.WAITS, before.reason != after.reason),
        )
        if so
    )


def _treated_otherwise(before: Treatment, after: Treatment) -> set[Difference]:
    found = set()
    if before.target_store != after.target_store:
        found.add(Difference.MOVED)
    if (before.reserve_stock, before.backorder) != (after.reserve_stock, after.backorder):
        found.add(Difference.RESERVED)
    if _rest(before) != _rest(after):
        found.add(Difference.TREATED)
    return found


def _rest(treatment: Treatment) -> Treatment:
    return replace(treatment, target_store="", reserve_stock=False, backorder=False)
