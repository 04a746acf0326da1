"""The schema: what can be asked and done, within which limits."""

from __future__ import annotations

from functools import cache

import strawberry
from strawberry.extensions import (
    AddValidationRules,
    MaxTokensLimiter,
    ParserCache,
    ValidationCache,
)
from strawberry.extensions.max_aliases import create_validator as alias_limit
from strawberry.extensions.query_depth_limiter import create_validator as depth_limit
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import merge_types
from strawberry.types import ExecutionContext

from channel.api.access_log import AccessLogQuery
from channel.api.bulk_run_mutations import BulkRunMutation
from channel.api.bulk_run_query import BulkRunQuery
from channel.api.cancellation import CancellationMutation
from channel.api.carrier_map_mutations import CarrierMapMutation
from channel.api.commerce_comment import CommerceCommentMutation
from channel.api.commerce_mutations import CommerceMutation
from channel.api.commerce_query import CommerceQuery
from channel.api.commerce_refund_mutations import CommerceRefundMutation
from channel.api.creation_table_mutations import CreationTableMutation
from channel.api.debug import DebugQuery
from channel.api.debug_update import DebugMutation
from channel.api.errors import TellErrors
from channel.api.installation import InstallationMutation
from channel.api.installation_update import InstallationUpdateMutation
from channel.api.kept_logs import KeptLogsMutation, KeptLogsQuery
from channel.api.ledger_mutations import LedgerMutation
from channel.api.order_address import OrderAddressMutation
from channel.api.order_mutations import OrderMutation
from channel.api.order_requests import OrderRequestMutation
from channel.api.order_settings_mutations import OrderSettingsMutation
from channel.api.orders_table import OrdersTableMutation
from channel.api.outbox_query import OutboxQuery
from channel.api.outbox_retry import OutboxMutation
from channel.api.people_query import PeopleQuery
from channel.api.query import Query
from channel.api.rule_mutations import RuleMutation
from channel.api.rule_trial import RuleTrialMutation
from channel.api.rules_preview import RulesPreviewMutation
from channel.api.saved_view import SavedViewMutation
from channel.api.scalars import SCALARS
from channel.api.settings_previews import SettingsPreviewMutation
from channel.api.setup_checklist import SetupQuery
from channel.api.ship_by_list import ShipByQuery
from channel.api.shipment_dismiss import ShipmentDismissMutation
from channel.api.shipment_update import ShipmentUpdateMutation
from channel.api.shipment_upload import ShipmentUploadMutation
from channel.api.shipping_mutations import ShippingMutation
from channel.api.shipping_query import ShippingQuery
from channel.api.sku_mapping_mutations import SkuMappingMutation
from channel.api.stock_comparison import StockMutation
from channel.api.store_calendar_mutation import StoreCalendarMutation
from channel.api.store_check import StoreCheckMutation
from channel.api.store_connect import StoreConnectMutation
from channel.api.store_delete import StoreDeleteMutation
from channel.api.store_mutations import StoreMutation
from channel.api.token import TokenMutation
from channel.api.treatment_query import TreatmentQuery
from channel.api.user_mutations import UserMutation
from channel.api.viewer import ViewerMutation
from channel.api.webhook_mutations import WebhookMutation
from graphql import GraphQLError

MOST_DEPTH = 12
MOST_ALIASES = 20
MOST_TOKENS = 2000

# Made once: the validation cache knows a rule by its class, and these functions make classes.
_LIMITS = [depth_limit(MOST_DEPTH, None), alias_limit(MOST_ALIASES)]


_QUERIES = (
    Query,
    TreatmentQuery,
    ShippingQuery,
    ShipByQuery,
    BulkRunQuery,
    CommerceQuery,
    KeptLogsQuery,
    DebugQuery,
    PeopleQuery,
    AccessLogQuery,
    OutboxQuery,
    SetupQuery,
)
_MUTATIONS = (
    StoreMutation,
    StoreConnectMutation,
    StoreCheckMutation,
    StoreCalendarMutation,
    StoreDeleteMutation,
    ShippingMutation,
    ShipmentUpdateMutation,
    ShipmentUploadMutation,
    ShipmentDismissMutation,
    OutboxMutation,
    OrderMutation,
    BulkRunMutation,
    CancellationMutation,
    CarrierMapMutation,
    OrderAddressMutation,
    OrderSettingsMutation,
    CreationTableMutation,
    SettingsPreviewMutation,
    RuleMutation,
    RuleTrialMutation,
    RulesPreviewMutation,
    OrderRequestMutation,
    SkuMappingMutation,
    LedgerMutation,
    StockMutation,
    CommerceMutation,
    CommerceRefundMutation,
    CommerceCommentMutation,
    InstallationMutation,
    InstallationUpdateMutation,
    KeptLogsMutation,
    DebugMutation,
    UserMutation,
    TokenMutation,
    ViewerMutation,
    OrdersTableMutation,
    SavedViewMutation,
    WebhookMutation,
)


class Schema(strawberry.Schema):
    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Not logged here: `TellErrors` knows which are bugs, and what a log may hold."""


@cache
def schema() -> Schema:
    return Schema(
        merge_types("Query", _QUERIES),
        merge_types("Mutation", _MUTATIONS),
        config=StrawberryConfig(scalar_map=SCALARS, disable_field_suggestions=True),
        extensions=[
            TellErrors,
            ParserCache,
            ValidationCache,
            lambda: MaxTokensLimiter(MOST_TOKENS),
            lambda: AddValidationRules(list(_LIMITS)),
        ],
    )


def sdl() -> str:
    """The contract as text, as `graphql/schema.graphql` holds it."""
    return f"{schema().as_str()}\n"
