"""What went wrong between Amazon and us, said of something that has happened."""

from __future__ import annotations

from collections.abc import Mapping

from channel.api.context import Context


def failure(context: Context, why: str, values: Mapping[str, object]) -> str:
    """The sentence for an error's `why`; `values`: system, operation, code, detail."""
    message = f"log-{why}"
    text = context.say(message, values)
    return text if text != message else context.say("log-other", values)
