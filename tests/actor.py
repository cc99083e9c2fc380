"""Somebody with a phone, in front of the stage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from simulator import Group, Message, Simulator

if TYPE_CHECKING:
    from tests.theatre import Theatre

WHAT_TO_PRESS = ("premi", "press")


class Actor:
    """Somebody with a phone: says, taps, sees."""

    def __init__(self, theatre: Theatre, person: int) -> None:
        self.theatre = theatre
        self.id = person

    @property
    def _simulator(self) -> Simulator:
        return self.theatre.simulator

    @property
    def messages(self) -> list[Message]:
        """What the bot has in this chat, oldest first."""
        return [each for each in self._simulator.chat(self.id).messages if not each.mine]

    @property
    def screen(self) -> Message:
        """The newest message of the bot."""
        return self.messages[-1]

    @property
    def buttons(self) -> list[str]:
        return [button.text for row in self.screen.keyboard for button in row]

    @property
    def toast(self) -> str | None:
        """What the last answered tap was answered with."""
        return self._simulator.chat(self.id).toasts[-1].text

    @property
    def alerted(self) -> bool:
        """Whether that has to be dismissed before going on."""
        return self._simulator.chat(self.id).toasts[-1].alert

    @property
    def menu(self) -> list[str]:
        """The commands this person finds in the menu."""
        person = self._simulator.world.people[self.id]
        found = self._simulator.world.profile.menu(self.id, person.language_code)
        return [command["command"] for command in found]

    async def says(self, text: str) -> int | None:
        return await self._after(self._simulator.says(self.id, text))

    async def starts(self, code: str | None = None) -> int | None:
        return await self._after(self._simulator.starts(self.id, code))

    async def sends(self, media: Any, words: str = "") -> None:
        await self._after(self._simulator.sends(self.id, media, words))

    async def sends_file(self, name: str, content: bytes, words: str = "") -> None:
        await self._after(self._simulator.sends_file(self.id, name, content, words))

    async def picks(self, *people: Actor) -> None:
        """Pick people with the button that stands in the place of the keyboard."""
        await self._after(self._simulator.shares(self.id, [each.id for each in people]))

    async def presses(self, key: str) -> None:
        """Press a key that stands in the place of the keyboard."""
        await self._after(self._simulator.presses(self.id, key))

    async def taps(self, label: str, message: Message | None = None) -> None:
        """Press the button that says `label`, or whose number it is, or its line's."""
        self.press(label, message)
        await self._after(None)

    def press(self, label: str, message: Message | None = None) -> None:
        """Press without waiting for what comes of it."""
        shown = message or self.screen
        row, column = self._place(label, shown)
        self._simulator.taps(self.id, shown.id, row, column)

    async def forges(self, data: str | bytes, message: Message | None = None) -> None:
        """Send callback data no button carries, as a modified client can."""
        known = message.id if message else self.screen.id if self.messages else 1
        self._simulator.taps_data(self.id, known, data)
        await self._after(None)

    async def says_in(self, group: Group, text: str) -> list[Message]:
        """Write in a group; what the bot has in it afterwards."""
        self._simulator.says(self.id, text, group)
        await self.theatre.settled()
        return [each for each in self._simulator.chat(group).messages if not each.mine]

    def data(self, label: str, message: Message | None = None) -> str:
        """The callback data behind a button."""
        shown = message or self.screen
        row, column = self._place(label, shown)
        found = shown.keyboard[row][column].callback_data
        assert found is not None
        return found

    def reads(self, *words: str) -> bool:
        """Whether the line over the chat, which answered the last tap, says all of these."""
        missing = [each for each in words if each not in (self.toast or "")]
        assert not missing, f"{missing} not in: {self.toast}"
        return True

    def sees(self, *words: str) -> bool:
        """Whether the newest message of the bot says all of these."""
        missing = [each for each in words if each not in self.screen.text]
        assert not missing, f"{missing} not in:\n{self.screen.text}\n{self.buttons}"
        return True

    def misses(self, *words: str) -> bool:
        """Whether the newest message of the bot says none of these, on no button either."""
        shown = "\n".join([self.screen.text, *self.buttons])
        present = [each for each in words if each in shown]
        assert not present, f"{present} in:\n{shown}"
        return True

    def finds(self, *labels: str) -> bool:
        """Whether the newest message has all of these buttons."""
        missing = [each for each in labels if each not in self.buttons]
        assert not missing, f"no buttons {missing} under:\n{self.screen.text}\n{self.buttons}"
        return True

    async def _after(self, update: int | None) -> int | None:
        await self.theatre.settled()
        await self.theatre.must_be_calm(self.id)
        if self.messages and self.buttons:
            told = self.screen.text.casefold()
            assert any(word in told for word in WHAT_TO_PRESS), (
                f"buttons, and no word of pressing:\n{self.screen.text}\n{self.buttons}"
            )
        return update

    def _place(self, label: str, shown: Message) -> tuple[int, int]:
        line = re.search(rf"^(\d+)\. (?:✓ )?{re.escape(label)}\b", shown.text, re.MULTILINE)
        for name in (label, *(line.groups() if line else ())):
            for row, buttons in enumerate(shown.keyboard):
                for column, button in enumerate(buttons):
                    if name in (button.text, button.text.partition(" · ")[0]):
                        return row, column
        raise AssertionError(f"no button {label!r} under:\n{shown.text}\n{self.buttons}")
