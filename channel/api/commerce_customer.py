"""The embedded commerce system's customer accounts (F21-F23)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import strawberry

from channel.api import ids
from channel.api.address import Address
from channel.api.commerce_order import ChannelOrders, CommerceOrder
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.ids import Kind
from channel.api.keyset import DEFAULT_PAGE, Window
from channel.api.paging import PageInfo
from channel.api.roles import Personal
from channel.domain.personal_reading import PersonalPart
from channel.errors import Invalid

if TYPE_CHECKING:
    from channel.adapters.commerce_sql.accounts import CustomerOrders, CustomerView


@strawberry.type(description="A Commerce order and where it stands in the list.")
class CommerceOrderEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: CommerceOrder = strawberry.field(description="The order.")


@strawberry.type(description="A page of a customer's orders, the newest first.")
class CommerceOrderConnection:
    edges: list[CommerceOrderEdge] = strawberry.field(description="With their cursors.")
    nodes: list[CommerceOrder] = strawberry.field(description="Without.")
    total_count: int = strawberry.field(description="How many there are on all pages.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.type(
    description="A customer account of the embedded commerce system: one for each website and "
    "e-mail address, whatever its case (F22, D9)."
)
class CommerceCustomer:
    together: strawberry.Private[CustomerSet]
    view: strawberry.Private[Any]
    number: str = strawberry.field(description="Commerce's number for it.")
    website: str = strawberry.field(description="The website that it belongs to.")
    email_is_relay: bool = strawberry.field(
        description="The address is Amazon's relay, not the buyer's own (D9)."
    )
    from_amazon: bool = strawberry.field(
        description="Made from an Amazon order: it is wiped with the last such order's data. "
        "False: the merchant's own, which stays."
    )
    created_at: datetime = strawberry.field(description="When it was made.")
    updated_at: datetime = strawberry.field(description="When it last changed.")
    personal_data_wiped_at: datetime | None = strawberry.field(
        description="When name and addresses were wiped; null while they are kept."
    )

    @resolved(description="As it was given. Personal data.", needs=Personal(PersonalPart.NAME))
    def name(self) -> str | None:
        return self._view.name

    @resolved(
        description="Usually Amazon's relay. Personal data.", needs=Personal(PersonalPart.EMAIL)
    )
    def email(self) -> str | None:
        return self._view.email

    @resolved(
        description="Where its orders went, each address once, the newest first. Personal data.",
        needs=Personal(PersonalPart.ADDRESS),
    )
    def addresses(self) -> list[Address] | None:
        shown = (Address.of(address) for address in self._view.addresses)
        return [address for address in shown if address]

    @resolved(description="Its orders, the newest first. `first`: 1 to 100, else INVALID.")
    def orders(
        self, first: int | None = DEFAULT_PAGE, after: str | None = None
    ) -> CommerceOrderConnection:
        return self.together.orders(self.number, Window.of(first, after))

    def note_reading(self, part: PersonalPart) -> None:
        self.together.context.read.of_customer(self.number, part)

    @property
    def _view(self) -> CustomerView:
        return self.view  # type: ignore[no-any-return]

    @classmethod
    def of(cls, view: CustomerView, together: CustomerSet) -> CommerceCustomer:
        return cls(
            together=together,
            view=view,
            number=view.number,
            website=view.website,
            email_is_relay=view.email_is_relay,
            from_amazon=view.from_source is not None,
            created_at=view.created_at,
            updated_at=view.updated_at,
            personal_data_wiped_at=view.wiped_at,
        )


@strawberry.type(description="A customer and where it stands in the list.")
class CommerceCustomerEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: CommerceCustomer = strawberry.field(description="The customer.")


@strawberry.type(
    description="A page of customers, the newest first; empty with another commerce backend."
)
class CommerceCustomerConnection:
    edges: list[CommerceCustomerEdge] = strawberry.field(description="With their cursors.")
    nodes: list[CommerceCustomer] = strawberry.field(description="Without.")
    total_count: int = strawberry.field(description="How many match on all pages.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


class CustomerSet:
    """Customers that are shown together: the first that is asked for its orders reads them all."""

    def __init__(self, context: Context, views: Sequence[CustomerView]) -> None:
        self.context = context
        self._numbers = [view.number for view in views]
        self._pages: dict[Window, Mapping[str, CommerceOrderConnection]] = {}

    def orders(self, number: str, window: Window) -> CommerceOrderConnection:
        if window not in self._pages:
            self._pages[window] = self._read(window)
        return self._pages[window].get(number) or _connection({}, None, window)

    def _read(self, window: Window) -> Mapping[str, CommerceOrderConnection]:
        embedded = self.context.wiring.embedded
        if embedded is None:
            return {}
        after = _position(Kind.COMMERCE_ORDER, window.after)
        allowed = self.context.principal.may_read_personal_data
        self.context.let_go()
        pages = embedded.customer_orders(self._numbers, after, window.size)
        numbers = [number for page in pages.values() for number in page.numbers.values()]
        views = embedded.orders(numbers, with_person=allowed)
        known = ChannelOrders(self.context, views.values())
        shown = {n: CommerceOrder.of(view, self.context, known) for n, view in views.items()}
        return {number: _connection(shown, page, window) for number, page in pages.items()}


def _connection(
    shown: Mapping[str, CommerceOrder], page: CustomerOrders | None, window: Window
) -> CommerceOrderConnection:
    numbers = page.numbers if page else {}
    edges = [
        CommerceOrderEdge(cursor=ids.encode(Kind.COMMERCE_ORDER, id_), node=shown[number])
        for id_, number in numbers.items()
    ]
    return CommerceOrderConnection(
        edges=edges,
        nodes=[edge.node for edge in edges],
        total_count=page.total if page else 0,
        page_info=PageInfo.onward(
            [e.cursor for e in edges], window.after, more=bool(page and page.has_next)
        ),
    )


def customers(context: Context, text: str | None, window: Window) -> CommerceCustomerConnection:
    """By number, or for those who may know it by the whole address."""
    embedded = context.wiring.embedded
    views: Sequence[CustomerView] = ()
    total, has_next = 0, False
    after = _position(Kind.CUSTOMER, window.after)
    if embedded is not None:
        context.let_go()
        allowed = context.principal.may_read_personal_data
        page = embedded.customer_page(text, after, window.size, with_person=allowed)
        views, total, has_next = page.customers, page.total, page.has_next
    together = CustomerSet(context, views)
    edges = [
        CommerceCustomerEdge(
            cursor=ids.encode(Kind.CUSTOMER, view.id), node=CommerceCustomer.of(view, together)
        )
        for view in views
    ]
    return CommerceCustomerConnection(
        edges=edges,
        nodes=[edge.node for edge in edges],
        total_count=total,
        page_info=PageInfo.onward([edge.cursor for edge in edges], window.after, more=has_next),
    )


def customer(context: Context, number: str) -> CommerceCustomer | None:
    """None with another backend than the embedded one."""
    embedded = context.wiring.embedded
    if embedded is None:
        return None
    context.let_go()
    view = embedded.customer(number, with_person=context.principal.may_read_personal_data)
    return None if view is None else CommerceCustomer.of(view, CustomerSet(context, [view]))


def _position(kind: Kind, cursor: str | None) -> int | None:
    """Raises `Invalid` for a cursor that this list did not give out."""
    number = None if cursor is None else ids.decode(kind, cursor)
    if cursor is not None and number is None:
        raise Invalid("after", "cursor")
    return number
