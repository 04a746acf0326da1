"""Amazon's Selling Partner API behind the port `ports/marketplace.py`.

marketplace.py   the port, method by method
client.py        one call: quota, token, request, answer      login.py  access tokens
quota.py         the shared token buckets                     faults.py answers into our errors
*_wire.py        JSON as Amazon writes it                     orders_reading.py  into our words
"""

from __future__ import annotations

from channel.adapters.amazon.marketplace import AmazonMarketplace

__all__ = ["AmazonMarketplace"]
