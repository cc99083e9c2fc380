"""The schema helps an editor of another city: every field is known, bounded and explained."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from storage.platforms import PACKAGED, json_schema

SCHEMA = json_schema()


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    schema = schema.get("anyOf", [schema])[0]
    reference = schema.get("$ref")
    return SCHEMA["$defs"][reference.removeprefix("#/$defs/")] if reference else schema


def fields(value: Any, schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Walk a content file along the schema; a key the schema does not have raises KeyError."""
    schema = resolved(schema)
    if isinstance(value, dict) and schema.keys() & {"properties", "patternProperties"}:
        assert set(schema.get("required", ())) <= value.keys(), path
        of_any_name = next(iter(schema.get("patternProperties", {}).values()), None)
        for name, below in value.items():
            if of_any_name:
                yield from fields(below, of_any_name, f"{path}[]")
                continue
            yield f"{path}.{name}", below, schema["properties"][name]
            yield from fields(below, schema["properties"][name], f"{path}.{name}")
    elif isinstance(value, list):
        for item in value:
            yield from fields(item, schema["items"], f"{path}[]")


@pytest.mark.parametrize(
    ("path", "places"), [(PACKAGED, 92), (Path(__file__).with_name("borgo.json"), 66)]
)
def test_every_field_of_a_real_file_is_in_the_schema_with_a_description(
    path: Path, places: int
) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    found = list(fields(content, SCHEMA))
    assert len({place for place, _, _ in found}) == places
    assert [place for place, _, schema in found if not schema.get("description")] == []


def test_nothing_unknown_is_allowed_anywhere() -> None:
    objects = [SCHEMA, *(part for part in SCHEMA["$defs"].values() if part["type"] == "object")]
    assert len(objects) == 21
    assert all(part["additionalProperties"] is False for part in objects)


def test_the_schema_says_the_bounds() -> None:
    objective = SCHEMA["$defs"]["Objective"]["properties"]
    assert objective["text"]["maxLength"] == 1000
    assert (objective["id"]["maxLength"], objective["id"]["pattern"]) == (
        24,
        "^[a-z0-9]+(-[a-z0-9]+)*$",
    )
    assert SCHEMA["$defs"]["Thresholds"]["properties"]["top2"]["maximum"] == 1
    assert SCHEMA["$defs"]["Release"]["enum"] == ["closing", "live"]
    assert SCHEMA["properties"]["platforms"]["minItems"] == 1
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
