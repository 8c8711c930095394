"""Bars with their values: lying, standing, grouped in narrow bands, stacked with slivers, and cells of a heat map."""

from __future__ import annotations

import random

import names
from case import COLORS, Case, Label, document, inner, palette, position
from shapes import rectangle

SIZE = 11


def cases() -> list[Case]:
    return [
        lying("bars-large-and-tiny", [980, 412, 96, 31, 7.5, 2.1, 0.6, 0]),
        lying("bars-negative", [38.2, 21.7, 4.3, 0.4, -0.3, -5.8, -17.4, -36.1]),
        lying("bars-with-units", [1310, 1107, 980, 655, 420, 96, 8.5], unit="亿元"),
        standing("columns-large-and-tiny", [880, 640, 455, 210, 88, 43, 12, 4.5, 1.2, 0.3]),
        standing("columns-negative", [12.4, 8.1, 3.3, 0.2, -0.4, -2.9, -6.6, -11.8]),
        grouped("grouped-4-of-3", 4, 3, 460),
        grouped("grouped-8-of-3-narrow", 8, 3, 460),
        grouped("grouped-6-of-5-narrow", 6, 5, 460),
        stacked("stacked-bars", 6, [40, 30, 20, 10]),
        stacked("stacked-bars-slivers", 6, [70, 1.5, 20, 0.8, 6, 0.4]),
        stacked("stacked-bars-many-slivers", 8, [50, 2, 2, 2, 30, 2, 2, 8]),
        cells("heat-map", 6, 5, 300),
        cells("heat-map-narrow", 14, 8, 460),
    ]


def lying(name: str, values: list[float], unit: str = "") -> Case:
    source = random.Random("labels/" + name)
    bands = names.chinese(len(values), source)
    width, height = 440, 26 * len(values) + 2 * 8
    room = SIZE * 1.2 * max(map(len, bands))
    low, high = min(0, *values), max(0, *values)
    left, top, right, bottom = inner(width, height, left=room, right=50)
    left += 45 if low < 0 else 0
    step = (bottom - top) / len(values)
    rows, shapes, labels, texts = [], [], [], []
    for index, (band, value) in enumerate(zip(bands, values)):
        text = f"{value:g}{unit}"
        rows.append({"name": band, "value": value, "text": text})
        x, x2 = (left + (end - low) / (high - low) * (right - left) for end in (0, value))
        y = top + step * (index + 0.05)
        shapes.append(rectangle(text, x, y, x2, y + step * 0.9, color=COLORS[0]))
        labels.append(Label(text, (x2, y + step * 0.45), is_needed=True))
        texts.append((band, (8 + room / 2, y + step * 0.45)))
    label = {"field": "value", "format": unit, "formatType": "chinese"} if unit else {"field": "text"}
    spec = document(width, height, {
        "data": {"values": rows},
        "mark": {"type": "bar", "label": {"fontSize": SIZE}},
        "encoding": {"y": {"field": "name", "type": "nominal", "sort": None, "axis": plain(SIZE)},
                     "x": {"field": "value", "type": "quantitative", "axis": None, "scale": {"nice": False}},
                     "label": label},
    })
    return Case(name, "bars", width, height, SIZE, spec, shapes, labels, texts)


def plain(size: float) -> dict:
    """An axis that is only the names of its bands."""
    return {"title": None, "domain": False, "ticks": False, "labelAngle": 0, "labelFontSize": size, "labelLimit": 0}


def standing(name: str, values: list[float]) -> Case:
    source = random.Random("labels/" + name)
    bands = names.short(len(values), source)
    width, height = 44 * len(values) + 2 * 8, 260
    low, high = min(0, *values), max(0, *values)
    left, top, right, bottom = inner(width, height, top=18, bottom=24 + (18 if low < 0 else 0))
    step = (right - left) / len(values)
    rows, shapes, labels, texts = [], [], [], []
    for index, (band, value) in enumerate(zip(bands, values)):
        text = f"{value:g}"
        rows.append({"name": band, "value": value, "text": text})
        y, y2 = (bottom - (end - low) / (high - low) * (bottom - top) for end in (0, value))
        x = left + step * (index + 0.05)
        shapes.append(rectangle(text, x, y, x + step * 0.9, y2, color=COLORS[0]))
        labels.append(Label(text, (x + step * 0.45, y2), is_needed=True))
        texts.append((band, (x + step * 0.45, height - 8 - SIZE / 2)))
    spec = document(width, height, {
        "data": {"values": rows},
        "mark": {"type": "bar", "label": {"fontSize": SIZE}},
        "encoding": {"x": {"field": "name", "type": "nominal", "sort": None, "axis": plain(SIZE)},
                     "y": {"field": "value", "type": "quantitative", "axis": None, "scale": {"nice": False}},
                     "label": {"field": "text"}},
    })
    return Case(name, "bars", width, height, SIZE, spec, shapes, labels, texts)


