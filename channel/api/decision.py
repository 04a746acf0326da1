"""Why an order became a Commerce order, or did not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import strawberry

from channel.api.context import Context
from channel.domain.creation import Verdict


@strawberry.type(description="One thing that the decision looked at.")
class DecisionStep:
    name: str = strawberry.field(description="What was looked at, in the reader's language.")
    input: str = strawberry.field(
        description="What was seen, as plain words; of personal data only whether it was there."
    )
    outcome: str = strawberry.field(description="`go-on` or `stop`.")
    why: str = strawberry.field(description="What followed and why, in the reader's language.")


@strawberry.type(
    description="The last decision whether to create the Commerce order (features 1.6, D10, D11): "
    "every step up to the one that decided."
)
class Decision:
    at: datetime = strawberry.field(description="When it was made.")
    create: bool = strawberry.field(description="Whether the order is to be created.")
    sentence: str = strawberry.field(description="The verdict, in the reader's language.")
    steps: list[DecisionStep] = strawberry.field(description="In the order they were looked at.")

    @classmethod
    def of(cls, kept: Mapping[str, Any] | None, context: Context) -> Decision | None:
        """From what `services.deciding` keeps."""
        if kept is None:
            return None
        why = context.say(f"decision-{kept['reason']}", kept["values"])
        return cls(
            at=datetime.fromisoformat(kept["at"]),
            create=kept["verdict"] == Verdict.CREATE,
            sentence=context.say(f"decision-verdict-{kept['verdict']}", {"why": why}),
            steps=[_step(step, kept["values"], context) for step in kept["steps"]],
        )


def _step(step: Mapping[str, Any], values: Mapping[str, Any], context: Context) -> DecisionStep:
    return DecisionStep(
        name=context.say(f"decision-{step['name']}"),
        input=step["input"],
        outcome=step["outcome"],
        why=context.say(f"decision-{step['why']}", values),
    )
