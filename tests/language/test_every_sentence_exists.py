"""Whatever the code says by an id, both catalogues can say."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from channel.language import LOCALES, languages
from channel.services import trouble

CODE = Path(__file__).resolve().parents[2] / "channel"
# The argument that holds the id's last part, by the name of what is called.
ERRORS = {"Invalid": 1, "Conflict": 0, "Forbidden": 0}


def ids(language: str) -> set[str]:
    source = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    return {e.id.name for e in FluentParser().parse(source).body if isinstance(e, Message)}


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in CODE.rglob("*.py"):
        if "sandbox" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield ast.unparse(node.func), node


def words(node: ast.Call, place: int) -> Iterator[str]:
    if len(node.args) > place and isinstance(node.args[place], ast.Constant):
        yield str(node.args[place].value)  # type: ignore[attr-defined]


def spoken() -> set[str]:
    found = set()
    for name, node in calls():
        if name in ERRORS:
            found |= {f"error-{why}" for why in words(node, ERRORS[name])}
        elif name == "timeline.record":
            found |= {f"event-{code}" for code in words(node, 3)}
        elif name == "access_log.note":
            found |= {f"access-{code}" for code in words(node, 3)}
        elif name == "Step":
            found |= {f"decision-{word}" for place in (0, 3) for word in words(node, place)}
        elif name == "trouble.raise_attention":
            for why in words(node, 2):
                found |= {f"attention-{why}", f"attention-{why}-remedy"}
    return found


def decided() -> Iterator[str]:
    """The reasons that a decision can end with, as the domain spells them."""
    for name in ("creation", "remedy"):
        tree = ast.parse((CODE / "domain" / f"{name}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"_stop", "_go_on"}:
                yield from words(node, 3 if ast.unparse(node.func) == "_stop" else 2)
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"_lines", "Change"}:
                yield from (f"change:{word}" for word in words(node, 0))


BLOCKING = {
    *("product-missing", "product-disabled", "out-of-stock", "address-missing"),
    *("totals-missing", "totals-difference", "totals-ambiguous", "totals-currency"),
    *("held-by-rule", "held-by-table"),
    *(trouble.UNTIL_PLACED - {"error"}),
}
OTHERS = {"error", "tracking-refused", "tracking-mismatch", "carrier-unmapped", "close-by-hand"}


def test_every_reason_to_block_has_an_event_a_remedy_and_a_heading() -> None:
    wanted = {f"event-blocked-{reason}" for reason in BLOCKING}
    for reason in BLOCKING | OTHERS:
        wanted |= {f"attention-{reason}", f"attention-{reason}-remedy", f"blocked-{reason}"}
    assert wanted - ids("en") == set()


def test_every_reason_that_a_decision_gives_has_a_sentence() -> None:
    found = set(decided())
    assert len(found) > 20
    changes = {word for word in found if word.startswith("change:")}
    wanted = {f"decision-{why}" for why in found - changes}
    wanted |= {word.replace(":", "-") for word in changes}
    assert wanted - ids("en") == set()


def test_whoever_learns_that_an_order_is_not_created_learns_why() -> None:
    told = {"came-while-off", "import-off", "refused-by-rule", "cell-never", "created"}
    assert {f"event-decided-{why}" for why in told} <= ids("en")


@pytest.mark.parametrize("language", languages())
def test_every_error_and_event_has_a_sentence(language: str) -> None:
    assert spoken() - ids(language) == set()


def test_both_languages_say_the_same_things() -> None:
    first, *others = (ids(language) for language in languages())
    for other in others:
        assert other == first
