"""How a webhook's calls are signed, and where they may go."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from channel.domain.webhooks import is_public, refusal_of, secret_of, signed

# The example that the libraries of Standard Webhooks test themselves with.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
AT = datetime.fromtimestamp(1614265330, UTC)
BODY = b'{"test": 2432232314}'


def test_it_is_signed_as_the_standard_has_it() -> None:
    assert signed([SECRET], "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, BODY) == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_while_a_secret_changes_over_both_sign() -> None:
    both = signed([secret_of(b"new"), SECRET], "m", AT, BODY)["webhook-signature"].split()
    alone = [signed([s], "m", AT, BODY)["webhook-signature"] for s in (secret_of(b"new"), SECRET)]
    assert both == alone


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - an address to refuse
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
    ],
)
def test_addresses_of_our_own_networks_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_of_the_internet_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://erp.example/hook?x=1", None),
        ("http://erp.example/hook", "webhook-https"),
        ("http://127.0.0.1:9000/", "webhook-https"),
        ("https://127.0.0.1/", "webhook-private"),
        ("https://[::1]/", "webhook-private"),
        ("https://localhost/", "webhook-private"),
        ("https://169.254.169.254/latest", "webhook-private"),
        ("https://user:word@erp.example/", "webhook-url-parts"),
        ("https://erp.example/#x", "webhook-url-parts"),
        ("https://erp.example/a b", "webhook-url"),
        ("https://erp.example:99999/", "webhook-url"),
        ("https://[::1/", "webhook-url"),
        ("ftp://erp.example/", "webhook-url"),
        ("erp.example", "webhook-url"),
        ("", "webhook-url"),
        ("https://erp.example/" + "x" * 2000, "webhook-url"),
    ],
)
def test_only_some_addresses_may_be_called(url: str, why: str | None) -> None:
    assert refusal_of(url, private=False) == why


def test_an_operator_may_allow_this_machine() -> None:
    assert refusal_of("http://127.0.0.1:9000/", private=True) is None
    assert refusal_of("https://10.0.0.5/", private=True) is None
    assert refusal_of("http://10.0.0.5/", private=True) == "webhook-https"
