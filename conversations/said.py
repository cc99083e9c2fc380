"""What a person can say to the bot, in words that are not Telegram's."""

from dataclasses import dataclass

from conversations.screens import Attachment


@dataclass(frozen=True, slots=True)
class Commanded:
    """`/name argument`."""

    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button was pressed; `data` is whatever the client sent.

    `too_soon` says that its message had changed so shortly before that nobody can have read it.
    """

    data: str
    too_soon: bool = False


@dataclass(frozen=True, slots=True)
class Wrote:
    """Plain text: what of it is seen, perhaps nothing."""

    text: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that is not text: a photo, a voice message, a forwarded message.

    `attachment` is the photo or the document, None for everything else; `words` are those of a
    forwarded message, or under a file.
    """

    attachment: Attachment | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """People picked from one's contacts: the name of each, None where Telegram gives none."""

    names: tuple[str | None, ...]


Said = Commanded | Tapped | Wrote | Sent | Shared
