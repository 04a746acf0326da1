"""The stores of the commerce system."""

from __future__ import annotations

import strawberry

from channel.api.context import Context
from channel.ports.commerce import CommerceStore as PortStore


@strawberry.type(description="A store (view) of the commerce system that orders belong to (F69).")
class CommerceStore:
    code: str = strawberry.field(description="Its code there.")
    name: str = strawberry.field(description="Its name; the code where Commerce no longer has it.")
    website: str = strawberry.field(description="The website it belongs to.")

    @classmethod
    def of(cls, store: PortStore) -> CommerceStore:
        return cls(code=store.code, name=store.name, website=store.website)


def commerce_store(context: Context, code: str) -> CommerceStore:
    """A store that Commerce has meanwhile dropped still shows its code."""
    found = context.commerce_stores.get(code)
    return CommerceStore.of(found) if found else CommerceStore(code=code, name=code, website="")
