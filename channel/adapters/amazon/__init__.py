"""Amazon's Selling Partner API behind the ports marketplace, reports and (half of) notices.

marketplace.py  the port, method by method         checking.py   what works, by trying
client.py       one call, from quota to answer     login.py      access tokens
quota.py        the shared token buckets           faults.py     answers into our errors
*_wire.py       JSON as Amazon writes it           *_reading.py  from there into our words
reports.py      all-orders reports             subscriptions.py  what Amazon notifies of
included.py     which parts of an order to ask     oddities.py   which orders cannot be taken
"""

from __future__ import annotations

from channel.adapters.amazon.marketplace import AmazonMarketplace
from channel.adapters.amazon.reports import AmazonReports
from channel.adapters.amazon.subscriptions import AmazonSubscriptions

__all__ = ["AmazonMarketplace", "AmazonReports", "AmazonSubscriptions"]
