"""Who may use which field of the contract, written by hand.

`ANYBODY`: whoever has logged in. A field of the schema without a row here fails a test, so that
nothing becomes public by being forgotten.
"""

from __future__ import annotations

from channel.domain.identity import Role

ANYBODY = Role.VIEWER

ROOT = {
    "Query": {
        ANYBODY: "viewer marketplaces commerceStores carriers carrierMap carrierPreview "
        "stores store orders order "
        "commerceOrder commerceProducts errorLog alerts installation ledger commerceStatuses "
        "commerceCustomers commerceCustomer blockedOrders skuMappings "
        "orderSettingsVersions creationTable creationTableVersions "
        "rules rule ruleFields ruleActions rulesVersions "
        "stockOf stockLedger stockHolds stockComparisons shipments shipmentsUploadExample "
        "shipByOrders shippingForecast outbox bulkRun bulkRuns "
        "keptLogs debugSwitch setupChecklist",
        Role.OPERATOR: "ordersBulkPreview",
        Role.ADMIN: "webhooks webhookDeliveries users tokens accessLog personalReadings debugLines",
    },
    "Mutation": {
        Role.ADMIN: "storeCreate storeConnect storeUpdate storeActivate storeDeactivate "
        "storeDelete storeCalendarUpdate installationConfirm installationUpdate "
        "commerceStoreUpsert "
        "commerceStatusUpsert "
        "orderSettingsUpdate orderSettingsGoBack "
        "creationTableUpdate creationTableImport creationTableGoBack "
        "ruleCreate ruleUpdate ruleDelete ruleMove rulesGoBack rulesPreview "
        "orderSettingsPreview creationTablePreview "
        "webhookCreate webhookUpdate webhookDelete webhookRotateSecret webhookTest "
        "webhookDeliveryRetry "
        "userCreate userUpdate userResetPassword userUnlock tokenCreate tokenRevoke "
        "logsClear debugUpdate",
        Role.OPERATOR: "storeSync storeCheck storeAudit orderImport orderShip orderRetry "
        "orderAddressUpdate "
        "shipmentRetry shipmentUpdate shipmentsUpload shipmentDismiss outboxRetry "
        "commerceProductUpsert orderCreateCommerceOrder orderIgnore "
        "orderItemAssignProduct skuMappingRemove ruleTry stockCompare "
        "ordersBulkStart ordersBulkStop "
        "orderCancel orderCancelRequestAnswer commerceOrderRefund commerceOrderComment "
        "carrierMapUpdate",
        ANYBODY: "viewerUpdate viewerPasswordUpdate "
        "ordersTableUpdate savedViewCreate savedViewUpdate savedViewDelete",
    },
}

# Who a buyer is: null below OPERATOR.
PERSONAL = {
    "Order": "buyerName buyerEmail buyerCompany purchaseOrderNumber buyerTaxRegistrations "
    "shippingAddress amazonAddress amazonAddressChanged",
    "OrderItem": "giftMessage customizedUrl",
    "Packing": "deliveryInstructions deliveryTimes deliveryCapabilities",
    "CommerceOrder": "buyerName buyerEmail shippingAddress",
    "CommerceCustomer": "name email addresses",
}

