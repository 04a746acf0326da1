"""Amazon's Selling Partner API behind the ports marketplace, reports and (half of) notices.

marketplace.py  the port, method by method     searching.py     a page of orders, or why not
client.py       one call, quota to answer      login.py         access tokens, consent's codes
quota.py        the shared token buckets       consent.py       where a seller lets us in
faults.py       answers into our errors        refusals.py      what a 403 is really about
included.py     which parts of an order to ask concessions.py   which of them Amazon refuses
checking.py     what works, by trying          oddities.py      which orders cannot be taken
journal.py      every failed call, kept        copy_guard.py    a copy says nothing
call_log.py     every call, while one looks
reports.py      all-orders reports             feeds.py         many orders in one file
subscriptions.py what Amazon notifies of
*_wire.py       JSON as Amazon writes it       *_reading.py     from there into our words
"""

from __future__ import annotations

from channel.adapters.amazon.feeds import AmazonFeeds
from channel.adapters.amazon.marketplace import AmazonMarketplace
from channel.adapters.amazon.reports import AmazonReports
from channel.adapters.amazon.subscriptions import AmazonSubscriptions

__all__ = ["AmazonFeeds", "AmazonMarketplace", "AmazonReports", "AmazonSubscriptions"]
