"""Whatever the code says by an id, both catalogues can say."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from channel.language import LOCALES, languages

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
        elif name == "Step":
            found |= {f"decision-{word}" for place in (0, 3) for word in words(node, place)}
        elif name == "trouble.raise_attention":
            for why in words(node, 2):
                found |= {f"attention-{why}", f"attention-{why}-remedy"}
    return found


def test_every_reason_to_block_has_an_event_and_a_remedy() -> None:
    reasons = ["product-missing", "product-disabled", "out-of-stock", "address-missing"]
    reasons += [f"totals-{code}" for code in ("missing", "difference", "ambiguous", "currency")]
    wanted = {f"{kind}-{reason}" for kind in ("event-blocked", "attention") for reason in reasons}
    assert wanted | {f"attention-{reason}-remedy" for reason in reasons} <= ids("en")


@pytest.mark.parametrize("language", languages())
def test_every_error_and_event_has_a_sentence(language: str) -> None:
    assert spoken() - ids(language) == set()


def test_both_languages_say_the_same_things() -> None:
    first, *others = (ids(language) for language in languages())
    for other in others:
        assert other == first
