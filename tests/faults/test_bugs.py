"""A bug in an action: rolled back, tried once more, put aside with a reference; all goes on."""

import asyncio
import logging
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversations.directory import COMMANDS
from conversations.screens import Screen, say
from conversations.taps.coordination import (
    AskPhase,
    EnterPhase,
    ShowDiary,
    ShowPanel,
    ShowPhases,
    ShowStatus,
)
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.taps.presenting import (
    BeginLeading,
    EndLeading,
    ShowLeading,
    ShowRoundtable,
    TurnPage,
)
from conversations.taps.rating import OpenRating, Rate, RateOwnObjective, RemoveOwnObjective
from conversations.taps.reminders import Nudge
from conversations.taps.results import ShowResults
from conversations.taps.vocabulary import unpack
from conversations.turn import Turn
from storage.records import Phase
from tests.faults.seen_through import (
    ONLY_OF_INTAKE,
    Gate,
    forges,
    instead_of_rating,
    lines,
    objectives,
    rate,
    rows,
    taps,
)
from tests.theatre import Actor, Theatre


class Bug:
    """Breaks the rating of one person after it has written, the first `times` times."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, actor: Actor, times: int = 99) -> None:
        self.met = 0
        self._who = actor.id
        self._times = times
        instead_of_rating(monkeypatch, self._act)

    async def _act(self, turn: Turn, tap: Rate) -> Screen:
        screen = await rate(turn, tap)
        if turn.who == self._who and self.met < self._times:
            self.met += 1
            raise LookupError("a bug")
        return screen


async def test_a_bug_is_rolled_back_tried_twice_and_told_with_a_reference(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    tapped = anna.screen
    before = await rows(theatre.database_url)
    bug = Bug(monkeypatch, anna)
    update = taps(anna, "4")
    await theatre.settled()

    assert bug.met == 2
    found = re.search(
        r"Qualcosa è andato storto \(rif\. ([0-9A-F]{4})\)\. Riprova con /valuta", anna.screen.text
    )
    assert found, anna.screen.text
    assert anna.screen.id > tapped.id
    assert tapped.text.startswith("Obiettivo 1 di 5")
    assert tapped.keyboard, "the tapped screen stays as it was"

    after = await rows(theatre.database_url)
    (aside,) = after.pop("quarantine")
    assert before.pop("quarantine") == []
    assert after == before
    assert found[1] in aside
    assert str(update) in aside
    assert "LookupError" in aside
    assert "a bug" not in aside, "words that may be somebody's are not kept"

    (record,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert record.getMessage() == f"ref {found[1]}: update {update} put into quarantine"
    assert record.exc_info
    assert "LookupError: a bug" in caplog.text
    assert "in _act" in caplog.text, "the log has the traceback"


async def test_after_a_bug_the_person_goes_on(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    with monkeypatch.context() as meanwhile:
        Bug(meanwhile, anna)
        await anna.taps("4")
    await anna.says("/valuta")
    assert anna.sees("Obiettivo 1 di 5")
    await anna.taps("4")
    assert anna.sees("Obiettivo 2 di 5")
    assert await theatre.levels(anna) == [4]


async def test_a_bug_that_is_met_only_once_is_never_seen(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    Bug(monkeypatch, anna, times=1)
    await anna.taps("4")
    assert anna.sees("Obiettivo 2 di 5")
    assert await theatre.levels(anna) == [4]
    assert not lines(caplog, "ref ")


async def test_a_quarantined_update_that_comes_again_is_not_tried_again(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    bug = Bug(monkeypatch, anna)
    update = taps(anna, "4")
    await theatre.settled()
    theatre.simulator.redeliver(update)
    await theatre.settled()
    assert bug.met == 2
    assert len((await rows(theatre.database_url))["quarantine"]) == 1


async def test_other_peoples_taps_and_ones_own_go_on_beside_a_bug(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, bruno = [await theatre.participant(name) for name in ("Anna", "Bruno")]
    await bruno.taps("Comincia")
    Bug(monkeypatch, anna)
    for objective in objectives(theatre):
        data = Rate(objective=objective, importance=3).pack()
        forges(anna, data)
        forges(bruno, data)
    forges(anna, ShowHome().pack())
    await theatre.settled()
    assert await theatre.levels(bruno) == [3] * 5
    assert await theatre.levels(anna) == []
    assert len((await rows(theatre.database_url))["quarantine"]) == 5


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_a_bug_in_the_words_is_a_bug_too(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing value is found while rendering, which belongs to the turn: nothing is stored."""
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")

    async def without_values(turn: Turn, tap: Rate) -> Screen:
        await rate(turn, tap)
        return Screen((say("error"),))

    instead_of_rating(monkeypatch, without_values)
    await anna.taps("4")
    assert anna.sees("Qualcosa è andato storto", "/valuta")
    assert await theatre.levels(anna) == []


