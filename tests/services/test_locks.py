"""How rows are locked, wherever it is done (`channel/models/locks.py`)."""

from __future__ import annotations

import ast
from pathlib import Path

import channel


def test_every_lock_says_whether_it_is_for_a_change_or_for_deleting() -> None:
    sources = Path(channel.__file__).parent.rglob("*.py")
    nodes = [node for source in sources for node in ast.walk(ast.parse(source.read_text()))]
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    locks = [k.value for call in calls for k in call.keywords if k.arg == "with_for_update"]
    assert len(locks) > 10
    for lock in locks:
        named = {node.id for node in ast.walk(lock) if isinstance(node, ast.Name)}
        assert named & {"CHANGE", "DELETE"}, ast.unparse(lock)
    for call in calls:
        if ast.unparse(call.func).endswith(".with_for_update"):
            said = {k.arg or ast.unparse(k.value) for k in call.keywords}
            assert said & {"CHANGE", "DELETE", "key_share"}, ast.unparse(call)
