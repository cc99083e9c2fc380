"""Two tables that have one of everything, and every button there is, forged with their numbers.

Every word at a table says whose it is: what is read by whom it is not for is seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import islice, product
from typing import get_args

from conversations.commands import COMMANDS
from conversations.counting.closing import close_phases
from conversations.directory import FILES, PEOPLE, WORDS
from conversations.documents.points import Piece, Point, write_points
from conversations.documents.reading import Reader
from conversations.documents.reread import basis_of
from conversations.inviting.codes import code_of, hash_code
from conversations.said import Commanded, Said, Sent, Shared, Tapped, Wrote
from conversations.screens import Attachment, FileKind
from conversations.taps.my_data import Erase
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import VOCABULARY, unpack
from storage.engine import Database
from storage.platforms import PACKAGED, load_process
from storage.records import (
    Answer,
    Deeds,
    Desk,
    DoubleCheck,
    ParticipantSeat,
    Phase,
    ReleaseKind,
    Role,
    Seat,
    Verdict,
)
from storage.unit import Unit

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
PROCESS = load_process(PACKAGED)
TABLES = (1, 2)
SECRETS = {1: "Riservat", 2: "Altrov"}
"""A part of every word that was written or named at a table."""
SEAL = b"forged"
"""What the codes of invitations are sealed with: the kit prints them."""

STAFF, OBSERVER, STRANGER, ERASED, UNREAD, FREED = range(901, 907)
MEMBERS = ("anna", "luca", "rita", "carla", "gina", "mara")
"""The participants of each table: the last two are a pair, Luca has been asked by Anna."""


def person(name: str, table: int) -> int:
    """The Telegram id of a table's participant, or of its coordinator `paola`."""
    return 100 * table + ("paola", *MEMBERS).index(name)


@dataclass
class Stage:
    """What a table has: a field's name, and what a button may carry in it."""

    table: int
    secret: str
    seats: dict[str, Seat] = field(default_factory=dict)
    known: dict[str, list[str]] = field(default_factory=dict)


async def sit(unit: Unit, id: int, table: int | None, role: Role, name: str) -> Seat:
    await unit.people.remember(id, name)
    await unit.people.set_language(id, "it")
    if id != UNREAD:
        await unit.people.notice_read(id)
    return await unit.seats.claim((await unit.seats.create(table, role, name)).id, id, name)


def taking_part(stage: Stage, name: str) -> ParticipantSeat:
    seat = stage.seats[name]
    assert isinstance(seat, ParticipantSeat)
    return seat


async def furnish(database: Database) -> list[Stage]:
    """Give two tables one of everything."""
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([p.number for p in PROCESS.platforms], Phase.RATING)
        stages = [await _furnish(unit, Stage(table, SECRETS[table])) for table in TABLES]
        sara = await sit(unit, STAFF, None, Role.STAFF, "Sara")
        for stage in stages:
            await _answer(unit, stage, sara)
        await sit(unit, OBSERVER, None, Role.OBSERVER, "Ugo")
        await sit(unit, UNREAD, 1, Role.PARTICIPANT, "Nora")
        gone = await sit(unit, ERASED, 1, Role.PARTICIPANT, "Elio")
        await unit.seats.withdraw(gone.id)
        await unit.people.forget(ERASED)
        seat = await sit(unit, FREED, 1, Role.PARTICIPANT, "Fede")
        assert seat.ballot_id is not None
        await unit.ballots.rate(seat.ballot_id, _objective(1), 3)
        await unit.freed.free(seat, Phase.RATING, counts=False)
        for table in TABLES:
            platform = PROCESS.platform(table)
            await close_phases(unit, PROCESS, platform, Phase.PRESENTATION, Phase.CLOSED)
            for kind in ReleaseKind:
                await unit.releases.publish(table, kind, 1)
        for stage in stages:
            await _read_back(unit, stage)
    return stages


