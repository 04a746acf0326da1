"""Where Amazon's own amounts are apart, so that no order is made from them (D16)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import strawberry

from channel.api.context import Context
from channel.api.money import Money, TotalComponent, component_of
from channel.domain.totals import Difference
from channel.services import order_rows


@strawberry.type(description="One amount that Amazon states otherwise than its parts make it.")
class ComponentDifference:
    component: TotalComponent = strawberry.field(
        description="A part of the order's total against the sum over its lines; LINE: the total "
        "of a line against its parts; GRAND_TOTAL: of everything."
    )
    order_item_id: str | None = strawberry.field(description="Which line, for LINE.")
    amazon: Money = strawberry.field(description="What Amazon states.")
    ours: Money = strawberry.field(description="What its parts make, read in the nearest way.")
    difference: Money = strawberry.field(description="`ours` less `amazon`.")

    @classmethod
    def of(cls, one: Difference, currency: str) -> ComponentDifference:
        return cls(
            component=component_of(one.component),
            order_item_id=one.order_item_id,
            amazon=Money.of(Decimal(one.amazon), currency),
            ours=Money.of(Decimal(one.ours), currency),
            difference=Money.of(Decimal(one.difference), currency),
        )


@strawberry.type(description="Why Amazon's amounts make no Commerce order (D16).")
class TotalsDifference:
    code: str = strawberry.field(
        description="`difference`; `ambiguous`: they add up in more ways than one; `currency`: "
        "they are in another currency than the marketplace's, or in several."
    )
    sentence: str = strawberry.field(description="The same, in the reader's language.")
    components: list[ComponentDifference] = strawberry.field(
        description="For `difference`: what is apart, the grand total last. Else empty."
    )

    @classmethod
    def of(cls, amounts: Mapping[str, Any] | None, context: Context) -> TotalsDifference | None:
        """From an order's `amounts`; None when they add up, or have not been told."""
        problem = order_rows.problem_in(amounts)
        if problem is None or problem.code == "missing":
            return None
        return cls(
            code=problem.code,
            sentence=context.say(f"attention-totals-{problem.code}", problem.values),
            components=[
                ComponentDifference.of(one, problem.currency) for one in problem.components
            ],
        )
