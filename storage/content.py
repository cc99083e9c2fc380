"""What all parts of a content file share: kinds of text, and how its faults are told.

The lengths are those of Telegram's buttons and messages, so that whatever is accepted can be shown.
"""

import json
import re
from collections.abc import Iterator
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

BUTTON_LENGTH = 20
"""Characters of a button's label that survive large type on a small phone."""

DEGREE_LENGTH = 30
"""Characters of a degree in words: five of them stand above their buttons on a small phone."""

PAGE_LENGTH = 3000
"""UTF-16 units, as Telegram counts them, of one page: 4096 less room for headings and help."""

SHORT_LENGTH = 40
"""Characters of a name that stands where a whole text does not fit: a line of a list, a chart."""

_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LINE = r"^[^\r\n]+$"
_TELEPHONE = r"^\+?[0-9][0-9 ./-]{3,28}[0-9]$"
_LANGUAGE = r"^[a-z]{2}$"
_CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
_OFFSET = r"^([1-9]|[12][0-9]|30)d$|^([1-9]|[1-3][0-9]|4[0-8])h$|^(1[5-9]|[2-9][0-9])m$"
_PATTERNS = {
    _ID: "Expected small letters a-z, digits and single hyphens between them",
    _LINE: "Expected a single line of text",
    _CLOCK: "Expected an hour of the day, such as 08:00",
    _OFFSET: "Expected days up to 30d, hours up to 48h, or minutes from 15m to 99m",
    _TELEPHONE: "Expected a telephone number, such as 0123 456 789",
    _LANGUAGE: "Expected the two small letters of a language, such as it",
}

Id = Annotated[str, Field(max_length=24, pattern=_ID)]
Language = Annotated[str, Field(pattern=_LANGUAGE)]
Clock = Annotated[str, Field(pattern=_CLOCK)]
Offset = Annotated[str, Field(pattern=_OFFSET)]
Label = Annotated[str, Field(min_length=1, max_length=BUTTON_LENGTH, pattern=_LINE)]
Degree = Annotated[str, Field(min_length=1, max_length=DEGREE_LENGTH, pattern=_LINE)]
Short = Annotated[str, Field(min_length=1, max_length=SHORT_LENGTH, pattern=_LINE)]
Plain = Annotated[str, Field(min_length=1, max_length=120, pattern=_LINE)]
Spoken = Annotated[str, Field(min_length=1, max_length=300, pattern=_LINE)]
Telephone = Annotated[str, Field(pattern=_TELEPHONE)]
Title = Annotated[str, Field(min_length=1, max_length=120, pattern=_LINE)]
Paragraph = Annotated[str, Field(min_length=1, max_length=1000)]
Page = Annotated[str, Field(min_length=1, max_length=PAGE_LENGTH)]
Share = Annotated[float, Field(ge=0, le=1)]


class Contradiction(ValueError):
    """Places that are well formed alone but wrong together: path below the model → sentence."""

    def __init__(self, places: dict[str, str]) -> None:
        super().__init__("; ".join(f"{path}: {sentence}" for path, sentence in places.items()))
        self.places = places


class Content(BaseModel):
    """One part of the content file: read-only, and no field that is not known."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False
    )

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        """Yield path and sentence of what only shows when the fields are seen together."""
        yield from ()

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if places := dict(self._contradictions()):
            raise Contradiction(places)
        return self


def too_long(path: str, *texts: str) -> Iterator[tuple[str, str]]:
    """Yield a contradiction at `path` when `texts` together do not fit one page."""
    units = sum(len(text.encode("utf-16-le")) // 2 for text in texts)
    if units > PAGE_LENGTH:
        yield path, f"Expected at most {PAGE_LENGTH} characters on this page, found {units}"


def brief(text: str, most: int) -> str:
    """Return `text`, or as many of its words as `most` characters hold and a sign that it goes on.

    A single longer word is cut: an ellipsis alone would say nothing.
    """
    if len(text) <= most:
        return text
    words, space, _ = text[:most].rpartition(" ")
    return f"{words if space else text[: most - 1]}…"


def problems(error: ValidationError) -> tuple[str, ...]:
    """Tell every finding of pydantic as `path: sentence.`, the path as a person would write it."""
    findings = (details for details in error.errors() if not _only_follows(details))
    return tuple(problem for details in findings for problem in _told(details))


def _only_follows(details: ErrorDetails) -> bool:
    # A list whose items are all wrong is also called too short: those items are told already.
    return details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]


def _told(details: ErrorDetails) -> Iterator[str]:
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in details["loc"])
    context = details.get("ctx", {})
    error = context.get("error")
    if isinstance(error, Contradiction):
        for below, sentence in error.places.items():
            yield f"{path}.{below}: {sentence}.".lstrip(".")
    else:
        yield f"{path or 'the whole file'}: {_sentence(details, context)}.".lstrip(".")


def _sentence(details: ErrorDetails, context: dict[str, Any]) -> str:
    found = details["input"]
    match details["type"]:
        case "missing":
            sentence = "Expected this field, but it is missing"
        case "extra_forbidden":
            sentence = "No field of this name is known here; look for a misspelling"
        case "too_short":
            sentence = f"Expected at least {context['min_length']} here, found {len(found)}"
        case "too_long":
            sentence = f"Expected at most {context['max_length']} here, found {len(found)}"
        case "string_too_short":
            sentence = "Expected some text, found none"
        case "string_too_long":
            sentence = f"Expected at most {context['max_length']} characters, found {len(found)}"
        case "string_pattern_mismatch":
            sentence = f"{_PATTERNS[context['pattern']]}, found {_quoted(found)}"
        case "json_invalid":
            sentence = f"This is not JSON: {context['error']}"
        case _:
            sentence = re.sub(r"^Input should (be|have) ", "Expected ", details["msg"])
            if not isinstance(found, dict | list):
                sentence += f", found {_quoted(found)}"
    return sentence


def _quoted(found: object) -> str:
    return json.dumps(found, ensure_ascii=False)
