"""Pies and rings, with slivers."""

from __future__ import annotations

import math
import random

import names
from case import COLORS, Case, Label, document, palette
from shapes import on_circle, slice_of

SIZE = 11
WIDTH, HEIGHT = 440, 300


def cases() -> list[Case]:
    return [
        pie("pie-4", names.short, [40, 30, 20, 10]),
        pie("pie-8-chinese", names.chinese, [30, 22, 16, 12, 9, 6, 3, 2]),
        pie("pie-12-slivers", names.short, [50, 20, 14, 9, 1, 1, 1, 0.8, 0.8, 0.8, 0.8, 0.8]),
        pie("pie-15-slivers-chinese", names.chinese, [40, 25, 12, 8, 4, 2, 1.5, 1.5, 1, 1, 1, 1, 0.7, 0.7, 0.6]),
        pie("pie-6-long", names.long, [30, 25, 20, 15, 7, 3]),
        pie("ring-5-chinese", names.chinese, [35, 25, 20, 15, 5], inner=62),
        pie("ring-10-slivers", names.chinese, [30, 20, 15, 12, 10, 5, 3, 2, 2, 1], inner=70),
        pie("ring-that-fills-its-frame", names.chinese, [30, 24, 18, 14, 8, 4, 2], inner=50, fills=True),
    ]


def pie(name: str, naming, values: list[float], inner: float = 0, fills: bool = False) -> Case:
    """With `fills` the spec leaves the outer radius to the program."""
    source = random.Random("labels/" + name)
    texts = naming(len(values), source)
    centre, radius = (WIDTH / 2, HEIGHT / 2), 100
    rows, shapes, labels, start = [], [], [], 0.0
    for rank, (text, value, colour) in enumerate(zip(texts, values, COLORS)):
        rows.append({"name": text, "value": value, "rank": rank})
        end = start + 2 * math.pi * value / sum(values)
        shapes.append(slice_of(text, centre, inner, radius, start, end, color=colour))
        labels.append(Label(text, on_circle(centre, radius, (start + end) / 2), is_needed=True))
        start = end
    mark = {"type": "arc", "innerRadius": inner, "label": {"fontSize": SIZE}}
    if not fills:
        mark["outerRadius"] = radius
    spec = document(WIDTH, HEIGHT, {
        "data": {"values": rows},
        "mark": mark,
        "encoding": {"theta": {"field": "value", "type": "quantitative", "stack": "zero"},
                     "order": {"field": "rank", "type": "quantitative"}, "color": palette("name", texts),
                     "label": {"field": "name"}},
    })
    return Case(name, "slices", WIDTH, HEIGHT, SIZE, spec, shapes, labels)