# Everything else, for whoever may see the object that it is on.
OPEN = {
    "KeptLog": "kind entries oldestAt keptHours followsRetention mayClear",
    "KeptLogs": "nextPurgeAt logs",
    "LogsClearPayload": "cleared keptLogs userErrors",
    "DebugSwitch": "startedAt endsAt minutesLeft by store",
    "DebugLine": "id at process kind text amazonOrderNumber",
    "DebugLineEdge": "cursor node",
    "DebugLineConnection": "edges nodes totalCount pageInfo",
    "DebugUpdatePayload": "debugSwitch userErrors",
    "User": "id email name role locale active hasPassword lockedUntil linkExpiresAt createdAt "
    "lastLoginAt workingTokens isViewer",
    "UserConnection": "edges nodes totalCount pageInfo managedHere",
    "UserEdge": "cursor node",
    "UserCreatePayload": "user link userErrors",
    "UserUpdatePayload": "user userErrors",
    "UserResetPasswordPayload": "user link linkExpiresAt userErrors",
    "UserUnlockPayload": "user userErrors",
    "Token": "id name role hint createdBy createdAt expiresAt lastUsedAt revokedAt works",
    "TokenConnection": "edges nodes totalCount pageInfo",
    "TokenEdge": "cursor node",
    "TokenCreatePayload": "token secret userErrors",
    "TokenRevokePayload": "token userErrors",
    "AccessEvent": "id at code sentence actor by",
    "AccessEventConnection": "edges nodes totalCount pageInfo",
    "AccessEventEdge": "cursor node",
    "PersonalReading": "id at reader by parts orders customers subjects",
    "PersonalReadingConnection": "edges nodes totalCount pageInfo",
    "PersonalReadingEdge": "cursor node",
    "ReadSubject": "orderId amazonOrderNumber customerNumber",
    "ViewerPasswordUpdatePayload": "viewer userErrors",
    "OrdersTable": "columns pageSize",
    "OrdersTableColumn": "column width",
    "OrdersTableUpdatePayload": "ordersTable userErrors",
    "SavedView": "id name query isDefault updatedAt",
    "SavedViewCreatePayload": "savedView savedViews userErrors",
    "SavedViewUpdatePayload": "savedView savedViews userErrors",
    "SavedViewDeletePayload": "savedViews userErrors",
    "Audit": "id source purpose state startsAt endsAt startedAt finishedAt reported missing "
    "different sentence",
    "Ledger": "store auditedTo nextAuditAt source sentence days audits sweeps",
    "LedgerDay": "date audited reported accounted imported sightings sentence unaccounted",
    "OrderImportPayload": "requested audit sentence userErrors",
    "StoreAuditPayload": "audit userErrors",
    "Sweep": "id kind coversFrom coversTo startedAt finishedAt pages orders news outcome",
    "UnaccountedOrder": "amazonOrderNumber purchaseDate amazonStatus sentence",
    "Address": "name companyName addressLine1 addressLine2 addressLine3 city districtOrCounty "
    "stateOrRegion municipality postalCode countryCode phone addressType",
    "Alert": "id kind title sentence remedy severity raisedAt clearedAt store stores",
    "AlertConnection": "edges nodes totalCount pageInfo",
    "AlertEdge": "cursor node",
    "AskedForOrder": "amazonOrderNumber askedBy askedAt givenUp sentence",
    "Attention": "code subject reason remedy since actions mayRetry",
    "BlockedGroup": "code subject title sentence remedy actions count since sampleOrders",
    "Authorisation": "authorisedAt lapsesAt daysLeft sentence",
    "Carrier": "code name",
    "CarrierEntry": "carrier service code name method updatedAt updatedBy",
    "CarrierMapping": "marketplace carrier service parcels parcelsWaiting lastShippedAt source "
    "told entry proposal",
    "CarrierMappingEdge": "cursor node",
    "CarrierMappingConnection": "edges nodes totalCount unmapped parcelsWaiting pageInfo",
    "CarrierProposal": "code allServices",
    "CarrierMapUpdatePayload": "mappings parcelsReleased userErrors",
    "CarrierPreview": "told source proposal note parcelsWaiting userErrors",
    "CarrierTold": "carrierCode carrierName shippingMethod",
    "ClientSecretHealth": "madeAt lapsesAt daysLeft refusedSince sentence",
    "BulkMisfit": "code sentence count",
    "BulkResult": "order state sentence at",
    "BulkResultConnection": "edges nodes totalCount pageInfo",
    "BulkResultEdge": "cursor node",
    "BulkRun": "id action reason note byFilter state total askedBy askedAt stoppedBy finishedAt "
    "waiting done skipped failed left gone results",
    "BulkRunConnection": "edges nodes totalCount pageInfo",
    "BulkRunEdge": "cursor node",
    "OrdersBulkPreview": "total fits misfits upTo refusal",
    "OrdersBulkStartPayload": "bulkRun userErrors",
    "OrdersBulkStopPayload": "bulkRun userErrors",
    "Backlog": "ordersWaiting pagesLeft minutes sentence",
    "CommerceHistoryEntry": "at sentence by comment",
    "ComponentDifference": "component orderItemId amazon ours difference",
    "CommerceOrder": "number url store amazonOrderNumber order status statusLabel state createdAt "
    "purchasedAt updatedAt paymentMethod paymentReference shippingMethod buyerMailSuppressed "
    "isGuest customerOutcome customerNumber invoiceNumber invoicedAt stockSource tags items totals "
    "shipments history refunds refunded refundRefusal",
    "CommerceComponent": "sku name perUnit reserved",
    "CommerceCustomer": "number website emailIsRelay fromAmazon createdAt updatedAt "
    "personalDataWipedAt orders",
    "CommerceCustomerConnection": "edges nodes totalCount pageInfo",
    "CommerceCustomerEdge": "cursor node",
    "CommerceOrderConnection": "edges nodes totalCount pageInfo",
    "CommerceOrderEdge": "cursor node",
    "CommerceStatusUpsertPayload": "status userErrors",
    "CommerceStoreUpsertPayload": "store userErrors",
    "CommerceOrderItem": "lineReference sku title quantityOrdered quantityShipped quantityOpen "
    "unitPrice unitPriceRest total components refunded refundable shippingRefundable "
    "quantityReturnable",
    "CommerceOrderCommentPayload": "commerceOrder userErrors",
    "CommerceOrderRefundPayload": "commerceOrder refund userErrors",
    "CommerceRefund": "number at by reason amount tip lines",
    "CommerceRefundLine": "lineReference sku title amount shipping returned",
    "CommerceProduct": "sku name quantity reserved available manageStock enabled updatedAt",
    "CommerceProductUpsertPayload": "product userErrors",
    "CommerceShipment": "number carrier service trackingNumber shippedAt items",
    "CommerceShipmentItem": "lineReference sku title quantity",
    "CommerceStatus": "code label state isDefault",
    "CommerceStore": "code name website",
    "CommerceTotals": "items shipping giftWrap fees discount tax taxIncluded tip taxByMarketplace "
    "grandTotal",
    "CommunicationError": "id stores operation code sentence detail requestId amazonOrderNumber "
    "firstAt lastAt times",
    "ConsequenceExample": "orderId amazonOrderNumber waiting before after",
    "ConsequenceGroup": "difference sentence orders waiting examples",
    "Consequences": "since orders complete unchanged groups",
    "CreationCell": "channel status stock answer documented warning options",
    "CreationOption": "answer warning",
    "CreationTable": "cells changed yaml",
    "CreationTableGoBackPayload": "creationTable userErrors",
    "CreationTableImportPayload": "creationTable userErrors",
    "CreationTableUpdatePayload": "creationTable userErrors",
    "DailyRevenue": "date revenue orders",
    "Decision": "at verdict create reason sentence steps changes clashes treatment actions",
    "DecisionChange": "code sentence",
    "DecisionStep": "code name input outcome why tests",
    "DecisionTest": "field operator sentence expected seen holds",
    "ErrorConnection": "edges nodes totalCount codes pageInfo",
    "ErrorEdge": "cursor node",
    "Event": "id at code sentence actor before after",
    "EventConnection": "edges nodes totalCount pageInfo",
    "EventEdge": "cursor node",
    "Installation": "baseUrl knownBaseUrl readOnly sentence clientSecret errorLogRetention "
    "dataAgeLimitMinutes alertMedia mailsTo",
    "InstallationConfirmPayload": "installation userErrors",
    "InstallationUpdatePayload": "installation userErrors",
    "LeftOutConnection": "edges nodes totalCount pageInfo",
    "LeftOutEdge": "cursor node",
    "LeftOutOrder": "amazonOrderNumber amazonStatus purchaseDate",
    "MappedStatus": "amazonStatus commerceStatus",
    "Marketplace": "id countryCode name region currencyCode timeZone sellerCentralUrl "
    "sellerCentral",
    "Money": "amount currencyCode",
    "Notifications": "wanted state sentence lastAt",
    "Order": "id orderNumber amazonOrderNumber sellerCentralUrl sellerCentralRefundUrl store "
    "commerceOrderNumber "
    "commerceOrderUrl commerceOrder buyerEmailIsRelay personalDataWipedAt status amazonStatus "
    "needsAttention attention askedForBy ignoredBy total fulfillmentChannel serviceLevel "
    "itemsOrdered itemsUnshipped "
    "itemsShipped reserved purchaseDate earliestShipDate latestShipDate latestDeliveryDate "
    "hold lastAction lastActionCode lastActionAt createdAt updatedAt isPrime isBusiness isPremium "
    "isReplacement isGift programs tags items shipments totals mayShip shipRefusal decision "
    "timeline addressCorrectedAt addressCorrectedBy addressRefusal totalsDifference "
    "trackingNote taxByMarketplace mayCancel cancelRefusal cancellation buyerWish buyerWishAt "
    "packing shipBy nextStep",
    "Cancellation": "reason state stateAt askedBy askedAt refusal",
    "OrderCancelPayload": "order userErrors",
    "OrderCancelRequestAnswerPayload": "order userErrors",
    "OrderAddressUpdatePayload": "order userErrors",
    "OrderConnection": "edges nodes totalCount pageInfo",
    "OrderEdge": "cursor node",
    "OrderItem": "id orderItemId sku asin title quantityOrdered quantityShipped quantityOpen "
    "unitPrice total totals condition giftWrapLevel isTransparency buyerWantsCancel components "
    "productSuggestions taxCollections taxByMarketplace taxReportingSchemes iossNumber "
    "ordersWaitingInStore ordersWaitingInAllStores constraints needsSerialNumbers serialNumbers",
    "OrderCreateCommerceOrderPayload": "results userErrors",
    "OrderIgnorePayload": "results userErrors",
    "OrderItemAssignProductPayload": "mapping ordersReleased userErrors",
    "OrderRequestResult": "orderId order userErrors",
    "OrderRetryPayload": "order results userErrors",
    "OrderSettings": "importOrders targetStore customerCreation numberSource pendingOrders "
    "orderStatus customStatus openAtConnection numberPrefixMerchant numberPrefixAmazon holdDays "
    "statusMap",
    "OrderSettingsGoBackPayload": "orderSettings userErrors",
    "OrderSettingsUpdatePayload": "orderSettings userErrors",
    "OrderShipPayload": "order commerceOrder shipments userErrors",
    "OrderTreatment": "targetStore status complete createCustomer numberSource numberPrefix "
    "reserveStock backorder shippingMethod stockSource tags notes",
    "ProductComponent": "sku quantity",
    "ProductSuggestion": "sku name likeness",
    "SkuMapping": "id store amazonSku components updatedAt updatedBy",
    "SkuMappingConnection": "edges nodes totalCount pageInfo",
    "SkuMappingEdge": "cursor node",
    "SkuMappingRemovePayload": "mappingId ordersReleased userErrors",
    "OrderStatusCount": "status count",
    "PageInfo": "hasNextPage hasPreviousPage startCursor endCursor",
    "ProductConnection": "edges nodes totalCount pageInfo",
    "ProductEdge": "cursor node",
    "Rule": "id storeId position name state stops conditions actions createdAt updatedAt updatedBy",
    "RuleAction": "kind value",
    "RuleActionChoice": "kind label needsValue choices longest",
    "RuleChoice": "value label",
    "RuleCondition": "all any field operator values currency",
    "RuleCreatePayload": "rule userErrors",
    "RuleDeletePayload": "rules userErrors",
    "RuleField": "name label type operators choices ofLine personal",
    "RuleLookedAt": "name isTried matched tests",
    "RuleMovePayload": "rules userErrors",
    "RuleOperatorChoice": "value label",
    "RuleTest": "sentence seen holds",
    "RuleTrial": "reached matched rules clashes",
    "RuleTryPayload": "trial userErrors",
    "RuleUpdatePayload": "rule userErrors",
    "RulesGoBackPayload": "rules userErrors",
    "RulesPreviewPayload": "consequences userErrors",
    "OrderSettingsPreviewPayload": "consequences userErrors",
    "CreationTablePreviewPayload": "consequences userErrors",
    "RulesVersion": "number at by wentBackTo isCurrent rules changes",
    "SetAsideOrder": "amazonOrderNumber reason seenAt",
    "SettingsChange": "field label before after",
    "SettingsVersion": "number at by wentBackTo isCurrent changes",
    "RateShare": "counted total percent withinLimit",
    "ShipBlock": "kind code sentence",
    "ShipBy": "handOverBy latestShipDate timeZone hoursLeft handOversLeft state block",
    "ShipByConnection": "edges nodes totalCount pageInfo",
    "ShipByEdge": "cursor node",
    "ShippingForecast": "store nextHandOverAt waiting late missed dueToday blocked rates",
    "ShippingRate": "kind days limitPercent atLeast now ifNothing ifAll",
    "Shipment": "id parcelReference carrier carrierCode waitsForCarrier service trackingNumber "
    "shippedAt state "
    "stateAt reason detail attempts needsYou mayRetry mayCorrect mayDismiss dismissedAt "
    "dismissedBy byAmazon amazonShows order items",
    "ShipmentDismissPayload": "shipment order userErrors",
    "OutboxConnection": "edges nodes counts pageInfo",
    "OutboxCount": "state count more",
    "OutboxEdge": "cursor node",
    "OutboxEntry": "id kind state since attempts claimedAt nextTryAt doneAt code title sentence "
    "detail actsNext remedy mayRetry order",
    "OutboxRetryPayload": "results retried left userErrors",
    "OutboxRetryResult": "id entry userErrors",
    "ShipmentAtAmazon": "carrier service trackingNumber shippedAt",
    "ShipmentConnection": "edges nodes totalCount pageInfo",
    "ShipmentEdge": "cursor node",
    "ShipmentUpdatePayload": "shipment order userErrors",
    "Packing": "isCashOnDelivery takesCodMethod",
    "DeliveryTime": "day isClosed windows",
    "TimeWindow": "from to",
    "ShipmentsUpload": "rows parcels ready applied alreadyThere refused answers",
    "ShipmentsUploadPayload": "upload userErrors",
    "UploadedRow": "line orderNumber carrier trackingNumber verdict sentence orderId",
    "ShipmentItem": "orderItemId sku title quantity",
    "ShipmentRetryPayload": "shipment order userErrors",
    "OrderHold": "state quantity heldAt expiresAt sentence",
    "StockComparePayload": "comparison userErrors",
    "StockComparison": "id at holds sentence differences",
    "StockComparisonConnection": "edges nodes totalCount pageInfo",
    "StockComparisonEdge": "cursor node",
    "StockDifference": "amazonOrderNumber order sku ours theirs mending sentence",
    "StockHold": "sku quantity orders oldestHeldAt",
    "StockHoldConnection": "edges nodes totalCount pageInfo",
    "StockHoldEdge": "cursor node",
    "StockLedgerConnection": "edges nodes totalCount pageInfo",
    "StockMovement": "id at sku kind quantity order",
    "StockMovementEdge": "cursor node",
    "StockOfSku": "sku name manageStock onHand held heldElsewhere reserved available ledger addsUp "
    "sentence",
    "StockSums": "held became released expired open",
    "Store": "id merchantId name email marketplaceId marketplace countryCode region "
    "sellingPartnerId status commerceStore createdAt updatedAt connectedAt dataAsOf orderSettings "
    "health ordersNeedingAttention ordersLeftOut leftOut ordersSetAside ordersAskedFor orderCounts "
    "revenue revenuePeriod lifetimeRevenue authorisation notifications backlog quota outlook "
    "activities workingCalendar",
    "CallQuota": "left secondsPerCall",
    "OrderOutlook": "verdict count sentence",
    "RevenuePeriod": "days startsAt comparedFrom comparable totals",
    "RevenueTotal": "revenue orders before ordersBefore change changePercent",
    "SellerCentral": "orders shippingSettings accountHealth userPermissions manageApps",
    "SetupStep": "key title done optional sentence remedy",
    "StoreQuota": "searches orders confirmations sentence",
    "StoreActivity": "kind sentence since done total left estimated",
    "WorkingCalendar": "timeZone cutOff weekdays daysOff warnHours assumed changedAt changedBy "
    "nextHandOverAt",
    "StoreCalendarUpdatePayload": "store userErrors",
    "StoreActivatePayload": "store userErrors",
    "StoreCheck": "name ok sentence",
    "StoreCheckPayload": "checks userErrors",
    "StoreConnectPayload": "store consentUrl userErrors",
    "StoreConnection": "edges nodes totalCount pageInfo",
    "StoreCreatePayload": "store userErrors",
    "StoreDeactivatePayload": "store userErrors",
    "StoreDeletePayload": "storeId store userErrors",
    "StoreEdge": "cursor node",
    "StoreHealth": "healthy sentence lastSweepAt nextSweepAt lastErrorCode lastErrorAt",
    "StoreSyncPayload": "store userErrors",
    "StoreUpdatePayload": "store userErrors",
    "TaxCollection": "model responsibleParty",
    "TaxRegistration": "number kind legalName address taxOffice",
    "TotalDetail": "component amount",
    "TotalLine": "component amount details",
    "TotalsDifference": "code sentence components",
    "UserError": "code field message",
    "Viewer": "id name email role locale mayOperate mayAdminister mayReadPersonalData "
    "ordersTable savedViews",
    "ViewerUpdatePayload": "viewer userErrors",
    "Webhook": "id url events active failingSince resumesAt waiting blocked changesOverUntil "
    "createdAt updatedAt",
    "WebhookConnection": "edges nodes totalCount pageInfo",
    "WebhookCreatePayload": "webhook secret userErrors",
    "WebhookDeletePayload": "webhookId userErrors",
    "WebhookDelivery": "id event key orderId amazonOrderNumber state sentence attempts lastStatus "
    "nextTryAt createdAt deliveredAt",
    "WebhookDeliveryConnection": "edges nodes totalCount pageInfo",
    "WebhookDeliveryEdge": "cursor node",
    "WebhookDeliveryRetryPayload": "delivery userErrors",
    "WebhookEdge": "cursor node",
    "WebhookRotateSecretPayload": "webhook secret userErrors",
    "WebhookTestPayload": "delivery userErrors",
    "WebhookUpdatePayload": "webhook userErrors",
}


def table() -> dict[str, Role]:
    """`Type.field` to the least role that gets something."""
    rows = [
        (type_, field, role)
        for type_, roles in ROOT.items()
        for role, fields in roles.items()
        for field in fields.split()
    ]
    rows += [(type_, field, Role.OPERATOR) for type_, f in PERSONAL.items() for field in f.split()]
    rows += [(type_, field, ANYBODY) for type_, f in OPEN.items() for field in f.split()]
    return {f"{type_}.{field}": role for type_, field, role in rows}
