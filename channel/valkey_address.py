"""Where the embedded Valkey of a DATA_DIR listens: the same answer in every process."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from urllib.parse import quote

# sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero included.
LONGEST_SOCKET_PATH = 100


def socket_path(data_dir: Path) -> Path:
    """The unix socket: inside DATA_DIR, or in the temp dir when that path would be too long."""
    path = data_dir.resolve() / "valkey" / "valkey.sock"
    if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH:
        return path
    digest = hashlib.sha256(os.fsencode(data_dir.resolve())).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"amazon-channel-{os.getuid()}-{digest}" / "valkey.sock"


def url_for(data_dir: Path) -> str:
    """The URL for `redis.Redis.from_url`, whether the server is running or not."""
    return f"unix://{quote(str(socket_path(data_dir)))}"
