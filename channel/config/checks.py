"""What each setting must look like. Every refusal is a sentence that names the setting."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import SplitResult, urlsplit

from channel.errors import Misconfigured

PREFIX = "AMAZON_CHANNEL_"
_LOCAL = {"127.0.0.1", "localhost", "::1"}
_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_APPLICATIONS = ("amzn1.sp.solution.", "amzn1.sellerapps.app.")


def refused(name: str, why: str) -> Misconfigured:
    return Misconfigured(PREFIX + name, why)


def endpoint(name: str, url: str | None) -> str | None:
    """An address that secrets or buyers' data may travel to; without a slash at its end."""
    if url is None:
        return None
    parts = _split(url)
    local = parts.scheme == "http" and parts.hostname in _LOCAL
    if parts.hostname and (parts.scheme == "https" or local):
        return url.rstrip("/")
    # Tokens and buyers' addresses travel there (amazon.md 10: TLS everywhere but on this machine).
    raise refused(name, "it must be an https:// address (http:// only on 127.0.0.1)")


def address(name: str, url: str | None) -> str | None:
    """An address that people reach us at; TLS may be somebody else's, in front of us."""
    if url is None:
        return None
    parts = _split(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query:
        raise refused(name, "it must be an address such as https://shop.example")
    return url.rstrip("/")


def queue(name: str, url: str | None) -> str | None:
    """An SQS queue's URL: `https://sqs.REGION.amazonaws.com/ACCOUNT/NAME`."""
    checked = endpoint(name, url)
    if checked is None:
        return None
    # An SQS that is not Amazon's own may answer below a path (`/_sqs/ACCOUNT/NAME`).
    *_, account, queue_name = f"//{urlsplit(checked).path}".rsplit("/", 2)
    if not account.isdecimal() or not queue_name:
        raise refused(name, "it must end with the AWS account's number and the queue's name")
    if queue_name.endswith(".fifo"):
        raise refused(name, "Amazon sends order changes to a standard queue only, not to a FIFO")
    return checked


def application(name: str, text: str | None) -> str | None:
    """An application's id at Amazon (not its LWA client id)."""
    if text is not None and not text.startswith(_APPLICATIONS):
        raise refused(
            name, f"it must begin with {' or '.join(_APPLICATIONS)} (it is not the LWA client id)"
        )
    return text


def yes_or_no(name: str, text: str | None) -> bool:
    """False when it is not given."""
    if text is None:
        return False
    word = _WORDS.get(text.strip().lower())
    if word is None:
        raise refused(name, f"it must be true or false, not {text!r}")
    return word


def past_day(name: str, text: str | None, today: date) -> date | None:
    """A day such as 2026-11-20 that has come, somewhere on Earth."""
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise refused(name, f"it must be a day such as 2026-11-20, not {text!r}") from None
    if day > today + timedelta(days=1):
        raise refused(name, f"{text} lies in the future")
    return day


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")
