"""The vocabulary: every tap there is, and callback data read back with it."""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from conversations import taps
from conversations.taps import packing
from conversations.taps.packing import Tap

for subject in iter_modules(taps.__path__, f"{taps.__name__}."):
    import_module(subject.name)

VOCABULARY: Final[Mapping[str, type[Tap]]] = {tap.prefix: tap for tap in Tap.__subclasses__()}
"""By prefix, whatever stands in a file of `taps/`."""


def unpack(data: str) -> Tap | None:
    """Return the tap behind callback data, or None when no button of ours carries such data."""
    return packing.unpack(data, VOCABULARY)


def asked_about(about: str) -> Tap | None:
    """Return the tap that shows what letters about this ask, or None when they ask nothing."""
    return packing.asked_about(about, VOCABULARY)
