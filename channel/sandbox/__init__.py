"""Amazon in a box: consent and Login with Amazon, its APIs, their quotas and their moods.

Its own process (`python -m channel.sandbox`) or a Flask app for a test (`create_sandbox`). It
knows nothing of the product: what Amazon says on the wire is written down here a second time.
"""

from __future__ import annotations

from channel.sandbox.server import create_sandbox

__all__ = ["create_sandbox"]
