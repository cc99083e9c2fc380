"""Charts as pictures: Vega-Lite specifications, every place in them reckoned here.

One column that is read on a phone as on paper. Five steps of one hue, from light to dark, tell the
levels apart in grey and to colour-blind eyes too; the counts stand on them. The font, Liberation
Sans (SIL Open Font License), is part of vl-convert: nothing is fetched.
"""

import textwrap
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Final

from conversations.documents.model import Chart, LevelBars, PointBars

WIDTH: Final = 420
SHARPNESS: Final = 2.0
"""Pixels of a picture to each of the specification."""
SHADES: Final = ("#eff3ff", "#bdd7e7", "#6baed6", "#2171b5", "#08306b")
INK: Final = "#111111"
PAPER: Final = "#ffffff"
DARK_FROM: Final = 3
"""The shade from which words on it are light: at least 4.5 : 1 on every one."""

_FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
_SIZE = 14
_LINE = 18
_LETTER = 6.8
"""About as wide as a letter is."""
_THICK = 28
_GAP = 16
_SWATCH = 14
_ROOM_FOR_POINTS = 90

Mark = dict[str, Any]


def draw_png(chart: Chart) -> bytes:
    """Return a chart as PNG; the first one of a process takes half a second."""
    import vl_convert

    return vl_convert.vegalite_to_png(
        specify(chart), scale=SHARPNESS, show_warnings=False, allowed_base_urls=[]
    )


def draw_svg(chart: Chart) -> str:
    """Return a chart as SVG, its text as text."""
    import vl_convert

    return vl_convert.vegalite_to_svg(specify(chart), show_warnings=False, allowed_base_urls=[])


def specify(chart: Chart) -> dict[str, Any]:
    """Return the Vega-Lite specification of a chart."""
    marks, top = _title(chart.title)
    match chart:
        case LevelBars():
            drawn, height = _level_bars(chart, top)
        case PointBars():
            drawn, height = _point_bars(chart, top)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "height": height,
        "padding": 8,
        "background": PAPER,
        "config": {"font": _FONT, "view": {"stroke": None}},
        "layer": [_layer(each) for each in [*marks, *drawn]],
    }


def _title(title: str) -> tuple[list[Mark], int]:
    """Return the title, and where what is below it begins."""
    lines = textwrap.wrap(title, int(WIDTH / _LETTER) - 4)
    if not lines:
        return [], 0
    return [_words("\n".join(lines), 0, 0, INK, bold=True)], len(lines) * _LINE + _GAP


def _level_bars(chart: LevelBars, top: int) -> tuple[list[Mark], int]:
    marks, begins = [], top
    for place, words in enumerate(chart.legend):
        left, row = (place % 2) * WIDTH // 2, place // 2
        y = begins + row * (_LINE + 4)
        marks.append(_box(left, left + _SWATCH, y, y + _SWATCH, SHADES[place]))
        marks.append(_words(words, left + _SWATCH + 6, y, INK))
        top = y + _LINE + _GAP
    for bar in chart.bars:
        if lines := _wrapped(bar.label):
            marks.append(_words("\n".join(lines), 0, top, INK))
            top += len(lines) * _LINE + 2
        marks += _stack(bar.counts, top)
        top += _THICK + _GAP
    return marks, max(top - _GAP, 1)


def _stack(counts: tuple[int, ...], top: int) -> Iterator[Mark]:
    total = sum(counts)
    ends = [WIDTH * end / total for end in accumulate(counts)] if total else []
    for level, (count, right) in enumerate(zip(counts, ends, strict=False)):
        left = right - WIDTH * count / total
        if not count:
            continue
        yield _box(left, right, top, top + _THICK, SHADES[level])
        if right - left > _LETTER * len(str(count)) + 2:
            ink = PAPER if level >= DARK_FROM else INK
            middle = top + (_THICK - _SIZE) / 2
            yield _words(str(count), (left + right) / 2, middle, ink, align="center", bold=True)


def _point_bars(chart: PointBars, top: int) -> tuple[list[Mark], int]:
    marks = []
    most = max((each.points for each in chart.rows), default=0)
    for each in chart.rows:
        lines = _wrapped(each.label)
        marks.append(_words("\n".join(lines), 0, top, INK))
        top += len(lines) * _LINE + 2
        right = (WIDTH - _ROOM_FOR_POINTS) * each.points / most if most else 0
        marks.append(_box(0, right, top, top + _THICK, SHADES[DARK_FROM]))
        middle = top + (_THICK - _SIZE) / 2
        marks.append(_words(each.said, right + 6, middle, INK, bold=True))
        top += _THICK + _GAP
    return marks, max(top - _GAP, 1)


def _wrapped(label: str) -> list[str]:
    return textwrap.wrap(label, int(WIDTH / _LETTER))


def _box(left: float, right: float, top: float, bottom: float, shade: str) -> Mark:
    return {
        "mark": {"type": "rect", "fill": shade, "stroke": INK, "strokeWidth": 0.6},
        "at": {"x": left, "x2": right, "y": top, "y2": bottom},
    }


def _words(
    text: str, left: float, top: float, ink: str, *, align: str = "left", bold: bool = False
) -> Mark:
    mark = {
        "type": "text",
        "text": text.split("\n"),
        "align": align,
        "baseline": "top",
        "fontSize": _SIZE,
        "lineHeight": _LINE,
        "color": ink,
        "fontWeight": "bold" if bold else "normal",
    }
    return {"mark": mark, "at": {"x": left, "y": top}}


def _layer(mark: Mark) -> dict[str, Any]:
    """Return a layer of one mark, at its place in pixels."""
    return {
        "data": {"values": [{}]},
        "mark": mark["mark"],
        "encoding": {side: {"value": place} for side, place in mark["at"].items()},
    }