@pytest.mark.parametrize("backend", ["sqlite"])
@pytest.mark.parametrize(
    ("language", "typed", "words"),
    [
        ("it", "/tavolo", "Riprova con /tavolo"),
        ("en", "/table", "Try again with /tavolo"),
        ("en", "/tavolo", "Try again with /tavolo"),
    ],
)
async def test_a_command_that_breaks_is_the_one_to_try_again(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, language: str, typed: str, words: str
) -> None:
    anna = await theatre.participant("Anna Silva", language=language)

    async def broken(turn: Turn, argument: str) -> Screen:
        raise LookupError

    monkeypatch.setitem(COMMANDS, "tavolo", broken)
    await anna.says(typed)
    assert anna.sees(words)


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_a_bug_in_a_group_says_nothing_there(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await theatre.participant("Anna Silva")
    group = theatre.group("Tavolo 1", anna)

    def broken(*given: object) -> Screen:
        raise LookupError

    monkeypatch.setattr("bot.acting.greet", broken)
    assert await anna.says_in(group, f"/aiuto@{theatre.bot.username}") == []
    assert len((await rows(theatre.database_url))["quarantine"]) == 1
    await anna.says("/aiuto")


async def test_a_turn_torn_away_leaves_nothing_half_written(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    before = await rows(theatre.database_url)
    with monkeypatch.context() as meanwhile:
        gate = Gate(meanwhile, anna.id)
        taps(anna, "4")
        await gate.reached.wait()
        dying = theatre._running.pop()
        theatre.bots.pop()
        dying.cancel()
        await asyncio.gather(dying, return_exceptions=True)
    assert await rows(theatre.database_url) == before
    await theatre.start_bot()


NOTHING = st.one_of(
    st.binary(min_size=1, max_size=64),
    st.text(min_size=1, max_size=16).map(str.encode),
    st.from_regex(rb"[0-9]:[a-z]{1,8}(:[a-z0-9-]{0,9}){0,3}", fullmatch=True),
).filter(lambda data: unpack(data.decode(errors="replace")) is None)


@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(NOTHING, min_size=20, max_size=30))
async def test_any_bytes_are_answered_and_change_nothing(
    theatre: Theatre, fuzz: list[bytes]
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    await anna.taps("4")
    before = await rows(theatre.database_url)
    answered = len(theatre.simulator.chat(anna.id).toasts)
    shown = len(anna.messages)
    for data in fuzz:
        theatre.simulator.taps_data(anna.id, anna.screen.id, data)
    await theatre.settled()
    assert len(theatre.simulator.chat(anna.id).toasts) == answered + len(fuzz)
    assert anna.reads("Questa schermata è vecchia")
    assert anna.alerted
    assert anna.sees("Obiettivo 2 di 5")
    assert len(anna.messages) == shown
    assert await rows(theatre.database_url) == before


PLACES = "people"
"""Where somebody is may change: to a screen of their own."""

FORGED: tuple[Tap, ...] = (
    AskPhase(roundtable=1, entered=Phase.PROPOSALS),
    EnterPhase(roundtable=1, left=Phase.RATING, entered=Phase.PROPOSALS),
    EnterPhase(roundtable=2, left=Phase.RATING, entered=Phase.PRESENTATION),
    ShowPhases(roundtable=1),
    ShowPanel(roundtable=1),
    ShowDiary(roundtable=1, page=0),
    ShowLeading(roundtable=1),
    BeginLeading(roundtable=1),
    TurnPage(roundtable=1, left=0, page=1),
    EndLeading(roundtable=1),
    Nudge(roundtable=1),
    ShowResults(roundtable=1, page=0),
    ShowStatus(roundtable=1, page=0),
    OpenRating(roundtable=2),
    OpenRating(roundtable=999),
    ShowRoundtable(roundtable=999, page=0),
    Rate(objective="of-no-table", importance=3),
    RateOwnObjective(roundtable=1, own=1, importance=3),
    RateOwnObjective(roundtable=1, own=2**31 - 1, importance=3),
    RemoveOwnObjective(roundtable=1, own=1),
    RemoveOwnObjective(roundtable=2, own=1),
)


async def test_forged_taps_give_no_right_and_change_nothing(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    """The taps of coordinators, other tables and other people's objectives, each from anywhere."""
    bruno = await theatre.participant("Bruno", table=2)
    async with theatre.stored() as unit:
        (seat,) = (await unit.people.visitor(bruno.id)).seats
        assert seat.ballot_id is not None
        await unit.own_objectives.add(seat.ballot_id, "Di Bruno", by=seat.id)
    of_table_2 = theatre.bot.process.platform(2).objectives[0].id
    anna = await theatre.participant("Anna Silva")
    stranger = theatre.stranger()
    await stranger.starts()
    await anna.taps("Comincia")
    before = await rows(theatre.database_url, but=(*ONLY_OF_INTAKE, PLACES))
    for tap in (*FORGED, Rate(objective=of_table_2, importance=5)):
        for actor in (anna, stranger):
            forges(actor, tap.pack())
    await theatre.settled()
    assert not theatre.simulator.world.waiting()
    assert await rows(theatre.database_url, but=(*ONLY_OF_INTAKE, PLACES)) == before
    for message in (*anna.messages, *stranger.messages):
        assert "Di Bruno" not in message.text
        assert "su 2" not in message.text
    assert not [each for each in caplog.records if each.levelno >= logging.WARNING]
