"""The content of one city's process, as its content file tells it (`data/platforms.json`).

The models are the contract of that file: everything people read that belongs to a city, and every
number that is a policy of the process rather than of the program. Nothing here is about Telegram
but the lengths: what is accepted fits a button or a message.
"""

from collections.abc import Iterator
from datetime import time
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import ConfigDict, Field, ValidationError

from storage.content import (
    SHORT_LENGTH,
    Clock,
    Content,
    Id,
    Label,
    Language,
    Offset,
    Page,
    Paragraph,
    Plain,
    Share,
    Short,
    Spoken,
    Telephone,
    Title,
    brief,
    problems,
    too_long,
)
from storage.deck import Aims, Organisation, Vision
from storage.privacy import PrivacyNotice, Retention
from storage.records import Phase
from storage.scale import Scale

PACKAGED = Path(__file__).resolve().parent.parent / "data" / "platforms.json"
"""The content file that comes with the program."""


class ContentError(Exception):
    """The content file cannot be used; `problems` says where and why, one sentence a place."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class OwnObjectives(Content):
    """What a participant may add to the objectives of the table."""

    label: Label = Field(description="The words that invite to it, such as “altro (specificare)”.")
    maximum: int = Field(ge=0, le=10, description="How many one ballot may hold.")
    max_length: int = Field(ge=20, le=1000, description="Characters one may have.")


class Thresholds(Content):
    """The numbers that decide what is shown and how it is called; fixed before rating opens."""

    min_answers: int = Field(
        ge=3,
        description="Below so many sheets with a level no value is shown, whoever asks; so many "
        "hide each other.",
    )
    min_quartiles: int = Field(
        ge=3, description="From so many sheets with a level quartiles and labels are shown."
    )
    percent_from: int = Field(
        ge=1,
        description="From so many sheets with a level shares are percentages, below “8 of 10”.",
    )
    tie_margin: float = Field(
        ge=0, le=4, description="Means nearer than this, with the same median, are a tie."
    )
    consensus_high: Share = Field(description="From this consensus the agreement is high.")
    consensus_medium: Share = Field(description="From this consensus the agreement is medium.")
    top2: Share = Field(description="Shared priority: at least this share at levels 4 and 5.")
    low2: Share = Field(description="Shared priority: at most this share at levels 1 and 2.")
    max_iqr: float = Field(
        ge=0, le=4, description="Shared priority: at most this interquartile range."
    )
    low_priority: Share = Field(description="Low priority: at least this share at levels 1 and 2.")

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        if self.min_quartiles < self.min_answers:
            yield "min_quartiles", f"Expected at least min_answers, {self.min_answers}"
        if self.consensus_medium > self.consensus_high:
            yield "consensus_medium", f"Expected at most consensus_high, {self.consensus_high}"


class ProposalLimits(Content):
    """How many proposals may stand: presented, not merged into others."""

    each_person: int = Field(
        default=5,
        ge=1,
        le=60,
        description="Of one person, hidden ones too. What whoever leads the table enters from "
        "paper or in the table's name does not count.",
    )
    table: int = Field(
        default=60,
        ge=1,
        le=200,
        description="At one table, whoever wrote them, without hidden ones.",
    )

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        if self.each_person > self.table:
            yield "each_person", f"Expected at most those of the whole table, {self.table}"


class QuietHours(Content):
    """The part of the day in which nobody is reminded of anything."""

    model_config = ConfigDict(serialize_by_alias=True)

    begins: Clock = Field(alias="from", description="From this hour of the wall clock.")
    ends: Clock = Field(
        alias="to", description="To this one, perhaps of the next day; the same hour: never."
    )

    @property
    def times(self) -> tuple[time, time]:
        """When they begin and end, by the wall clock."""
        return time.fromisoformat(self.begins), time.fromisoformat(self.ends)


class Contact(Content):
    """Whom people ask when they do not get on."""

    name: Short = Field(description="A person's name, or an office's.")
    telephone: Telephone = Field(description="The number, as one reads it aloud.")
    hours: Short = Field(description="When somebody answers, such as “da lunedì a venerdì, 9–12”.")
    translations: dict[Language, Short] = Field(
        default={},
        description="The same hours for people who read another language, under its two letters.",
    )


class StrategicLine(Content):
    """One of the lines along which a platform is developed."""

    title: Title = Field(description="The line in short.")
    text: Paragraph | None = Field(default=None, description="What goes on after the title.")


class MacroObjective(Content):
    """What a platform as a whole is to reach."""

    label: Title = Field(description="What it is called at this table.")
    text: Page = Field(description="The macro-objective itself.")


SpokenNotes = Annotated[
    tuple[Spoken, ...],
    Field(min_length=1, max_length=8, description="In their order, each as one says it aloud."),
]


class Objective(Content):
    """One specific objective: what participants judge."""

    id: Id = Field(
        description="A short word that stays the same when the text is corrected: answers are "
        "kept under it. Unique in the whole file.",
    )
    text: Paragraph = Field(description="The objective as participants read it.")
    short: Short | None = Field(
        default=None,
        description="What it is called in lists, results and charts, where its text does not fit. "
        "Without it: how the text begins.",
    )
    plain: dict[Language, Plain] = Field(
        default_factory=dict,
        description="The same in plain words, by language. It is shown smaller under the text, as "
        "an explanation: the text is what is judged.",
    )

    @property
    def name(self) -> str:
        """Return what it is called where its text does not fit."""
        return self.short or brief(self.text, SHORT_LENGTH)

    @property
    def longest_plain(self) -> str:
        """Return the longest of its plain lines, nothing where there is none."""
        return max(self.plain.values(), key=len, default="")


class Platform(Content):
    """The content of one table."""

    number: int = Field(description="The table's number: 1, 2, 3 … in the order of the file.")
    title: Title = Field(description="What the platform is called.")
    motto: Title = Field(description="What the city is to be in this respect, in one line.")
    strategic_lines: tuple[StrategicLine, ...] = Field(description="In their order; may be none.")
    macro_objective: MacroObjective = Field(description="What the platform is to reach.")
    actions: tuple[Paragraph, ...] = Field(
        description="Lines of intervention and actions; a single one is shown as a paragraph."
    )
    objectives: tuple[Objective, ...] = Field(
        min_length=1, description="The specific objectives, in the order they are asked."
    )

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        lines = [part for line in self.strategic_lines for part in (line.title, line.text or "")]
        yield from too_long("strategic_lines", *lines)
        yield from too_long("actions", self.macro_objective.text, *self.actions)
        yield from too_long(
            "objectives", *(each.text + each.longest_plain for each in self.objectives)
        )
        names: dict[str, str] = {}
        for place, objective in enumerate(self.objectives):
            path = f"objectives[{place}].short"
            if objective.short and (
                (first := names.setdefault(objective.short.casefold(), path)) != path
            ):
                yield path, f"Expected a name of its own, found that of {first} again"


class Release(StrEnum):
    """When the values of a table may be read."""

    CLOSING = "closing"
    LIVE = "live"


_MINUTES = {"d": 24 * 60, "h": 60, "m": 1}


class Process(Content):
    """One city's run: what it is called, what it asks, and how answers are told."""

    language: Language = Field(description="The language of this file, such as “it”.")
    title: Title = Field(description="The name of the whole process.")
    heading: Title = Field(description="What is being done, under the title.")
    vision: Vision = Field(description="The vision and its platforms.")
    aims: Aims = Field(description="What the tables are for.")
    organisation: Organisation = Field(description="How the work goes.")
    starting_phase: Phase = Field(description="The phase every table begins in.")
    release: Release = Field(
        description="closing: values are shown when rating has been closed. live: at once, and "
        "participants are told so; at a small table that gives single answers away."
    )
    reminders: tuple[Offset, ...] = Field(
        default=("7d", "1d", "2h"),
        max_length=5,
        description="How long before a meeting people are reminded: days, hours or minutes. "
        "Whoever leads a table may choose others for one meeting.",
    )
    quiet_hours: QuietHours = Field(
        default=QuietHours.model_validate({"from": "21:00", "to": "08:00"}),
        description="When nobody is reminded: what falls in them is sent before or after.",
    )
    contact: Contact | None = Field(
        default=None,
        description="Who helps by telephone: said in the bot's help, to strangers and in letters.",
    )
    spoken_notes: dict[Phase, dict[Language, SpokenNotes]] = Field(
        default_factory=dict,
        description="What whoever coordinates may say in a phase, by language: it stands on a page "
        "of their own. A phase that has notes has them in the file's own language; whoever reads "
        "another one that is not here finds those.",
    )
    scale: Scale = Field(description="The scale of importance.")
    own_objectives: OwnObjectives = Field(description="What participants may add.")
    proposals: ProposalLimits = Field(
        default=ProposalLimits(), description="How many proposals may stand."
    )
    thresholds: Thresholds = Field(description="What is shown when, and how it is called.")
    answer_within_days: int = Field(
        default=30,
        ge=1,
        le=366,
        description="Within how many days of the end of a table's work each of its proposals is "
        "owed an answer; after that it is called late.",
    )
    privacy_notice: PrivacyNotice | None = Field(
        default=None,
        description="What the informativa says of the city. Without it people only read what the "
        "program keeps, and nobody is named who answers for it.",
    )
    retention: Retention = Field(
        default=Retention(), description="How long what is kept about people stays."
    )
    platforms: tuple[Platform, ...] = Field(min_length=1, description="The tables.")

    def platform(self, number: int) -> Platform:
        """Return the content of table `number`; raises LookupError when there is none."""
        if not 1 <= number <= len(self.platforms):
            raise LookupError(f"There is no table {number}: the last one is {len(self.platforms)}.")
        return self.platforms[number - 1]

    def notes_for(self, phase: Phase, language: str) -> tuple[str, ...]:
        """Return what may be said in a phase to people of a language; nothing where none are."""
        notes = self.spoken_notes.get(phase, {})
        return notes.get(language) or notes.get(self.language, ())

    @property
    def reminder_offsets(self) -> tuple[int, ...]:
        """How many minutes before a meeting people are reminded."""
        return tuple(int(offset[:-1]) * _MINUTES[offset[-1]] for offset in self.reminders)

    def objective(self, id: str) -> tuple[Platform, Objective] | None:
        """Return the objective called `id` and its platform, or None when there is none."""
        return self._objectives.get(id)

    @cached_property
    def _objectives(self) -> dict[str, tuple[Platform, Objective]]:
        return {
            objective.id: (platform, objective)
            for platform in self.platforms
            for objective in platform.objectives
        }

    @property
    def notice_version(self) -> str:
        """What the informativa people read now is called; empty where the city says nothing."""
        return self.privacy_notice.version if self.privacy_notice else ""

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        if self.privacy_notice and self.language not in self.privacy_notice.words:
            expected = f"Expected them in {self.language} too, the language of this file"
            yield "privacy_notice.words", expected
        for phase, notes in self.spoken_notes.items():
            if self.language not in notes:
                expected = f"Expected them in {self.language} too, the language of this file"
                yield f"spoken_notes.{phase}", expected
        ids: dict[str, str] = {}
        for index, platform in enumerate(self.platforms):
            if platform.number != index + 1:
                yield (
                    f"platforms[{index}].number",
                    f"Expected {index + 1}, found {platform.number}: tables are numbered in order",
                )
            for place, objective in enumerate(platform.objectives):
                path = f"platforms[{index}].objectives[{place}].id"
                if (first := ids.setdefault(objective.id, path)) != path:
                    yield path, f"Expected an id of its own, found {objective.id} as in {first}"


def load_process(path: Path) -> Process:
    """Read and check the content file at `path`; raises ContentError with every wrong place."""
    try:
        return Process.model_validate_json(path.read_bytes().decode("utf-8-sig"), strict=True)
    except OSError as error:
        raise ContentError((f"{path}: The file cannot be read: {error.strerror}.",)) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ContentError((f"{path}, line {line}: Expected UTF-8 text.",)) from error
    except ValidationError as error:
        raise ContentError(problems(error)) from error


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of the content file, with a description on every field."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | Process.model_json_schema()
