"""What is wrong with a content file is said place by place, as a person would find it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storage.platforms import ContentError, load_process

BORGO = Path(__file__).with_name("borgo.json")

Change = Callable[[dict[str, Any]], object]


def problems_of(path: Path) -> tuple[str, ...]:
    with pytest.raises(ContentError) as raised:
        load_process(path)
    assert str(raised.value) == "\n".join(raised.value.problems)
    return raised.value.problems


def objective(text: str = "Un obiettivo.", id: str = "nuovo") -> dict[str, str]:
    return {"id": id, "text": text}


def objectives(content: dict[str, Any]) -> Any:
    return content["platforms"][0]["objectives"]


def set_at(*steps: str | int, to: object) -> Change:
    def change(content: dict[str, Any]) -> None:
        place: Any = content
        for step in steps[:-1]:
            place = place[step]
        place[steps[-1]] = to

    return change


ONE_PLACE = {
    "missing": (
        lambda content: content["platforms"][1]["macro_objective"].pop("text"),
        "platforms[1].macro_objective.text: Expected this field, but it is missing.",
    ),
    "unknown": (
        set_at("platforms", 0, "tilte", to="Il mercato"),
        "platforms[0].tilte: No field of this name is known here; look for a misspelling.",
    ),
    "empty text": (
        set_at("platforms", 0, "objectives", 2, "text", to="  "),
        "platforms[0].objectives[2].text: Expected some text, found none.",
    ),
    "long objective": (
        set_at("platforms", 0, "objectives", 1, "text", to="a" * 1001),
        "platforms[0].objectives[1].text: Expected at most 1000 characters, found 1001.",
    ),
    "long title": (
        set_at("platforms", 0, "title", to="a" * 121),
        "platforms[0].title: Expected at most 120 characters, found 121.",
    ),
    "broken title": (
        set_at("title", to="Borgo\nAlto"),
        'title: Expected a single line of text, found "Borgo\\nAlto".',
    ),
    "long page": (
        set_at("platforms", 0, "actions", to=["a" * 990, "b" * 990, "c" * 990]),
        "platforms[0].actions: Expected at most 3000 characters on this page, found 3025.",
    ),
    "a page of signs that count twice": (
        set_at("vision", "text", to="🌳" * 1500),
        "vision.text: Expected at most 3000 characters on this page, found 3034.",
    ),
    "all objectives on one page": (
        set_at("platforms", 1, "objectives", to=[objective("a" * 900, f"o{n}") for n in range(4)]),
        "platforms[1].objectives: Expected at most 3000 characters on this page, found 3600.",
    ),
    "all moments on one page": (
        set_at("organisation", "moments", to=[{"title": "Ascolto", "text": "a" * 800}] * 4),
        "organisation.moments: Expected at most 3000 characters on this page, found 3264.",
    ),
    "all strategic lines on one page": (
        set_at("platforms", 1, "strategic_lines", to=[{"title": "a", "text": "b" * 999}] * 4),
        "platforms[1].strategic_lines: Expected at most 3000 characters on this page, found 4000.",
    ),
    "id": (
        set_at("platforms", 0, "objectives", 0, "id", to="Il tetto"),
        "platforms[0].objectives[0].id: Expected small letters a-z, digits and single hyphens "
        'between them, found "Il tetto".',
    ),
    "long id": (
        set_at("platforms", 0, "objectives", 0, "id", to="t" * 25),
        "platforms[0].objectives[0].id: Expected at most 24 characters, found 25.",
    ),
    "id of another table": (
        set_at("platforms", 1, "objectives", 0, "id", to="tetto"),
        "platforms[1].objectives[0].id: Expected an id of its own, found tetto as in "
        "platforms[0].objectives[0].id.",
    ),
    "long short name": (
        set_at("platforms", 0, "objectives", 0, "short", to="t" * 41),
        "platforms[0].objectives[0].short: Expected at most 40 characters, found 41.",
    ),
    "short name of two lines": (
        set_at("platforms", 0, "objectives", 0, "short", to="Il\ntetto"),
        'platforms[0].objectives[0].short: Expected a single line of text, found "Il\\ntetto".',
    ),
    "short name of another objective": (
        lambda content: [each.update(short="Il tetto") for each in objectives(content)[:2]],
        "platforms[0].objectives[1].short: Expected a name of its own, found that of "
        "objectives[0].short again.",
    ),
    "long plain line": (
        set_at("platforms", 0, "objectives", 0, "plain", to={"it": "t" * 121}),
        "platforms[0].objectives[0].plain.it: Expected at most 120 characters, found 121.",
    ),
    "a note of two lines": (
        set_at("spoken_notes", "rating", "it", to=["Buonasera.\nCominciamo."]),
        "spoken_notes.rating.it[0]: Expected a single line of text, found "
        '"Buonasera.\\nCominciamo.".',
    ),
    "a long note": (
        set_at("spoken_notes", "rating", "it", to=["a" * 301]),
        "spoken_notes.rating.it[0]: Expected at most 300 characters, found 301.",
    ),
    "no notes": (
        set_at("spoken_notes", "rating", "it", to=[]),
        "spoken_notes.rating.it: Expected at least 1 here, found 0.",
    ),
    "notes in another language alone": (
        set_at("spoken_notes", "rating", to={"en": ["Good evening."]}),
        "spoken_notes.rating: Expected them in it too, the language of this file.",
    ),
    "plain line of no language": (
        set_at("platforms", 0, "objectives", 0, "plain", to={"italiano": "Il tetto"}),
        "platforms[0].objectives[0].plain.italiano.[key]: Expected the two small letters of a "
        'language, such as it, found "italiano".',
    ),
    "telephone": (
        set_at("contact", "telephone", to="in municipio"),
        "contact.telephone: Expected a telephone number, such as 0123 456 789, "
        'found "in municipio".',
    ),
    "table numbers": (
        set_at("platforms", 1, "number", to=3),
        "platforms[1].number: Expected 2, found 3: tables are numbered in order.",
    ),
    "no tables": (
        set_at("platforms", to=[]),
        "platforms: Expected at least 1 here, found 0.",
    ),
    "no objectives": (
        set_at("platforms", 1, "objectives", to=[]),
        "platforms[1].objectives: Expected at least 1 here, found 0.",
    ),
    "reminder": (
        set_at("reminders", to=["7d", "1 giorno"]),
        "reminders[1]: Expected days up to 30d, hours up to 48h, or minutes from 15m to 99m, "
        'found "1 giorno".',
    ),
    "many reminders": (
        set_at("reminders", to=["1d", "2d", "3d", "4d", "5d", "6d"]),
        "reminders: Expected at most 5 here, found 6.",
    ),
    "no proposal a person": (
        set_at("proposals", "each_person", to=0),
        "proposals.each_person: Expected greater than or equal to 1, found 0.",
    ),
    "more proposals than a table can read": (
        set_at("proposals", "table", to=201),
        "proposals.table: Expected less than or equal to 200, found 201.",
    ),
    "proposals of a person beyond the table's": (
        set_at("proposals", to={"each_person": 5, "table": 4}),
        "proposals.each_person: Expected at most those of the whole table, 4.",
    ),
    "quiet hours": (
        set_at("quiet_hours", "to", to="25:00"),
        'quiet_hours.to: Expected an hour of the day, such as 08:00, found "25:00".',
    ),
    "four levels": (
        lambda content: content["scale"]["levels"].pop(),
        "scale.levels: Expected the values 1, 2, 3, 4, 5, each once and in this order.",
    ),
    "levels upside down": (
        lambda content: content["scale"]["levels"].reverse(),
        "scale.levels: Expected the values 1, 2, 3, 4, 5, each once and in this order.",
    ),
    "a sixth level": (
        set_at("scale", "levels", 4, "value", to=6),
        "scale.levels[4].value: Expected less than or equal to 5, found 6.",
    ),
    "a level in quotes": (
        set_at("scale", "levels", 4, "value", to="5"),
        'scale.levels[4].value: Expected a valid integer, found "5".',
    ),
    "a label twice": (
        set_at("scale", "levels", 3, "label", to="UTILE"),
        "scale.levels[3].label: Expected words of its own, found those of levels[2].label again.",
    ),
    "a label that is the abstention": (
        set_at("scale", "levels", 3, "label", to="Passo"),
        "scale.levels[3].label: Expected words of its own, found those of abstain again.",
    ),
    "a label too long to stand with four others above the buttons": (
        set_at("scale", "levels", 3, "label", to="molto molto molto molto importante"),
        "scale.levels[3].label: Expected at most 30 characters, found 34.",
    ),
    "four levels in another language": (
        set_at("scale", "translations", to={"en": {"levels": ["no"] * 4, "abstain": "pass"}}),
        "scale.translations.en.levels: Expected at least 5 here, found 4.",
    ),
    "a label twice in another language": (
        set_at(
            *("scale", "translations"),
            to={"en": {"levels": ["no", "hardly", "useful", "very", "Hardly"], "abstain": "pass"}},
        ),
        "scale.translations.en.levels[4]: "
        "Expected words of its own, found those of levels[1] again.",
    ),
    "a language by its name": (
        set_at("scale", "translations", to={"english": {"levels": [*"abcde"], "abstain": "pass"}}),
        "scale.translations.english.[key]: "
        'Expected the two small letters of a language, such as it, found "english".',
    ),
    "an abstention too long for its button": (
        set_at("scale", "abstain", to="preferisco non rispondere"),
        "scale.abstain: Expected at most 20 characters, found 25.",
    ),
    "a share above one": (
        set_at("thresholds", "top2", to=75),
        "thresholds.top2: Expected less than or equal to 1, found 75.",
    ),
    "values of two people": (
        set_at("thresholds", "min_answers", to=2),
        "thresholds.min_answers: Expected greater than or equal to 3, found 2.",
    ),
    "quartiles before values": (
        set_at("thresholds", "min_quartiles", to=3),
        "thresholds.min_quartiles: Expected at least min_answers, 4.",
    ),
    "agreement upside down": (
        set_at("thresholds", "consensus_medium", to=0.9),
        "thresholds.consensus_medium: Expected at most consensus_high, 0.8.",
    ),
    "phase": (
        set_at("starting_phase", to="voting"),
        "starting_phase: Expected 'presentation', 'rating', 'proposals', 'ranking' or 'closed', "
        'found "voting".',
    ),
    "release": (
        set_at("release", to=None),
        "release: Expected 'closing' or 'live', found null.",
    ),
    "language": (
        set_at("language", to="Italiano"),
        'language: Expected the two small letters of a language, such as it, found "Italiano".',
    ),
    "own objectives": (
        set_at("own_objectives", "max_length", to=1001),
        "own_objectives.max_length: Expected less than or equal to 1000, found 1001.",
    ),
}


@pytest.mark.parametrize(("change", "problem"), ONE_PLACE.values(), ids=ONE_PLACE.keys())
def test_a_wrong_place_is_named(tmp_path: Path, change: Change, problem: str) -> None:
    content = json.loads(BORGO.read_text(encoding="utf-8"))
    change(content)
    path = tmp_path / "content.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert problems_of(path) == (problem,)


def test_every_wrong_place_is_named_at_once(tmp_path: Path) -> None:
    content = json.loads(BORGO.read_text(encoding="utf-8"))
    for platform in content["platforms"]:
        platform["objectives"][0]["text"] = ""
    del content["vision"]["title"]
    content["release"] = "soon"
    path = tmp_path / "content.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert [problem.split(":")[0] for problem in problems_of(path)] == [
        "vision.title",
        "release",
        "platforms[0].objectives[0].text",
        "platforms[1].objectives[0].text",
    ]


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (b'{\n  "language": it\n}', "the whole file: This is not JSON: .* line 2 column 15"),
        (b"", "the whole file: This is not JSON: .* line 1 column 0"),
        (b"[]", "the whole file: Expected an object"),
        ('{\n"title": "Città"}'.encode("latin-1"), r"content\.json, line 2: Expected UTF-8 text"),
        (b'{"title": NaN}', "the whole file: This is not JSON|title: Expected"),
    ],
    ids=["broken", "empty", "not an object", "another encoding", "not a number"],
)
def test_what_is_no_content_file_is_told(tmp_path: Path, written: bytes, problem: str) -> None:
    path = tmp_path / "content.json"
    path.write_bytes(written)
    with pytest.raises(ContentError, match=problem):
        load_process(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.json"
    assert problems_of(path) == (f"{path}: The file cannot be read: No such file or directory.",)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "content.json"
    path.write_text(BORGO.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert load_process(path) == load_process(BORGO)