async def _furnish(unit: Unit, stage: Stage) -> Stage:
    table, secret = stage.table, stage.secret
    coordinator = f"Paola {secret}i"
    paola = await sit(unit, person("paola", table), table, Role.COORDINATOR, coordinator)
    for name in MEMBERS:
        full = f"{name.title()} {secret}i"
        stage.seats[name] = await sit(unit, person(name, table), table, Role.PARTICIPANT, full)
    paper = await unit.seats.create(table, Role.PARTICIPANT, f"Pina {secret}i")
    mara, gina = taking_part(stage, "mara"), taking_part(stage, "gina")
    await unit.pairs.join(mara, gina.ballot_id)
    own = await _rate(unit, stage)
    await _copy_paper(unit, stage, paper)
    texts, draft, union = await _propose(unit, stage, paola)
    met = await _meet(unit, stage, paola)
    asked = await _ask(unit, stage, texts)
    salt = f"{table}"
    token = hash_code(code_of(SEAL, salt))
    invitation = await unit.invitations.issue(paper.id, token, NOW + timedelta(9), salt)
    words = await unit.announcements.draft(table, paola.id, f"{secret}o: annuncio")
    await unit.dissents.write(
        table, stage.seats["anna"].id, f"{secret}o: no", objective=_objective(table)
    )
    for phase in (Phase.RATING, Phase.PROPOSALS, Phase.RANKING):
        await unit.publications.publish(table, phase)
    await unit.boards.open(table, f"{table}" * 64, NOW + timedelta(hours=9), Phase.RATING, paola.id)
    desk = Desk(table, paola.id, f"{table}d" * 32, NOW + timedelta(hours=9), "it")
    await unit.desks.open(desk)
    await unit.journal.note(table, paola.id, Deeds.PHASE, f"{secret}o")
    await unit.journal.note(table, paola.id, Deeds.PAPER, about=paper.id)
    proposals = [str(each) for each in (texts[3], draft, union, texts[2], texts[0])]
    stage.known = {
        "roundtable": [str(table)],
        **dict.fromkeys(("proposal", "first"), proposals),
        "second": proposals[1:],
        "union": [str(union)],
        "seat": [str(each.id) for each in (stage.seats["luca"], paper, stage.seats["anna"])],
        "own": [str(own)],
        "meeting": [str(each) for each in met],
        "ballot": [str(stage.seats["luca"].ballot_id)],
        "invitation": [str(invitation.id)],
        "announcement": [str(words.id)],
        "objective": [_objective(table)],
        "code": [f"{'bcdfgh' if table == 1 else 'jklmnp'}"],
        **asked,
    }
    return stage


async def _answer(unit: Unit, stage: Stage, sara: Seat) -> None:
    """An answer that was told, and one to the union that is being written."""
    told = await unit.outcomes.begin(int(stage.known["proposal"][0]), sara.id)
    draft = await unit.outcomes.begin(int(stage.known["union"][0]), sara.id)
    for each in (told, draft):
        for name, value in (
            ("verdict", Verdict.STUDIED),
            ("reason", f"{stage.secret}o: motivo"),
            ("owner", f"{stage.secret}o: ufficio"),
            ("due_on", NOW.date() + timedelta(days=9)),
        ):
            await unit.outcomes.write(each.id, name, value)
    await unit.outcomes.tell(told.id)
    stage.known["outcome"] = [str(draft.id), str(told.id)]


def _objective(table: int) -> str:
    return PROCESS.platform(table).objectives[0].id


async def _rate(unit: Unit, stage: Stage) -> int:
    """Sheets of three, enough for values to be shown; everybody adds an objective."""
    for name in ("anna", "luca", "gina"):
        seat = stage.seats[name]
        assert seat.ballot_id is not None
        for objective in PROCESS.platform(stage.table).objectives:
            await unit.ballots.rate(seat.ballot_id, objective.id, 4)
        added = await unit.own_objectives.add(
            seat.ballot_id, f"{stage.secret}o: Altro-{name}", by=seat.id
        )
    return added.id


