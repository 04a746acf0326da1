"""Prints the documented targets of the given makefiles: `make help`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

TARGET = re.compile(r"^([a-z-]+):.*?## (.+)$", re.MULTILINE)

for makefile in sys.argv[1:]:
    for name, sentence in TARGET.findall(Path(makefile).read_text()):
        print(f"make {name:<8} {sentence}")
