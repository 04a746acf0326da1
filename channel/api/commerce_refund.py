"""What was given back of a Commerce order, and recording more of it (V15)."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import strawberry

from channel.api.money import Money
from channel.api.words import RefundReason

if TYPE_CHECKING:
    from channel.adapters.commerce_sql.views import RefundView


@strawberry.type(description="What of a refund belongs to one line.")
class CommerceRefundLine:
    line_reference: str = strawberry.field(description="Amazon's id of the line.")
    sku: str = strawberry.field(description="The SKU that was sold.")
    title: str = strawberry.field(description="As it was sold on Amazon.")
    amount: Money = strawberry.field(description="Without the shipping.")
    shipping: Money = strawberry.field(description="Shipping given back.")
    returned: int = strawberry.field(description="Items that went back to stock.")


@strawberry.type(
    description="A refund or credit as it is recorded in Commerce (V15). Amazon has no call for "
    "refunds: the buyer gets the money through Seller Central (`Order.sellerCentralRefundUrl`)."
)
class CommerceRefund:
    number: str = strawberry.field(description="Commerce's own number for it.")
    at: datetime = strawberry.field(description="When it was recorded.")
    by: str | None = strawberry.field(
        description="Who recorded it; null for the credit of a canceled order's invoice (D12)."
    )
    reason: RefundReason = strawberry.field(description="Why.")
    amount: Money = strawberry.field(description="All of it.")
    tip: Money = strawberry.field(description="The part that is a delivery tip.")
    lines: list[CommerceRefundLine] = strawberry.field(description="What it is made of.")

    @classmethod
    def of(cls, view: RefundView) -> CommerceRefund:
        return cls(
            number=view.number,
            at=view.at,
            by=view.by or None,
            reason=view.reason,
            amount=Money.shown(view.amount),
            tip=Money.shown(view.tip),
            lines=[
                CommerceRefundLine(
                    line_reference=line.line_reference,
                    sku=line.sku,
                    title=line.title,
                    amount=Money.shown(line.amount),
                    shipping=Money.shown(line.shipping),
                    returned=line.returned,
                )
                for line in view.lines
            ],
        )


@strawberry.input(description="What of one line is given back.")
class CommerceRefundLineInput:
    line_reference: str = strawberry.field(description="Amazon's id of the line; each once.")
    amount: Decimal = strawberry.field(
        default=Decimal(0),
        description="Without the shipping, in `currencyCode`; with the shipping no more than is "
        "left of the line.",
    )
    shipping: Decimal = strawberry.field(
        default=Decimal(0), description="Shipping given back; no more than is left of it."
    )
    returned: int = strawberry.field(
        default=0,
        description="Items that go back to stock: shipped ones that took stock, each once. Of an "
        "order that Amazon fulfils none: that stock is Amazon's (F17).",
    )


@strawberry.input(description="A refund to be recorded.")
class CommerceOrderRefundInput:
    commerce_order_number: str = strawberry.field(description="Which order.")
    key: str = strawberry.field(
        description="Your own word for this refund, 64 characters at most: sent again, it is "
        "recorded once."
    )
    reason: RefundReason = strawberry.field(description="Why; not ORDER_CANCELED.")
    currency_code: str = strawberry.field(description="The order's currency.")
    lines: list[CommerceRefundLineInput] = strawberry.field(description="At least one.")
