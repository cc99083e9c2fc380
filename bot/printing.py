"""A page of HTML on paper: by Chromium, where this machine has it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PATIENCE: Final = 60.0
"""Seconds a page may take; two hundred letters take a few."""
ALONE: Final = (
    *("--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-dev-shm-usage", "--no-pdf-header-footer"),
)
"""It shows a page of ours, with nobody looking, and asks nobody on the network for anything."""


class NotPrinted(Exception):
    """The browser made no PDF; the message says what it said."""


def find_printer() -> Callable[[bytes], bytes] | None:
    """Return what makes a PDF of a page; None where there is no Chromium."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    return partial(print_page, browser) if browser else None


def print_page(browser: str, page: bytes) -> bytes:
    """Return a page as PDF; raises NotPrinted.

    What is on it lies in a folder of this process's own meanwhile, which nobody else can read.
    """
    # Chromium's sandbox refuses to be root's; the page is ours and has no script.
    as_root = ("--no-sandbox",) if os.geteuid() == 0 else ()
    with tempfile.TemporaryDirectory(prefix="crocevia-") as folder:
        source, printed = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_bytes(page)
        command = [
            browser,
            *ALONE,
            *as_root,
            f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={printed}",
            source.as_uri(),
        ]
        try:
            ended = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            raise NotPrinted(f"{browser} took longer than {PATIENCE:.0f} seconds") from None
        if ended.returncode or not printed.exists():
            said = ended.stderr.decode(errors="replace").strip().splitlines()
            raise NotPrinted(f"{browser}: {said[-1] if said else ended.returncode}")
        return printed.read_bytes()
