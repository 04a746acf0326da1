"""Amazon's Selling Partner API behind the port `ports/marketplace.py`.

marketplace.py  the port, method by method         checking.py   what works, by trying
client.py       one call, from quota to answer     login.py      access tokens
quota.py        the shared token buckets           faults.py     answers into our errors
*_wire.py       JSON as Amazon writes it           *_reading.py  from there into our words
included.py     which parts of an order to ask     oddities.py   which orders cannot be taken
"""

from __future__ import annotations

from channel.adapters.amazon.marketplace import AmazonMarketplace

__all__ = ["AmazonMarketplace"]
