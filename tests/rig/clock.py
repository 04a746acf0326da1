"""A clock that a test can move; it is kept in a file, so that forked workers see it move too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path


class MovableClock:
    """The machine's time plus the seconds that stand in `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._offset())

    def advance(self, seconds: float) -> None:
        # Whole or not at all: the workers read it at any moment.
        draft = self._path.with_suffix(".draft")
        draft.write_text(str(self._offset() + seconds))
        draft.replace(self._path)

    def _offset(self) -> float:
        return float(self._path.read_text()) if self._path.exists() else 0.0
