"""What a checkout holds: its files, and what pyproject.toml says of it."""

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
HIDDEN_BUT_OURS = {
    ".ci",
    ".dockerignore",
    ".env.example",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
}
MADE = {"__pycache__", "build", "dist", "node_modules"}
PACKED = (".db", ".pyc")


def read_pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def packages() -> list[str]:
    """The folders a wheel holds."""
    wheel = read_pyproject()["tool"]["hatch"]["build"]["targets"]["wheel"]
    folders: list[str] = wheel["packages"]
    return folders


def files_below(folder: Path) -> Iterator[Path]:
    """Every file that belongs to the project; git may be missing, so it is not asked."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        hidden = entry.name.startswith(".") and entry.name not in HIDDEN_BUT_OURS
        if hidden or entry.name in MADE or entry.name.endswith(PACKED):
            continue
        if entry.is_dir():
            yield from files_below(Path(entry.path))
        else:
            yield Path(entry.path)
