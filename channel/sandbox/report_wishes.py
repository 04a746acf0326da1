"""Reads what callers of the Reports API ask for; every refusal is Amazon's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from channel.sandbox import iso8601
from channel.sandbox.errors import denied, invalid
from channel.sandbox.marketplaces import MARKETPLACES
from channel.sandbox.reports import STATUSES, TYPES, Report, Wish
from channel.sandbox.search import choices, csv
from channel.sandbox.world import Seller

_LONGEST = timedelta(days=30)
_KEPT = timedelta(days=90)
# Two clocks never agree to the second.
_CLOCK_SKEW = timedelta(minutes=1)


def read_wish(body: object, seller: Seller, now: datetime) -> Wish:
    """`CreateReportSpecification`, its times bounded as the all-orders reports want them."""
    if not isinstance(body, dict):
        raise invalid("Invalid Input", "The body is no JSON object.")
    if body.get("reportType") not in TYPES:
        raise invalid("Invalid Input", "Invalid Report Type.")
    since = _moment(body, "dataStartTime") or now
    until = _moment(body, "dataEndTime") or now
    if max(since, until) > now + _CLOCK_SKEW:
        raise invalid("Invalid Input", "dataStartTime and dataEndTime cannot be in the future.")
    if since > until:
        raise invalid("Invalid Input", "dataStartTime must be before dataEndTime.")
    if until - since > _LONGEST:
        raise invalid("Invalid Input", "The date range of this report is limited to 30 days.")
    return Wish(body["reportType"], _marketplaces(body, seller), since, until)


def asked_region(body: object, seller: Seller) -> str:
    """Whose bucket a request takes from, good or bad."""
    ids = body.get("marketplaceIds") if isinstance(body, dict) else None
    for id_ in ids if isinstance(ids, list) else []:
        if isinstance(id_, str) and id_ in MARKETPLACES:
            return MARKETPLACES[id_].region
    return seller.home_region


def _marketplaces(body: Mapping[str, Any], seller: Seller) -> tuple[str, ...]:
    ids = body.get("marketplaceIds")
    if not isinstance(ids, list) or not 1 <= len(ids) <= 25:
        raise invalid("Invalid Input", "marketplaceIds must have 1 to 25 entries.")
    if not all(isinstance(id_, str) and id_ in seller.marketplace_ids for id_ in ids):
        raise denied()
    if len({MARKETPLACES[id_].region for id_ in ids}) > 1:
        raise denied()
    return tuple(ids)


@dataclass(frozen=True)
class Filter:
    """What `getReports` was asked for; a page token keeps it."""

    types: tuple[str, ...]
    statuses: frozenset[str]
    marketplace_ids: frozenset[str]
    size: int
    since: datetime
    until: datetime

    def wants(self, report: Report) -> bool:
        return (
            report.wish.type in self.types
            and (not self.statuses or report.status in self.statuses)
            and (not self.marketplace_ids or self._shares_a_place(report))
            and self.since <= report.created_at <= self.until
        )

    def _shares_a_place(self, report: Report) -> bool:
        return not self.marketplace_ids.isdisjoint(report.wish.marketplace_ids)


def read_filter(params: Mapping[str, str], now: datetime) -> Filter:
    types = tuple(csv(params, "reportTypes"))
    if not 1 <= len(types) <= 10:
        raise invalid("Invalid Input", "reportTypes must have 1 to 10 entries.")
    size = params.get("pageSize", "10")
    if not size.isdecimal() or not 1 <= int(size) <= 100:
        raise invalid("Invalid Input", "pageSize must be between 1 and 100.")
    return Filter(
        types=types,
        statuses=choices(params, "processingStatuses", STATUSES),
        marketplace_ids=frozenset(csv(params, "marketplaceIds")),
        size=int(size),
        since=_moment(params, "createdSince") or now - _KEPT,
        until=_moment(params, "createdUntil") or now,
    )


def _moment(source: Mapping[str, Any], name: str) -> datetime | None:
    value = source.get(name)
    if value is None:
        return None
    try:
        return iso8601.read(str(value))
    except ValueError:
        raise invalid("Invalid Input", f"{name} is not an ISO 8601 date-time.") from None
