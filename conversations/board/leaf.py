"""A page of a board, as data: phrases as in the chat, a chart where there is one."""

from dataclasses import dataclass

from conversations.documents.model import Figure
from conversations.screens import Phrase


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: its words, and a chart below them."""

    paragraphs: tuple[Phrase, ...]
    figure: Figure | None = None
