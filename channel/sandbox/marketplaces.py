"""Amazon's marketplaces, as the sandbox answers for them.

`utc_offset` is the standard time of the marketplace in hours: promises end at its midnight, and
daylight saving does not matter to anybody here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Marketplace:
    id: str
    country: str
    region: str
    domain: str
    currency: str
    language: str
    utc_offset: int

    @property
    def name(self) -> str:
        return f"Amazon.{self.domain}"

    def to_wire(self) -> dict[str, Any]:
        """`Marketplace` of the Sellers API."""
        return {
            "id": self.id,
            "name": self.name,
            "countryCode": self.country,
            "defaultCurrencyCode": self.currency,
            "defaultLanguageCode": self.language,
            "domainName": f"www.amazon.{self.domain}",
        }


_ROWS = """
ATVPDKIKX0DER  US NA com    USD en_US -8
A2EUQ1WTGCTBG2 CA NA ca     CAD en_CA -5
A1AM78C64UM0Y8 MX NA com.mx MXN es_MX -6
A2Q3Y263D00KWC BR NA com.br BRL pt_BR -3
A1PA6795UKMFR9 DE EU de     EUR de_DE 1
A1F83G8C2ARO7P GB EU co.uk  GBP en_GB 0
A13V1IB3VIYZZH FR EU fr     EUR fr_FR 1
APJ6JRA9NG5V4  IT EU it     EUR it_IT 1
A1RKKUPIHCS9HS ES EU es     EUR es_ES 1
A1805IZSGTT6HS NL EU nl     EUR nl_NL 1
A2NODRKZP88ZB9 SE EU se     SEK sv_SE 1
A1C3SOZRARQ6R3 PL EU pl     PLN pl_PL 1
AMEN7PMS3EDWL  BE EU com.be EUR fr_BE 1
A28R8C7NBKEWEA IE EU ie     EUR en_IE 0
A33AVAJ2PDY3EV TR EU com.tr TRY tr_TR 3
A17E79C6D8DWNP SA EU sa     SAR ar_AE 3
A2VIGQ35RCS4UG AE EU ae     AED en_AE 4
ARBP9OOSHTCHU  EG EU eg     EGP ar_EG 2
AE08WJ6YKNBMC  ZA EU co.za  ZAR en_ZA 2
A21TJRUUN4KGV  IN EU in     INR en_IN 5
A1VC38T7YXB528 JP FE co.jp  JPY ja_JP 9
A39IBJ37TRP1C6 AU FE com.au AUD en_AU 10
A19VAU5U5O7RUS SG FE sg     SGD en_SG 8
"""


def _read() -> dict[str, Marketplace]:
    rows = (line.split() for line in _ROWS.strip().splitlines())
    return {
        id_: Marketplace(id_, country, region, domain, currency, language, int(offset))
        for id_, country, region, domain, currency, language, offset in rows
    }


MARKETPLACES = _read()
US, DE, SE, JP = "ATVPDKIKX0DER", "A1PA6795UKMFR9", "A2NODRKZP88ZB9", "A1VC38T7YXB528"

# Accounts also list participations that are no shop; searchOrders refuses them (sdk#764).
NOT_AMAZON = {
    "id": "A2ZV50J4W1RKNI",
    "name": "Non-Amazon US",
    "countryCode": "US",
    "defaultCurrencyCode": "USD",
    "defaultLanguageCode": "en_US",
    "domainName": "si-prod-marketplace.stores.amazon.com",
}
