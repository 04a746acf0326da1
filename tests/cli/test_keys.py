"""A new encryption key is put in front, everything is sealed anew, the old one is dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from decimal import Decimal
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from flask import Flask
from sqlalchemy import func, select

from channel.adapters.fernet_vault import FernetVault
from channel.domain.events import EventKind
from channel.errors import Misconfigured
from channel.extension import AmazonChannel
from channel.models.account import SellerAccount
from channel.models.commerce_order import CommerceOrder, CommerceOrderPerson
from channel.models.commerce_store import CommerceStatus, CommerceStore
from channel.models.order import BuyerWord, OrderPerson
from channel.models.webhook import Webhook
from channel.services import keys, webhooks
from channel.wiring import wiring
from tests.factories import MARIA, NOW, Factory
from tests.ports.shop import ASTRID, MUGS
from tests.rig.shop import SECRETS

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
With = Callable[[str], AbstractContextManager[Flask]]


@pytest.fixture
def with_keys(database_url: str, tmp_path: Path) -> With:
    """The channel on one database, with these keys."""

    @contextmanager
    def run(given: str) -> Iterator[Flask]:
        app = Flask("channel")
        app.config.update(SECRETS, DATABASE_URL=database_url, DATA_DIR=str(tmp_path))
        app.config["AMAZON_CHANNEL_ENCRYPTION_KEYS"] = given
        AmazonChannel(app)
        with app.app_context():
            yield app
            wiring().engine.dispose()

    return run


def rotate(app: Flask) -> str:
    result = app.test_cli_runner().invoke(args=["amazon", "keys", "rotate"])
    assert result.exit_code == 0, result.output
    return result.output


def found(word: str) -> int:
    digest = wiring().vault.blind_index(word)
    with wiring().reading() as session:
        wanted = select(func.count()).where(BuyerWord.digest == digest)
        return session.scalar(wanted) or 0


def one_order() -> None:
    factory = Factory(wiring())
    factory.order(factory.store())


def one_commerce_order(person: str) -> None:
    embedded, amounts = wiring().embedded, "items shipping gift_wrap fees tax discount tip".split()
    assert embedded is not None
    embedded.ensure_defaults()
    with wiring().transaction("test.commerce") as session:
        order = CommerceOrder(
            number="1",
            source="amazon",
            reference="302-1",
            store_id=session.scalars(select(CommerceStore.id)).first(),
            status=session.scalars(select(CommerceStatus.code)).first(),
            state="NEW",
            currency="USD",
            payment_method="amazon",
            payment_reference="302-1",
            shipping_method="Standard",
            reserve_stock=False,
            customer="GUEST",
            tax_by_marketplace=Decimal(0),
            tags=[],
            purchased_at=NOW,
            created_at=NOW,
            updated_at=NOW,
            **dict.fromkeys([*amounts, "grand_total"], Decimal(0)),
        )
        order.person = CommerceOrderPerson(sealed=wiring().vault.seal(person))
        session.add(order)


def test_after_rotating_the_old_key_can_be_dropped(with_keys: With) -> None:
    with with_keys(OLD):
        one_order()
    with with_keys(f"{NEW},{OLD}") as app:
        said = rotate(app)
        assert "authorisations: 1 renewed" in said
        assert "buyers: 1 renewed" in said
    with with_keys(NEW):
        with wiring().reading() as session:
            token = session.scalars(select(SellerAccount.refresh_token)).one()
            person = session.scalars(select(OrderPerson.sealed)).one()
        assert wiring().vault.open(token) == "Atzr|x"
        assert person is not None
        assert "Maria" in wiring().vault.open(person)


def test_the_secrets_of_webhooks_are_sealed_anew(with_keys: With) -> None:
    with with_keys(OLD), wiring().transaction("test") as session:
        hook, vault = "https://erp.example", wiring().vault
        made = webhooks.create(session, vault, NOW, hook, [EventKind.ORDER_CREATED], private=False)
        rotated = webhooks.rotate(session, vault, NOW, made.webhook.id)
    with with_keys(f"{NEW},{OLD}") as app:
        rotate(app)
    with with_keys(NEW), wiring().reading() as session:
        webhook = session.scalars(select(Webhook)).one()
        secrets = webhooks.secrets(wiring().vault, webhook, NOW)
    assert secrets == [rotated.secret, made.secret]


def test_buyers_are_found_before_while_and_after(with_keys: With) -> None:
    with with_keys(OLD):
        one_order()
        assert found("maria") == 1
    with with_keys(f"{NEW},{OLD}") as app:
        assert found("maria") == 1
        rotate(app)
        assert found("maria") == 1
    with with_keys(NEW) as app:
        assert found("maria") == 1
        rotate(app)
        assert found("maria") == 1


def test_rotating_again_finds_nothing_to_do(with_keys: With) -> None:
    with with_keys(OLD):
        one_order()
    with with_keys(f"{NEW},{OLD}") as app:
        rotate(app)
        again = rotate(app)
    assert all(line.endswith(": 0 renewed") for line in again.splitlines() if "renewed" in line)


def test_the_buyers_in_the_embedded_commerce_system_are_sealed_anew_too(with_keys: With) -> None:
    with with_keys(OLD):
        one_commerce_order("Maria")
    with with_keys(f"{NEW},{OLD}") as app:
        assert "buyers of Commerce orders: 1 renewed" in rotate(app)
    with with_keys(NEW), wiring().reading() as session:
        kept = session.scalars(select(CommerceOrderPerson.sealed)).one()
        assert kept is not None
        assert wiring().vault.open(kept) == "Maria"


def one_customer() -> str:
    """A buyer of the embedded system with an account; its number."""
    embedded = wiring().embedded
    assert embedded is not None
    embedded.ensure_defaults()
    embedded.upsert_product("MUG", "A mug", 9)
    placed = embedded.place_order(MUGS.order("302-2", create_customer=True))
    assert placed.customer_number is not None
    return placed.customer_number


def customer_with_address(email: str | None) -> tuple[str, int]:
    embedded = wiring().embedded
    assert embedded is not None
    (found,) = embedded.customer_page(email).customers
    return found.number, len(found.addresses)


def test_customers_are_found_by_address_before_while_and_after(with_keys: With) -> None:
    with with_keys(OLD):
        number = one_customer()
    with with_keys(f"{NEW},{OLD}") as app:
        assert customer_with_address(ASTRID.buyer_email) == (number, 1)
        said = rotate(app)
        assert "customers: 1 renewed" in said
        assert "addresses of customers: 1 renewed" in said
        assert customer_with_address(ASTRID.buyer_email) == (number, 1)
    with with_keys(NEW):
        assert customer_with_address(ASTRID.buyer_email) == (number, 1)
        assert one_customer() == number


def test_more_rows_than_a_batch_are_all_renewed(
    with_keys: With, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "BATCH", 2)
    with with_keys(OLD):
        factory = Factory(wiring())
        store = factory.store()
        for _ in range(5):
            factory.order(store)
    with with_keys(f"{NEW},{OLD}") as app:
        assert "buyers: 5 renewed" in rotate(app)


def test_a_wiped_buyer_stays_wiped(with_keys: With) -> None:
    with with_keys(OLD):
        factory = Factory(wiring())
        order = factory.order(factory.store(), person=None)
        with wiring().transaction("test.wiped") as session:
            session.add(OrderPerson(order_id=order.id, sealed=None, purge_at=NOW, wiped_at=NOW))
    with with_keys(f"{NEW},{OLD}") as app:
        assert "buyers: 0 renewed" in rotate(app)


def test_without_the_old_key_it_stops_with_the_settings_name(with_keys: With) -> None:
    with with_keys(OLD):
        one_order()
    with with_keys(NEW) as app:
        result = app.test_cli_runner().invoke(args=["amazon", "keys", "rotate"])
    assert result.exit_code == 1
    assert "AMAZON_CHANNEL_ENCRYPTION_KEYS" in result.output


def test_a_vault_opens_what_any_of_its_keys_sealed() -> None:
    sealed = FernetVault([OLD]).seal(str(MARIA.buyer_name))
    both = FernetVault([NEW, OLD])
    anew = both.reseal(sealed)
    assert anew is not None
    assert both.reseal(anew) is None
    assert FernetVault([NEW]).open(anew) == MARIA.buyer_name
    with pytest.raises(Misconfigured):
        FernetVault([NEW]).open(sealed)
