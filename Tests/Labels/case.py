"""One chart to label: what it says in Vega-Lite, what it draws in pixels, and whose labels must be printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from shapes import Disc, Point, Shape

FONT = "Noto Sans CJK SC"
# The space between the edge of the picture and what is drawn.
PADDING = 8


@dataclass
class Label:
    text: str
    # The point that the label names: of a point its middle, of a bar its end, of a slice the middle of its outer edge.
    anchor: Point
    # Whether it is the name of a series or slice, or a bar's, which a reader can't do without.
    is_needed: bool = False


@dataclass
class Case:
    name: str
    # points, ends, bars, parts, areas, slices, regions or cells: how a rival is told to place labels.
    kind: str
    width: int
    height: int
    size: float
    spec: dict
    shapes: list[Shape]
    labels: list[Label]
    # Other texts of the chart, centred at their points: the names of bands.
    texts: list[tuple[str, Point]] = field(default_factory=list)

    @property
    def leading_types(self) -> set[str]:
        """The types of Vega's marks that draw the shapes."""
        types = {"points": {"symbol"}, "ends": {"line"}, "bars": {"rect"}, "parts": {"rect"}, "areas": {"area"},
                 "slices": {"arc"}, "regions": {"shape"}, "cells": {"rect"}}[self.kind]
        others = {"line" for shape in self.shapes if type(shape).__name__ == "Line"}
        ground = {"shape" for shape in self.shapes if shape.is_ground}
        points = {"symbol" for shape in self.shapes if isinstance(shape, Disc)}
        return types | others | ground | points


def document(width: int, height: int, content: dict) -> dict:
    """A Vega-Lite spec of a picture of a given size, in the font that all programs use."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": width, "height": height, "padding": PADDING,
        "autosize": {"type": "fit", "contains": "padding"},
        "config": {"font": FONT, "view": {"stroke": None}},
        **content,
    }


def position(name: str, domain: tuple[float, float], **rest) -> dict:
    """A quantitative position without an axis, whose scale spans exactly a domain."""
    scale = {"domain": list(domain), "nice": False, "zero": False}
    return {"field": name, "type": "quantitative", "axis": None, "scale": scale, **rest}


COLORS = ["#4c78a8", "#f58518", "#e45756", "#72b7b2", "#54a24b", "#eeca3b", "#b279a2", "#ff9da6", "#9d755d", "#bab0ac",
          "#2f4b7c", "#a05195", "#d45087", "#665191", "#ffa600"]


def palette(name: str, names: list[str]) -> dict:
    """The colours of series, of which no two are equal."""
    scale = {"domain": names, "range": COLORS[: len(names)]}
    return {"field": name, "type": "nominal", "legend": None, "scale": scale}


def inner(width: int, height: int, left: float = 0, right: float = 0, top: float = 0, bottom: float = 0):
    """The plot within its picture, with room of its own at its sides; x, y, x2, y2."""
    return PADDING + left, PADDING + top, width - PADDING - right, height - PADDING - bottom
