"""`searchOrders`: one page of what changed, and what a refused search was refused for."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from channel.adapters.amazon.client import Client
from channel.adapters.amazon.faults import SYSTEM, Answer
from channel.adapters.amazon.included import Included
from channel.adapters.amazon.oddities import Odd
from channel.adapters.amazon.operations import SEARCH_ORDERS
from channel.adapters.amazon.orders_reading import moment, read
from channel.adapters.amazon.orders_wire import WirePage
from channel.adapters.amazon.refusals import Hunt, foreign_marketplaces
from channel.adapters.amazon.shipment_wire import write_moment
from channel.domain.order import AmazonOrder
from channel.domain.quota import Pace
from channel.errors import Unauthorised, Unavailable
from channel.ports.marketplace import Account, OddOrder, OrderPage, Participation, Search

PAGE_SIZE = 100
SHIPPABLE = {"fulfilledBy": "MERCHANT", "fulfillmentStatuses": "UNSHIPPED,PARTIALLY_SHIPPED"}
SHIPPED = {"fulfilledBy": "MERCHANT", "fulfillmentStatuses": "PARTIALLY_SHIPPED,SHIPPED"}


class Searching:
    def __init__(
        self,
        client: Client,
        included: Included,
        participations: Callable[[Account], tuple[Participation, ...]],
        pace: Callable[[Account], Pace],
    ) -> None:
        self._client = client
        self._included = included
        self._participations = participations
        self._pace = pace

    def page(
        self, account: Account, search: Search, page_token: str | None, leaving: float
    ) -> OrderPage:
        query = {
            "lastUpdatedAfter": write_moment(search.updated_after),
            "marketplaceIds": ",".join(search.marketplace_ids),
            "maxResultsPerPage": str(PAGE_SIZE),
        }
        if search.shippable_only:
            query |= SHIPPABLE
        elif search.shipped_only:
            query |= SHIPPED
        if page_token is not None:
            query["paginationToken"] = page_token

        def call(included: dict[str, str]) -> Answer:
            params = query | included
            return self._client.call(account, SEARCH_ORDERS, params=params, leaving=leaving)

        try:
            answer = self._included.ask(account, call)
        except Unauthorised as error:
            raise self._denied(account, search, leaving, error) from None
        try:
            return _page(answer, page_token)
        except Odd:
            raise self._client.unreadable(account, SEARCH_ORDERS, answer) from None
        except Unavailable as error:
            self._client.note(account, SEARCH_ORDERS, error)
            raise

    def _denied(
        self, account: Account, search: Search, leaving: float, error: Unauthorised
    ) -> Unauthorised:
        """What it was refused for; finding out may take a few more searches."""
        if error.why != "unauthorised":
            return error
        query = {
            "lastUpdatedAfter": write_moment(search.updated_after),
            "maxResultsPerPage": "1",
        }
        hunt = Hunt(self._client, account, query, self._participations, self._pace, leaving)
        refused = hunt.refused(search.marketplace_ids)
        if not refused:
            return error
        told = foreign_marketplaces(refused, error)
        self._client.note(account, SEARCH_ORDERS, told)
        return told


def _page(answer: Answer, asked: str | None) -> OrderPage:
    """Raises `Odd` for a page that is none, `Unavailable` for one that leads back to itself."""
    try:
        wire = msgspec.json.decode(answer.body, type=WirePage)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Odd(str(error)) from None
    updated_before = moment(wire.last_updated_before, "lastUpdatedBefore")
    next_token = (wire.pagination.next_token or None) if wire.pagination else None
    if next_token is not None and next_token == asked:
        # Following it would turn in a circle; stopping would pass over the orders behind it.
        raise Unavailable(SYSTEM, "the same page came twice", answer.request_id)
    read_orders = [read(raw) for raw in wire.orders]
    return OrderPage(
        orders=tuple(order for order in read_orders if isinstance(order, AmazonOrder)),
        odd=tuple(order for order in read_orders if isinstance(order, OddOrder)),
        next_token=next_token,
        updated_before=updated_before,
    )
