"""What was written, sent or picked counts once, however often Telegram brings it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from conversations.directory import FILES, PEOPLE, WORDS
from conversations.taps import (
    dissent,
    inviting,
    meetings,
    merging,
    pairing,
    paper,
    proposals,
    ranking,
    rating,
    reminders,
)
from conversations.taps.packing import Tap
from storage.records import Answer, ParticipantSeat, Phase, Role
from tests.faults.seen_through import ONLY_OF_INTAKE, rows
from tests.theatre import Actor, Theatre

TABLE = 3
DAY = date(2026, 12, 15)
CODE = "BCDFGH"


@dataclass
class Stage:
    """A table that has one of everything to write about."""

    theatre: Theatre
    paola: Actor
    anna: Actor
    bruno: Actor
    objective: str
    paper: int
    texts: list[int]
    draft: int
    question: int
    meeting: int
    half_made: int
    union: int


@pytest.fixture
async def stage(theatre: Theatre) -> Stage:
    theatre.seats_are_taken = True
    paola = await theatre.coordinator("Paola", TABLE)
    anna, bruno = [await theatre.participant(name, TABLE) for name in ("Anna", "Bruno")]
    async with theatre.stored() as unit:
        seats = {each: (await unit.people.visitor(each.id)).seats[0] for each in (anna, paola)}
        mine, leads = seats[anna], seats[paola]
        empty = await unit.seats.create(TABLE, Role.PARTICIPANT, "Pina")
        texts = []
        for title in ("Orti condivisi nei cortili", "Orti condivisi in cortile"):
            text = await unit.proposals.begin(TABLE, mine.id, mine.id)
            await unit.proposals.write(text, "title", title)
            await unit.proposals.present(text.id)
            texts.append(text.id)
        draft = await unit.proposals.begin(TABLE, mine.id, mine.id)
        asked = await unit.voices.ask(texts[0], leads.id, "Chi paga?")
        assert isinstance(mine, ParticipantSeat)
        await unit.pair_requests.ask(mine, None, CODE)
        meeting = await unit.meetings.draft(TABLE, leads.id)
        await unit.meetings.write(meeting.id, "starts_at", theatre.now + timedelta(days=3))
        await unit.meetings.write(meeting.id, "minutes", 60)
        await unit.meetings.confirm(meeting.id)
        await unit.attendances.answer(meeting.id, mine.id, Answer.NO)
        half_made = await unit.meetings.draft(TABLE, leads.id)
        union = await unit.proposals.begin(TABLE, None, leads.id)
        await unit.merging.prepare(union, texts)
    objective = theatre.bot.process.platform(TABLE).objectives[0].id
    return Stage(
        *(theatre, paola, anna, bruno, objective, empty.id, texts),
        *(draft.id, asked.id, meeting.id, half_made.id, union.id),
    )


Case = Callable[[Stage], tuple[Phase, Actor, Tap, str]]

CASES: dict[str, Case] = {
    "question": lambda s: (
        *(Phase.PROPOSALS, s.bruno, proposals.AskAuthor(proposal=s.texts[0])),
        "Chi lo cura?",
    ),
    "answer": lambda s: (
        *(Phase.PROPOSALS, s.anna, proposals.AnswerQuestion(question=s.question)),
        "Il Comune",
    ),
    "hide": lambda s: (
        *(Phase.PROPOSALS, s.paola, proposals.AskReason(proposal=s.texts[0])),
        "Non è una proposta",
    ),
    "union": lambda s: (
        Phase.PROPOSALS,
        s.paola,
        merging.WriteUnionTitle(first=s.texts[0], second=s.texts[1], union=0),
        "Orti per tutti",
    ),
    "parts": lambda s: (
        *(Phase.PROPOSALS, s.paola, merging.ChooseParts(union=s.union, page=0)),
        "1",
    ),
    "own": lambda s: (
        *(Phase.RATING, s.anna, rating.WriteOwnObjective(roundtable=TABLE, own=0)),
        "Una pensilina vera",
    ),
    "dissent": lambda s: (
        Phase.PROPOSALS,
        s.anna,
        dissent.WriteDissent(about=dissent.About.OBJECTIVE, subject=s.objective),
        "Non sono d'accordo",
    ),
    "paper person": lambda s: (
        *(Phase.RATING, s.paola, paper.AddPaperPerson(roundtable=TABLE)),
        "Piera Neri",
    ),
    "paper objective": lambda s: (
        Phase.RATING,
        s.paola,
        paper.ShowPaperObjective(seat=s.paper, objective=s.objective),
        " ".join("4" * len(s.theatre.bot.process.platform(TABLE).objectives)),
    ),
    "paper sheet": lambda s: (
        *(Phase.RATING, s.paola, paper.ShowPaperSheet(seat=s.paper)),
        " ".join("4" * len(s.theatre.bot.process.platform(TABLE).objectives)),
    ),
    "paper own": lambda s: (
        *(Phase.RATING, s.paola, paper.WritePaperOwn(seat=s.paper, own=0)),
        "Una fontanella",
    ),
    "paper ranking": lambda s: (
        *(Phase.RANKING, s.paola, ranking.OpenRanking(roundtable=TABLE, seat=s.paper, page=0)),
        "2 1",
    ),
    "step": lambda s: (
        Phase.PROPOSALS,
        s.anna,
        proposals.AskStep(proposal=s.draft, step="implementers", editing=False),
        "Il Comune\nLe scuole",
    ),
    "pair code": lambda s: (
        *(Phase.RATING, s.bruno, pairing.ShowPair(roundtable=TABLE, page=0)),
        "QQQQQQ",
    ),
    "names": lambda s: (
        *(Phase.RATING, s.paola, inviting.WriteNames(roundtable=TABLE)),
        "Carla Neri\nDino Galli",
    ),
    "names apart": lambda s: (
        *(Phase.RATING, s.paola, inviting.AskApart(roundtable=TABLE)),
        "Carla Neri\nDino Galli",
    ),
    "day": lambda s: (
        Phase.RATING,
        s.paola,
        meetings.AskDay(meeting=s.half_made, month=DAY, then=meetings.Then.ON),
        "15 dicembre 18:00",
    ),
    "hour": lambda s: (
        Phase.RATING,
        s.paola,
        meetings.AskHour(meeting=s.half_made, day=DAY, then=meetings.Then.ON),
        "18:30",
    ),
    "length": lambda s: (
        *(Phase.RATING, s.paola, meetings.AskMinutes(meeting=s.half_made, then=meetings.Then.ON)),
        "90",
    ),
    "place": lambda s: (
        Phase.RATING,
        s.paola,
        meetings.AskWords(meeting=s.half_made, part=meetings.Part.PLACE, then=meetings.Then.ON),
        "Biblioteca",
    ),
    "reason": lambda s: (
        *(Phase.RATING, s.anna, meetings.AskReason(meeting=s.meeting)),
        "Lavoro",
    ),
    "announcement": lambda s: (
        *(Phase.RATING, s.paola, reminders.AskAnnouncement(roundtable=TABLE)),
        "Ci vediamo in biblioteca",
    ),
    "substitute": lambda s: (
        *(Phase.RATING, s.anna, meetings.AskSubstitute(meeting=s.meeting)),
        "Ugo Riva",
    ),
}


async def goes_to(stage: Stage, phase: Phase, actor: Actor, place: Tap) -> None:
    await stage.theatre.moves(TABLE, phase)
    async with stage.theatre.stored() as unit:
        await unit.people.set_place(actor.id, place.pack())


async def counts_once(stage: Stage, actor: Actor, act: Callable[[], Awaitable[int | None]]) -> None:
    """Do it, bring it twice more: the rows stay, nobody else gets a message again."""
    theatre = stage.theatre
    but = (*ONLY_OF_INTAKE, "people")
    nothing = await rows(theatre.database_url, but=but)
    update = await act()
    assert update is not None
    done = await rows(theatre.database_url, but=but)
    assert done != nothing, actor.screen.text
    others = [each for each in (stage.paola, stage.anna, stage.bruno) if each is not actor]
    told = [[message.text for message in each.messages] for each in others]
    for _ in range(2):
        theatre.simulator.redeliver(update)
        await theatre.settled()
    assert await rows(theatre.database_url, but=but) == done
    assert [[message.text for message in each.messages] for each in others] == told
    assert not theatre.refusals


@pytest.mark.parametrize("backend", ["sqlite"])
@pytest.mark.parametrize("case", CASES)
async def test_words_count_once(stage: Stage, case: str) -> None:
    phase, actor, place, words = CASES[case](stage)
    await goes_to(stage, phase, actor, place)
    await counts_once(stage, actor, lambda: actor.says(words))


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_a_photo_counts_once(stage: Stage) -> None:
    place = proposals.AskStep(proposal=stage.draft, step="attachment", editing=False)
    await goes_to(stage, Phase.PROPOSALS, stage.anna, place)

    async def sends() -> int | None:
        update = stage.theatre.simulator.sends(stage.anna.id, "photo")
        await stage.theatre.settled()
        return update

    await counts_once(stage, stage.anna, sends)


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_picked_people_are_invited_once(stage: Stage) -> None:
    ivo = stage.theatre.stranger("Ivo")
    await stage.paola.forges(inviting.PickPeople(roundtable=TABLE).pack())

    async def picks() -> int | None:
        update = stage.theatre.simulator.shares(stage.paola.id, [ivo.id])
        await stage.theatre.settled()
        return update

    await counts_once(stage, stage.paola, picks)


LISTS = (
    inviting.ShowInviting(roundtable=TABLE),
    inviting.WriteNames(roundtable=TABLE),
    inviting.PickPeople(roundtable=TABLE),
    inviting.AskRoster(roundtable=TABLE),
)
"""Screens that take a list of people as a file."""


@pytest.mark.parametrize("backend", ["sqlite"])
@pytest.mark.parametrize("place", LISTS, ids=lambda tap: type(tap).__name__)
async def test_a_list_is_shown_back_and_invites_nobody_however_often_it_comes(
    stage: Stage, place: Tap
) -> None:
    theatre = stage.theatre
    await goes_to(stage, Phase.RATING, stage.paola, place)
    but = (*ONLY_OF_INTAKE, "people", "last_messages")
    before = await rows(theatre.database_url, but=but)
    update = theatre.simulator.sends_file(stage.paola.id, "a.csv", b"nome\nIvo Riva\n", "")
    assert update is not None
    await theatre.settled()
    assert stage.paola.sees("1 persona da invitare")
    for _ in range(2):
        theatre.simulator.redeliver(update)
        await theatre.settled()
    assert stage.paola.sees("1 persona da invitare")
    assert await rows(theatre.database_url, but=but) == before


ELSEWHERE = {"rilettura", "riscontro", "scheda", "annuncio", "valuta"}
"""The commands of screens that are written on twice elsewhere, some of their kinds here."""


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_every_screen_that_waits_is_tried(stage: Stage) -> None:
    tried = {type(case(stage)[2]) for case in CASES.values()}
    # What is written there is a moment of the half-made meeting, as on the screens of its fields.
    moments = {meetings.AskWhich, meetings.ShowDraft}
    # Every update of these comes twice where the whole table is played, or in their own stories.
    elsewhere = {each for each in set(WORDS) - tried if each.command in ELSEWHERE}
    assert tried == set(WORDS) - moments - elsewhere
    assert set(FILES) == {proposals.AskStep, *map(type, LISTS)}
    assert set(PEOPLE) == {inviting.PickPeople}
