"""Every sentence a person reads, in the reader's language (D17).

A language is one Fluent file in `channel/locales/`; the admin reads the same files. Codes and
values are stored, sentences never are: the same timeline reads in English and in Swedish.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LOCALES = Path(__file__).parent / "locales"
DEFAULT = "en"


@cache
def languages() -> tuple[str, ...]:
    """The language tags there is a file for, the default first."""
    tags = sorted(path.stem for path in LOCALES.glob("*.ftl"))
    return (DEFAULT, *(tag for tag in tags if tag != DEFAULT))


def choose(*wishes: str | None) -> str:
    """The first wish (`sv`, `sv-SE`) that we speak, else the default."""
    for wish in wishes:
        tag = (wish or "").split("-")[0].lower()
        if tag in languages():
            return tag
    return DEFAULT


@cache
def _bundle(language: str) -> FluentBundle:
    # Isolation marks protect mixed-direction text; neither language needs them and they would
    # travel into order numbers that people copy.
    bundle = FluentBundle([language], use_isolating=False)
    source = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle


def say(language: str, message_id: str, values: Mapping[str, object] | None = None) -> str:
    """The sentence for a message id; the id itself when no catalogue has it.

    A missing sentence must never take a screen down, so it shows its id instead.
    """
    for tag in (language, DEFAULT):
        bundle = _bundle(tag) if tag in languages() else None
        if bundle is None or not bundle.has_message(message_id):
            continue
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            continue
        text, _ = bundle.format_pattern(pattern, dict(values or {}))
        return str(text)
    return message_id
