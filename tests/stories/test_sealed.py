"""With a key nothing of people, and nothing that is not told yet, can be read in the database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from storage.engine import StorageError, open_database
from storage.records import Phase
from storage.sealing import Keys, Seals, new_key
from storage.tables import metadata
from tests.theatre import Theatre

SECRETS = ("Zebedea", "Ildebrando", "Quarantotti", "Orti sul tetto", "3331234567", "mia zia")


@pytest.fixture
async def sealed(database_url: str) -> AsyncIterator[Theatre]:
    theatre = Theatre(database_url, key=new_key())
    await theatre.open()
    yield theatre
    await theatre.close()


async def written(database_url: str) -> str:
    """Everything whoever has the database can read, deleted rows of SQLite's files too."""
    engine = create_async_engine(database_url)
    told = []
    async with engine.connect() as connection:
        for table in metadata.sorted_tables:
            found = await connection.exec_driver_sql(f"SELECT * FROM {table.name}")
            told += [repr(row) for row in found]
    await engine.dispose()
    if database_url.startswith("sqlite"):
        file = Path(str(make_url(database_url).database))
        for each in file.parent.glob(f"{file.name}*"):
            told.append(each.read_bytes().decode("utf-8", "replace"))
    return "\n".join(told)


async def test_no_name_no_contact_and_no_draft_can_be_read_and_all_is_shown(
    sealed: Theatre,
) -> None:
    paola = await sealed.coordinator("Paola", table=3)
    zebedea = await sealed.participant("Zebedea", table=3)
    await paola.says("/invita")
    await paola.taps("Scrivi i nomi")
    await paola.says("Ildebrando Quarantotti")
    await paola.says("/invita")
    await paola.sends_file("a.csv", b"nome;tavolo;recapito\nUgo Riva;3;3331234567\n")
    async with sealed.stored() as unit:
        [leads] = (await unit.people.visitor(paola.id)).seats
        half_made = await unit.meetings.draft(3, leads.id)
        await unit.meetings.write(half_made.id, "place", "Da mia zia")
    await sealed.moves(3, Phase.PROPOSALS)
    await zebedea.says("/proponi")
    await zebedea.says("Orti sul tetto")
    told = await written(sealed.database_url)
    assert [each for each in SECRETS if each in told] == []

    await paola.says("/stato")
    assert paola.sees("Zebedea")
    await zebedea.says("/imieidati")
    assert zebedea.sees("Zebedea")
    async with sealed.stored() as unit:
        [seat] = (await unit.people.visitor(zebedea.id)).seats
        draft = await unit.proposals.draft(seat.id, seat.id)
    assert draft is not None
    assert draft.title == "Orti sul tetto"


async def test_without_its_key_or_with_another_the_bot_does_not_start_and_says_why(
    sealed: Theatre,
) -> None:
    await sealed.participant("Zebedea", table=3)
    await sealed.stop_bot()
    with pytest.raises(StorageError, match="is sealed: write the key it was sealed with"):
        await sealed.start_bot(encryption_key=None)
    with pytest.raises(StorageError, match="sealed with another key"):
        await sealed.start_bot(encryption_key=new_key())
    await sealed.start_bot(encryption_key=f"{new_key()},{sealed.key}")


async def test_what_was_there_is_sealed_and_a_new_key_takes_the_place_of_the_old(
    database_url: str, theatre: Theatre
) -> None:
    zebedea = await theatre.participant("Zebedea", table=3)
    await theatre.moves(3, Phase.PROPOSALS)
    await zebedea.says("/proponi")
    await zebedea.says("Orti sul tetto")
    await theatre.stop_bot()
    assert "Zebedea" in await written(database_url)

    first, second = new_key(), new_key()
    for keys in (first, f"{second},{first}", second):
        database = open_database(database_url, Keys.of(keys))
        if keys == first:
            assert (await database.count_seals()).unsealed > 2
        assert await database.seal_anew() > 2
        assert await database.count_seals() == Seals()
        await database.close()
        told = await written(database_url)
        assert [each for each in SECRETS if each in told] == []

    database = open_database(database_url, Keys.of(first))
    with pytest.raises(StorageError, match="sealed with another key"):
        await database.must_open()
    await database.close()
    await theatre.start_bot(encryption_key=second)
    await zebedea.says("/proponi")
    assert zebedea.sees("Orti sul tetto")
    await theatre.stop_bot()
    await theatre.start_bot(encryption_key=second)
