"""One table's whole thread, from the presentation to the published ranking.

The demo's play: a coordinator and eight people, two of them a pair, one on paper, a merge and a
dissent. Every update comes twice, and every other one first to the second replica.
"""

import logging
import re
from collections import Counter
from collections.abc import AsyncIterator

import pytest

from bot.demo import PLAY
from bot.invented import begin_tables, read_roster, seat_roster
from conversations.documents.points import read_points
from conversations.ranking.tally import places, tally
from simulator import perform, read_play
from simulator.play import Line
from storage.platforms import PACKAGED, load_process
from storage.records import Phase, Seat
from storage.unit import Unit
from tests.documents.same import across_is_the_same, figures_are_the_same
from tests.documents.taking import answers_first
from tests.faults.replicas import Relay, Replicas
from tests.theatre import Actor

TABLE = 2
SERGIO = 2000
STAFF = 9000

MERGED = "Un percorso della salute alla Porada"
ORCHARDS = "Orti condivisi nei cortili delle scuole"
SUMMER = "Sere d'estate nei parchi di quartiere"
BENCHES = "Panchine all'ombra lungo i percorsi"


def the_play() -> tuple[Line, ...]:
    return read_play(PLAY.read_text(encoding="utf-8"))


@pytest.fixture
async def table(database_url: str) -> AsyncIterator[Replicas]:
    """Two replicas, and the demo's people at home, before anything was said."""
    theatre = Replicas(database_url)
    theatre.balancer = Relay()
    await theatre.open()
    process = load_process(PACKAGED)
    everybody = read_roster(process)
    roster = everybody.model_copy(
        update={
            "phases": {TABLE: Phase.PRESENTATION},
            "people": tuple(
                each for each in everybody.people if each.table == TABLE or each.id == STAFF
            ),
        }
    )
    async with theatre.stored() as unit:
        await begin_tables(unit, roster)
        await seat_roster(unit, process, roster)
    for each in roster.people:
        if each.is_in:
            theatre.simulator.add_person(each.id, each.name, language_code=each.language)
            theatre.simulator.starts(each.id)
    for _ in range(2):
        await theatre.start_replica()
    await theatre.settled()
    yield theatre
    await theatre.close()


@pytest.fixture
async def played(table: Replicas) -> Replicas:
    await perform(table.simulator, the_play(), table.settled)
    return table


async def seats_of(unit: Unit) -> dict[str, Seat]:
    return {seat.name.split()[0]: seat for seat in await unit.seats.at(TABLE) if seat.name}


async def test_from_the_presentation_to_the_published_ranking(
    played: Replicas, caplog: pytest.LogCaptureFixture
) -> None:
    async with played.stored() as unit:
        assert (await unit.roundtables.get(TABLE)).phase is Phase.CLOSED
        seats = await seats_of(unit)
        await sheets_are_counted(unit, seats)
        await proposals_are_listed(unit, seats)
        await the_ranking_stands(unit)
        ((dissent, _),) = await unit.dissents.at(TABLE)
        assert (dissent.seat_id, dissent.objective) == (seats["Ugo"].id, "vita-all-aperto")
        assert set(await unit.publications.at(TABLE)) == {
            *(Phase.RATING, Phase.PROPOSALS, Phase.RANKING)
        }
        deeds = Counter(deed.deed for deed, _ in await unit.journal.read(TABLE, 100))
    assert deeds == {
        "phase": 4,
        "paper": 2,
        "merge": 1,
        "publish": 3,
        "present": 1,
        "board": 1,
        "outcome": 1,
        "desk": 1,
    }
    await everybody_is_told_once(played)
    await the_table_reads_back(played, seats)
    told = await figures_are_the_same(Actor(played, SERGIO))
    assert told.rounds == [(6, 7, 4)]
    assert told.said == [
        ("False", "Manca la piazza"),
        ("True", "Il parco si chiama Porada"),
        ("dissent", "Non era la priorità di tutti"),
    ]
    assert told.counts[1] == [2, 3, 1, 1, 0, 0]
    assert {title: each[1] for title, each in told.ranking.items()}[ORCHARDS] == 17
    staff = Actor(played, STAFF)
    await answers_first(staff, "Non accolta")
    across = await across_is_the_same(staff, told, TABLE)
    assert set(across.outcomes) == {ORCHARDS, SUMMER, BENCHES, MERGED}
    assert across.outcomes[ORCHARDS][0] == "Accolta in parte"
    assert [verdict for verdict, _ in across.outcomes.values()].count("Non accolta") == 1
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert not [record.getMessage() for record in errors]
    # The replica that is second answers a tap that has its answer.
    assert not [each for each in played.refusals if "query is too old" not in each]


