"""Whatever was begun and not handed in goes on its day; every table has a term, or says why not.

One person leaves a row in every table, as in `test_kept_of_every_table`. A new table is either of
a kind that goes, or named here; of its private words nothing stays that somebody did not hand in.
"""

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from conversations.my_data.retention import look_ahead
from storage.engine import Database
from storage.expiry import _ROWS, Kind
from storage.records import Phase
from storage.sealing import private_columns
from storage.tables import metadata
from tests.moving import move
from tests.my_data.test_kept_of_every_table import NOW, PERSON, PROCESS, TABLE, Holdings, fill
from tests.my_data.test_retention import sweep

DAY, MOMENT = timedelta(days=1), timedelta(seconds=1)
DRAFTS = timedelta(days=PROCESS.retention.drafts_days)
UPDATES = timedelta(days=PROCESS.retention.updates_days)

WITH_THE_LINK = {
    *("seats", "freed_seats", "consents", "pair_requests", "ballots_aside", "attendances"),
    "signatures",
}
"""Tables whose rows go, or lose whose they are, when the link of their table ends."""

NO_TERM = {
    "ballots": "what was answered, without the link; counted already",
    "ratings": "as above",
    "own_objectives": "as above, and read with the results",
    "votes": "as above",
    "counted": "as above",
    "supports": "as above",
    "dissents": "handed in as it is written; what is read of it stands in the minutes",
    "readback_answers": "as above",
    "readbacks": "the public minutes, and what the table said to them",
    "roundtables": "what the city does: nobody's",
    "openings": "as above",
    "publications": "as above",
    "releases": "as above",
    "closings": "as above",
    "proposal_versions": "earlier words of what was handed in",
    "proposal_objectives": "goes with a draft; of a proposal it stays",
    "union_parts": "as above",
    "coauthors": "handed in when asked",
    "questions": "sent; drafts of them are `unsent_lines`",
    "distinct_proposals": "of presented proposals, nobody's",
    "compared_proposals": "as above",
    "alike_proposals": "as above",
    "standing_messages": "where a message of the bot stands: as long as whose chat it is are known",
    "wrong_codes": "a day, by the pace of trying",
    "letters": "until they are sent",
    "boards": "one a table; its key ends by itself",
    "desks": "as above",
    "contact": "one row",
    "pace": "one row",
}
"""Why nothing of a table goes by itself."""

PRIVATE_STAYS = {
    "people.name": "as long as the link",
    "seats.name": "as long as the link",
    "seats.organisation": "as long as the link",
    "seats.category": "said in counts; with the link it is another seat's",
    "seats.contact": "as long as the link",
    "seats.claimed_as": "as long as the link",
    "letters.page": "until it is sent",
    "dissents.text": "handed in",
    "readback_answers.text": "handed in",
    "attendances.reason": "handed in, and as long as the link",
    "attendances.substitute": "as above",
    "proposal_versions.text": "of a presented proposal",
    "questions.text": "sent",
    "questions.answer": "sent",
}
"""Private words in tables of which no draft is ever kept, and how long they stay."""

UNSENT = {
    *("proposals", "proposals union", "union_parts"),
    *("unsent_lines", "unsent_lines answer", "unsent_lines to me", "choices"),
    *("corrections", "outcomes draft", "meetings", "announcements"),
}
"""Rows that somebody began and did not hand in."""

EMPTIED: dict[str, dict[str, Any]] = {
    "people": {"roster": None, "asked_back": None},
    "corrections waits": {"reason": None},
    "double_checks half": {"again": ()},
}
"""Rows that stay, and lose what was not handed in."""


@pytest.fixture
async def lying(database: Database) -> Holdings:
    """One who left everything begun, at a table that then went through all of its phases."""
    async with database.unit(NOW) as unit:
        await unit.roundtables.ensure([p.number for p in PROCESS.platforms], Phase.RATING)
        holds = Holdings(unit.people._connection)
        await fill(holds)
        seat, readback = holds.rows["seats"]["id"], holds.rows["readbacks"]["id"]
        sent = {"readback_id": readback, "seat_id": seat, "sent_at": NOW, "touched_at": NOW}
        await holds.put("corrections", "waits", point=4, **sent)
        await holds.put("corrections", "decided", point=5, taken=False, **sent)
        half = {"authors": frozenset({seat}), "checker_id": holds.somebody, "again": (("o", 3),)}
        await holds.put("double_checks", "half", seat_id=seat, **half)
        union = holds.rows["proposals union"]["id"]
        await holds.put("signatures", "of a draft", proposal_id=union, seat_id=seat)
        for phase in (Phase.PROPOSALS, Phase.RANKING, Phase.CLOSED):
            await move(unit, TABLE, phase)
        readbacks = metadata.tables["readbacks"]
        await unit.people._connection.execute(update(readbacks).values(closed_at=NOW))
    return holds


async def left(database: Database, holds: Holdings) -> dict[str, dict[str, Any]]:
    async with database.unit(NOW) as unit:
        return await Holdings(unit.people._connection, rows=holds.rows).left()


def test_every_table_has_a_term_or_says_why_not() -> None:
    covered = {rows.table.name for each in _ROWS.values() for rows in each}
    assert not covered & (WITH_THE_LINK | NO_TERM.keys()), "a reason for what goes"
    nobodys = metadata.tables.keys() - covered - WITH_THE_LINK - NO_TERM.keys()
    assert not nobodys, f"nobody says how long these stay: {nobodys}"


