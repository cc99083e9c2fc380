"""Every table that leads to a person is shown by `/imieidati` and emptied by `/cancellami`.

Or it says below why not. A new table with such a column is nobody's until it is filled in `fill`.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import BigInteger, Column, DateTime, Table, Text, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.catalogue import Catalogue, Page
from conversations.conversation import respond
from conversations.said import Commanded, Said, Tapped
from conversations.screens import Attachment, File, FileKind
from conversations.taps.my_data import Erase, SendMyData, ShowMyData
from conversations.turn import Sender, Turn
from storage.engine import Database
from storage.platforms import PACKAGED, load_process
from storage.records import Answer, Deeds, Phase, ReleaseKind, Role, Shown, Verdict
from storage.sealing import Private
from storage.tables import Numbers, metadata
from tests.moving import move

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
PROCESS = load_process(PACKAGED)
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"), now=lambda: NOW)
PERSON, TABLE = 7_000_000_007, 3
OBJECTIVE, ASIDE = PROCESS.platform(TABLE).objectives[:2]

PERSONS_KEYS = {"telegram", "reminder_wish", "messages", "wrong_codes", "asked_back", "roster"}
SEATS_KEYS = {
    *("seat", "announcements", "answers", "answers_aside", "own_objectives", "ballots_aside"),
    *("pair_requests", "proposals", "proposals_for_others", "earlier_versions", "supports"),
    *("joinings", "questions", "answers_to_questions", "ranking_confirmed", "dissents"),
    *("ranking_in_preparation", "meeting_answers", "meetings_made", "deeds", "deeds_about_you"),
    *("counted", "consents", "unsent", "outcomes", "board_link", "desk_link"),
    *("readback_agreed", "readback_dissents", "corrections", "signatures"),
}
"""What programs read: a key is never renamed."""

NO_TELEGRAM_ID = {
    *("seen_updates.update_id", "quarantine.update_id", "standing_messages.message_id"),
    *("people.screen", "last_messages.message_id"),
}
"""Large numbers that Telegram gives to something else than a person."""

SHOWN = {
    "people": "Nome: canarino people: name",
    "ratings": OBJECTIVE.text,
    "ratings aside": ASIDE.text,
    "freed_seats": "Questo posto è stato liberato",
    "ballots_aside": "Risposte messe da parte",
    "pair_requests": "Hai chiesto di rispondere in coppia",
    "proposal_objectives": f"1. {OBJECTIVE.name}",
    "supports": "Proposta che sostieni: «canarino proposals other: title»",
    "signatures": "ti nomini con la proposta: «canarino proposals presented: title»",
    "coauthors": "Hai chiesto di associarti a: «canarino proposals other: title»",
    "coauthors accepted": "porta anche il tuo nome: «canarino proposals joined: title»",
    "votes": "confermata, al posto 1ª: canarino proposals other: title",
    "choices": "In preparazione nella classifica, al posto 1ª: canarino proposals joined: title",
    "questions withdrawn": "Una domanda che hai ritirato",
    "wrong_codes": "Codici sbagliati provati: 1",
    "deliveries": "non mandarteli due volte: 1",
    "journal about": "ha inserito la scheda cartacea di canarino seats: name",
    "announcements gone": "Annuncio mandato, 1 dicembre, 10:00. Le parole non le conserviamo più.",
    "readback_answers agreed": "hai detto «va bene» a 1 punto",
    "counted": "La scheda con le tue risposte conta nei risultati del tavolo",
    "consents": "Contare anche da sola: sì",
    "boards": "Hai preparato il link del tabellone del tavolo 3: vale fino al 1 dicembre, 10:00.",
    "desks": "Hai un link della tua pagina di chi coordina, tavolo 3",
}
"""What is read of rows that hold no words of their own."""

UNSAID = {
    "ballots": "the sheet itself holds nothing but its answers, which are shown",
    "ballots aside": "as above",
    "ballots freed": "as above",
    "seats place": "the seat in the place of theirs is another's",
    "invitations": "what is left of a code that was used: the seat says since when",
    "letters": "words that reach them in a moment, and are forgotten then",
    "seen_updates": "that they said something in the last hour, not what",
    "standing_messages": "where a message of the bot stands in a chat they have before them",
    "boards.key_hash": "known from the link alone, which stands in their chat",
    "desks.key_hash": "as above",
    "last_messages": "not the words, only by what they are known again",
    "people.notice_told": "of which version of the informativa they were told, in their chat",
    "people.menu": "which commands they find in the menu they have before them",
    "distinct_proposals": "what whoever leads said of two proposals: nobody's",
    "compared_proposals": "that two texts were compared: reckoned, said by nobody",
    "alike_proposals": "as above",
    "readbacks": "a round of the table's, with nobody's words in it",
    "union_parts": "what whoever leads is joining for the table is the table's",
    "outcomes to me": "what the office says of their proposal, which all read at it",
    "unsent_lines to me": "what somebody is about to answer is theirs until it is sent",
    "double_checks": "which sheets somebody typed or read again: the journal's lines say so",
    "questions answered.answer": "the words of the proposal's author, who finds them in theirs",
}
"""Why `/imieidati` does not show a table, or one column of it, and the file does not hold it."""

ONLY_IN_THE_FILE = {
    "counted.objective": "the page says that the sheet counts",
    "pair_requests.code": "`/coppia` shows it while it is good for anything",
    "proposals.attachment_id": "Telegram's number of a file: the card says that there is one",
    "proposals presented.attachment_id": "as above",
    "proposals union.attachment_id": "as above",
    "meetings.uid": "a number for calendars",
    "meetings confirmed.uid": "as above",
    "deliveries.kind": "the page says how many",
    "deliveries.outcome": "as above",
    "desks.language": "the page speaks it",
}
"""What the file holds and a page does not show."""

STAYS = {
    "seats": "an empty seat without a name, which nobody can have any more",
    "seats freed": "as above",
    "seats place": "somebody else's seat",
    "freed_seats": "that the seat was freed, without a word of from whom",
    "invitations": "the hash of a code that was used, to an empty seat",
    "proposals presented": "the table has it; it has no author any more",
    "proposals other": "as above",
    "proposals joined": "as above",
    "proposal_objectives": "of a presented proposal",
    "proposal_versions": "of a presented proposal",
    "distinct_proposals": "of presented proposals",
    "compared_proposals": "of a presented proposal",
    "alike_proposals": "of presented proposals",
    "coauthors accepted": "a co-author of a proposal the table has, without a name",
    "questions answered": "the answer is read by all; nobody reads who asked",
    "meetings confirmed": "the table meets, whoever called it",
    "announcements sent": "it is under way; its words are forgotten once everybody has them",
    "announcements gone": "that it was sent, without its words",
    "journal about": "what was done stays, without the name of whom it was done to",
    "questions to me": "the answer is read by all; nobody reads whose it was",
    "seen_updates": "that a number of Telegram's was seen, without from whom",
    "outcomes": "what the office said stays with the proposal, without the name of who wrote it",
    "outcomes to me": "as above, and it is somebody else's word",
    "journal": "what was done stays, without the name of who did it",
    "readbacks": "a round of the table's, with nobody's words in it",
    "double_checks": "that a sheet was typed, and read again, by seats without a name",
}
"""Why a row is still there after `/cancellami`: none says whose it was."""

STAYS_IN_COUNTS = STAYS | {
    "ballots": "counted already, without a name",
    "ratings": "counted already, without a name",
    "own_objectives": "read with the results already, without a name",
    "votes": "counted already, without a name",
    "supports": "the table ranked by then",
    "coauthors": "the table ranked by then",
    "questions": "the table ranked by then",
    "questions withdrawn": "as above, without its words",
    "unsent_lines to me": "somebody else's words",
}
"""The same once the table's work is closed."""