async def the_table_reads_back(theatre: Replicas, seats: dict[str, Seat]) -> None:
    """Six of seven read; one dissents, one corrects twice: one is taken and one is not."""
    sergio = Actor(theatre, SERGIO)
    await sergio.says("/rilettura")
    await sergio.taps("Avvia la rilettura")
    await sergio.taps("Conferma")
    ugo = Actor(theatre, 2056)
    await ugo.taps("Leggi il verbale")
    await ugo.taps("Dissento")
    await ugo.says("Non era la priorità di tutti")
    bruna = Actor(theatre, seats["Bruna"].telegram_id or 0)
    await bruna.taps("Leggi il verbale")
    for words in ("Il parco si chiama Porada", "Manca la piazza"):
        await bruna.taps("Correggi")
        await bruna.says(words)
        await bruna.taps("Conferma")
    async with theatre.stored() as unit:
        round_ = await unit.readbacks.last(TABLE)
        assert round_
        answers = await unit.readbacks.answers(round_.id)
        corrected = [
            (each.seat_id, each.point) for each in await unit.readbacks.corrections(round_.id)
        ]
        said = {*((each.seat_id, each.point) for each in answers), *corrected}
        for name in ("Bruna", "Piero", "Ines", "Walter", "Adele", "Ugo"):
            for point in range(len(read_points(round_.draft))):
                if (seats[name].id, point) not in said:
                    await unit.readbacks.answer(round_.id, seats[name].id, point, None)
    await sergio.says("/rilettura")
    await sergio.taps("Correzioni")
    await sergio.taps("1")
    await sergio.taps("Accogli")
    await sergio.taps("1")
    await sergio.taps("Non accogliere")
    await sergio.says("La piazza è di un altro tavolo")
    await sergio.taps("Conferma")
    await sergio.says("/rilettura")
    await sergio.taps("Chiudi la rilettura")
    await sergio.taps("Chiudi la rilettura")
    assert bruna.sees("Non è accolta", "La piazza è di un altro tavolo")


async def sheets_are_counted(unit: Unit, seats: dict[str, Seat]) -> None:
    """Eight people on seven sheets: the pair has one, and counts as one."""
    pair, pina = seats["Bruna"], seats["Pina"]
    assert pair.ballot_id == seats["Piero"].ballot_id
    assert pair.confirmed_at
    assert seats["Piero"].confirmed_at
    assert pina.paper_since
    assert pina.telegram_id is None
    assert await unit.ballots.sheets(TABLE) == 7
    counts = await unit.ballots.counts(["corona-del-verde", "sistema-di-attori"])
    assert counts["corona-del-verde"].levels == (0, 1, 1, 3, 2)
    assert counts["sistema-di-attori"].levels == (0, 0, 1, 2, 3)
    assert counts["sistema-di-attori"].abstained == 1
    (own,) = await unit.own_objectives.at(TABLE)
    assert (own.ballot_id, own.level) == (seats["Ines"].ballot_id, 5)


async def proposals_are_listed(unit: Unit, seats: dict[str, Seat]) -> None:
    listed = {each.title: each for each in await unit.proposals.listed_at(TABLE)}
    assert set(listed) == {ORCHARDS, SUMMER, BENCHES, MERGED}
    union = listed[MERGED]
    originals = await unit.merging.originals(union.id)
    assert [each.author_id for each in originals] == [seats["Ines"].id, seats["Walter"].id]
    assert union.implementers == (
        "Comune di Seregno\nLe associazioni sportive\nIl gruppo di cammino"
    )
    assert listed[BENCHES].author_id == seats["Pina"].id
    orchards = listed[ORCHARDS].id
    assert (await unit.voices.supporters([orchards]))[orchards] == {seats["Ugo"].id}
    joined = (await unit.voices.joinings([orchards]))[orchards]
    assert [(each.seat_id, each.accepted) for each in joined] == [(seats["Bruna"].id, True)]
    (question,) = await unit.voices.questions(listed[SUMMER].id)
    assert question.answer == "Il comitato di quartiere, con un volontario per parco."


async def the_ranking_stands(unit: Unit) -> None:
    """Counted by hand: three points for the first, two for the second, one for the third."""
    titles = {each.id: each.title for each in await unit.proposals.listed_at(TABLE)}
    votes = list((await unit.rankings.votes_at(TABLE)).values())
    assert len(votes) == 8
    outcome = tally(votes, list(titles), places(len(titles)))
    assert [(titles[each.proposal], each.points) for each in outcome.standing] == [
        (ORCHARDS, 17),
        (MERGED, 14),
        (SUMMER, 9),
        (BENCHES, 8),
    ]


async def everybody_is_told_once(theatre: Replicas) -> None:
    """However often an update came, each piece of news is one message."""
    ugo = 2056  # who goes on in the message of a letter: what it said is in what was sent
    sent = [call.params for call in theatre.simulator.calls if call.method == "sendMessage"]
    told = [re.sub("<[^>]+>", "", each["text"]) for each in sent if each["chat_id"] == ugo]
    for news in (
        "La valutazione è aperta",
        "È il momento delle proposte",
        "È il momento della classifica",
        "I lavori del tavolo sono finiti",
        "Sono pubblicati i risultati: Classifica",
    ):
        assert sum(news in text for text in told) == 1, news
    sergio = Actor(theatre, SERGIO)
    assert sergio.sees("Hanno votato in 8 su 8, di cui 1 su carta", f"1ª · {ORCHARDS}")


def test_a_participant_needs_one_tap_an_objective_and_two() -> None:
    """From the news that the rating is open to a sheet that is whole, all of it in the play."""
    walter = [line.words for line in the_play() if line.who == "Walter"]
    rating = walter[: walter.index("/proponi")]
    objectives = len(load_process(PACKAGED).platform(TABLE).objectives)
    assert len(rating) == objectives + 2
