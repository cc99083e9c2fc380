"""Every screen about meetings, with the longest words there can be, and every letter."""

from datetime import timedelta
from typing import Any

import pytest

from conversations.catalogue import Page, utf16_length
from conversations.meetings.parts import MOST
from conversations.said import Commanded, Tapped, Wrote
from storage.engine import Database
from storage.records import Answer
from tests.words.test_every_screen import NOW, Walker, crowd, database, longest, tells

assert database  # a fixture

ALIKE = ("mtday", "mthour", "mtat")
"""Days and hours on buttons: a few of them show what all of them lead to."""
FEW = 3
ELSEWHERE = ("home", "table", "help", "begin", "obj", "rate", "others", "which")
WIDE = "😀"


class Visitor(Walker):
    """Presses everything about meetings, and of buttons that are alike a few."""

    async def walk(self, start: Page) -> None:
        ahead = [start]
        while ahead:
            for key in (key for row in ahead.pop().keyboard for key in row):
                if key.data and self._is_new(key.data):
                    self.seen[key.data] = await self.say(Tapped(key.data))
                    ahead.append(self.seen[key.data])

    def _is_new(self, data: str) -> bool:
        kind = data.split(":")[1]
        alike = [seen for seen in self.seen if seen.startswith(f"1:{kind}:")]
        is_known = data in self.seen or (kind in ALIKE and len(alike) >= FEW)
        return kind.startswith("mt") and not is_known


async def plan(database: Database) -> None:
    """A meeting that goes on, six that are to come, one that is half-made; all with many words."""
    async with database.unit(NOW) as unit:
        (paola,) = await unit.seats.coordinators(1)
        for days in range(8):
            draft = await unit.meetings.draft(1, paola.id)
            decided: dict[str, Any] = {part: WIDE * most for part, most in MOST.items()}
            decided |= {"starts_at": NOW + timedelta(days=days, minutes=-10), "minutes": 60}
            for field, value in decided.items():
                await unit.meetings.write(draft.id, field, value)
            if days < 7:
                await unit.meetings.confirm(draft.id)
            for seat in await unit.seats.at(1):
                await unit.attendances.answer(draft.id, seat.id, list(Answer)[seat.id % 3])
                if seat.id % 3 == 1:
                    await unit.attendances.explain(draft.id, seat.id, WIDE * 300)
                    await unit.attendances.substitute(draft.id, seat.id, WIDE * 100)


def look_at(seen: dict[str, Page]) -> None:
    for data, page in seen.items():
        assert page.text, data
        for key in (key for row in page.keyboard for key in row):
            assert utf16_length(key.label) >= 1
            assert key.data is None or len(key.data.encode()) <= 64
    assert [page.text for page in seen.values() if page.keyboard and not tells(page)] == []


@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("person", [1, 2, 3])
async def test_screens_about_meetings_fit(database: Database, person: int, language: str) -> None:
    process = longest()
    await crowd(database, process, language)
    await plan(database)
    visitor = Visitor(database, process, person, language)
    for command in ("incontro", "start", "stato", "imieidati"):
        await visitor.walk(await visitor.say(Commanded(command, "1")))
    if person == 2:
        for ways in ("20261230-1080-120:20261229-1110-90", "20270113-1080-120:"):
            data = f"1:mtwhich:8:{ways}:on"
            visitor.seen[data] = await visitor.say(Tapped(data))
    assert len(visitor.seen) > 10
    look_at(visitor.seen)


@pytest.mark.parametrize("language", ["it", "en"])
async def test_what_everybody_is_told_of_a_change_fits(database: Database, language: str) -> None:
    process = longest()
    await crowd(database, process, language)
    await plan(database)
    visitor = Visitor(database, process, 2, language)
    await visitor.say(Tapped("1:mtedit:2"))
    for part, most in MOST.items():
        await visitor.say(Tapped(f"1:mtwords:9:{part}:back"))
        words = "https://a.b/" + "x" * (most - 12) if part == "link" else "<&>" * (most // 3)
        await visitor.say(Wrote(words))
    await visitor.say(Tapped("1:mtat:9:2027-01-20:1110:back"))
    await visitor.say(Tapped("1:mtok:9"))
    told = {data: page for data, page in visitor.seen.items() if "tells" in data}
    assert len(told) == 21
    look_at(told)