def leading() -> dict[str, set[str]]:
    """Return the columns of each table that lead to a person, directly or through other tables."""
    found: dict[str, set[str]] = {"people": {"telegram_id"}, "ballots": {"id"}}
    while True:
        more = {
            table.name: columns
            for table in metadata.sorted_tables
            if (columns := {each.name for each in table.columns if _leads(each, found)})
        }
        if {**found, **more} == found:
            return found
        found = {**found, **more}


def _leads(column: Column[Any], known: dict[str, set[str]]) -> bool:
    if any(key.column.table.name in known for key in column.foreign_keys):
        return True
    # A Telegram id may be kept without a key: it is a number that needs 64 bits.
    looks_like_one = isinstance(column.type, BigInteger | Numbers) or column.name.endswith(
        "telegram_id"
    )
    return looks_like_one and str(column) not in NO_TELEGRAM_ID


@dataclass
class Holdings:
    """One row of each kind that one person leaves, each of its texts a canary of its own."""

    connection: AsyncConnection
    canaries: dict[str, dict[str, str]] = field(default_factory=dict)
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    somebody: int = 0
    """Somebody else's seat at the table."""

    async def put(self, name: str, which: str = "", /, **values: Any) -> Any:
        """Add a row, and return its first key; a text that is not given is a canary."""
        table, label = metadata.tables[name], f"{name} {which}".strip()
        words = {c.name: f"canarino {label}: {c.name}" for c in _texts(table)}
        row: dict[str, Any] = words | {
            c.name: NOW for c in table.columns if _is_needed(c) and _is_moment(c)
        }
        if "roundtable" in table.columns:
            row["roundtable"] = TABLE
        row |= values
        made = await self.connection.execute(
            insert(table).values(row).returning(*table.primary_key.columns)
        )
        keys = made.one()
        self.rows[label] = {c.name: key for c, key in zip(table.primary_key, keys, strict=True)}
        self.canaries[label] = {key: word for key, word in words.items() if row[key] == word}
        return keys[0]

    async def left(self) -> dict[str, dict[str, Any]]:
        """Read what is left of these rows."""
        found = {}
        for label, keys in self.rows.items():
            table = metadata.tables[label.split()[0]]
            same = [table.c[name] == key for name, key in keys.items()]
            row = (await self.connection.execute(select(table).where(*same))).mappings().first()
            if row is not None:
                found[label] = dict(row)
        return found


