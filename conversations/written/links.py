"""The link in what people paste: alone, or in the invitation to a video call."""

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

_LINK: Final = re.compile(r"https?://[^\s<>\"«»“”]+", re.IGNORECASE)
_AFTER: Final = ".,;:!?'’)]}*_"
"""What stands behind a link and is none of it."""
_ROOM: Final = re.compile(
    r"(?:[\w-]+\.)*zoom\.us/(?:j|w|s|my)/.+"
    r"|teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/.+"
    r"|meet\.google\.com/[a-z-]+"
    r"|[\w-]+\.webex\.com/(?:meet/|[\w/-]*j\.php).*"
    r"|(?:meet\.jit\.si|whereby\.com|[\w.-]*gotomeet(?:ing)?\.(?:com|me)|meet\.goto\.com)/.+",
    re.IGNORECASE,
)
"""Where one joins a call: beside it an invitation has links to help, options and telephones."""


class ManyLinks(Exception):
    """A text holds more links than one, and none of them is known to be the call's."""


def holds_link(text: str) -> bool:
    """Tell whether a text has an address in it that begins with http:// or https://."""
    return _LINK.search(text) is not None


def find_link(text: str) -> str:
    """Return the link of a pasted invitation; a text that has none, or is one line, as it is.

    Raises ManyLinks where it is not clear which one is meant.
    """
    links = list(dict.fromkeys(_unwrapped(link.rstrip(_AFTER)) for link in _LINK.findall(text)))
    rooms = [link for link in links if _ROOM.fullmatch(link.split("://", 1)[1])]
    if len(rooms) == 1:
        return rooms[0]
    if not links or "\n" not in text.strip():
        return text
    if len(links) > 1:
        raise ManyLinks
    return links[0]


def _unwrapped(link: str) -> str:
    """Return where a link leads that a mail gateway has wrapped (Microsoft's Safe Links)."""
    try:
        address = urlsplit(link)
    except ValueError:
        return link
    if not (address.hostname or "").endswith(".safelinks.protection.outlook.com"):
        return link
    return parse_qs(address.query).get("url", [link])[0]
