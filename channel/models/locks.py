"""How a row is locked until the end of a transaction (law 10 of docs/architecture.md).

`with_for_update=CHANGE`, or `.with_for_update(**CHANGE)`, is FOR NO KEY UPDATE: others may go on
to refer to the row. Plain FOR UPDATE keeps them from it, and PostgreSQL refers to rows at odd
moments: whoever inserts a row locks those that its foreign keys name, and so does whoever updates
for the second time in a transaction a row that it has inserted or updated before. Those locks are
taken in nobody's order; only with DELETE can they be in anybody's way. SQLite knows neither.
"""

from __future__ import annotations

from typing import Any

CHANGE: dict[str, Any] = {"key_share": True}
DELETE: dict[str, Any] = {"key_share": False}