def _texts(table: Table) -> list[Column[Any]]:
    return [c for c in table.columns if type(c.type) in (Text, Private)]


def _is_needed(column: Column[Any]) -> bool:
    return not column.nullable and column.server_default is None


def _is_moment(column: Column[Any]) -> bool:
    return isinstance(getattr(column.type, "impl_instance", column.type), DateTime)


async def fill(holds: Holdings) -> None:
    """Have one person leave a row in every table that can lead to them."""
    put = holds.put
    elses = insert(metadata.tables["seats"]).values(roundtable=TABLE, role=Role.PARTICIPANT)
    made = await holds.connection.execute(elses)
    assert made.inserted_primary_key is not None
    holds.somebody = made.inserted_primary_key[0]
    # What is kept of a list is rows, and a canary stands in one of them.
    word = "canarino people: roster"
    rows = {"rows": [[1, ["Nome"]], [2, [word]]]}
    here = {"language": "it", "place": "1:home", "roster": json.dumps(rows), "unsent_at": NOW}
    await put("people", telegram_id=PERSON, **here)
    holds.canaries["people"]["roster"] = word
    ballot = await put("ballots")
    seat = await put(
        "seats", role=Role.PARTICIPANT, telegram_id=PERSON, ballot_id=ballot, registered_at=NOW
    )
    await put("invitations", seat_id=seat)
    await _be_freed(put)
    await put("ratings", ballot_id=ballot, objective=OBJECTIVE.id, level=4)
    await put("own_objectives", ballot_id=ballot, level=4)
    await put("standing_messages", telegram_id=PERSON, message_id=1)
    await put("letters", telegram_id=PERSON, stays=True)
    await put("seen_updates", telegram_id=PERSON, update_id=1, owed_in=None, owed_until=None)
    await put("last_messages", telegram_id=PERSON, message_id=1, units=4)
    aside = await put("ballots", "aside")
    await put("ballots_aside", ballot_id=aside, seat_id=seat)
    await put("ratings", "aside", ballot_id=aside, objective=ASIDE.id, level=4)
    await put("pair_requests", asking_id=seat, asked_at=NOW)
    await _propose(holds, seat)
    await put("dissents", seat_id=seat, objective=OBJECTIVE.id, proposal_id=None)
    await _read_back(holds, seat)
    await _meet(holds, seat)
    good = {"seat_id": seat, "expires_at": NOW}
    await put("boards", phase=Phase.RATING, shown=Shown.WORK, page=0, **good)
    await put("desks", **good)
    await put("journal", seat_id=seat, deed=Deeds.MERGE.value)
    about = {"deed": Deeds.PAPER.value, "detail": None}
    await put("journal", "about", seat_id=holds.somebody, about_id=seat, **about)
    await put("wrong_codes", telegram_id=PERSON, tries=1)
    await put("deliveries", telegram_id=PERSON, subject=1, offset=0, tries=1)
    seats, kind = frozenset({seat}), ReleaseKind.RATING
    await put("counted", kind=kind, answer=4, people=seats, known_to=seats, entered=1, open=False)
    holds.rows["counted"] = {"roundtable": TABLE}  # written anew whenever figures are made
    await put("consents", seat_id=seat, kind=kind, agreed=True)
    await put("double_checks", seat_id=holds.somebody, authors=seats, checker_id=seat, again=())
    await put("announcements", seat_id=seat)
    await put("announcements", "sent", seat_id=seat, confirmed_at=NOW)
    await put("announcements", "gone", seat_id=seat, confirmed_at=NOW, text=None)


