"""What a chart draws, in pixels: discs, lines, polygons and bands, each with the name that it belongs to."""

from __future__ import annotations

import math
from dataclasses import dataclass

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass
class Shape:
    # The label that belongs to the shape; None for what no label names.
    owner: str | None
    # Where labels may lie, such as the regions under the points of a map.
    is_ground: bool = False
    color: str = "#7f9fbf"


@dataclass
class Disc(Shape):
    x: float = 0
    y: float = 0
    radius: float = 2.5

    @property
    def outline(self) -> list[Point]:
        steps = [2 * math.pi * step / 16 for step in range(16)]
        return [(self.x + self.radius * math.cos(a), self.y + self.radius * math.sin(a)) for a in steps]


@dataclass
class Line(Shape):
    points: tuple[Point, ...] = ()
    width: float = 2

    @property
    def outline(self) -> list[Point]:
        return list(self.points)


@dataclass
class Polygon(Shape):
    points: tuple[Point, ...] = ()

    @property
    def outline(self) -> list[Point]:
        return list(self.points)


@dataclass
class Band(Shape):
    """An area between two lines."""
    top: tuple[Point, ...] = ()
    bottom: tuple[Point, ...] = ()

    @property
    def outline(self) -> list[Point]:
        return list(self.top) + list(reversed(self.bottom))


def rectangle(owner: str | None, x: float, y: float, x2: float, y2: float, **style) -> Polygon:
    left, right, top, bottom = min(x, x2), max(x, x2), min(y, y2), max(y, y2)
    return Polygon(owner, points=((left, top), (right, top), (right, bottom), (left, bottom)), **style)


def slice_of(owner: str, centre: Point, inner: float, outer: float, start: float, end: float, **style) -> Polygon:
    """A slice of a pie or ring; angles run clockwise from the top."""
    steps = max(2, int((end - start) / 0.05))
    angles = [start + (end - start) * step / steps for step in range(steps + 1)]
    arc = [on_circle(centre, outer, angle) for angle in angles]
    back = [on_circle(centre, inner, angle) for angle in reversed(angles)] if inner else [centre]
    return Polygon(owner, points=tuple(arc + back), **style)


def on_circle(centre: Point, radius: float, angle: float) -> Point:
    return centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)


def bounds(points: list[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
