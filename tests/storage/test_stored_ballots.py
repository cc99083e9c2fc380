import pytest

from storage.engine import Database
from storage.records import Counts, OwnObjective, Phase, Progress, Role
from tests.storage.seating import NOW, ballot_of, share, sit

NOTHING = Counts((0, 0, 0, 0, 0), 0)


async def test_the_last_rating_stays(database: Database) -> None:
    ballot = ballot_of(await sit(database, 1))
    for level in (4, None, 2):
        async with database.unit(NOW, 1) as unit:
            await unit.ballots.rate(ballot, "1.1", level)
    async with database.unit(NOW, 1) as unit:
        await unit.ballots.rate(ballot, "1.2", None)
    async with database.unit(NOW) as unit:
        assert await unit.ballots.ratings(ballot) == {"1.1": 2, "1.2": None}
        assert await unit.ballots.ratings(ballot + 1) == {}


async def test_a_sheet_is_its_table_and_its_answers(database: Database) -> None:
    ballot = ballot_of(await sit(database, 1))
    async with database.unit(NOW, 1) as unit:
        await unit.roundtables.ensure([1], Phase.RATING)
        roundtable, paired_at, parted_at, is_released, answers = await unit.ballots.sheet(ballot)
        assert (roundtable.phase, roundtable.phase_since) == (Phase.RATING, NOW)
        assert (paired_at, parted_at, is_released, answers) == (None, None, False, {})
        await unit.ballots.rate(ballot, "1.1", 4)
        await unit.ballots.rate(ballot, "1.2", None)
    async with database.unit(NOW) as unit:
        assert await unit.ballots.sheet(ballot) == (
            roundtable,
            None,
            None,
            False,
            {"1.1": 4, "1.2": None},
        )
        with pytest.raises(LookupError):
            await unit.ballots.sheet(ballot + 1)


@pytest.mark.parametrize("level", [0, 6])
async def test_a_level_off_the_scale_is_refused(database: Database, level: int) -> None:
    ballot = ballot_of(await sit(database, 1))
    with pytest.raises(Exception, match="scale"):
        async with database.unit(NOW, 1) as unit:
            await unit.ballots.rate(ballot, "1.1", level)


async def test_an_own_objective_from_words_to_removal(database: Database) -> None:
    seat = await sit(database, 1)
    ballot = ballot_of(seat)
    async with database.unit(NOW) as unit:
        trees = await unit.own_objectives.add(ballot, "Alberi", by=seat.id)
        bikes = await unit.own_objectives.add(ballot, "Biciclette", by=seat.id)
    assert trees == OwnObjective(trees.id, ballot, "Alberi", None, False)
    async with database.unit(NOW) as unit:
        await unit.own_objectives.rate(ballot, trees.id, 5)
        await unit.own_objectives.reword(ballot, trees.id, "Alberi in piazza")
        await unit.own_objectives.rate(ballot, bikes.id, 3)
        await unit.own_objectives.rate(ballot, bikes.id, None)
    async with database.unit(NOW) as unit:
        assert await unit.own_objectives.of(ballot) == (
            OwnObjective(trees.id, ballot, "Alberi in piazza", 5, False),
            OwnObjective(bikes.id, ballot, "Biciclette", None, True),
        )
        await unit.own_objectives.rate(ballot, bikes.id, 1)
        await unit.own_objectives.remove(ballot, trees.id)
    async with database.unit(NOW) as unit:
        assert await unit.own_objectives.get(ballot, trees.id) is None
        judged = OwnObjective(bikes.id, ballot, "Biciclette", 1, False)
        assert await unit.own_objectives.get(ballot, bikes.id) == judged


async def test_an_id_is_never_given_twice(database: Database) -> None:
    seat = await sit(database, 1)
    ballot = ballot_of(seat)
    async with database.unit(NOW) as unit:
        gone = await unit.own_objectives.add(ballot, "Alberi", by=seat.id)
        await unit.own_objectives.remove(ballot, gone.id)
    async with database.unit(NOW) as unit:
        assert (await unit.own_objectives.add(ballot, "Panchine", by=seat.id)).id > gone.id


