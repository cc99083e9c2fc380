"""An address as whoever leads gets it: as a code to read, to open and to copy."""

from conversations.inviting.qr import picture_of
from conversations.screens import Button, Enclosure, Phrase, say


def enclose_link(link: str, name: str, caption: Phrase, label: Phrase) -> Enclosure:
    """Return a link as a picture called `name`, below it the buttons: `label` opens it."""
    ways = ((Button(label, url=link),), (Button(say("button-copy-link"), copies=link),))
    return Enclosure(picture_of(link, f"{name}.png"), caption, ways)
