"""Lines named at their ends, slopes, bumps, and stacked areas named within."""

from __future__ import annotations

import random

import names
from case import COLORS, Case, Label, document, inner, palette, position
from shapes import Band, Line

SIZE = 11
WIDTH = 2


def cases() -> list[Case]:
    return [
        ends("ends-5", 5, names.short, wander),
        ends("ends-5-equal", 5, names.short, equal),
        ends("ends-8-chinese", 8, names.chinese, wander),
        ends("ends-8-bunched", 8, names.chinese, bunched),
        ends("ends-12-bunched", 12, names.short, bunched),
        ends("ends-12-crossing", 12, names.chinese, crossing),
        ends("ends-6-long", 6, names.long, bunched),
        ends("slopes-10", 10, names.short, slope),
        ends("slopes-12-chinese", 12, names.chinese, slope),
        bumps("bumps-8", 8, names.short),
        bumps("bumps-12-chinese", 12, names.chinese),
        areas("areas-4", 4, names.short),
        areas("areas-6-chinese", 6, names.chinese),
        areas("areas-10-thin", 10, names.chinese),
    ]


def wander(source: random.Random, index: int, count: int) -> list[float]:
    values = [source.uniform(20, 80)]
    for _ in range(11):
        values.append(min(95, max(5, values[-1] + source.gauss(0, 7))))
    return values


def bunched(source: random.Random, index: int, count: int) -> list[float]:
    """All end close to one value."""
    start, end = source.uniform(5, 95), 60 + source.gauss(0, 1.5)
    return [start + (end - start) * step / 11 + (source.gauss(0, 3) if 0 < step < 11 else 0) for step in range(12)]


def equal(source: random.Random, index: int, count: int) -> list[float]:
    """All end at the very same value."""
    start = 10 + 80 * index / max(1, count - 1)
    return [start + (50 - start) * step / 11 for step in range(12)]


def crossing(source: random.Random, index: int, count: int) -> list[float]:
    start = 5 + 90 * index / max(1, count - 1)
    return [start + (100 - 2 * start) * step / 11 + source.gauss(0, 1) for step in range(12)]


def slope(source: random.Random, index: int, count: int) -> list[float]:
    return [source.uniform(10, 90), 50 + source.gauss(0, 14)]


def ends(name: str, count: int, naming, course) -> Case:
    source = random.Random("labels/" + name)
    texts = naming(count, source)
    courses = {text: [round(value, 2) for value in course(source, index, count)]
               for index, text in enumerate(texts)}
    return lined(name, courses, (0, 100), 300 if len(next(iter(courses.values()))) == 2 else 440, 280)


def bumps(name: str, count: int, naming) -> Case:
    """Ranks over ten years; the best is at the top."""
    source = random.Random("labels/" + name)
    texts = naming(count, source)
    order, courses = list(texts), {text: [] for text in texts}
    for _ in range(10):
        for _ in range(3):
            at = source.randrange(count - 1)
            order[at], order[at + 1] = order[at + 1], order[at]
        for rank, text in enumerate(order):
            courses[text].append(count - rank)
    return lined(name, courses, (0.5, count + 0.5), 460, 14 * count + 40)


def lined(name: str, courses: dict[str, list[float]], domain: tuple[float, float], width: int, height: int) -> Case:
    rows = [{"series": text, "x": x, "y": y} for text, values in courses.items() for x, y in enumerate(values)]
    last = len(next(iter(courses.values()))) - 1
    # The longest name, at an em for a Chinese character and 0.6 em for others, and the gap before it.
    room = SIZE * (1 + max(sum(1 if ord(letter) > 0x2E80 else 0.6 for letter in text) for text in courses))
    left, top, right, bottom = inner(width, height, right=room)
    shapes, labels = [], []
    for (text, values), color in zip(courses.items(), COLORS):
        points = tuple(
            (left + x / last * (right - left), bottom - (y - domain[0]) / (domain[1] - domain[0]) * (bottom - top))
            for x, y in enumerate(values))
        shapes.append(Line(text, points=points, width=WIDTH, color=color))
        labels.append(Label(text, points[-1], is_needed=True))
    spec = document(width, height, {
        "data": {"values": rows},
        "mark": {"type": "line", "strokeWidth": WIDTH, "label": {"fontSize": SIZE}},
        "encoding": {"x": position("x", (0, last)), "y": position("y", domain),
                     "color": palette("series", list(courses)), "label": {"field": "series"}},
    })
    return Case(name, "ends", width, height, SIZE, spec, shapes, labels)


def areas(name: str, count: int, naming) -> Case:
    """Areas stacked on each other, some of which are thick only in one place."""
    source = random.Random("labels/" + name)
    texts = naming(count, source)
    width, height, last = 460, 280, 11
    rows, totals, courses = [], [0.0] * (last + 1), {}
    for rank, text in enumerate(texts):
        peak, strength = source.uniform(0, last), source.choice([4, 10, 18, 26])
        courses[text] = [round(2 + strength * max(0, 1 - abs(x - peak) / 6), 2) for x in range(last + 1)]
        rows += [{"series": text, "rank": rank, "x": x, "y": y} for x, y in enumerate(courses[text])]
    left, top, right, bottom = inner(width, height)
    greatest = max(sum(values[x] for values in courses.values()) for x in range(last + 1)) * 1.02
    shapes, labels = [], []
    for (text, values), color in zip(courses.items(), COLORS):
        xs = [left + x / last * (right - left) for x in range(last + 1)]
        lower = [bottom - total / greatest * (bottom - top) for total in totals]
        totals = [total + value for total, value in zip(totals, values)]
        upper = [bottom - total / greatest * (bottom - top) for total in totals]
        shapes.append(Band(text, top=tuple(zip(xs, upper)), bottom=tuple(zip(xs, lower)), color=color))
        widest = max(range(last + 1), key=lambda x: values[x])
        labels.append(Label(text, (xs[widest], (upper[widest] + lower[widest]) / 2), is_needed=True))
    spec = document(width, height, {
        "data": {"values": rows},
        "mark": {"type": "area", "label": {"fontSize": SIZE}},
        "encoding": {"x": position("x", (0, last)), "y": position("y", (0, greatest), stack="zero"),
                     "order": {"field": "rank", "type": "quantitative"}, "color": palette("series", texts),
                     "label": {"field": "series"}},
    })
    return Case(name, "areas", width, height, SIZE, spec, shapes, labels)
