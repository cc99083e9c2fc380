"""Charts: every count is drawn where it belongs, readable in grey and in any light."""

from dataclasses import replace

import pytest

from conversations.documents import charts
from conversations.documents.model import Bar, LevelBars, PointBars, Points

SCALE = ("1 · per nulla", "2 · poco", "3 · importante", "4 · molto", "5 · indispensabile")
BARS = LevelBars((Bar("2. Un parco", (0, 1, 2, 3, 4)), Bar("1. Un orto", (1, 0, 0, 0, 199))), SCALE)
POINTS = PointBars(
    (Points("1ª · Orti", 6, "6 punti"), Points("2ª ex aequo · «=1+1»", 3, "3 punti"))
)


def luminance(shade: str) -> float:
    """Relative luminance of a colour (WCAG 2.2)."""
    parts = [int(shade[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def boxes(chart: LevelBars | PointBars) -> list[dict[str, float]]:
    layers = charts.specify(chart)["layer"]
    return [
        {side: place["value"] for side, place in layer["encoding"].items()}
        for layer in layers
        if layer["mark"]["type"] == "rect"
    ]


def texts(chart: LevelBars | PointBars) -> list[str]:
    layers = charts.specify(chart)["layer"]
    return ["\n".join(each["mark"]["text"]) for each in layers if each["mark"]["type"] == "text"]


def test_words_on_every_shade_are_read_and_shades_differ_in_grey() -> None:
    for place, shade in enumerate(charts.SHADES):
        ink = charts.PAPER if place >= charts.DARK_FROM else charts.INK
        assert contrast(shade, ink) >= 4.5
    light = [luminance(shade) for shade in charts.SHADES]
    assert light == sorted(light, reverse=True)
    assert all(
        contrast(a, b) > 1.25 for a, b in zip(charts.SHADES, charts.SHADES[1:], strict=False)
    )


def test_a_bar_is_as_wide_as_its_part_of_the_sheets() -> None:
    legend, drawn = boxes(BARS)[:5], boxes(BARS)[5:]
    assert len(legend) == 5
    widths = [round(box["x2"] - box["x"], 3) for box in drawn]
    assert widths == [42, 84, 126, 168, 2.1, 417.9]
    assert drawn[0]["x"] == 0
    assert drawn[3]["x2"] == charts.WIDTH


def test_counts_stand_on_the_bar_where_there_is_room() -> None:
    told = texts(BARS)
    assert told[:5] == list(SCALE)
    assert told[5:] == ["2. Un parco", "1", "2", "3", "4", "1. Un orto", "199"]


def test_points_are_drawn_to_one_measure_and_said() -> None:
    first, second = boxes(POINTS)
    assert second["x2"] - second["x"] == (first["x2"] - first["x"]) / 2
    assert texts(replace(POINTS, title="La classifica"))[0] == "La classifica"
    assert texts(POINTS) == ["1ª · Orti", "6 punti", "2ª ex aequo · «=1+1»", "3 punti"]


def test_nothing_to_draw_is_drawn_too() -> None:
    nothing = LevelBars((Bar("", (0, 0, 0, 0, 0)),), SCALE)
    assert len(boxes(nothing)) == 5
    assert charts.specify(PointBars((Points("a", 0, "0 punti"),)))["height"] > 0


@pytest.mark.parametrize("chart", [BARS, POINTS], ids=["levels", "points"])
def test_they_are_pictures_with_the_words_in_them(chart: LevelBars | PointBars) -> None:
    svg = charts.draw_svg(chart)
    for words in texts(chart):
        assert words.replace("&", "&amp;") in svg
    assert "http" not in svg.replace("http://www.w3.org/", "")
    png = charts.draw_png(chart)
    assert png.startswith(b"\x89PNG")
    width, height = (int.from_bytes(png[place : place + 4]) for place in (16, 20))
    assert width > 2 * charts.WIDTH
    assert height > 100
