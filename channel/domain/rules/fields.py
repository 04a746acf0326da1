"""What a rule can look at, how each thing may be compared, and with what.

A field has one value or several: a tag is one of many, a SKU one of its line's. Several of an
order as a whole (programs, tags) are looked at together; of lines, each by itself, and a condition
holds when it holds for any line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from channel.domain.marketplaces import MARKETPLACES
from channel.domain.order import FulfillmentChannel, OrderStatus


class FieldType(StrEnum):
    """CHOICE is one of Amazon's words; MONEY a number, in a currency where one is named.

    WHOLE is a whole number, HOURS a number of hours, FLAG `true` or `false`.
    """

    CHOICE = "CHOICE"
    TEXT = "TEXT"
    MONEY = "MONEY"
    WHOLE = "WHOLE"
    HOURS = "HOURS"
    FLAG = "FLAG"


class Operator(StrEnum):
    """BETWEEN has both ends in. Text is compared whatever its case."""

    EQUALS = "EQUALS"
    NOT_EQUALS = "NOT_EQUALS"
    ONE_OF = "ONE_OF"
    NONE_OF = "NONE_OF"
    BETWEEN = "BETWEEN"
    AT_LEAST = "AT_LEAST"
    AT_MOST = "AT_MOST"
    BEGINS_WITH = "BEGINS_WITH"
    CONTAINS = "CONTAINS"
    MATCHES = "MATCHES"
    IS_SET = "IS_SET"
    IS_NOT_SET = "IS_NOT_SET"


_EQUAL = (Operator.EQUALS, Operator.NOT_EQUALS)
_ONE_OF = (*_EQUAL, Operator.ONE_OF, Operator.NONE_OF)
_SET = (Operator.IS_SET, Operator.IS_NOT_SET)
_NUMBER = (*_EQUAL, Operator.BETWEEN, Operator.AT_LEAST, Operator.AT_MOST, *_SET)

OPERATORS = {
    FieldType.CHOICE: (*_ONE_OF, *_SET),
    FieldType.TEXT: (*_ONE_OF, Operator.BEGINS_WITH, Operator.CONTAINS, Operator.MATCHES, *_SET),
    FieldType.MONEY: _NUMBER,
    FieldType.WHOLE: _NUMBER,
    FieldType.HOURS: _NUMBER,
    FieldType.FLAG: (Operator.EQUALS,),
}


class Field(StrEnum):
    """AGE is counted from the purchase, TIME_LEFT to the latest ship date: below 0 once it is over.

    SHIPPING_TOTAL is what Amazon's breakdown says of shipping. QUANTITY, SKU, ASIN, TITLE and
    CONDITION are a line's.
    """

    MARKETPLACE = "MARKETPLACE"
    CHANNEL = "CHANNEL"
    AMAZON_STATUS = "AMAZON_STATUS"
    SERVICE_LEVEL = "SERVICE_LEVEL"
    PRIME = "PRIME"
    BUSINESS = "BUSINESS"
    PREMIUM = "PREMIUM"
    REPLACEMENT = "REPLACEMENT"
    PROGRAM = "PROGRAM"
    CURRENCY = "CURRENCY"
    TOTAL = "TOTAL"
    SHIPPING_TOTAL = "SHIPPING_TOTAL"
    ITEM_COUNT = "ITEM_COUNT"
    QUANTITY = "QUANTITY"
    SKU = "SKU"
    ASIN = "ASIN"
    TITLE = "TITLE"
    CONDITION = "CONDITION"
    GIFT = "GIFT"
    COUNTRY = "COUNTRY"
    REGION = "REGION"
    POSTCODE = "POSTCODE"
    CITY = "CITY"
    ADDRESS_TYPE = "ADDRESS_TYPE"
    COMPANY = "COMPANY"
    AGE = "AGE"
    TIME_LEFT = "TIME_LEFT"
    TAG = "TAG"


@dataclass(frozen=True)
class FieldSpec:
    """`choices` of a CHOICE, empty where Amazon may say anything.

    `of_line`: each line has its own. `many`: the order may have several, and none of them is an
    answer too. `sealed`: kept with the personal data. `personal`: says who somebody is, so that a
    trace keeps only whether the condition held.
    """

    type: FieldType
    choices: tuple[str, ...] = ()
    of_line: bool = False
    many: bool = False
    sealed: bool = False
    personal: bool = False

    @property
    def operators(self) -> tuple[Operator, ...]:
        return OPERATORS[self.type]


# A rule has a say only over orders that may become Commerce orders, now or later.
_STATUSES = tuple(
    status.value
    for status in (
        OrderStatus.PENDING,
        OrderStatus.PENDING_AVAILABILITY,
        OrderStatus.UNSHIPPED,
        OrderStatus.PARTIALLY_SHIPPED,
        OrderStatus.SHIPPED,
    )
)
# amazon.md 2.5: plain words with a documented list; others are compared as they come.
_LEVELS = (
    "STANDARD", "EXPEDITED", "PRIORITY", "NEXT_DAY", "SECOND_DAY", "SAME_DAY", "SCHEDULED",
    "FREE_ECONOMY",
)  # fmt: skip
_ADDRESS_TYPES = ("RESIDENTIAL", "COMMERCIAL", "PICKUP_POINT")

_TEXT = FieldSpec(FieldType.TEXT)
_FLAG = FieldSpec(FieldType.FLAG)
_LINE_TEXT = FieldSpec(FieldType.TEXT, of_line=True)
_PERSONAL_TEXT = FieldSpec(FieldType.TEXT, sealed=True, personal=True)

FIELDS = {
    Field.MARKETPLACE: FieldSpec(FieldType.CHOICE, tuple(MARKETPLACES)),
    Field.CHANNEL: FieldSpec(FieldType.CHOICE, tuple(FulfillmentChannel)),
    Field.AMAZON_STATUS: FieldSpec(FieldType.CHOICE, _STATUSES),
    Field.SERVICE_LEVEL: FieldSpec(FieldType.CHOICE, _LEVELS),
    Field.PRIME: _FLAG,
    Field.BUSINESS: _FLAG,
    Field.PREMIUM: _FLAG,
    Field.REPLACEMENT: _FLAG,
    Field.PROGRAM: FieldSpec(FieldType.TEXT, many=True),
    Field.CURRENCY: _TEXT,
    Field.TOTAL: FieldSpec(FieldType.MONEY),
    Field.SHIPPING_TOTAL: FieldSpec(FieldType.MONEY),
    Field.ITEM_COUNT: FieldSpec(FieldType.WHOLE),
    Field.QUANTITY: FieldSpec(FieldType.WHOLE, of_line=True),
    Field.SKU: _LINE_TEXT,
    Field.ASIN: _LINE_TEXT,
    Field.TITLE: _LINE_TEXT,
    Field.CONDITION: _LINE_TEXT,
    Field.GIFT: _FLAG,
    Field.COUNTRY: _TEXT,
    Field.REGION: FieldSpec(FieldType.TEXT, sealed=True),
    Field.POSTCODE: _PERSONAL_TEXT,
    Field.CITY: _PERSONAL_TEXT,
    Field.ADDRESS_TYPE: FieldSpec(FieldType.CHOICE, _ADDRESS_TYPES, sealed=True, personal=True),
    Field.COMPANY: FieldSpec(FieldType.TEXT, many=True, sealed=True, personal=True),
    Field.AGE: FieldSpec(FieldType.HOURS),
    Field.TIME_LEFT: FieldSpec(FieldType.HOURS),
    Field.TAG: FieldSpec(FieldType.TEXT, many=True),
}
