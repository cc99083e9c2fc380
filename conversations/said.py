"""What a person can say to the bot, in words that are not Telegram's."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated

from pydantic import Field

from conversations.screens import Attachment

Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]
"""A number a database can keep."""


@dataclass(frozen=True, slots=True)
class Message:
    """By what the message is known in which something was said, and when it was sent.

    What is sent together, as an album, has one name for that.
    """

    number: Number
    at: datetime
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Commanded:
    """`/name argument`."""

    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Haste:
    """A message changed `seconds` ago, so shortly that nobody can have read it.

    `after` is the data of the button that changed it, None where it was none.
    """

    seconds: float
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button was pressed; `data` is whatever the client sent, `haste` where it came too soon."""

    data: str
    haste: Haste | None = None


@dataclass(frozen=True, slots=True)
class Wrote:
    """Plain text: what of it is seen, perhaps nothing."""

    text: str
    message: Message | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Corrected:
    """What was written before says this now."""

    text: str
    message: Message


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that is not text: a photo, a voice message, a forwarded message.

    `attachment` is the photo or the document, None for everything else; `words` are those under a
    file, or of a message that is forwarded: they need not be the sender's own. `is_text` where
    there is nothing but words.
    """

    attachment: Attachment | None = None
    words: str = ""
    is_forwarded: bool = False
    is_text: bool = False
    message: Message | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Shared:
    """People picked from one's contacts: the name of each, None where Telegram gives none."""

    names: tuple[str | None, ...]


Said = Commanded | Tapped | Wrote | Corrected | Sent | Shared
