"""The vocabulary: every tap there is, and callback data read back with it."""

from collections.abc import Mapping
from typing import Final

from conversations import packing
from conversations.packing import Tap
from conversations.taps import (
    coordination,
    dissent,
    home,
    inviting,
    meetings,
    merging,
    pairing,
    paper,
    phases,
    publication,
    ranking,
    rating,
    reminders,
    results,
    voices,
    writing,
)

SUBJECTS: Final = (
    coordination,
    dissent,
    home,
    inviting,
    meetings,
    merging,
    pairing,
    paper,
    phases,
    publication,
    ranking,
    rating,
    reminders,
    results,
    voices,
    writing,
)


VOCABULARY: Final[Mapping[str, type[Tap]]] = {
    tap.prefix: tap
    for subject in SUBJECTS
    for tap in vars(subject).values()
    if isinstance(tap, type) and issubclass(tap, Tap) and tap is not Tap
}


def unpack(data: str) -> Tap | None:
    """Return the tap behind callback data, or None when no button of ours carries such data."""
    return packing.unpack(data, VOCABULARY)
