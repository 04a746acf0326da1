"""Where a seller lets our application in (amazon.md 8.1)."""

from __future__ import annotations

from urllib.parse import urlencode

from channel.adapters.amazon.login import AmazonConfig
from channel.config import PREFIX
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Misconfigured

_WHERE = "it must be set for sellers to consent; it is your application's id in its developer page"


def consent_url(config: AmazonConfig, marketplace_id: str, state: str, redirect_uri: str) -> str:
    """The consent page in the marketplace's own Seller Central."""
    if not config.application_id:
        raise Misconfigured(f"{PREFIX}APPLICATION_ID", _WHERE)
    host = config.seller_central_endpoint or MARKETPLACES[marketplace_id].seller_central
    query = {
        "application_id": config.application_id,
        "state": state,
        "redirect_uri": redirect_uri,
    }
    if config.application_draft:
        # Without it Amazon shows MD1000 for an application that is not published yet.
        query["version"] = "beta"
    return f"{host}/apps/authorize/consent?{urlencode(query)}"
