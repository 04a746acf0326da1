"""`searchOrders`: its parameters, its two-minute rule and its pages (amazon.md 1.2)."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from channel.sandbox import iso8601
from channel.sandbox.errors import denied, invalid
from channel.sandbox.marketplaces import MARKETPLACES
from channel.sandbox.order import FULFILLED_BY, STATUSES, Order
from channel.sandbox.orders_wire import order_to_wire
from channel.sandbox.view import DATASETS, View
from channel.sandbox.world import Seller, World

PAGE_LIFE = 24 * 3600
_MAY_CHANGE = {"paginationToken", "maxResultsPerPage", "includedData"}
Hides = Callable[[Order], bool]


@dataclass(frozen=True)
class Query:
    """`by` is "created" or "lastUpdated"; `until` is the upper bound that was really used."""

    by: str
    since: datetime
    until: datetime
    marketplace_ids: tuple[str, ...]
    statuses: frozenset[str]
    fulfilled_by: frozenset[str]

    def time_of(self, order: Order) -> datetime:
        return order.created_at if self.by == "created" else order.updated_at

    def wants(self, order: Order) -> bool:
        return (
            self.since <= self.time_of(order) <= self.until
            and order.marketplace_id in self.marketplace_ids
            and order.status in self.statuses
            and order.fulfilled_by in self.fulfilled_by
        )


@dataclass(frozen=True)
class _Page:
    seller_id: str
    asked: dict[str, str]
    query: Query
    after: tuple[datetime, str]
    expires_at: float


class Search:
    def __init__(self, world: World) -> None:
        self._world = world
        self._pages: dict[str, _Page] = {}

    def forget_pages(self) -> None:
        self._pages.clear()

    def run(self, seller: Seller, params: Mapping[str, str], hides: Hides) -> dict[str, Any]:
        """`SearchOrdersResponse`. Orders in `hides` are left out, as Amazon at times does."""
        asked = {name: _as_set(name, text) for name, text in params.items()}
        size = _page_size(params)
        included = choices(params, "includedData", DATASETS)
        if token := params.get("paginationToken"):
            page = self._page(token, seller, asked)
            query, after = page.query, page.after
        else:
            query, after = read_query(params, seller, self._world), None
        view = View(included, seller.roles, self._world.clock.now())
        found = self._found(seller, query, after, hides)
        answer: dict[str, Any] = {
            "orders": [order_to_wire(order, view) for order in found[:size]],
            f"{query.by}Before": iso8601.to_wire(query.until),
        }
        if len(found) > size:
            last = found[size - 1]
            position = (query.time_of(last), last.id)
            token = self._keep(_Page(seller.id, asked, query, position, self._end_of_life()))
            answer["pagination"] = {"nextToken": token}
        return answer

    def _found(
        self, seller: Seller, query: Query, after: tuple[datetime, str] | None, hides: Hides
    ) -> list[Order]:
        """Oldest first. Going on after a position, not at an offset, nothing comes twice."""
        orders = [o for o in self._world.orders_of(seller) if query.wants(o) and not hides(o)]
        orders.sort(key=lambda order: (query.time_of(order), order.id))
        if after is None:
            return orders
        return [order for order in orders if (query.time_of(order), order.id) > after]

    def _end_of_life(self) -> float:
        return self._world.clock.age() + PAGE_LIFE

    def _keep(self, page: _Page) -> str:
        now = self._world.clock.age()
        self._pages = {t: p for t, p in self._pages.items() if p.expires_at > now}
        token = secrets.token_urlsafe(36)
        self._pages[token] = page
        return token

    def _page(self, token: str, seller: Seller, asked: dict[str, str]) -> _Page:
        page = self._pages.get(token)
        if page is None or page.seller_id != seller.id:
            raise invalid("Invalid Input", "The paginationToken is not valid.")
        if self._world.clock.age() >= page.expires_at:
            raise invalid("Invalid Input", "The paginationToken has expired.")
        if _frozen(asked) != _frozen(page.asked):
            raise invalid(
                "Invalid Input",
                "All parameters except maxResultsPerPage and includedData must be the same as in "
                "the request that returned this paginationToken.",
            )
        return page


def read_query(params: Mapping[str, str], seller: Seller, world: World) -> Query:
    by, since, before = _window(params)
    newest = world.clock.now() - world.settling_time
    if before is not None and before > newest:
        raise invalid(
            "Invalid Input",
            f"{by}Before must be at least two minutes before the time of the request.",
        )
    return Query(
        by=by,
        since=since,
        until=before or newest,
        marketplace_ids=asked_marketplaces(params, seller),
        statuses=choices(params, "fulfillmentStatuses", STATUSES) or frozenset(STATUSES),
        fulfilled_by=choices(params, "fulfilledBy", FULFILLED_BY) or frozenset(FULFILLED_BY),
    )


def asked_marketplaces(params: Mapping[str, str], seller: Seller) -> tuple[str, ...]:
    """Those of one region that the seller has. Without the parameter: the home region's.

    One host stands for all regions here, so a list over several regions is what sending it to
    the wrong host is at Amazon: 403.
    """
    ids = tuple(csv(params, "marketplaceIds"))
    if not ids:
        return seller.marketplaces_in(seller.home_region)
    if len(ids) > 50:
        raise invalid("Invalid Input", "marketplaceIds holds more than 50 values.")
    if not set(ids) <= set(seller.marketplace_ids):
        raise denied()
    if len({MARKETPLACES[id_].region for id_ in ids}) > 1:
        raise denied()
    return ids


def csv(params: Mapping[str, str], name: str) -> list[str]:
    text = params.get(name, "")
    values = text.split(",") if text else []
    if not all(values):
        raise invalid("Invalid Input", f"{name} holds an empty value.")
    return values


def choices(params: Mapping[str, str], name: str, words: tuple[str, ...]) -> frozenset[str]:
    values = csv(params, name)
    for value in values:
        if value not in words:
            raise invalid("Invalid Input", f"{name} does not know the value {value!r}.")
    return frozenset(values)


def _window(params: Mapping[str, str]) -> tuple[str, datetime, datetime | None]:
    given = [by for by in ("created", "lastUpdated") if f"{by}After" in params]
    if len(given) != 1:
        raise invalid(
            "Invalid Input", "Exactly one of createdAfter and lastUpdatedAfter must be provided."
        )
    by = given[0]
    other = "lastUpdated" if by == "created" else "created"
    if f"{other}Before" in params:
        raise invalid("Invalid Input", f"{other}Before cannot be used with {by}After.")
    since = _moment(params, f"{by}After")
    before = _moment(params, f"{by}Before") if f"{by}Before" in params else None
    if before is not None and before < since:
        raise invalid("Invalid Input", f"{by}Before must be equal to or after {by}After.")
    return by, since, before


def _moment(params: Mapping[str, str], name: str) -> datetime:
    try:
        return iso8601.read(params[name])
    except ValueError:
        raise invalid("Invalid Input", f"{name} is not an ISO 8601 date-time.") from None


def _page_size(params: Mapping[str, str]) -> int:
    text = params.get("maxResultsPerPage", "100")
    if not text.isdecimal() or not 1 <= int(text) <= 100:
        raise invalid("Invalid Input", "maxResultsPerPage must be between 1 and 100.")
    return int(text)


def _as_set(name: str, text: str) -> str:
    """A list in another order is the same list."""
    return ",".join(sorted(text.split(","))) if name.endswith(("Ids", "Statuses", "By")) else text


def _frozen(asked: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in asked.items() if name not in _MAY_CHANGE}