async def _be_freed(put: Callable[..., Any]) -> None:
    """Have had another seat, which was taken back while the rating was open."""
    ballot = await put("ballots", "freed")
    out = {"freed_in": Phase.RATING, "withdrawn_at": NOW, "registered_at": NOW}
    seat = await put("seats", "freed", role=Role.PARTICIPANT, ballot_id=ballot, name=None, **out)
    unnamed = {"name": None, "claimed_as": None}
    about = dict.fromkeys(("organisation", "category", "contact"))
    place = await put("seats", "place", role=Role.PARTICIPANT, **unnamed, **about)
    await put("freed_seats", seat_id=seat, place_id=place, telegram_id=PERSON)
    await put("own_objectives", "freed", ballot_id=ballot, level=2)


async def _propose(holds: Holdings, seat: int) -> None:
    put = holds.put
    mine: dict[str, Any] = {"writer_id": seat, "revision": 1, "attachment_kind": "photo"}
    presented = {**mine, "presented_at": NOW}
    await put("proposals", author_id=seat, hidden_because=None, **mine)
    union = await put("proposals", "union", author_id=None, hidden_because=None, **mine)
    one = await put("proposals", "presented", author_id=seat, **presented)
    # Of others: only their titles are of use here.
    others = presented | dict.fromkeys(UNUSED) | {"writer_id": holds.somebody}
    other = await put("proposals", "other", author_id=None, **others)
    joined = await put("proposals", "joined", author_id=None, **others)
    await put("proposal_objectives", proposal_id=one, objective=OBJECTIVE.id)
    await put("proposal_versions", proposal_id=one, field="title")
    await put("distinct_proposals", first_id=one, second_id=other)
    await put("compared_proposals", proposal_id=one, revision=1)
    await put("alike_proposals", first_id=one, second_id=other, score=80.0)
    await put("union_parts", union_id=union, proposal_id=one, chosen=True)
    await put("supports", proposal_id=other, seat_id=seat)
    await put("signatures", proposal_id=one, seat_id=seat)
    await put("coauthors", proposal_id=other, seat_id=seat)
    await put("coauthors", "accepted", proposal_id=joined, seat_id=seat, accepted=True)
    mine = await put("questions", proposal_id=other, seat_id=seat, answer=None)
    await put("questions", "withdrawn", proposal_id=other, seat_id=seat, **TAKEN_BACK)
    await put("questions", "answered", proposal_id=other, seat_id=seat)
    asked = await put(
        "questions", "to me", proposal_id=one, seat_id=holds.somebody, answered_by=seat
    )
    said = {"verdict": Verdict.ACCEPTED, "told_at": NOW}
    await put("outcomes", proposal_id=joined, writer_id=seat, **said)
    await put("outcomes", "draft", proposal_id=other, writer_id=seat)
    await put("outcomes", "to me", proposal_id=one, writer_id=holds.somebody, **said)
    await put("unsent_lines", proposal_id=joined, seat_id=seat)
    await put("unsent_lines", "answer", proposal_id=one, seat_id=seat, question_id=asked)
    await put("unsent_lines", "to me", proposal_id=one, seat_id=holds.somebody, question_id=mine)
    await put("choices", seat_id=seat, position=1, proposal_id=joined)
    await put("votes", seat_id=seat, position=1, proposal_id=other)


