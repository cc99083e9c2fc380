"""LibreOffice, as an office opens with it what the bot sends."""

import os
import shutil
import subprocess
from enum import Enum
from pathlib import Path

import pytest

HARMLESS = "javaldx"
"""What it says without Java, which nothing here needs."""


class Office(Enum):
    """A part of LibreOffice that Debian packs by itself, by the library it is made of."""

    WRITER = "libswlo.so"
    CALC = "libsclo.so"

    def convert(self, file: Path, to: str, folder: Path) -> bytes:
        """Return the file as this part writes it in another format, when it had nothing to say."""
        home = f"-env:UserInstallation=file://{folder}/office"
        made = folder / "made"
        words = [self._program(), home, "--headless", "--convert-to", to, "--outdir", str(made)]
        done = subprocess.run([*words, str(file)], capture_output=True, text=True, check=False)
        said = [line for line in done.stderr.splitlines() if line and HARMLESS not in line]
        assert (done.returncode, said) == (0, []), done.stderr
        return (made / file.with_suffix(f".{to.partition(':')[0]}").name).read_bytes()

    def _program(self) -> str:
        found = shutil.which("soffice")
        if found and Path(found).resolve().with_name(self.value).exists():
            return found
        part = self.name.lower()
        missing = (
            f"LibreOffice's {part} is missing, so what is sent was not opened as an office does: "
            f"apt install libreoffice-{part}-nogui"
        )
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
