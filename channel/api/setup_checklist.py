"""The pre-setup checklist (V30)."""

from __future__ import annotations

import strawberry

from channel.api.context import Context, Info
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import Role, SetupKey
from channel.domain.setup import SetupItem
from channel.services import setup


@strawberry.type(description="One thing on the pre-setup checklist, as it stands now (V30).")
class SetupStep:
    key: SetupKey = strawberry.field(description="What it is about.")
    title: str = strawberry.field(description="In a few words, in the reader's language.")
    done: bool = strawberry.field(description="Whether it is in place.")
    optional: bool = strawberry.field(description="Orders flow without it, less well.")
    sentence: str = strawberry.field(description="How it stands, in the reader's language.")
    remedy: str = strawberry.field(
        description="What to do, in the reader's language; empty once it is done."
    )

    @classmethod
    def of(cls, item: SetupItem, context: Context) -> SetupStep:
        return cls(
            key=SetupKey(item.key),
            title=context.say(f"setup-{item.key}"),
            done=item.done,
            optional=item.optional,
            sentence=context.say(f"setup-{item.key}-{item.case}", item.values),
            remedy="" if item.done else context.say(f"setup-{item.key}-remedy", item.values),
        )


@strawberry.type
class SetupQuery:
    @resolved(
        description="What must be in place before orders flow, and what else is wise, in the order "
        "in which one gets to it: found out now, never ticked off by hand (V30).",
        needs=Needs(Role.VIEWER),
    )
    def setup_checklist(self, info: Info) -> list[SetupStep]:
        context = info.context
        embedded = context.wiring.embedded
        # Commerce is another system: no look at our own database is open while it is asked.
        context.let_go()
        some = None if embedded is None else embedded.product_page(None, None, 1).total > 0
        items = setup.items(context.session, context.wiring, has_products=some)
        return [SetupStep.of(item, context) for item in items]
