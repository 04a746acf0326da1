"""A person asks for a proof, or for orders by name or range."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import strawberry

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.audit import Audit
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import Role
from channel.errors import Invalid
from channel.models.audit import Audit as AuditRow
from channel.services import audit_requests, order_import


@strawberry.input(description="Which purchases are to be compared: 30 days at most.")
class StoreAuditInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    from_: datetime = strawberry.field(name="from", description="Bought at or after.")
    to: datetime = strawberry.field(description="Bought at or before; now at most.")


@strawberry.type(description="The audit that has begun.")
class StoreAuditPayload:
    audit: Audit | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Either order numbers, or a range of purchases of 30 days at most.")
class OrderImportInput:
    store_id: strawberry.ID = strawberry.field(
        description="Which store; numbers may be of any store of its seller."
    )
    amazon_order_numbers: list[str] | None = strawberry.field(
        default=None, description="1 to 100 of Amazon's order numbers."
    )
    from_: datetime | None = strawberry.field(
        default=None, name="from", description="Bought at or after."
    )
    to: datetime | None = strawberry.field(
        default=None, description="Bought at or before; now at most."
    )


@strawberry.type(description="What has been asked for; it comes within moments, quota permitting.")
class OrderImportPayload:
    requested: int = strawberry.field(
        description="Orders asked for by number; 0 for a range, whose `audit` counts them."
    )
    audit: Audit | None = strawberry.field(description="Of a range; null for numbers.")
    sentence: str | None = strawberry.field(
        description="What comes when, in the reader's language; null when there are errors."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_OPERATOR = Needs(Role.OPERATOR)


@strawberry.type
class LedgerMutation:
    @resolved(
        description="Compare the orders that were bought in a range with Amazon's own report; what "
        "is missing is fetched. NOT_FOUND: no such store. INVALID: the range. CONFLICT: the store "
        "is not being synced.",
        needs=_OPERATOR,
    )
    def store_audit(self, info: Info, input: StoreAuditInput) -> StoreAuditPayload:  # noqa: A002 - the contract's word
        context = info.context
        row, errors = attempt(context, lambda: _audit(context, input))
        audit = None if row is None else Audit.of(row, context)
        return StoreAuditPayload(audit=audit, user_errors=errors)

    @resolved(
        description="Fetch orders now, also those that were left out when the store was connected "
        "(D2) or that came while importing was off. An FBA order comes only once Amazon has "
        "shipped it. NOT_FOUND: no such store. INVALID: a number, the range, or both or neither of "
        "them. CONFLICT: the store is not being synced.",
        needs=_OPERATOR,
    )
    def order_import(self, info: Info, input: OrderImportInput) -> OrderImportPayload:  # noqa: A002 - the contract's word
        context = info.context
        asked, errors = attempt(context, lambda: _import(context, input))
        if asked is None:
            return OrderImportPayload(requested=0, audit=None, sentence=None, user_errors=errors)
        return OrderImportPayload(
            requested=asked.requested,
            audit=None if asked.audit is None else Audit.of(asked.audit, context),
            sentence=asked.sentence,
            user_errors=errors,
        )


@dataclass(frozen=True)
class _Asked:
    requested: int
    audit: AuditRow | None
    sentence: str


def _audit(context: Context, wish: StoreAuditInput) -> AuditRow:
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    by = context.principal.name
    with w.transaction("store.audit") as session:
        return audit_requests.request(session, w.clock.now(), store_id, wish.from_, wish.to, by)


def _import(context: Context, wish: OrderImportInput) -> _Asked:
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    numbers = wish.amazon_order_numbers or []
    by_range = wish.from_ is not None or wish.to is not None
    if bool(numbers) == by_range:
        raise Invalid("amazonOrderNumbers", "numbers-or-range")
    if numbers:
        return _import_numbers(context, store_id, numbers)
    if wish.from_ is None or wish.to is None:
        raise Invalid("from" if wish.from_ is None else "to", "required")
    return _import_range(context, store_id, wish.from_, wish.to)


def _import_numbers(context: Context, store_id: int, numbers: list[str]) -> _Asked:
    w = context.wiring
    by = context.principal.name
    with w.transaction("order.import") as session:
        asked = order_import.import_numbers(session, w.clock.now(), store_id, numbers, by)
    parts = [context.say("import-numbers", {"requested": asked.requested})]
    if asked.not_shipped:
        named = ", ".join(asked.not_shipped)
        parts.append(context.say("import-not-shipped", {"numbers": named}))
    return _Asked(asked.requested, None, " ".join(parts))


def _import_range(
    context: Context, store_id: int, starts_at: datetime, ends_at: datetime
) -> _Asked:
    w = context.wiring
    by = context.principal.name
    with w.transaction("order.import") as session:
        audit = order_import.import_range(session, w.clock.now(), store_id, starts_at, ends_at, by)
    return _Asked(0, audit, context.say("import-range"))
