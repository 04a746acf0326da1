"""Look at the runs, and at what one would do."""

from __future__ import annotations

from typing import Annotated

import strawberry
from sqlalchemy import func, select

from channel.api import bulk_run as runs
from channel.api import bulk_which, ids
from channel.api.bulk_run import BulkRun, BulkRunConnection
from channel.api.bulk_which import OrdersBulkPreviewInput
from channel.api.context import Context, Info
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Window
from channel.api.roles import Needs
from channel.api.words import Role
from channel.domain.bulk_run import MOST
from channel.models.order import Order
from channel.services import bulk_preview


@strawberry.type(description="Orders that would be skipped for the same reason.")
class BulkMisfit:
    code: str = strawberry.field(description="The reason as a stable word.")
    sentence: str = strawberry.field(description="The reason in the reader's language.")
    count: int = strawberry.field(description="How many orders.")


@strawberry.type(description="What a run would do if it were begun now.")
class OrdersBulkPreview:
    total: int = strawberry.field(description="For how many orders it would be begun.")
    fits: int = strawberry.field(description="How many of them the action fits.")
    misfits: list[BulkMisfit] = strawberry.field(
        description="Those that it does not fit, by reason, the most frequent first."
    )
    up_to: strawberry.ID | None = strawberry.field(
        description="The newest order there is; for `OrdersBulkStartInput.upTo`."
    )
    refusal: str | None = strawberry.field(
        description="Why `ordersBulkStart` would not begin it, in the reader's language; null when "
        "it would."
    )


@strawberry.type
class BulkRunQuery:
    @resolved(description="One run; null when there is none.", needs=Needs(Role.VIEWER))
    def bulk_run(
        self, info: Info, id_: Annotated[strawberry.ID, strawberry.argument(name="id")]
    ) -> BulkRun | None:
        return runs.bulk_run(info.context, id_)

    @resolved(
        description="What was asked of many orders at once in the last 30 days (V37), the newest "
        "first. `first`: 1 to 100, else INVALID.",
        needs=Needs(Role.VIEWER),
    )
    def bulk_runs(
        self, info: Info, first: int | None = DEFAULT_PAGE, after: str | None = None
    ) -> BulkRunConnection:
        return runs.bulk_runs_page(info.context, Window.of(first, after))

    @resolved(
        description="What `ordersBulkStart` would do with the same words: for how many orders, and "
        "which it would skip. Nothing is written. INVALID: not exactly one way to name orders, an "
        "id. NOT_FOUND: no such run.",
        needs=Needs(Role.OPERATOR),
    )
    def orders_bulk_preview(
        self,
        info: Info,
        input: OrdersBulkPreviewInput,  # noqa: A002 - the contract's word
    ) -> OrdersBulkPreview:
        return _preview(info.context, input)


def _preview(context: Context, which: OrdersBulkPreviewInput) -> OrdersBulkPreview:
    orders = bulk_which.wanted(context, which)
    found = bulk_preview.preview(context.session, which.action, orders)
    refusal = None
    if found.too_many:
        refusal = context.say("error-bulk-too-many", {"most": MOST})
    elif not found.total:
        refusal = context.say("error-bulk-none")
    newest = context.session.scalar(select(func.max(Order.id)))
    return OrdersBulkPreview(
        up_to=None if newest is None else strawberry.ID(ids.encode(ids.Kind.ORDER, newest)),
        total=found.total,
        fits=found.fits,
        misfits=[
            BulkMisfit(code=why, sentence=context.say(f"bulk-misfit-{why}"), count=count)
            for why, count in found.misfits.items()
        ],
        refusal=refusal,
    )
