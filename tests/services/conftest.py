"""What tests of use cases may ask for."""

from __future__ import annotations

import pytest

from tests.rig.notified import Notified
from tests.rig.shop import Shop


@pytest.fixture
def notified(shop: Shop) -> Notified:
    """A shop with a queue; no store is open yet."""
    notified = Notified(shop)
    notified.open_queue()
    return notified
