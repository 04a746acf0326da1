"""The built frontend: where it is, and what of it never changes."""

from __future__ import annotations

from pathlib import Path

STATIC = Path(__file__).parent / "admin" / "static"
# Vite puts what it names by content there; the rest keeps its name from build to build.
_HASHED = "assets/"


def page() -> Path | None:
    """The one page of the admin, None when nothing has been built."""
    index = STATIC / "index.html"
    return index if index.is_file() else None


def never_changes(name: str) -> bool:
    """Whether a file below `STATIC` may be kept for ever."""
    return name.startswith(_HASHED)


def has_twin(name: str) -> bool:
    """Whether a file below `STATIC` is there compressed as well, as `<name>.gz`."""
    inside = ".." not in Path(name).parts
    return inside and (STATIC / f"{name}.gz").is_file()
