"""Orders API v2026-01-01 as it is written: the keys that we read, with Amazon's names and types.

Unknown keys are skipped, unknown words kept. Anything optional may also come as null or "".
"""

from __future__ import annotations

from typing import Any

import msgspec

from channel.adapters.amazon.money_wire import Wire, WireItemProceeds, WireMoney, WireProceeds


class WireWindow(Wire):
    earliest_date_time: str | None = None
    latest_date_time: str | None = None


class WireFulfillment(Wire):
    fulfillment_status: str
    fulfilled_by: str | None = None
    fulfillment_service_level: str | None = None
    ship_by_window: WireWindow | None = None
    deliver_by_window: WireWindow | None = None


class WireSalesChannel(Wire):
    channel_name: str
    marketplace_id: str | None = None


class WireAssociatedOrder(Wire):
    association_type: str | None = None


class WireBuyer(Wire):
    buyer_name: str | None = None
    buyer_email: str | None = None
    buyer_company_name: str | None = None
    buyer_purchase_order_number: str | None = None


class WireBrazilianStreet(Wire):
    """`extendedFields`, Brazil only."""

    street_name: str | None = None
    street_number: str | None = None
    complement: str | None = None
    neighborhood: str | None = None


class WireAddress(Wire):
    name: str | None = None
    company_name: str | None = None
    address_line1: str | None = None
    address_line2: str | None = None
    address_line3: str | None = None
    city: str | None = None
    district_or_county: str | None = None
    state_or_region: str | None = None
    municipality: str | None = None
    postal_code: str | None = None
    country_code: str | None = None
    phone: str | None = None
    address_type: str | None = None
    extended_fields: WireBrazilianStreet | None = None


class WireClock(Wire):
    hour: int | None = None
    minute: int | None = None


class WireTimeWindow(Wire):
    start_time: WireClock | None = None
    end_time: WireClock | None = None


class WireBusinessHours(Wire):
    day_of_week: str | None = None
    time_windows: list[WireTimeWindow] | None = None


class WireExceptionDate(Wire):
    exception_date: str | None = None
    exception_date_type: str | None = None
    time_windows: list[WireTimeWindow] | None = None


class WireDeliveryTime(Wire):
    business_hours: list[WireBusinessHours] | None = None
    exception_dates: list[WireExceptionDate] | None = None


class WireDeliveryPreference(Wire):
    drop_off_location: str | None = None
    address_instruction: str | None = None
    delivery_time: WireDeliveryTime | None = None
    delivery_capabilities: list[str] | None = None


class WireRecipient(Wire):
    delivery_address: WireAddress | None = None
    delivery_preference: WireDeliveryPreference | None = None


class WireCondition(Wire):
    condition_type: str | None = None
    condition_subtype: str | None = None


class WirePrice(Wire):
    unit_price: WireMoney | None = None


class WireCustomization(Wire):
    customized_url: str | None = None


class WireProduct(Wire):
    asin: str | None = None
    seller_sku: str | None = None
    title: str | None = None
    condition: WireCondition | None = None
    serial_numbers: list[str] | None = None
    price: WirePrice | None = None
    customization: WireCustomization | None = None


class WireGiftOption(Wire):
    gift_message: str | None = None
    gift_wrap_level: str | None = None


class WireSerialNumberRequirement(Wire):
    requirement_type: str | None = None


class WirePacking(Wire):
    gift_option: WireGiftOption | None = None
    serial_number_requirement: WireSerialNumberRequirement | None = None


class WireInternationalShipping(Wire):
    ioss_number: str | None = None


class WireItemShipping(Wire):
    """`shipping_constraints`: each one's name, and MANDATORY."""

    shipping_constraints: dict[str, Any] | None = None
    international_shipping: WireInternationalShipping | None = None


class WireItemFulfillment(Wire):
    quantity_fulfilled: int | None = None
    packing: WirePacking | None = None
    shipping: WireItemShipping | None = None


class WireCancellationRequest(Wire):
    requester: str | None = None


class WireCancellation(Wire):
    cancellation_request: WireCancellationRequest | None = None


class WireTaxCalculation(Wire):
    reporting_scheme: str | None = None


class WireTaxCollection(Wire):
    model: str | None = None
    responsible_party: str | None = None


class WireItemTax(Wire):
    tax_calculation_breakdowns: list[WireTaxCalculation] | None = None
    tax_collections: list[WireTaxCollection] | None = None


class WireItem(Wire):
    order_item_id: str
    quantity_ordered: int
    product: WireProduct
    programs: list[str] | None = None
    proceeds: WireItemProceeds | None = None
    cancellation: WireCancellation | None = None
    fulfillment: WireItemFulfillment | None = None
    tax: WireItemTax | None = None


class WireTaxAttribute(Wire):
    key: str | None = None
    value: str | None = None


class WireTaxRegistration(Wire):
    entity_type: str | None = None
    legal_name: str | None = None
    tax_registration_type: str | None = None
    tax_registration_number: str | None = None
    tax_registration_address: WireAddress | None = None
    tax_registration_attributes: list[WireTaxAttribute] | None = None


class WireTax(Wire):
    tax_registrations: list[WireTaxRegistration] | None = None


class WirePackageStatus(Wire):
    status: str


class WirePackageItem(Wire):
    order_item_id: str
    quantity: int


class WirePackage(Wire):
    package_reference_id: str
    package_status: WirePackageStatus | None = None
    carrier: str | None = None
    ship_time: str | None = None
    shipping_service: str | None = None
    tracking_number: str | None = None
    package_items: list[WirePackageItem] | None = None


class WireOrder(Wire):
    order_id: str
    created_time: str
    last_updated_time: str
    sales_channel: WireSalesChannel
    order_items: list[WireItem]
    programs: list[str] | None = None
    associated_orders: list[WireAssociatedOrder] | None = None
    buyer: WireBuyer | None = None
    recipient: WireRecipient | None = None
    proceeds: WireProceeds | None = None
    fulfillment: WireFulfillment | None = None
    packages: list[WirePackage] | None = None
    tax: WireTax | None = None


class WireOrderName(Wire):
    """Only who it is, for an order whose rest cannot be read."""

    order_id: str


class WirePagination(Wire):
    next_token: str | None = None


class WirePage(Wire):
    """`searchOrders`. Orders stay raw, to be read one by one."""

    orders: list[msgspec.Raw]
    pagination: WirePagination | None = None
    last_updated_before: str | None = None


class WireOneOrder(Wire):
    """`getOrder`."""

    order: msgspec.Raw