async def test_an_own_objective_opens_only_with_its_ballot(database: Database) -> None:
    seat = await sit(database, 1)
    mine, theirs = ballot_of(seat), ballot_of(await sit(database, 2))
    async with database.unit(NOW) as unit:
        own = await unit.own_objectives.add(mine, "Alberi", by=seat.id)
    async with database.unit(NOW) as unit:
        await unit.own_objectives.rate(theirs, own.id, 1)
        await unit.own_objectives.reword(theirs, own.id, "Niente")
        await unit.own_objectives.remove(theirs, own.id)
        assert await unit.own_objectives.get(theirs, own.id) is None
    async with database.unit(NOW) as unit:
        assert await unit.own_objectives.of(mine) == (own,)


async def test_discarding_leaves_an_empty_ballot(database: Database) -> None:
    seat = await sit(database, 1)
    ballot = ballot_of(seat)
    kept = ballot_of(await sit(database, 2))
    async with database.unit(NOW) as unit:
        await unit.ballots.rate(ballot, "1.1", 4)
        await unit.own_objectives.add(ballot, "Alberi", by=seat.id)
        await unit.ballots.rate(kept, "1.1", 3)
    async with database.unit(NOW, 1) as unit:
        await unit.ballots.discard(ballot)
    async with database.unit(NOW, 1) as unit:
        assert await unit.ballots.ratings(ballot) == {}
        assert await unit.own_objectives.of(ballot) == ()
        assert await unit.ballots.ratings(kept) == {"1.1": 3}
        assert (await unit.people.visitor(1)).seats == (seat,)
        await unit.ballots.rate(ballot, "1.1", 5)


async def test_a_pair_counts_as_one_sheet(database: Database) -> None:
    alone, first, gone = [await sit(database, person) for person in (1, 2, 3)]
    await share(database, first, 4)
    async with database.unit(NOW) as unit:
        await unit.ballots.rate(ballot_of(alone), "1.1", 5)
        await unit.ballots.rate(ballot_of(alone), "1.2", None)
        await unit.ballots.rate(ballot_of(first), "1.1", 4)
        await unit.ballots.rate(ballot_of(first), "1.2", 4)
        await unit.ballots.rate(ballot_of(gone), "1.1", 1)
        await unit.seats.withdraw(gone.id)
    async with database.unit(NOW) as unit:
        assert await unit.ballots.counts(["1.2", "1.1", "1.3"]) == {
            "1.2": Counts((0, 0, 0, 1, 0), 1),
            "1.1": Counts((0, 0, 0, 1, 1), 0),
            "1.3": NOTHING,
        }
        assert await unit.ballots.counts(["1.2"]) == {"1.2": Counts((0, 0, 0, 1, 0), 1)}
        assert await unit.ballots.counts([]) == {}
        assert await unit.ballots.sheets(1) == 2
        assert await unit.ballots.sheets(2) == 0


async def test_progress_of_each_participant(database: Database) -> None:
    first = await sit(database, 1)
    partner = await share(database, first, 2)
    gone = await sit(database, 3)
    await sit(database, 4, 1, Role.COORDINATOR)
    elsewhere = await sit(database, 5, 2)
    async with database.unit(NOW) as unit:
        waiting = await unit.seats.create(1, Role.PARTICIPANT, "Not here yet")
        await unit.ballots.rate(ballot_of(first), "1.1", 5)
        await unit.ballots.rate(ballot_of(first), "1.2", None)
        await unit.ballots.rate(ballot_of(first), "old", 3)
        await unit.ballots.rate(ballot_of(elsewhere), "1.1", 3)
        await unit.seats.withdraw(gone.id)
    async with database.unit(NOW) as unit:
        assert await unit.ballots.progress(1, ["1.1", "1.2", "1.3"]) == (
            Progress(first, 2, 1),
            Progress(partner, 2, 1),
            Progress(waiting, 0, 0),
        )


async def test_own_objectives_of_a_table(database: Database) -> None:
    first, gone, elsewhere = (
        await sit(database, 1),
        await sit(database, 2),
        await sit(database, 3, 2),
    )
    await share(database, first, 4)
    async with database.unit(NOW) as unit:
        trees = await unit.own_objectives.add(ballot_of(first), "Alberi", by=first.id)
        await unit.own_objectives.add(ballot_of(gone), "Parcheggi", by=gone.id)
        bikes = await unit.own_objectives.add(ballot_of(elsewhere), "Biciclette", by=elsewhere.id)
        await unit.seats.withdraw(gone.id)
    async with database.unit(NOW) as unit:
        assert await unit.own_objectives.at(1) == (trees,)
        assert await unit.own_objectives.at(2) == (bikes,)
