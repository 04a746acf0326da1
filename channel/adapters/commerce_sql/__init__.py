"""The embedded commerce system: stores, catalogue, stock, orders and shipments in SQL.

It lives in the channel's database and is another system all the same: its tables begin with
`commerce_`, its transactions are its own, and it knows nothing of the channel.
"""

from __future__ import annotations

from channel.adapters.commerce_sql.accounts import CustomerOrders, CustomerPage, CustomerView
from channel.adapters.commerce_sql.catalogue import Product, ProductPage
from channel.adapters.commerce_sql.commerce import SqlCommerce
from channel.adapters.commerce_sql.orders import HistoryCode
from channel.adapters.commerce_sql.refusals import Refusal
from channel.adapters.commerce_sql.views import CommerceOrderView
from channel.ports.commerce import CommerceStatus as Status

__all__ = [
    "CommerceOrderView",
    "CustomerOrders",
    "CustomerPage",
    "CustomerView",
    "HistoryCode",
    "Product",
    "ProductPage",
    "Refusal",
    "SqlCommerce",
    "Status",
]
