"""Change a store's order settings."""

from __future__ import annotations

from typing import Any

import strawberry

from channel.api import ids, store_list
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.order_settings import OrderSettings
from channel.api.roles import Needs
from channel.api.words import (
    CustomerCreation,
    NumberSource,
    OpenAtConnection,
    OrderStatus,
    OrderStatusChoice,
    PendingOrders,
    Role,
)
from channel.domain import settings_rules
from channel.services import order_settings


@strawberry.input(description="A Commerce status for orders that are so at Amazon (V33).")
class MappedStatusInput:
    amazon_status: OrderStatus = strawberry.field(
        description="PENDING, PENDING_AVAILABILITY, UNSHIPPED, PARTIALLY_SHIPPED or UNFULFILLABLE: "
        "at the others the Commerce order is closed."
    )
    commerce_status: str = strawberry.field(description="The code of a Commerce status.")


@strawberry.input(description="What is to change; what is left out or null stays.")
class OrderSettingsUpdateInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    import_orders: bool | None = strawberry.field(
        default=None,
        description="Whether Commerce orders are created (F64-F68). While it is false, no other "
        "field may change (D15).",
    )
    target_store: str | None = strawberry.field(
        default=None,
        description="The code of the Commerce store that orders are created in (F69, F70).",
    )
    customer_creation: CustomerCreation | None = strawberry.field(
        default=None, description="F71, F72."
    )
    number_source: NumberSource | None = strawberry.field(default=None, description="F73, F74.")
    number_prefix_merchant: str | None = strawberry.field(
        default=None,
        description="Before the numbers of orders that the merchant ships: letters, digits and "
        "dashes, 12 at most; empty for none.",
    )
    number_prefix_amazon: str | None = strawberry.field(
        default=None, description="The same for orders that Amazon ships."
    )
    pending_orders: PendingOrders | None = strawberry.field(default=None, description="F76, F77.")
    hold_days: int | None = strawberry.field(
        default=None,
        description="Days after which a pending order's hold on stock is given back: 1 to 30 (D3).",
    )
    order_status: OrderStatusChoice | None = strawberry.field(
        default=None, description="F78, F79; DEFAULT forgets the custom status."
    )
    custom_status: str | None = strawberry.field(
        default=None,
        description="The code of a Commerce status; with CUSTOM only, which needs one (F80).",
    )
    status_map: list[MappedStatusInput] | None = strawberry.field(
        default=None, description="All of it, each Amazon status once; empty for none (V33)."
    )
    open_at_connection: OpenAtConnection | None = strawberry.field(default=None, description="D2.")


@strawberry.type(description="The settings in force.")
class OrderSettingsUpdatePayload:
    order_settings: OrderSettings | None = strawberry.field(
        description="Null when there are errors."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which version is to be in force again.")
class OrderSettingsGoBackInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    version: int = strawberry.field(description="Its number.")


@strawberry.type(description="The settings in force.")
class OrderSettingsGoBackPayload:
    order_settings: OrderSettings | None = strawberry.field(
        description="Null when there are errors."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_ADMIN = Needs(Role.ADMIN)


@strawberry.type
class OrderSettingsMutation:
    @resolved(
        description="Change how a store's orders are taken (F62-F81): all that was sent, or with "
        "errors nothing. Orders that are not created yet are decided again at once; those that "
        "came while importing was off are created only when a person asks (D15). INVALID, one "
        "error a field: what Commerce does not have, a number out of range, a field that is "
        "disabled. CONFLICT: the store is being deleted. UNAVAILABLE: Commerce does not answer.",
        needs=_ADMIN,
    )
    def order_settings_update(
        self,
        info: Info,
        input: OrderSettingsUpdateInput,  # noqa: A002 - the contract's word
    ) -> OrderSettingsUpdatePayload:
        context = info.context
        _, errors = attempt(context, lambda: _update(context, input))
        settings = None if errors else in_force(context, input.store_id)
        return OrderSettingsUpdatePayload(order_settings=settings, user_errors=errors)

    @resolved(
        description="Put an earlier version in force again; that makes a new version. NOT_FOUND: "
        "no such store or version. Else as `orderSettingsUpdate`.",
        needs=_ADMIN,
    )
    def order_settings_go_back(
        self,
        info: Info,
        input: OrderSettingsGoBackInput,  # noqa: A002 - the contract's word
    ) -> OrderSettingsGoBackPayload:
        context = info.context
        _, errors = attempt(context, lambda: _go_back(context, input))
        settings = None if errors else in_force(context, input.store_id)
        return OrderSettingsGoBackPayload(order_settings=settings, user_errors=errors)


def wishes(sent: OrderSettingsUpdateInput) -> dict[str, Any]:
    """The fields that were sent, as `domain.settings_rules.changed` takes them. May raise
    `Invalid`."""
    found = {name: getattr(sent, name) for name in settings_rules.NAMES if name != "status_map"}
    if sent.status_map is not None:
        entries = ((each.amazon_status, each.commerce_status) for each in sent.status_map)
        found["status_map"] = settings_rules.status_map(entries)
    # A select that shows nothing sends an empty word.
    found["custom_status"] = found["custom_status"] or None
    return {name: value for name, value in found.items() if value is not None}


def in_force(context: Context, store: str) -> OrderSettings | None:
    found = store_list.store(context, store)
    return None if found is None else found.order_settings


def _update(context: Context, wish: OrderSettingsUpdateInput) -> None:
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    wanted, there = wishes(wish), order_settings.choices(w.commerce)
    by = context.principal.name
    with w.transaction("order_settings.update") as session:
        order_settings.change(session, w.clock.now(), store_id, wanted, there, by=by)


def _go_back(context: Context, wish: OrderSettingsGoBackInput) -> None:
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    there = order_settings.choices(w.commerce)
    by = context.principal.name
    with w.transaction("order_settings.go_back") as session:
        order_settings.go_back(session, w.clock.now(), store_id, wish.version, there, by=by)
