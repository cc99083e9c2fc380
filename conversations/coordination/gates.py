"""Gates: what has to be settled before a table may enter a phase."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from conversations.merging.deciding import decide_first
from conversations.screens import Phrase
from conversations.turn import Reading
from storage.records import Phase

Gate = Callable[[Reading, int], Awaitable[Phrase | None]]
"""Says for a table why it may not enter, or None when it may."""

GATES: Final[Mapping[Phase, Gate]] = {Phase.RANKING: decide_first}