TAKEN_BACK = {"text": "", "answer": None, "withdrawn_at": NOW}
UNUSED = (
    *("description", "implementers", "beneficiaries", "resources", "instruments", "timing"),
    *("expected_results", "first_step", "attachment_kind", "attachment_id", "hidden_because"),
)


async def _read_back(holds: Holdings, seat: int) -> None:
    ends = {"ends_at": NOW + timedelta(days=7), "basis": "", "draft": "[]", "figures": None}
    readback = await holds.put("readbacks", **ends)
    mine = {"readback_id": readback, "seat_id": seat}
    await holds.put("readback_answers", point=1, **mine)
    await holds.put("readback_answers", "agreed", point=2, text=None, **mine)
    await holds.put("corrections", point=3, taken=False, **mine)


async def _meet(holds: Holdings, seat: int) -> None:
    calls: dict[str, Any] = {"writer_id": seat, "sequence": 0, "reminder_offsets": None}
    await holds.put("meetings", **calls)
    when = {"starts_at": NOW, "minutes": 60, "confirmed_at": NOW}
    meeting = await holds.put("meetings", "confirmed", **calls, **when)
    await holds.put("attendances", meeting_id=meeting, seat_id=seat, answer=Answer.NO)


async def say(database: Database, said: Said) -> str:
    """What the person reads."""
    page = await answer(database, said)
    return page.text.replace("<b>", "").replace("</b>", "")


async def answer(database: Database, said: Said) -> Page:
    async with database.unit(NOW, PERSON) as unit:
        visitor = await unit.people.visitor(PERSON)
        turn = Turn(unit, PROCESS, WORDS, NOW, Sender(PERSON, "Nome", "it"), visitor)
        return WORDS.render(await respond(turn, said), "it")


async def read_everything(database: Database) -> str:
    told, page = "", await say(database, Commanded("imieidati", ""))
    while page not in told:
        told += page
        number = told.count("Tutto quello che conserviamo")
        page = await say(database, Tapped(ShowMyData(page=number).pack()))
    return told


@pytest.fixture
async def filled(database: Database) -> Holdings:
    """What was put there; its connection is closed, and only its lists are of use."""
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([p.number for p in PROCESS.platforms], Phase.RATING)
        holds = Holdings(unit.people._connection)
        await fill(holds)
    return holds


def test_what_leads_to_a_person_is_found_without_being_named() -> None:
    found = leading()
    assert found["deliveries"] == {"telegram_id"}, "without a key"
    assert found["proposal_versions"] == {"proposal_id"}, "through a proposal's author"
    assert found["ratings"] == {"ballot_id", "seen_by"}
    assert found["counted"] == {"people", "known_to"}, "numbers within a text"
    nobodys = {"roundtables", "openings", "publications", "contact", "quarantine", "pace"}
    nobodys |= {"releases", "closings", "readbacks"}
    assert metadata.tables.keys() - found.keys() == nobodys


async def test_every_table_that_leads_to_a_person_is_filled_here(filled: Holdings) -> None:
    missing = leading().keys() - {label.split()[0] for label in filled.rows}
    assert not missing, f"nobody says what is kept there, and how it goes: {missing}"


