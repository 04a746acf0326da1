"""What can be asked of how orders are treated: settings, table, rules, and what is blocked."""

from __future__ import annotations

from typing import Annotated

import strawberry

from channel.api import (
    blocked_orders,
    creation_table,
    rule,
    rule_catalogue,
    rule_versions,
    settings_versions,
    sku_mapping,
)
from channel.api.blocked_orders import BlockedGroup
from channel.api.context import Info
from channel.api.creation_table import CreationTable
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Window
from channel.api.roles import Needs
from channel.api.rule import Rule
from channel.api.rule_catalogue import RuleActionChoice, RuleField
from channel.api.rule_versions import RulesVersion
from channel.api.settings_versions import SettingsVersion
from channel.api.sku_mapping import SkuMappingConnection
from channel.api.words import Role

_ANYBODY = Needs(Role.VIEWER)


@strawberry.type
class TreatmentQuery:
    @resolved(
        description="What a store's order settings were, the newest version first. `first`: 1 to "
        "100, else INVALID; `before`: only versions with a smaller number. Null when there is no "
        "such store.",
        needs=_ANYBODY,
    )
    def order_settings_versions(
        self,
        info: Info,
        store_id: strawberry.ID,
        first: int | None = DEFAULT_PAGE,
        before: int | None = None,
    ) -> list[SettingsVersion] | None:
        return settings_versions.settings_versions(info.context, store_id, first, before)

    @resolved(
        description="A store's creation table; null when there is no such store.", needs=_ANYBODY
    )
    def creation_table(self, info: Info, store_id: strawberry.ID) -> CreationTable | None:
        return creation_table.creation_table(info.context, store_id)

    @resolved(
        description="What a store's creation table was; as `orderSettingsVersions`.",
        needs=_ANYBODY,
    )
    def creation_table_versions(
        self,
        info: Info,
        store_id: strawberry.ID,
        first: int | None = DEFAULT_PAGE,
        before: int | None = None,
    ) -> list[SettingsVersion] | None:
        return settings_versions.table_versions(info.context, store_id, first, before)

    @resolved(
        description="A store's rules in the order in which they are looked at; none of a store "
        "that is not there.",
        needs=_ANYBODY,
    )
    def rules(self, info: Info, store_id: strawberry.ID) -> list[Rule]:
        return rule.of_store(info.context, store_id)

    @resolved(description="One rule; null when there is none.", needs=_ANYBODY)
    def rule(
        self, info: Info, id_: Annotated[strawberry.ID, strawberry.argument(name="id")]
    ) -> Rule | None:
        return rule.one(info.context, id_)

    @resolved(description="What rules can look at, and how.", needs=_ANYBODY)
    def rule_fields(self, info: Info) -> list[RuleField]:
        return rule_catalogue.fields(info.context)

    @resolved(
        description="What rules can do. UNAVAILABLE: Commerce, whose stores and statuses are among "
        "the choices, does not answer.",
        needs=_ANYBODY,
    )
    def rule_actions(self, info: Info) -> list[RuleActionChoice]:
        return rule_catalogue.actions(info.context)

    @resolved(
        description="Every state of a store's rules, the newest first, those numbered below "
        "`before`. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def rules_versions(
        self,
        info: Info,
        store_id: strawberry.ID,
        first: int | None = DEFAULT_PAGE,
        before: int | None = None,
    ) -> list[RulesVersion]:
        return rule_versions.rules_versions(info.context, store_id, first, before)

    @resolved(
        description="The orders that wait for a person, grouped by what they wait for, the largest "
        "group first, 100 groups at most; of one store or of all (D10, V11). INVALID: an id.",
        needs=_ANYBODY,
    )
    def blocked_orders(
        self, info: Info, store_id: strawberry.ID | None = None
    ) -> list[BlockedGroup]:
        return blocked_orders.blocked_orders(info.context, store_id)

    @resolved(
        description="Which Commerce products stand behind Amazon's SKUs where it is not the SKU "
        "itself, by Amazon SKU; of one store: those that hold there. `text` is part of either "
        "SKU. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def sku_mappings(
        self,
        info: Info,
        store_id: strawberry.ID | None = None,
        text: str | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> SkuMappingConnection:
        return sku_mapping.mappings(info.context, store_id, text, Window.of(first, after))
