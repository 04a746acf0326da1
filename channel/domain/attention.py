"""What a person can do about what became of an order, reason by reason (D10, D15)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from channel.domain.mapping import asin_in


class AttentionAction(StrEnum):
    """Something that a person can do about it; `api.attention` says by which mutation."""

    ASSIGN_PRODUCT = "ASSIGN_PRODUCT"
    ADD_PRODUCT = "ADD_PRODUCT"
    ENABLE_PRODUCT = "ENABLE_PRODUCT"
    RAISE_STOCK = "RAISE_STOCK"
    EDIT_ADDRESS = "EDIT_ADDRESS"
    CHANGE_SETTINGS = "CHANGE_SETTINGS"
    CREATE = "CREATE"
    RESEND_TRACKING = "RESEND_TRACKING"
    MAP_CARRIER = "MAP_CARRIER"
    ANSWER_BUYER = "ANSWER_BUYER"
    OPEN_COMMERCE_ORDER = "OPEN_COMMERCE_ORDER"
    OPEN_SELLER_CENTRAL = "OPEN_SELLER_CENTRAL"
    RETRY = "RETRY"
    IGNORE = "IGNORE"


_A = AttentionAction
_ANYWAY = (_A.RETRY, _A.IGNORE)
_AMOUNTS = (_A.OPEN_SELLER_CENTRAL, *_ANYWAY)

# The first is what helps most often.
_ACTIONS: Mapping[str, tuple[AttentionAction, ...]] = {
    "product-missing": (_A.ASSIGN_PRODUCT, _A.ADD_PRODUCT, *_ANYWAY),
    "product-disabled": (_A.ENABLE_PRODUCT, _A.ASSIGN_PRODUCT, *_ANYWAY),
    "out-of-stock": (_A.RAISE_STOCK, _A.ASSIGN_PRODUCT, *_ANYWAY),
    "held-by-rule": (_A.CREATE, _A.IGNORE),
    "held-by-table": (_A.CREATE, _A.RAISE_STOCK, _A.IGNORE),
    "totals-missing": _AMOUNTS,
    "totals-difference": _AMOUNTS,
    "totals-ambiguous": _AMOUNTS,
    "totals-currency": _AMOUNTS,
    "totals-refused": _AMOUNTS,
    "address-missing": (_A.EDIT_ADDRESS, *_ANYWAY),
    "address-refused": (_A.EDIT_ADDRESS, *_ANYWAY),
    "number-taken": (_A.CHANGE_SETTINGS, *_ANYWAY),
    "commerce-setting": (_A.CHANGE_SETTINGS, *_ANYWAY),
    "tracking-refused": (_A.RESEND_TRACKING, _A.OPEN_SELLER_CENTRAL),
    "tracking-mismatch": (_A.RESEND_TRACKING, _A.OPEN_SELLER_CENTRAL),
    "carrier-unmapped": (_A.MAP_CARRIER,),
    "buyer-wants-cancel": (_A.ANSWER_BUYER,),
    "cancel-refused": (_A.OPEN_SELLER_CENTRAL,),
    "cancel-not-possible": (_A.OPEN_SELLER_CENTRAL,),
    "cancel-unproven": (_A.OPEN_SELLER_CENTRAL,),
    "close-by-hand": (_A.OPEN_COMMERCE_ORDER, _A.RETRY),
    # Not blocked: decided otherwise, and a person may want something else all the same.
    "came-while-off": (_A.CREATE, _A.IGNORE),
    "refused-by-rule": (_A.CREATE,),
    "ignored": (_A.RETRY, _A.CREATE),
    "import-off": (_A.CHANGE_SETTINGS,),
    "cell-never": (_A.CHANGE_SETTINGS,),
    "status-waits": (),
    "status-never": (),
    "created": (),
}
# Once Commerce has the order there is nothing left to create or to leave alone.
_BEFORE_CREATION = frozenset(
    {_A.ASSIGN_PRODUCT, _A.ADD_PRODUCT, _A.EDIT_ADDRESS, _A.CREATE, _A.IGNORE}
)
# Looking is for everybody.
OPEN_TO_ALL = frozenset({_A.OPEN_COMMERCE_ORDER, _A.OPEN_SELLER_CENTRAL})


def actions_for(
    reason: str, subject: str | None = None, *, created: bool = False
) -> tuple[AttentionAction, ...]:
    """What may be done, the most helpful first; a reason we do not know can be tried again.

    Nobody can add a product for a line that has no SKU (`domain.mapping`): it has to be assigned.
    """
    useless = _BEFORE_CREATION if created else frozenset()
    if subject is not None and asin_in(subject) is not None:
        useless |= {_A.ADD_PRODUCT}
    return tuple(each for each in _ACTIONS.get(reason, _ANYWAY) if each not in useless)
