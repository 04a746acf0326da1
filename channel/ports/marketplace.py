"""Amazon, as the channel needs it.

Every call may raise `Unavailable`, `Throttled` (the quota, asked before the call is made),
`Unauthorised` or `Rejected`. No call may be made while a database transaction is open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from channel.domain.cancelling import CancelReason
from channel.domain.marketplaces import Region
from channel.domain.order import AmazonOrder
from channel.domain.quota import Pace
from channel.language import DEFAULT, say


@dataclass(frozen=True)
class Account:
    """A seller account in one region: who calls are made for (D19)."""

    id: int
    selling_partner_id: str
    region: Region
    refresh_token: str = field(repr=False)


@dataclass(frozen=True)
class Participation:
    """`marketplaceParticipations[]`: where the seller sells, non-Amazon entries left out."""

    marketplace_id: str
    country_code: str
    store_name: str
    is_participating: bool


@dataclass(frozen=True)
class Search:
    """`searchOrders` by last update. Frozen with its page token: pages never change the query.

    `shippable_only`: only what a merchant may ship now (MERCHANT; UNSHIPPED, PARTIALLY_SHIPPED).
    `shipped_only`: only what a merchant has shipped (MERCHANT; PARTIALLY_SHIPPED, SHIPPED).
    """

    marketplace_ids: tuple[str, ...]
    updated_after: datetime
    shippable_only: bool = False
    shipped_only: bool = False


@dataclass(frozen=True)
class OddOrder:
    """An order that could not be read: set aside with its reason, the rest goes on."""

    amazon_order_id: str | None
    why: str


@dataclass(frozen=True)
class OrderPage:
    """One page. `updated_before` is the upper bound that Amazon used: the next watermark."""

    orders: tuple[AmazonOrder, ...]
    odd: tuple[OddOrder, ...]
    next_token: str | None
    updated_before: datetime | None


@dataclass(frozen=True)
class ParcelLine:
    order_item_id: str
    quantity: int
    transparency_codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Confirmation:
    """`confirmShipment` (v0): one parcel. `reference` is a positive number as text."""

    amazon_order_id: str
    marketplace_id: str
    reference: str
    carrier_code: str
    carrier_name: str | None
    service: str | None
    tracking_number: str
    shipped_at: datetime
    lines: tuple[ParcelLine, ...]
    cod_collection_method: str | None = None
    ship_from_supply_source_id: str | None = None


@dataclass(frozen=True)
class Check:
    """One part of an authorisation, tried.

    `name` is `token`, `marketplace`, `search`, `order`, or a dataset of `includedData`. `message`
    is the catalogue's id of the sentence, `values` what it holds.
    """

    name: str
    ok: bool
    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        return self.in_language(DEFAULT)

    def in_language(self, language: str) -> str:
        return say(language, self.message, self.values)


class Marketplace(Protocol):
    def participations(self, account: Account) -> tuple[Participation, ...]:
        """Where this seller sells. Also the cheapest test of an authorisation."""
        ...

    def search(
        self,
        account: Account,
        search: Search,
        page_token: str | None = None,
        *,
        leaving: float = 0.0,
    ) -> OrderPage:
        """One page of orders that changed since, all parts that an import needs included.

        `Throttled` also when fewer than `leaving` tokens would be left: for what matters more.
        """
        ...

    def order(self, account: Account, amazon_order_id: str, *, leaving: float = 0.0) -> AmazonOrder:
        """One order (`getOrder`). `leaving` as for `search`.

        `Rejected` with remote_code "NotFound": not visible (yet). With "OddOrder": it came, but
        cannot be read; the detail says which key is wrong.
        """
        ...

    def confirm(self, account: Account, confirmation: Confirmation) -> None:
        """Tell Amazon that one parcel left. A refusal is `Rejected` with Amazon's sentence.

        204 does not prove that Amazon kept it (amazon.md 3.6): read the order back.
        """
        ...

    def cancel(self, account: Account, amazon_order_id: str, reason: CancelReason) -> None:
        """Cancel a whole order by `cancelOrder`, which Amazon has not announced (amazon.md 4).

        Accepted is not done yet: the order becomes Canceled a little later. `Unauthorised`, or
        `Rejected` "NotFound", where the application has not got it: the feed does it then.
        """
        ...

    def search_pace(self, account: Account) -> Pace:
        """What is left of the search quota. Makes no call."""
        ...

    def order_pace(self, account: Account) -> Pace:
        """What is left of the quota of single orders. Makes no call."""
        ...

    def confirm_pace(self, account: Account) -> Pace:
        """What is left of the quota of confirmations. Makes no call."""
        ...

    def consent_url(self, marketplace_id: str, state: str, redirect_uri: str) -> str:
        """Where the seller consents (amazon.md 8.1). `Misconfigured` without an application id."""
        ...

    def authorise(self, code: str, redirect_uri: str) -> str:
        """The refresh token for a consent's code, which lives five minutes and works once.

        `Unauthorised` "code-refused" when it is used, too old, or another application's.
        """
        ...

    def check(self, account: Account, marketplace_id: str) -> tuple[Check, ...]:
        """Try token, marketplace, search and each dataset; stop where going on makes no sense.

        Raises `Misconfigured` only. Costs at most two calls of the search quota.
        """
        ...
