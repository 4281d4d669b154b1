"""Plots as SVG: bars with whiskers, and lines over axes that may be logarithmic.

In:     numbers and their names.
Out:    bars and lines, each the text of an SVG file.
Keeps:  colours readable on light and on dark: the drawing brings its own background and follows what the reader prefers. Nothing random and
        nothing of the time or the machine: equal numbers give equal text.
"""

import math
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH = 760
ROW = 22
INKS = 4

STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #24292f } .title { font-size: 16px; font-weight: 600 } .heading { font-weight: 600 }
  .paper { fill: #ffffff } .axis { stroke: #8c959f } .grid { stroke: #d8dee4 } .mark { stroke: #24292f; stroke-dasharray: 4 3 }
  .whisker { stroke: #24292f } path { fill: none; stroke-width: 2 } .right { text-anchor: end } .middle { text-anchor: middle }
  .fill0 { fill: #4aa3f5 } .fill1 { fill: #bf8700 } .fill2 { fill: #1a7f37 } .fill3 { fill: #bf3989 }
  .ink0 { stroke: #4aa3f5 } .ink1 { stroke: #bf8700 } .ink2 { stroke: #1a7f37 } .ink3 { stroke: #bf3989 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .paper { fill: #0d1117 } .axis { stroke: #7d8590 } .grid { stroke: #30363d }
    .mark, .whisker { stroke: #e6edf3 }
    .fill0 { fill: #3b82e6 } .fill1 { fill: #d29922 } .fill2 { fill: #3fb950 } .fill3 { fill: #f778ba }
    .ink0 { stroke: #3b82e6 } .ink1 { stroke: #d29922 } .ink2 { stroke: #3fb950 } .ink3 { stroke: #f778ba }
  }"""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar to `value`; its whisker reaches from `low` to `high`."""

    name: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Axis:
    """Numbers from `low` to `high` on a stretch of the drawing from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float
    logarithmic: bool = False

    def place(self, number: float) -> float:
        low, high, number = (math.log10(n) for n in (self.low, self.high, number)) if self.logarithmic else (self.low, self.high, number)
        return self.start + (self.end - self.start) * (number - low) / (high - low)

    def ticks(self) -> list[float]:
        """Round numbers within: powers of ten, with 2 and 5 times these where there is room; or some five of equal distance."""
        if self.logarithmic:
            times = (1, 2, 5) if self.high / self.low <= 1000 else (1,)
            powers = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
            return [tick for power in powers for tick in (n * 10.0**power for n in times) if self.low <= tick <= self.high]
        step = _round_step((self.high - self.low) / 6)
        return [step * n for n in range(math.ceil(self.low / step), math.floor(self.high / step + 1e-9) + 1)]


def bars(title: str, groups: dict[str, list[Bar]], mark: float, label: str, logarithmic: bool = False) -> str:
    """Horizontal bars over one axis: from zero, or from the mark to either side where the axis is logarithmic.

    groups  the bars under their heading, in the order drawn
    mark    the number with a dashed line through all bars
    label   what the numbers are; stands below the axis
    """
    names_end = 180
    count = sum(len(group) + 1 for group in groups.values())
    top, bottom = 44, 44 + ROW * count
    all_bars = [bar for group in groups.values() for bar in group]
    highest = max(mark, *(bar.high for bar in all_bars)) * 1.08
    lowest = min(mark, *(bar.low for bar in all_bars)) / 1.08 if logarithmic else 0
    axis = Axis(lowest, highest, names_end, WIDTH - 60, logarithmic)
    foot = axis.place(mark) if logarithmic else axis.start
    parts = []
    for tick in axis.ticks():
        x = axis.place(tick)
        parts += [_line(x, top, x, bottom, "grid"), _text(x, bottom + 18, _number(tick), "middle")]
    y = top
    for heading, group in groups.items():
        parts.append(_text(16, y + 16, heading, "heading"))
        y += ROW
        for bar in group:
            parts += _bar(bar, axis, foot, y)
            y += ROW
    parts += [_line(axis.place(mark), top, axis.place(mark), bottom, "mark"), _line(names_end, top, names_end, bottom, "axis")]
    parts.append(_text((names_end + WIDTH - 60) / 2, bottom + 40, label, "middle"))
    return _drawing(title, bottom + 54, parts)


def _bar(bar: Bar, axis: Axis, foot: float, y: float) -> list[str]:
    end, low, high, middle = axis.place(bar.value), axis.place(bar.low), axis.place(bar.high), y + ROW / 2
    left, right = min(foot, end), max(foot, end)
    return [
        _text(axis.start - 8, middle + 4.5, bar.name, "right"),
        f'<rect class="fill0" x="{left:.1f}" y="{y + 4:.1f}" width="{right - left:.1f}" height="{ROW - 8}"/>',
        _line(low, middle, high, middle, "whisker"),
        _line(low, middle - 4, low, middle + 4, "whisker"),
        _line(high, middle - 4, high, middle + 4, "whisker"),
        _text(max(right, high) + 6, middle + 4.5, f"{bar.value:.2f}"),
    ]


def lines(
    title: str,
    series: dict[str, list[tuple[float, float]]],
    x_label: str,
    y_label: str,
    x_logarithmic: bool = True,
    y_logarithmic: bool = True,
) -> str:
    """One line with its dots for each of at most four series, over a common pair of axes.

    series  the points (x, y) under the name in the legend; above zero where the axis is logarithmic
    """
    if len(series) > INKS:
        raise ValueError(f"{len(series)} lines are too many to tell apart: at most {INKS}")
    left, right, top, bottom = 80, WIDTH - 48, 84, 384
    points = [point for line in series.values() for point in line]
    across = Axis(*_reach([x for x, _ in points], x_logarithmic), left, right, x_logarithmic)
    up = Axis(*_reach([y for _, y in points], y_logarithmic), bottom, top, y_logarithmic)
    parts = []
    for tick in across.ticks():
        x = across.place(tick)
        parts += [_line(x, top, x, bottom, "grid"), _text(x, bottom + 18, _number(tick), "middle")]
    for tick in up.ticks():
        y = up.place(tick)
        parts += [_line(left, y, right, y, "grid"), _text(left - 8, y + 4.5, _number(tick), "right")]
    parts += [_line(left, bottom, right, bottom, "axis"), _line(left, top, left, bottom, "axis")]
    parts += [_text(16, 70, y_label), _text((left + right) / 2, bottom + 40, x_label, "middle")]
    for ink, (name, line) in enumerate(series.items()):
        places = [(across.place(x), up.place(y)) for x, y in line]
        parts.append(f'<path class="ink{ink}" d="M{" L".join(f"{x:.1f},{y:.1f}" for x, y in places)}"/>')
        parts += [f'<circle class="fill{ink}" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in places]
        start = 16 + ink * (WIDTH - 32) / INKS
        parts += [_line(start, 46, start + 22, 46, f"ink{ink}", 2), _text(start + 28, 50.5, name)]
    return _drawing(title, bottom + 54, parts)


def _reach(numbers: list[float], logarithmic: bool) -> tuple[float, float]:
    """Whole powers of ten around the numbers, or zero (the least, where that is below) to a little over the greatest."""
    low, high = min(numbers), max(numbers)
    if not logarithmic:
        return min(low, 0), (high * 1.08 if high > 0 else 1)
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    return 10.0**first, 10.0 ** max(last, first + 1)


def _round_step(step: float) -> float:
    """1, 2 or 5 times a power of ten: the least not below `step`."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(power * times for times in (1, 2, 5, 10) if power * times >= step)


def _number(number: float) -> str:
    return f"{number:,.0f}" if number >= 10 else f"{number:g}"


def _line(x1: float, y1: float, x2: float, y2: float, kind: str, width: float = 1) -> str:
    return f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke-width="{width}"/>'


def _text(x: float, y: float, text: str, kind: str = "") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{escape(text)}</text>'


def _drawing(title: str, height: float, parts: list[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}" role="img">'
    paper = f'<rect class="paper" width="{WIDTH}" height="{height:.0f}"/>'
    body = "\n".join([paper, _text(16, 28, title, "title"), *parts])
    return f"{head}\n<title>{escape(title)}</title>\n<style>{STYLE}\n</style>\n{body}\n</svg>\n"
