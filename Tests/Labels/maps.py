"""A country of sixteen regions, large and tiny, with their names, and with cities on it."""

from __future__ import annotations

import random

import names
from case import Case, Label, document, inner
from shapes import Disc, Polygon

SIZE = 11
WIDTH, HEIGHT = 440, 340
# Where the borders would run if they were straight: unequal, so that some regions are smaller than their names.
COLUMNS = (0, 3.2, 4.3, 7.4, 10)
ROWS = (0, 2.6, 3.3, 5.6, 8)


def cases() -> list[Case]:
    return [
        regions("map-regions", names.short),
        regions("map-regions-chinese", names.chinese),
        regions("map-regions-long", names.long),
        cities("map-12-cities", 12, names.chinese),
        cities("map-40-cities", 40, names.chinese),
        cities("map-60-cities-long", 60, names.long),
    ]


def country(source: random.Random) -> list[list[tuple[float, float]]]:
    """The regions' borders, each a closed ring; neighbours share theirs."""
    corners = {(c, r): (COLUMNS[c] + source.gauss(0, 0.15), ROWS[r] + source.gauss(0, 0.15))
               for r in range(5) for c in range(5)}
    borders: dict[tuple, list[tuple[float, float]]] = {}

    def border(start: tuple, end: tuple) -> list[tuple[float, float]]:
        if (end, start) in borders:
            return borders[end, start][::-1]
        if (start, end) not in borders:
            (x, y), (x2, y2) = corners[start], corners[end]
            inner_points = [(x + (x2 - x) * t + source.gauss(0, 0.08), y + (y2 - y) * t + source.gauss(0, 0.08))
                            for t in (0.2, 0.4, 0.6, 0.8)]
            borders[start, end] = [(round(a, 3), round(b, 3)) for a, b in [(x, y), *inner_points, (x2, y2)]]
        return borders[start, end]

    rings = []
    for r in range(4):
        for c in range(4):
            around = [(c, r), (c, r + 1), (c + 1, r + 1), (c + 1, r), (c, r)]
            ring = [point for start, end in zip(around, around[1:]) for point in border(start, end)[:-1]]
            rings.append(ring + ring[:1])
    return rings


def fitted(rings: list[list[tuple[float, float]]]):
    """The projection of the country into the picture, north at the top."""
    left, top, right, bottom = inner(WIDTH, HEIGHT)
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    scale = min((right - left) / (max(xs) - min(xs)), (bottom - top) / (max(ys) - min(ys)))
    x0 = (left + right) / 2 - scale * (max(xs) + min(xs)) / 2
    y0 = (top + bottom) / 2 + scale * (max(ys) + min(ys)) / 2
    return lambda x, y: (x0 + scale * x, y0 - scale * y)


def features(texts: list[str], rings: list) -> list[dict]:
    return [{"type": "Feature", "properties": {"name": text}, "name": text,
             "geometry": {"type": "Polygon", "coordinates": [[list(point) for point in ring]]}}
            for text, ring in zip(texts, rings)]


def regions(name: str, naming) -> Case:
    source = random.Random("labels/" + name)
    rings = country(source)
    texts = naming(16, source)
    pixel = fitted(rings)
    shapes, labels = [], []
    for text, ring in zip(texts, rings):
        points = tuple(pixel(x, y) for x, y in ring)
        shapes.append(Polygon(text, points=points, color="#c9d6e4"))
        labels.append(Label(text, centroid(points)))
    spec = document(WIDTH, HEIGHT, {
        "projection": {"type": "identity", "reflectY": True},
        "data": {"values": features(texts, rings)},
        "mark": {"type": "geoshape", "fill": "#c9d6e4", "stroke": "white", "label": {"fontSize": SIZE}},
        "encoding": {"label": {"field": "name"}},
    })
    return Case(name, "regions", WIDTH, HEIGHT, SIZE, spec, shapes, labels)


def centroid(points) -> tuple[float, float]:
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return x / (3 * area), y / (3 * area)


def cities(name: str, count: int, naming) -> Case:
    source = random.Random("labels/" + name)
    rings = country(source)
    pixel = fitted(rings)
    shapes = [Polygon(None, points=tuple(pixel(x, y) for x, y in ring), is_ground=True, color="#dfe6ee")
              for ring in rings]
    rows, labels = [], []
    for text in naming(count, source):
        x, y = round(source.uniform(0.6, 9.4), 2), round(source.uniform(0.6, 7.4), 2)
        rows.append({"name": text, "lon": x, "lat": y})
        px, py = pixel(x, y)
        shapes.append(Disc(text, x=px, y=py, radius=2.5, color="#b22222"))
        labels.append(Label(text, (px, py)))
    ground = {
        "data": {"values": features([f"{index}" for index in range(16)], rings)},
        "mark": {"type": "geoshape", "fill": "#dfe6ee", "stroke": "white"},
    }
    points = {
        "data": {"values": rows},
        "mark": {"type": "circle", "size": 25, "opacity": 1, "color": "#b22222", "label": {"fontSize": SIZE}},
        "encoding": {"longitude": {"field": "lon", "type": "quantitative"},
                     "latitude": {"field": "lat", "type": "quantitative"}, "label": {"field": "name"}},
    }
    spec = document(WIDTH, HEIGHT, {"projection": {"type": "identity", "reflectY": True}, "layer": [ground, points]})
    return Case(name, "points", WIDTH, HEIGHT, SIZE, spec, shapes, labels)
