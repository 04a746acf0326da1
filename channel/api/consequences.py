"""What a change would do to the stored orders, for the three previews."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api import ids
from channel.api.context import Context
from channel.domain.consequences import Difference
from channel.domain.creation import Decision, Verdict
from channel.services import previewing

strawberry.enum(
    Difference,
    description="CREATED where it was not, NOT_CREATED where it was. MOVED: into another Commerce "
    "store. RESERVED: stock held, reserved or backordered differently. TREATED: another status, "
    "customer, number, tag, note, shipping method or stock source. WAITS: for another reason.",
)


@strawberry.type(description="One order to which the change makes a difference.")
class ConsequenceExample:
    order_id: strawberry.ID = strawberry.field(description="The order.")
    amazon_order_number: str = strawberry.field(description="Amazon's number (F41).")
    waiting: bool = strawberry.field(
        description="Not in Commerce yet: the change would really reach it."
    )
    before: str = strawberry.field(description="What it is like now, in the reader's language.")
    after: str = strawberry.field(description="What it would be like, in the reader's language.")


@strawberry.type(description="The orders to which the change makes the same difference.")
class ConsequenceGroup:
    difference: Difference = strawberry.field(description="Which.")
    sentence: str = strawberry.field(description="The same in the reader's language.")
    orders: int = strawberry.field(description="How many of those looked at.")
    waiting: int = strawberry.field(description="How many of them are not in Commerce yet.")
    examples: list[ConsequenceExample] = strawberry.field(description="The first five.")


@strawberry.type(
    description="What a change would do: the stored orders decided again, nothing written. What it "
    "says of waiting orders happens after saving, on today's stock and catalogue; orders that are "
    "in Commerce stay as they are."
)
class Consequences:
    since: datetime = strawberry.field(description="Orders bought from then on were looked at.")
    orders: int = strawberry.field(description="How many.")
    complete: bool = strawberry.field(
        description="False: there were more; the newest 5,000 were looked at."
    )
    unchanged: int = strawberry.field(description="To so many it makes no difference.")
    groups: list[ConsequenceGroup] = strawberry.field(description="Only those with orders.")

    @classmethod
    def of(cls, found: previewing.Consequences, context: Context) -> Consequences:
        return cls(
            since=found.since,
            orders=found.orders,
            complete=found.complete,
            unchanged=found.unchanged,
            groups=[
                _group(difference, group, context)
                for difference, group in found.groups.items()
                if group.orders
            ],
        )


def _group(difference: Difference, group: previewing.Group, context: Context) -> ConsequenceGroup:
    counts = {"orders": group.orders, "waiting": group.waiting}
    return ConsequenceGroup(
        difference=difference,
        sentence=context.say(f"consequence-{difference}", counts),
        orders=group.orders,
        waiting=group.waiting,
        examples=[_example(difference, example, context) for example in group.examples],
    )


def _example(
    difference: Difference, example: previewing.Example, context: Context
) -> ConsequenceExample:
    return ConsequenceExample(
        order_id=strawberry.ID(ids.encode(ids.Kind.ORDER, example.order_id)),
        amazon_order_number=example.amazon_order_id,
        waiting=example.waiting,
        before=_told(difference, example.before, context),
        after=_told(difference, example.after, context),
    )


def _told(difference: Difference, decision: Decision, context: Context) -> str:
    """What is different, in a few words; of whether it is created, the verdict."""
    treatment = decision.treatment
    if difference is Difference.MOVED:
        stores = context.commerce_stores
        known = stores.get(treatment.target_store)
        return known.name if known else treatment.target_store
    if difference is Difference.RESERVED:
        return context.say(f"consequence-stock-{_stock(decision)}")
    if difference is Difference.TREATED:
        return _treated(decision, context)
    why = context.say(f"decision-{decision.reason}", decision.values)
    return context.say(f"decision-verdict-{decision.verdict}", {"why": why})


def _stock(decision: Decision) -> str:
    if decision.verdict is not Verdict.CREATE:
        return "held" if decision.hold else "free"
    if decision.treatment.backorder:
        return "backorder"
    return "reserved" if decision.treatment.reserve_stock else "free"


def _treated(decision: Decision, context: Context) -> str:
    wanted = decision.treatment
    said = [
        context.say("consequence-status", {"status": wanted.status or "-"}),
        context.say(
            "consequence-customer-account" if wanted.create_customer else "consequence-guest"
        ),
        context.say(
            f"consequence-number-{wanted.number_source}", {"prefix": wanted.number_prefix or "-"}
        ),
    ]
    for name, value in (
        ("shipping", wanted.shipping_method),
        ("source", wanted.stock_source),
        ("tags", ", ".join(wanted.tags)),
        ("notes", "; ".join(wanted.notes)),
    ):
        if value:
            said.append(context.say(f"consequence-{name}", {name: value}))
    return " · ".join(said)