def test_private_words_are_of_what_goes_or_say_why_not() -> None:
    drafts = {rows.table.name for rows in _ROWS[Kind.DRAFTS]}
    private = {str(each) for _, found in private_columns(metadata) for each in found}
    stays = {each for each in private if each.split(".")[0] not in drafts}
    assert stays | {"people.name"} == PRIVATE_STAYS.keys()


async def test_what_was_not_handed_in_goes_on_its_day_and_nothing_else(
    database: Database, lying: Holdings
) -> None:
    for kind in _ROWS[Kind.DRAFTS]:
        touched = {each.split()[0] for each in UNSENT | EMPTIED.keys()}
        assert kind.table.name in touched, f"{kind.table} has a term that is not travelled to"
    await sweep(database, NOW + UPDATES + MOMENT)
    gone = {"last_messages", "seen_updates", "signatures of a draft"}
    before = await left(database, lying)
    assert lying.rows.keys() - before.keys() == {"last_messages", "seen_updates"}
    await sweep(database, NOW + DRAFTS)
    assert await left(database, lying) == before, "not a moment earlier"
    await sweep(database, NOW + DRAFTS + MOMENT)
    after = await left(database, lying)
    assert lying.rows.keys() - after.keys() == UNSENT | gone
    for label, row in after.items():
        if label != "invitations":
            assert row == before[label] | EMPTIED.get(label, {}), label


async def test_what_is_touched_again_has_its_term_anew(database: Database, lying: Holdings) -> None:
    later = NOW + DRAFTS - DAY
    ids = {label: row.get("id", 0) for label, row in lying.rows.items()}
    async with database.unit(later) as unit:
        await unit.meetings.write(ids["meetings"], "place", "In biblioteca")
        await unit.outcomes.write(ids["outcomes draft"], "reason", "Si farà")
        await unit.readbacks.explain(ids["corrections waits"], "Non si può")
        await unit.readbacks.reopen(ids["corrections decided"])
        await unit.people.ask_back(PERSON, "Anna, Ugo")
    await sweep(database, NOW + DRAFTS + DAY)
    row = await left(database, lying)
    assert row["meetings"]["place"] == "In biblioteca"
    assert row["outcomes draft"]["reason"] == "Si farà"
    assert row["corrections waits"]["reason"] == "Non si può"
    assert row["corrections decided"]["reason"] == "canarino corrections decided: reason"
    assert row["people"]["asked_back"] == "Anna, Ugo"
    assert "rows" in json.loads(row["people"]["roster"])
    await sweep(database, later + DRAFTS + MOMENT)
    row = await left(database, lying)
    assert not {"meetings", "outcomes draft"} & row.keys()
    assert {row[f"corrections {each}"]["reason"] for each in ("waits", "decided")} == {None}
    assert row["people"]["roster"] is row["people"]["asked_back"] is None


async def test_an_order_that_was_confirmed_stays_as_it_was(
    database: Database, lying: Holdings
) -> None:
    choices, votes = metadata.tables["choices"], metadata.tables["votes"]
    async with database.unit(NOW) as unit:
        vote = (await unit.people._connection.execute(select(votes))).mappings().one()
        chosen = {"proposal_id": vote["proposal_id"]}
        await unit.people._connection.execute(update(choices).values(chosen))
    await sweep(database, NOW + DRAFTS + DAY)
    assert "choices" in await left(database, lying)


async def test_what_lies_too_long_is_counted(database: Database, lying: Holdings) -> None:
    now = NOW + DRAFTS + 2 * DAY
    async with database.unit(now) as unit:
        ahead = await look_ahead(unit, PROCESS, now)
    # What hangs on others is not counted by itself.
    assert ahead.overdue["drafts"] == len((UNSENT - {"union_parts"}) | EMPTIED.keys())
    assert ahead.overdue["updates"] == 2
    await sweep(database, now)
    async with database.unit(now) as unit:
        assert not (await look_ahead(unit, PROCESS, now)).overdue


async def test_what_was_not_handed_in_does_not_outlive_the_link(
    database: Database, lying: Holdings
) -> None:
    """A city may keep drafts longer than the link."""
    retention = PROCESS.retention.model_copy(update={"drafts_days": 366, "link_months": 1})
    process = PROCESS.model_copy(update={"retention": retention})
    async with database.unit(NOW) as unit:
        correction = metadata.tables["corrections"]
        readback = lying.rows["readbacks"]["id"]
        theirs = {"readback_id": readback, "seat_id": lying.somebody, "point": 9, "text": "Mia zia"}
        await unit.people._connection.execute(
            update(metadata.tables["seats"])
            .where(metadata.tables["seats"].c.id == lying.somebody)
            .values(registered_at=NOW)
        )
        await unit.people._connection.execute(insert(correction).values(theirs))
    assert (await sweep(database, NOW + 32 * DAY, process))["link"]
    gone = {each for each in UNSENT if each not in await left(database, lying)}
    assert gone == UNSENT
    async with database.unit(NOW) as unit:
        texts = set((await unit.people._connection.execute(select(correction.c.text))).scalars())
    assert texts == {f"canarino corrections {each}: text" for each in ("waits", "decided")}
