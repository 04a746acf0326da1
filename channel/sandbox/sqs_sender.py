"""Sends to a queue outside the box, with no AWS library: one call of the JSON protocol."""

from __future__ import annotations

import json
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

_TIMEOUT = 5


class SqsSender:
    """`endpoint` is the address of an SQS that takes calls without a valid signature."""

    def __init__(self, endpoint: str) -> None:
        self._url = urlsplit(endpoint.rstrip("/"))

    def deliver(self, arn: str, body: str) -> None:
        """OSError when the queue did not take it."""
        region, account, name = arn.split(":")[3:6]
        queue = f"{self._url.geturl()}/{account}/{name}"
        headers = {
            "Content-Type": "application/x-amz-json-1.0",
            "X-Amz-Target": "AmazonSQS.SendMessage",
            # Signed by nobody; it only says in which region the queue is.
            "Authorization": (
                f"AWS4-HMAC-SHA256 Credential=sandbox/20260101/{region}/sqs/aws4_request, "
                "SignedHeaders=host, Signature=0"
            ),
        }
        text = json.dumps({"QueueUrl": queue, "MessageBody": body}, ensure_ascii=False)
        self._post(text.encode(), headers)

    def _post(self, content: bytes, headers: dict[str, str]) -> None:
        secure = self._url.scheme == "https"
        connect = HTTPSConnection if secure else HTTPConnection
        connection = connect(self._url.hostname or "", self._url.port, timeout=_TIMEOUT)
        try:
            connection.request("POST", f"{self._url.path}/", content, headers)
            answer = connection.getresponse()
            if answer.status != 200:
                raise OSError(f"SQS answered {answer.status}: {answer.read(200)!r}")
        except HTTPException as error:
            raise OSError(str(error)) from error
        finally:
            connection.close()