def grouped(name: str, count: int, members: int, width: int) -> Case:
    source = random.Random("labels/" + name)
    bands, series = names.short(count, source), names.chinese(members, source)
    height, size = 240, 9
    figures = distinct(count * members, source, 5, 100)
    left, top, right, bottom = inner(width, height, top=14, bottom=20)
    # Vega-Lite's: a fifth of a band between groups, none between bars.
    band = (right - left) / count
    highest = max(figures)
    rows, shapes, labels, texts = [], [], [], []
    for group, text in enumerate(bands):
        texts.append((text, (left + band * (group + 0.5), height - 8 - size / 2)))
        for member, colour in enumerate(COLORS[:members]):
            value = figures[group * members + member]
            rows.append({"group": text, "series": series[member], "value": value, "text": f"{value:g}"})
            bar = band * 0.8 / members
            x, y = left + band * (group + 0.1) + bar * member, bottom - value / highest * (bottom - top)
            shapes.append(rectangle(f"{value:g}", x, y, x + bar, bottom, color=colour))
            labels.append(Label(f"{value:g}", (x + bar / 2, y), is_needed=True))
    spec = document(width, height, {
        "data": {"values": rows},
        "mark": {"type": "bar", "label": {"fontSize": size}},
        "encoding": {"x": {"field": "group", "type": "nominal", "sort": None, "axis": plain(size)},
                     "xOffset": {"field": "series", "type": "nominal", "sort": None},
                     "y": {"field": "value", "type": "quantitative", "axis": None, "scale": {"nice": False}},
                     "color": palette("series", series), "label": {"field": "text"}},
    })
    return Case(name, "bars", width, height, size, spec, shapes, labels, texts)


def distinct(count: int, source: random.Random, low: float, high: float) -> list[float]:
    """Figures with one decimal of which no two are equal."""
    found: dict[float, None] = {}
    while len(found) < count:
        found[round(source.uniform(low, high), 1)] = None
    return list(found)


def stacked(name: str, count: int, shares: list[float]) -> Case:
    source = random.Random("labels/" + name)
    bands, series = names.chinese(count, source), names.short(len(shares), source)
    width, height = 460, 28 * count + 2 * 8
    room = SIZE * 1.2 * max(map(len, bands))
    left, top, right, bottom = inner(width, height, left=room)
    used: set[str] = set()
    table = []
    for band in bands:
        values = []
        for share in shares:
            value = round(share * source.uniform(0.7, 1.3), 2)
            while f"{value:g}" in used:
                value = round(value + 0.01, 2)
            used.add(f"{value:g}")
            values.append(value)
        table.append((band, values))
    longest, step = max(sum(values) for _, values in table), (bottom - top) / count
    rows, shapes, labels, texts = [], [], [], []
    for index, (band, values) in enumerate(table):
        x, y = left, top + step * (index + 0.05)
        texts.append((band, (8 + room / 2, y + step * 0.45)))
        for rank, (part, value, colour) in enumerate(zip(series, values, COLORS)):
            rows.append({"name": band, "series": part, "rank": rank, "value": value, "text": f"{value:g}"})
            x2 = x + value / longest * (right - left)
            shapes.append(rectangle(f"{value:g}", x, y, x2, y + step * 0.9, color=colour))
            labels.append(Label(f"{value:g}", ((x + x2) / 2, y + step * 0.45)))
            x = x2
    spec = document(width, height, {
        "data": {"values": rows},
        "mark": {"type": "bar", "label": {"fontSize": SIZE}},
        "encoding": {"y": {"field": "name", "type": "nominal", "sort": None, "axis": plain(SIZE)},
                     "x": {"field": "value", "type": "quantitative", "axis": None, "scale": {"nice": False}},
                     "order": {"field": "rank", "type": "quantitative"}, "color": palette("series", series),
                     "label": {"field": "text"}},
    })
    return Case(name, "parts", width, height, SIZE, spec, shapes, labels, texts)


def cells(name: str, across: int, down: int, width: int) -> Case:
    """A heat map: in narrow cells the figures are wider than the cells."""
    source = random.Random("labels/" + name)
    height, size = 26 * down + 2 * 8, 10
    figures = [round(1000 + value * 10) / 10 for value in distinct(across * down, source, 0, 890)]
    left, top, right, bottom = inner(width, height)
    wide, high = (right - left) / across, (bottom - top) / down
    rows, shapes, labels = [], [], []
    for index, value in enumerate(figures):
        column, row = index % across, index // across
        text = f"{value:.1f}"
        rows.append({"x": column, "y": row, "value": value, "text": text})
        x, y = left + wide * column, top + high * row
        light = int(235 - 150 * (value - 100) / 900)
        shapes.append(rectangle(text, x, y, x + wide, y + high, color=f"#{light:02x}{light:02x}f0"))
        labels.append(Label(text, (x + wide / 2, y + high / 2)))
    spec = document(width, height, {
        "data": {"values": rows},
        "mark": {"type": "rect", "label": {"fontSize": size}},
        "encoding": {"x": {"field": "x", "type": "ordinal", "axis": None},
                     "y": {"field": "y", "type": "ordinal", "axis": None},
                     "color": {"field": "value", "type": "quantitative", "legend": None}, "label": {"field": "text"}},
    })
    return Case(name, "cells", width, height, size, spec, shapes, labels)
