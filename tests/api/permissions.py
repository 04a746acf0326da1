"""Who may use which field of the contract, written by hand.

`ANYBODY`: whoever has logged in. A field of the schema without a row here fails a test, so that
nothing becomes public by being forgotten.
"""

from __future__ import annotations

from channel.domain.identity import Role

ANYBODY = Role.VIEWER

ROOT = {
    "Query": {
        ANYBODY: "viewer marketplaces commerceStores carriers stores store orders order "
        "commerceOrder commerceProducts errorLog alerts installation ledger",
    },
    "Mutation": {
        Role.ADMIN: "storeCreate storeConnect storeUpdate storeActivate storeDeactivate "
        "storeDelete installationConfirm installationUpdate",
        Role.OPERATOR: "storeSync storeCheck storeAudit orderImport orderShip orderRetry "
        "orderCancel orderCancelRequestAnswer "
        "shipmentRetry commerceProductUpsert",
        ANYBODY: "viewerUpdate",
    },
}

# Who a buyer is: null below OPERATOR.
PERSONAL = {
    "Order": "buyerName buyerEmail buyerCompany purchaseOrderNumber shippingAddress",
    "OrderItem": "giftMessage customizedUrl",
    "CommerceOrder": "buyerName buyerEmail shippingAddress",
}

# Everything else, for whoever may see the object that it is on.
OPEN = {
    "Audit": "id source purpose state startsAt endsAt startedAt finishedAt reported missing "
    "different sentence",
    "Ledger": "store auditedTo source sentence days audits sweeps",
    "LedgerDay": "date reported accounted imported sightings sentence unaccounted",
    "OrderImportPayload": "requested audit sentence userErrors",
    "StoreAuditPayload": "audit userErrors",
    "Sweep": "id kind coversFrom coversTo startedAt finishedAt pages orders news outcome",
    "UnaccountedOrder": "amazonOrderNumber purchaseDate amazonStatus sentence",
    "Address": "name companyName addressLine1 addressLine2 addressLine3 city districtOrCounty "
    "stateOrRegion municipality postalCode countryCode phone addressType",
    "Alert": "id kind title sentence remedy severity raisedAt clearedAt store stores",
    "AlertConnection": "edges nodes totalCount pageInfo",
    "AlertEdge": "cursor node",
    "Attention": "code reason remedy since mayRetry",
    "Authorisation": "authorisedAt lapsesAt daysLeft sentence",
    "Carrier": "code name",
    "ClientSecretHealth": "madeAt lapsesAt daysLeft refusedSince sentence",
    "Backlog": "ordersWaiting pagesLeft minutes sentence",
    "CommerceHistoryEntry": "at sentence",
    "CommerceOrder": "number url store amazonOrderNumber order status statusLabel state createdAt "
    "purchasedAt updatedAt paymentMethod paymentReference shippingMethod buyerMailSuppressed "
    "isGuest items totals shipments history",
    "CommerceOrderItem": "lineReference sku title quantityOrdered quantityShipped quantityOpen "
    "unitPrice total",
    "CommerceProduct": "sku name quantity reserved available manageStock enabled updatedAt",
    "CommerceProductUpsertPayload": "product userErrors",
    "CommerceShipment": "number carrier service trackingNumber shippedAt items",
    "CommerceShipmentItem": "lineReference sku title quantity",
    "CommerceStore": "code name website",
    "CommerceTotals": "items shipping giftWrap fees discount tax tip grandTotal",
    "CommunicationError": "id stores operation code sentence detail requestId amazonOrderNumber "
    "firstAt lastAt times",
    "DailyRevenue": "date revenue orders",
    "Decision": "at create sentence steps",
    "DecisionStep": "name input outcome why",
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
    "Marketplace": "id countryCode name region currencyCode timeZone sellerCentralUrl",
    "Money": "amount currencyCode",
    "Notifications": "wanted state sentence lastAt",
    "Order": "id orderNumber amazonOrderNumber sellerCentralUrl store commerceOrderNumber "
    "commerceOrderUrl commerceOrder buyerEmailIsRelay personalDataWipedAt status amazonStatus "
    "needsAttention attention total fulfillmentChannel serviceLevel itemsOrdered itemsUnshipped "
    "itemsShipped reserved purchaseDate earliestShipDate latestShipDate latestDeliveryDate "
    "lastAction lastActionCode lastActionAt createdAt updatedAt isPrime isBusiness isPremium "
    "isReplacement isGift programs items shipments totals mayShip shipRefusal decision timeline "
    "mayCancel cancelRefusal cancellation buyerWish buyerWishAt",
    "Cancellation": "reason state stateAt askedBy askedAt refusal",
    "OrderCancelPayload": "order userErrors",
    "OrderCancelRequestAnswerPayload": "order userErrors",
    "OrderConnection": "edges nodes totalCount pageInfo",
    "OrderEdge": "cursor node",
    "OrderItem": "id orderItemId sku asin title quantityOrdered quantityShipped quantityOpen "
    "unitPrice total totals condition giftWrapLevel isTransparency "
    "buyerWantsCancel",
    "OrderRetryPayload": "order userErrors",
    "OrderSettings": "importOrders targetStore customerCreation numberSource pendingOrders "
    "orderStatus customStatus openAtConnection",
    "OrderShipPayload": "order commerceOrder shipments userErrors",
    "OrderStatusCount": "status count",
    "PageInfo": "hasNextPage hasPreviousPage startCursor endCursor",
    "ProductConnection": "edges nodes totalCount pageInfo",
    "ProductEdge": "cursor node",
    "SetAsideOrder": "amazonOrderNumber reason seenAt",
    "Shipment": "id parcelReference carrier carrierCode service trackingNumber shippedAt state "
    "stateAt reason attempts mayRetry byAmazon items",
    "ShipmentItem": "orderItemId sku title quantity",
    "ShipmentRetryPayload": "shipment order userErrors",
    "Store": "id merchantId name email marketplaceId marketplace countryCode region "
    "sellingPartnerId status commerceStore createdAt updatedAt connectedAt dataAsOf orderSettings "
    "health ordersNeedingAttention ordersLeftOut leftOut ordersSetAside orderCounts revenue "
    "lifetimeRevenue authorisation notifications backlog",
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
    "TotalLine": "component amount",
    "UserError": "code field message",
    "Viewer": "id name email role locale mayOperate mayAdminister mayReadPersonalData",
    "ViewerUpdatePayload": "viewer userErrors",
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