async def test_all_that_is_kept_is_shown_or_says_why_not(
    database: Database, filled: Holdings
) -> None:
    columns = {f"{label}.{each}" for label, told in filled.canaries.items() for each in told}
    without = {*UNSAID, *ONLY_IN_THE_FILE}
    without -= filled.rows.keys() | columns
    assert not without, "a reason for what is not there"
    told = await read_everything(database)
    for label, words in SHOWN.items():
        assert words in told, f"{label} is not shown:\n{told}"
    reasons = UNSAID | ONLY_IN_THE_FILE
    for label, canaries in filled.canaries.items():
        seen = {column for column, word in canaries.items() if word in told}
        why_not = {column for column in canaries if f"{label}.{column}" in reasons}
        assert not seen & why_not, f"{label}: {seen & why_not} is shown after all"
        if label in UNSAID:
            assert not seen, f"{label} is shown after all"
            continue
        assert canaries.keys() == seen | why_not, f"{label} hides {canaries.keys() - seen}"
        assert seen or label in SHOWN, f"nothing is read of {label}"


def strings(value: Any) -> set[str]:
    """Every word of what a file holds."""
    match value:
        case dict():
            return set().union(*map(strings, value.values()))
        case list():
            return set().union(*map(strings, value))
        case _:
            return {str(value)}


async def read_file(database: Database) -> dict[str, Any]:
    first, *_ = (await answer(database, Tapped(SendMyData(page=0).pack()))).inserts
    assert isinstance(first.content, File)
    assert first.content.name == "imieidati.json"
    read: dict[str, Any] = json.loads(first.content.content.decode("utf-8"))
    return read


async def test_the_file_holds_all_of_it(database: Database, filled: Holdings) -> None:
    told = strings(await read_file(database))
    for label, canaries in filled.canaries.items():
        if label in UNSAID:
            assert not told & set(canaries.values()), f"{label} is in the file after all"
            continue
        missing = {column for column, word in canaries.items() if word not in told}
        why_not = {column for column in canaries if f"{label}.{column}" in UNSAID}
        assert missing == why_not, f"{label} hides {missing - why_not} from the file"


async def test_the_file_has_these_keys(database: Database, filled: Holdings) -> None:
    read = await read_file(database)
    assert (read["format"]["name"], read["format"]["version"]) == ("crocevia-my-data", 1)
    assert read["made_at"] == "2026-12-01T09:00:00+00:00"
    assert read["person"].keys() == PERSONS_KEYS
    seat, _freed = read["seats"]
    assert seat.keys() == SEATS_KEYS
    assert {"objective": OBJECTIVE.id, "text": OBJECTIVE.text, "level": 4} in seat["answers"]
    (announcement, *_) = seat["announcements"]
    assert announcement["written_at"] == "2026-12-01T09:00:00+00:00"


async def test_the_files_one_attached_come_along_once_each(
    database: Database, filled: Holdings
) -> None:
    page = await answer(database, Tapped(SendMyData(page=0).pack()))
    _, *files = [each.content for each in page.inserts]
    kinds = ("proposals", "proposals presented", "proposals union")
    ids = [f"canarino {kind}: attachment_id" for kind in kinds]
    assert len(files) == len(ids)
    assert set(files) == {Attachment(FileKind.PHOTO, each) for each in ids}


@pytest.mark.parametrize(
    ("phase", "stays"),
    [(Phase.RATING, STAYS), (Phase.CLOSED, STAYS_IN_COUNTS)],
    ids=["open", "closed"],
)
async def test_all_that_is_kept_goes_or_says_why_not(
    database: Database, filled: Holdings, phase: Phase, stays: dict[str, str]
) -> None:
    async with database.unit(NOW) as unit:
        await move(unit, TABLE, phase)
    assert "Fatto" in await say(database, Tapped(Erase().pack()))
    async with database.unit(NOW) as unit:
        left = await Holdings(unit.people._connection, rows=filled.rows).left()
        everything = [
            row
            for table in metadata.sorted_tables
            for row in await unit.people._connection.execute(select(table))
        ]
        counted = await unit.releases.counted(TABLE, ReleaseKind.RATING)
    assert left.keys() - {"counted"} == stays.keys()
    assert [each.people for each in counted] == [{-1}], "counted stays counted, as nobody's"
    assert str(PERSON) not in repr(everything), "the number is nowhere"
    assert "canarino people" not in repr(everything)
    assert "canarino seats" not in repr(everything)
