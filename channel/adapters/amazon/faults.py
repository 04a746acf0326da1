"""What Amazon answers when it does not do what was asked, in our errors (amazon.md 1.8, 3.5, 8.2).

Everything here is the technical half of a sentence: never a token, never a buyer's data.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec
import requests

from channel.errors import Rejected, RemoteError, Unauthorised, Unavailable

SYSTEM = "Amazon"
REQUEST_ID = "x-amzn-RequestId"
_LONGEST = 500


class Fault(msgspec.Struct, frozen=True):
    """`errors[]`; `details` is often missing."""

    code: str
    message: str
    details: str | None = None

    @property
    def sentence(self) -> str:
        parts = (self.message.strip(), (self.details or "").strip())
        return scrubbed(" ".join(part for part in parts if part))[:_LONGEST]

    @property
    def about_token(self) -> bool:
        """Whether it says that the access token is to blame, and not what was asked with it."""
        return "access token" in self.sentence.lower()


class _Faults(msgspec.Struct, frozen=True):
    errors: list[Fault]


class LoginFault(msgspec.Struct, frozen=True):
    """The token endpoint's own shape (OAuth 2)."""

    error: str
    error_description: str = ""


@dataclass(frozen=True)
class Answer:
    """A response read to its end. `request_id` is what Amazon's support asks for."""

    status: int
    body: bytes
    request_id: str | None
    rate: float | None

    @classmethod
    def of(cls, response: requests.Response) -> Answer:
        told = response.headers.get("x-amzn-RateLimit-Limit")
        request_id = response.headers.get(REQUEST_ID)
        return cls(response.status_code, response.content, request_id, _rate(told))

    def fault(self) -> Fault | None:
        """The first of `errors`, None when the body is not Amazon's JSON."""
        try:
            faults = msgspec.json.decode(self.body, type=_Faults).errors
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None
        return faults[0] if faults else None


def error_for(answer: Answer, *, grantless: bool = False) -> RemoteError:
    """The error for any answer that is neither a success nor a 429.

    What is not Amazon's JSON came from something in between, whatever its status: it will pass.
    `grantless`: no seller is behind the call, so none can have taken an authorisation back.
    """
    error = _translated(answer)
    if grantless and error.why == "authorisation-revoked":
        error.why = "unauthorised"
    error.request_id, error.status = answer.request_id, answer.status
    return error


def _translated(answer: Answer) -> RemoteError:
    fault = answer.fault()
    if fault is None or answer.status >= 500 or answer.status < 400:
        detail = f"HTTP {answer.status}" + (f": {fault.code}" if fault else ", no JSON")
        return Unavailable(SYSTEM, detail)
    if answer.status in {401, 403}:
        error = Unauthorised(SYSTEM, _why_denied(fault), detail=fault.sentence)
        error.remote_code = fault.code
        return error
    code = "NotFound" if answer.status == 404 else fault.code
    return Rejected(SYSTEM, fault.sentence, remote_code=code)


def _why_denied(fault: Fault) -> str:
    """Of a call whose token has just been renewed: the seller's word, or the application's role."""
    if fault.about_token and "revoked" in fault.sentence.lower():
        return "authorisation-revoked"
    return "unauthorised"


def login_error(
    answer: Answer, secrets: Sequence[str], why: Mapping[str, str] | None = None
) -> RemoteError:
    """The error for a refused grant (never a 429). `why`: what an OAuth error means here."""
    error = _login_translated(answer, secrets, why or {})
    error.request_id, error.status = answer.request_id, answer.status
    return error


def _login_translated(
    answer: Answer, secrets: Sequence[str], why: Mapping[str, str]
) -> RemoteError:
    try:
        fault = msgspec.json.decode(answer.body, type=LoginFault)
    except (msgspec.DecodeError, UnicodeDecodeError):
        fault = None
    if fault is None or answer.status >= 500:
        return Unavailable(SYSTEM, f"login: HTTP {answer.status}")
    told = scrubbed(_without(secrets, fault.error_description))
    detail = f"{fault.error}: {told}"[:_LONGEST]
    known = {**_LOGIN_WHY, **why}.get(fault.error)
    if known is None:
        return Rejected(SYSTEM, detail, remote_code=fault.error)
    error = Unauthorised(SYSTEM, known, detail=detail)
    error.remote_code = fault.error
    return error


def unreachable(error: requests.RequestException) -> Unavailable:
    """No answer at all: refused, cut off, or too slow."""
    return Unavailable(SYSTEM, type(error).__name__)


def unreadable(what: str, answer: Answer) -> Unavailable:
    """A success that does not say what it must. Never to be taken for an empty one."""
    error = Unavailable(SYSTEM, f"the answer to {what} is not readable", answer.request_id)
    error.status = answer.status
    return error


def scrubbed(text: str) -> str:
    """Amazon's own words without what may be somebody's: e-mail addresses, tokens, signatures."""
    return _SECRETIVE.sub("…", text)


_SECRETIVE = re.compile(
    r"[^\s@<>\"'=:,;]+@[^\s@<>\"',;]+"  # an e-mail address
    r"|Atz[a-z]\|[^\s<>\"',;]+"  # an access or refresh token
    r"|amzn1\.oa2-cs\.[^\s<>\"',;]+"  # a client secret
    r"|[A-Za-z0-9+/=_%-]{40,}"  # a signature, or a token in another dress
)


# invalid_grant is about one seller, the others about the application and so about all of them.
_LOGIN_WHY = {
    "invalid_grant": "authorisation-revoked",
    "invalid_client": "client-secret-refused",
    "unauthorized_client": "client-secret-refused",
}


def _without(secrets: Sequence[str], text: str) -> str:
    for secret in secrets:
        text = text.replace(secret, "…")
    return text


def _rate(told: str | None) -> float | None:
    try:
        rate = float(told or "")
    except ValueError:
        return None
    return rate if 0 < rate < 1e6 else None