async def _copy_paper(unit: Unit, stage: Stage, paper: Seat) -> None:
    """A whole sheet on paper, which nobody there typed, and somebody has begun to read again."""
    seat = await unit.seats.on_paper(paper.id)
    for objective in PROCESS.platform(stage.table).objectives:
        await unit.ballots.rate(seat.ballot_id, objective.id, 2)
    again = ((_objective(stage.table), 3),)
    await unit.double_checks.keep(DoubleCheck(seat.id, frozenset({999}), 998, again))


async def _propose(unit: Unit, stage: Stage, paola: Seat) -> tuple[list[int], int, int]:
    table, secret, made = stage.table, stage.secret, []
    for name in ("anna", "luca", "rita", "carla"):
        seat = stage.seats[name]
        draft = await unit.proposals.begin(table, seat.id, seat.id)
        await unit.proposals.write(draft, "title", f"{secret}o: proposta {seat.id}")
        await unit.proposals.attach(draft.id, "photo", "AgAD" * 10)
        await unit.proposals.present(draft.id)
        made.append(draft.id)
        again = await unit.proposals.begin(table, seat.id, seat.id)
        await unit.proposals.write(again, "title", f"{secret}o: Bozza-{name}")
    union = await unit.proposals.begin(table, None, paola.id)
    await unit.proposals.write(union, "title", f"{secret}o: unione")
    await unit.merging.merge(union.id, None, made[:2])
    await unit.proposals.hide(made[2], f"{secret}o: perché")
    return made, again.id, union.id


async def _meet(unit: Unit, stage: Stage, paola: Seat) -> list[int]:
    made: list[int] = []
    for _ in range(2):
        meeting = await unit.meetings.draft(stage.table, paola.id)
        await unit.meetings.write(meeting.id, "starts_at", NOW + timedelta(minutes=5))
        await unit.meetings.write(meeting.id, "minutes", 60)
        await unit.meetings.write(meeting.id, "place", f"{stage.secret}o: luogo")
        if not made:
            await unit.meetings.confirm(meeting.id)
        made.append(meeting.id)
    for name in ("anna", "luca"):
        sitting = stage.seats[name].id
        await unit.attendances.answer(made[0], sitting, Answer.NO)
        await unit.attendances.explain(made[0], sitting, f"{stage.secret}o: Perche-{name}")
    return made


async def _read_back(unit: Unit, stage: Stage) -> None:
    """A draft of two points: Anna dissents from the first and corrects the second, as Luca does."""
    table, secret = stage.table, stage.secret
    points = [Point(f"{secret}o: punto", (Piece(f"{secret}o: riga"),)) for _ in range(2)]
    # Read back is what is published once the work is closed.
    closed = replace(await unit.roundtables.get(table), phase=Phase.CLOSED)
    basis = await basis_of(Reader(unit, PROCESS), closed)
    ends = NOW + timedelta(days=7)
    round_ = await unit.readbacks.begin(table, ends, basis, write_points(points))
    anna = stage.seats["anna"].id
    await unit.readbacks.answer(round_.id, anna, 0, f"{secret}o: Dissenso-anna")
    for name in ("anna", "luca"):
        words = f"{secret}o: Correzione-{name}"
        await unit.readbacks.write(round_.id, stage.seats[name].id, 1, words)
    mine, sent = await unit.readbacks.corrections(round_.id)
    await unit.readbacks.send(sent.id)
    corrections = [str(sent.id), str(mine.id)]
    stage.known |= {"readback": [str(round_.id)], "correction": corrections}
    stage.known |= {"last": [str(round_.id)], "point": ["1", "0"]}


