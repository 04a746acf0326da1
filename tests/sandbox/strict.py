"""Walks answers of the sandbox along the model classes of Amazon's own SDK.

The SDK itself is lenient: it takes a float for an amount, a key it does not know and a word
nobody documented. This walk takes none of them. For answers of another process ask its control
API: `violations_at("http://127.0.0.1:8081")`, or hand the JSON of `GET /_sandbox/calls?bodies=1`
to `violations_in`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

import requests

from tests.sandbox import order_change_shape, sdk

_ORDERS = "spapi.models.orders_v2026_01_01"
_ORDERS_V0 = "spapi.models.orders_v0"
_SELLERS = "spapi.models.sellers_v1"
_REPORTS = "spapi.models.reports_v2021_06_30"
_FEEDS = "spapi.models.feeds_v2021_06_30"
_NOTIFICATIONS = "spapi.models.notifications_v1"

# What a good answer and what a refusal is made of, per operation.
_MODELS = {
    "searchOrders": (_ORDERS, "SearchOrdersResponse", "ErrorList"),
    "getOrder": (_ORDERS, "GetOrderResponse", "ErrorList"),
    "confirmShipment": (_ORDERS_V0, "ConfirmShipmentRequest", "ConfirmShipmentErrorResponse"),
    "getMarketplaceParticipations": (
        _SELLERS,
        "GetMarketplaceParticipationsResponse",
        "GetMarketplaceParticipationsResponse",
    ),
    "createReport": (_REPORTS, "CreateReportResponse", "ErrorList"),
    "getReport": (_REPORTS, "Report", "ErrorList"),
    "getReports": (_REPORTS, "GetReportsResponse", "ErrorList"),
    "cancelReport": (_REPORTS, "", "ErrorList"),
    "getReportDocument": (_REPORTS, "ReportDocument", "ErrorList"),
    "createFeedDocument": (_FEEDS, "CreateFeedDocumentResponse", "ErrorList"),
    "createFeed": (_FEEDS, "CreateFeedResponse", "ErrorList"),
    "getFeed": (_FEEDS, "Feed", "ErrorList"),
    "getFeeds": (_FEEDS, "GetFeedsResponse", "ErrorList"),
    "cancelFeed": (_FEEDS, "", "ErrorList"),
    "getFeedDocument": (_FEEDS, "FeedDocument", "ErrorList"),
    # In no published model: its refusals have the form of its neighbours'.
    "cancelOrder": (_ORDERS, "", "ErrorList"),
    **{
        operation: (_NOTIFICATIONS, answer, answer)
        for operation, answer in {
            "createDestination": "CreateDestinationResponse",
            "getDestinations": "GetDestinationsResponse",
            "getDestination": "GetDestinationResponse",
            "deleteDestination": "DeleteDestinationResponse",
            "createSubscription": "CreateSubscriptionResponse",
            "getSubscriptions": "GetSubscriptionsResponse",
            "getSubscription": "GetSubscriptionResponse",
            "getSubscriptionById": "GetSubscriptionByIdResponse",
            "deleteSubscriptionById": "DeleteSubscriptionByIdResponse",
        }.items()
    },
}
# The one good status of each operation, where it is not 200.
_GOOD = {
    "confirmShipment": 204,
    "createReport": 202,
    "createFeedDocument": 201,
    "createFeed": 202,
    "cancelOrder": 202,
}
_DOCUMENTED_REFUSALS = {400, 403, 404, 413, 415, 429, 500, 503}
# The Notifications API alone knows a conflict.
_CONFLICT = 409
# Whose good answer is empty.
_SILENT = {"confirmShipment", "cancelReport", "cancelFeed", "cancelOrder"}
# Faults whose whole point is to break the form.
_FORMLESS = {"unknown_values", "html_error", "empty_body", "timeout"}
_DECIMAL = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_WORDS = re.compile(r"\*\*Possible values?\*\*(.*)", re.DOTALL)


def violations_at(url: str, after: int = 0) -> list[str]:
    """Everything wrong with what a running sandbox answered since call number `after`, or sent."""
    answer = requests.get(
        f"{url}/_sandbox/calls", params={"bodies": "1", "after": str(after)}, timeout=30
    )
    answer.raise_for_status()
    calls = answer.json()
    missing = calls["total"] - after - len(calls["calls"])
    forgotten = [f"{missing} calls were forgotten before they could be walked"] if missing else []
    sent = requests.get(f"{url}/_sandbox/notifications", params={"bodies": "1"}, timeout=30)
    sent.raise_for_status()
    return forgotten + violations_in(calls) + order_change_shape.violations_in(sent.json())


def violations_in(calls: dict[str, Any]) -> list[str]:
    found = []
    for call in calls["calls"]:
        if call["operation"] == "token" or call["fault"] in _FORMLESS:
            continue
        place = f"call {call['number']} {call['operation']} {call['status']}"
        found += [f"{place}: {violation}" for violation in _walk_call(call)]
    return found


def _walk_call(call: dict[str, Any]) -> Iterator[str]:
    module, good, refusal = _MODELS[call["operation"]]
    status, body = call["status"], call["body"]
    is_good = status == _GOOD.get(call["operation"], 200)
    documented = _DOCUMENTED_REFUSALS | ({_CONFLICT} if module == _NOTIFICATIONS else set())
    if not is_good and status not in documented:
        yield f"{status} is documented nowhere"
    if body is None:
        yield "its answer was dropped before it could be walked"
    elif is_good and call["operation"] in _SILENT:
        if body:
            yield f"{status} with a body"
    else:
        yield from walk(json.loads(body), good if is_good else refusal, module, "$")


def walk(value: Any, kind: str, module: str, path: str) -> Iterator[str]:
    """Violations of one value. `kind` is a type as the SDK writes it: "List[Order]", "str"."""
    if kind.startswith("List["):
        if not isinstance(value, list):
            yield f"{path} is no list: {value!r}"
            return
        for place, entry in enumerate(value):
            yield from walk(entry, kind[5:-1], module, f"{path}[{place}]")
    elif kind in _IS:
        if not _IS[kind](value):
            yield f"{path} is no {kind}: {value!r}"
    else:
        yield from _walk_model(value, getattr(sdk.load(module), kind), module, path)


def _walk_model(value: Any, model: type, module: str, path: str) -> Iterator[str]:
    if words := _enum_words(model):
        if value not in words:
            yield f"{path} is an undocumented word: {value!r}"
        return
    if not isinstance(value, dict):
        yield f"{path} is no object: {value!r}"
        return
    names = {key: attribute for attribute, key in _attribute_map(model).items()}
    yield from (f"{path}.{key} is unknown" for key in value if key not in names)
    for key, attribute in names.items():
        if key not in value:
            if _is_required(model, attribute):
                yield f"{path}.{key} is missing"
            continue
        yield from _walk_field(value[key], model, attribute, module, f"{path}.{key}")


def _walk_field(value: Any, model: type, attribute: str, module: str, path: str) -> Iterator[str]:
    kind = vars(model)["swagger_types"][attribute]
    yield from walk(value, kind, module, path)
    if complaint := _complaint(model, attribute, value):
        yield f"{path}: {complaint}"
    words = _documented_words(model, attribute)
    for word in value if isinstance(value, list) else [value]:
        if words and word not in words:
            yield f"{path} is an undocumented word: {word!r}"
    if model.__name__ == "Money" and attribute == "amount" and not _DECIMAL.fullmatch(str(value)):
        yield f"{path} is no decimal: {value!r}"


def _is_moment(value: Any) -> bool:
    if not isinstance(value, str) or not value.endswith("Z") or "T" not in value:
        return False
    return datetime.fromisoformat(value).tzinfo is not None


_IS: dict[str, Callable[[Any], bool]] = {
    "str": lambda value: isinstance(value, str),
    "int": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "float": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "bool": lambda value: isinstance(value, bool),
    "datetime": _is_moment,
    "date": lambda value: isinstance(value, str) and bool(date.fromisoformat(value)),
}


def _attribute_map(model: type) -> dict[str, str]:
    names: dict[str, str] = vars(model)["attribute_map"]
    return names


@cache
def _enum_words(model: type) -> frozenset[str]:
    """The SDK makes an enumeration a class without attributes, its words constants."""
    if _attribute_map(model):
        return frozenset()
    return frozenset(v for name, v in vars(model).items() if name.isupper() and isinstance(v, str))


@cache
def _documented_words(model: type, attribute: str) -> frozenset[str]:
    found = _WORDS.search(getattr(model, attribute).__doc__ or "")
    return frozenset(re.findall(r"`([A-Z][A-Z_]+)`", found.group(1))) if found else frozenset()


@cache
def _is_required(model: type, attribute: str) -> bool:
    return "must not be `None`" in _complaint(model, attribute, None)


def _complaint(model: type, attribute: str, value: Any) -> str:
    """What the SDK's own setter says, its validation switched on."""
    thing: Any = object.__new__(model)
    thing._configuration = _strict_configuration()
    try:
        setattr(thing, attribute, value)
    except ValueError as error:
        return str(error)
    return ""


@cache
def _strict_configuration() -> Any:
    """One for all: each adds a handler to the SDK's loggers, which looks through all of them."""
    configuration = sdk.load("spapi.configuration").Configuration()
    configuration.client_side_validation = True
    return configuration
