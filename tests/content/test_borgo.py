"""Another city's content is used as it is: nothing in the code knows the packaged one."""

from pathlib import Path

import pytest

from storage.platforms import Release, load_process
from storage.records import Phase

ROOT = Path(__file__).parents[2]
BORGO = Path(__file__).with_name("borgo.json")


def test_a_second_process_loads() -> None:
    borgo = load_process(BORGO)
    assert [len(platform.objectives) for platform in borgo.platforms] == [3, 1]
    assert (borgo.starting_phase, borgo.release) == (Phase.PRESENTATION, Release.LIVE)
    assert borgo.scale.words.levels[::4] == ("lascerei stare", "subito")
    assert borgo.scale.translations == {}, "a file from before there were any goes on working"
    assert borgo.thresholds.min_quartiles == 6
    assert borgo.notes_for(Phase.RATING, "en") == ("Prima il cuore, poi i conti.",)
    assert borgo.notes_for(Phase.CLOSED, "it") == ()
    found = borgo.objective("sentieri")
    assert found is not None
    assert found[0].number == 2


def test_without_a_short_name_the_text_begins_in_its_place() -> None:
    long = "Tenere aperto il mercato coperto una sera la settimana, d’estate."
    objective = load_process(BORGO).platforms[0].objectives[2].model_copy(update={"text": long})
    assert objective.name == "Tenere aperto il mercato coperto una…"
    assert objective.model_copy(update={"short": "Una sera"}).name == "Una sera"


@pytest.mark.parametrize("folder", ["bot", "conversations", "storage", "simulator"])
def test_no_city_is_named_in_the_code(folder: str) -> None:
    files = [
        path
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".ftl", ".html", ".js", ".css", ".json", ".toml"}
    ]
    assert files
    naming = [
        str(path.relative_to(ROOT))
        for path in files
        if "seregno" in path.read_text(encoding="utf-8").casefold()
    ]
    assert naming == []
