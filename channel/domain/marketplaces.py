"""Amazon's 23 marketplaces (amazon.md 8.6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Region(StrEnum):
    """An SP-API region: one host, one authorisation."""

    NA = "NA"
    EU = "EU"
    FE = "FE"


class SellerCentralPage(StrEnum):
    """Where things are in Seller Central: the same paths on each of its hosts."""

    ORDERS = "/orders-v3"
    SHIPPING_SETTINGS = "/sbr"
    ACCOUNT_HEALTH = "/performance/dashboard"
    USER_PERMISSIONS = "/gp/account-manager/home.html"
    MANAGE_APPS = "/apps/manage"


@dataclass(frozen=True)
class Marketplace:
    """One Amazon site. An order in another currency than `currency` waits for a person."""

    country: str
    id: str
    region: Region
    domain: str
    currency: str
    timezone: str

    @property
    def name(self) -> str:
        return f"Amazon.{self.domain}"

    @property
    def seller_central(self) -> str:
        shared = {"ES", "GB", "FR", "DE", "IT"}
        host = (
            "sellercentral-europe.amazon.com"
            if self.country in shared
            else f"sellercentral.amazon.{self.domain}"
        )
        return f"https://{host}"

    def seller_central_page(self, page: SellerCentralPage) -> str:
        return f"{self.seller_central}{page.value}"


_ROWS = """
CA A2EUQ1WTGCTBG2 NA ca     CAD America/Toronto
US ATVPDKIKX0DER  NA com    USD America/Los_Angeles
MX A1AM78C64UM0Y8 NA com.mx MXN America/Mexico_City
BR A2Q3Y263D00KWC NA com.br BRL America/Sao_Paulo
IE A28R8C7NBKEWEA EU ie     EUR Europe/Dublin
ES A1RKKUPIHCS9HS EU es     EUR Europe/Madrid
GB A1F83G8C2ARO7P EU co.uk  GBP Europe/London
FR A13V1IB3VIYZZH EU fr     EUR Europe/Paris
BE AMEN7PMS3EDWL  EU com.be EUR Europe/Brussels
NL A1805IZSGTT6HS EU nl     EUR Europe/Amsterdam
DE A1PA6795UKMFR9 EU de     EUR Europe/Berlin
IT APJ6JRA9NG5V4  EU it     EUR Europe/Rome
SE A2NODRKZP88ZB9 EU se     SEK Europe/Stockholm
ZA AE08WJ6YKNBMC  EU co.za  ZAR Africa/Johannesburg
PL A1C3SOZRARQ6R3 EU pl     PLN Europe/Warsaw
EG ARBP9OOSHTCHU  EU eg     EGP Africa/Cairo
TR A33AVAJ2PDY3EV EU com.tr TRY Europe/Istanbul
SA A17E79C6D8DWNP EU sa     SAR Asia/Riyadh
AE A2VIGQ35RCS4UG EU ae     AED Asia/Dubai
IN A21TJRUUN4KGV  EU in     INR Asia/Kolkata
SG A19VAU5U5O7RUS FE sg     SGD Asia/Singapore
AU A39IBJ37TRP1C6 FE com.au AUD Australia/Sydney
JP A1VC38T7YXB528 FE co.jp  JPY Asia/Tokyo
"""


def _read() -> dict[str, Marketplace]:
    rows = (line.split() for line in _ROWS.strip().splitlines())
    return {
        id_: Marketplace(country, id_, Region(region), domain, currency, timezone)
        for country, id_, region, domain, currency, timezone in rows
    }


MARKETPLACES = _read()
