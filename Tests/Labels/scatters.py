"""Points with names: few and many, spread, in clusters, on a diagonal, over a regression line."""

from __future__ import annotations

import random

import names
from case import Case, Label, document, inner, position
from shapes import Disc, Line

RADIUS = 2.5
DOMAIN = (0.0, 100.0)
# Names, width, height and size of type by how many points there are.
SIZES = {20: (420, 300, 11), 50: (480, 360, 11), 100: (560, 420, 11), 200: (680, 500, 10), 500: (900, 680, 9),
         1000: (1200, 900, 8)}


def cases() -> list[Case]:
    return [
        scatter("scatter-50-short", 50, names.short, spread),
        scatter("scatter-100-short", 100, names.short, spread),
        scatter("scatter-200-short", 200, names.short, spread),
        scatter("scatter-500-short", 500, names.short, spread),
        scatter("scatter-1000-short", 1000, names.short, spread),
        scatter("scatter-50-chinese", 50, names.chinese, spread),
        scatter("scatter-100-chinese", 100, names.chinese, clusters),
        scatter("scatter-200-chinese", 200, names.chinese, clusters),
        scatter("scatter-1000-chinese", 1000, names.chinese, spread),
        scatter("scatter-50-long", 50, names.long, spread),
        scatter("scatter-100-long", 100, names.long, clusters),
        scatter("scatter-50-diagonal", 50, names.short, diagonal),
        scatter("scatter-50-diagonal-chinese", 50, names.chinese, diagonal),
        scatter("scatter-100-clusters", 100, names.short, clusters),
        scatter("scatter-20-one-place", 20, names.chinese, one_place),
        scatter("scatter-50-at-the-edge", 50, names.long, at_the_edge),
        scatter("scatter-50-regression", 50, names.short, diagonal, has_line=True),
        scatter("scatter-50-regression-chinese", 50, names.chinese, wide_diagonal, has_line=True),
    ]


def spread(source: random.Random):
    return source.uniform(3, 97), source.uniform(3, 97)


def diagonal(source: random.Random):
    x = source.uniform(5, 95)
    return x, min(97, max(3, x + source.gauss(0, 4)))


def wide_diagonal(source: random.Random):
    x = source.uniform(5, 95)
    return x, min(97, max(3, 0.7 * x + 15 + source.gauss(0, 11)))


def clusters(source: random.Random):
    x, y = source.choice([(25, 30), (30, 72), (68, 55), (80, 20)])
    return min(97, max(3, x + source.gauss(0, 9))), min(97, max(3, y + source.gauss(0, 9)))


def one_place(source: random.Random):
    return 50 + source.gauss(0, 1.2), 50 + source.gauss(0, 1.2)


def at_the_edge(source: random.Random):
    along, near = source.uniform(2, 98), source.uniform(0.5, 6)
    return source.choice([(near, along), (100 - near, along), (along, near), (along, 100 - near)])


def scatter(name: str, count: int, naming, place, has_line: bool = False) -> Case:
    source = random.Random("labels/" + name)
    width, height, size = SIZES[count]
    rows = [{"name": text, "x": round(x, 2), "y": round(y, 2)}
            for text in naming(count, source) for x, y in [place(source)]]
    left, top, right, bottom = inner(width, height)

    def pixel(x: float, y: float):
        return left + x / 100 * (right - left), bottom - y / 100 * (bottom - top)

    shapes, labels = [], []
    for row in rows:
        x, y = pixel(row["x"], row["y"])
        shapes.append(Disc(row["name"], x=x, y=y, radius=RADIUS, color="#4c78a8"))
        labels.append(Label(row["name"], (x, y)))
    points = {
        "mark": {"type": "circle", "size": (2 * RADIUS) ** 2, "opacity": 1, "label": {"fontSize": size}},
        "encoding": {"x": position("x", DOMAIN), "y": position("y", DOMAIN), "label": {"field": "name"}},
    }
    content: dict = {"data": {"values": rows}, **points}
    if has_line:
        slope, start = fit(rows)
        ends = [{"x": x, "y": round(start + slope * x, 2)} for x in (2, 98)]
        shapes.append(Line(None, points=tuple(pixel(end["x"], end["y"]) for end in ends), width=2, color="#b22222"))
        line = {
            "data": {"values": ends}, "mark": {"type": "line", "color": "#b22222"},
            "encoding": {"x": position("x", DOMAIN), "y": position("y", DOMAIN)},
        }
        content = {"data": {"values": rows}, "layer": [points, line]}
    return Case(name, "points", width, height, size, document(width, height, content), shapes, labels)


def fit(rows: list[dict]) -> tuple[float, float]:
    """The slope and the start of the line of least squares."""
    count = len(rows)
    x, y = (sum(row[key] for row in rows) / count for key in "xy")
    slope = (sum((row["x"] - x) * (row["y"] - y) for row in rows) / sum((row["x"] - x) ** 2 for row in rows))
    return slope, y - slope * x
