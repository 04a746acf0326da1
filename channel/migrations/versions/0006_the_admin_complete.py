"""What each person keeps, many orders at once, readings of personal data, the debug switch"""

from __future__ import annotations

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _kept_by_people()
    _bulk()
    _people()
    _debug()
    _commerce()


def _kept_by_people() -> None:
    pass


def _bulk() -> None:
    pass


def _people() -> None:
    pass


def _debug() -> None:
    pass


def _commerce() -> None:
    pass