async def _ask(unit: Unit, stage: Stage, texts: list[int]) -> dict[str, list[str]]:
    anna, luca, rita = (taking_part(stage, name) for name in ("anna", "luca", "rita"))
    question = await unit.voices.ask(texts[3], anna.id, f"{stage.secret}o: domanda")
    carla = stage.seats["carla"].id
    await unit.unsent_lines.keep(carla, texts[3], f"{stage.secret}o: Risposta-carla", question.id)
    line = await unit.unsent_lines.keep(luca.id, texts[3], f"{stage.secret}o: Domanda-luca")
    await unit.voices.ask_to_join(texts[3], luca.id)
    request = await unit.pair_requests.ask(anna, luca.id, None)
    code = "BCDFGH" if stage.table == 1 else "JKLMNP"
    await unit.pair_requests.ask(rita, None, code)
    lines = [str(line.id), str(line.id - 1)]
    return {"question": [str(question.id)], "line": lines, "request": [str(request.id)]}


OTHERWISE = {
    **{"language": "it", "asked_by": "risultati", "step": "title", "field": "title"},
    **{"mark": "00000000", "month": "2026-12-03", "day": "2026-12-03", "then": "on"},
    **{"later": "2026-12-04"},
    **{"part": "place", "answer": "yes", "minutes": "60", "page": "0", "pair": "0"},
    **{"offset": "120", "order": "ba"},
    **{"reading": "20261203-1080-120", "other": "20261204--"},
}
"""What other fields say; numbers are 1."""
ABSURD = ("0", "2147483647")
"""Numbers of rows that nothing has."""
AN_ABSURD_TABLE = "999"


def forgeries(kind: type[Tap], stages: list[Stage]) -> list[Tap]:
    """Every button of a kind, with whatever a table may have in it: of the first, the second, none.

    A table's number also comes with the ids of the other.
    """
    absurd = {name: [*ABSURD] for name in stages[0].known} | {
        "roundtable": [AN_ABSURD_TABLE],
        "objective": ["nothing-there"],
        "code": ["zzzzzz"],
    }
    first, second = (stage.known for stage in stages)
    mixed = second | {"roundtable": first["roundtable"]}
    crossed = first | {"roundtable": second["roundtable"]}
    found: dict[str, Tap] = {}
    for known in (first, second, mixed, crossed, absurd):
        fields = product(*(_values(kind, name, known) for name in kind.model_fields))
        for each in islice(fields, 12):
            data = ":".join(["1", kind.prefix, *each])
            if tap := unpack(data):
                found[data] = tap
    assert found, f"no forgery of {kind.__name__} is one"
    return list(found.values())


def _values(kind: type[Tap], name: str, known: dict[str, list[str]]) -> list[str]:
    annotation = kind.model_fields[name].annotation
    if name in ("phase", "entered"):
        return [phase.value for phase in (Phase.RATING, Phase.PROPOSALS, Phase.RANKING)]
    if name == "left":
        return [phase.value for phase in Phase] if annotation is Phase else ["1"]
    if name == "subject":
        return [*known["objective"], *known["proposal"]]
    if words := get_args(annotation):
        return [str(words[0])]
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return [str(each.value) for each in annotation][: 2 if name == "about" else 1]
    return known.get(name) or [OTHERWISE.get(name, "1")]


PHOTO = Attachment(FileKind.PHOTO, "AgADforged")


def sayings(stages: list[Stage]) -> Iterator[tuple[str, list[tuple[Tap | None, Said]]]]:
    """Every way to say something: what may be said, from which place (None: wherever one is).

    A place that waits for words, a file or people hears some.
    """
    for kind in VOCABULARY.values():
        if kind is Erase:
            continue  # it takes away all that is one's own, and is another test's
        forged = forgeries(kind, stages)
        yield kind.__name__, [(None, Tapped(tap.pack())) for tap in forged]
        for waiting, given in (
            (WORDS, (Wrote("Parole mie"), Wrote("5"))),
            (FILES, (Sent(PHOTO),)),
            (PEOPLE, (Shared(("Ivo Neri", None)),)),
        ):
            if kind in waiting:
                yield f"{kind.__name__} waits", [(tap, each) for tap in forged for each in given]
    for command in COMMANDS:
        arguments = ("", *map(str, TABLES), AN_ABSURD_TABLE, "bcdfgh")
        yield f"/{command.name}", [(None, Commanded(command.name, each)) for each in arguments]
