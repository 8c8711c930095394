"""Labels as adjustText places them, in matplotlib.

It moves labels away from each other and from points, so lines and the edges of slices are given to it as points along
them, and bars as boxes. It drops nothing. Labels that belong into their shapes start in them and aren't driven out.
"""

from __future__ import annotations

import time
from pathlib import Path

from case import Case, Label
from placement import Placement, ink
from shapes import Band, Box, Disc, Line, Point, Polygon

# Steps rather than seconds, so that the result is the same on every machine; fewer where each takes long.
STEPS = 200
# How many labels it keeps from crossing leaders, and how many it is given at all: it compares each with each in every
# step, and with a thousand needs seconds for one.
UNCROSSED = 100
GREATEST = 200
# How far points along an outline are apart, in pixels.
SPACING = 6


def missing() -> str | None:
    """What is needed and isn't here."""
    try:
        import adjustText  # noqa: F401
    except ImportError:
        return "adjustText (PyPI)"
    return None


def version() -> str:
    import adjustText
    return adjustText.__version__


def place(case: Case, folder: Path) -> Placement:
    import matplotlib
    matplotlib.use("agg")
    import adjustText
    import numpy
    from matplotlib import pyplot
    numpy.random.seed(0)
    figure = pyplot.figure(figsize=(case.width / 72, case.height / 72), dpi=72)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, case.width), ylim=(0, case.height))
    axes.axis("off")
    boxes = draw(case, axes)
    font = font_properties(case.size)
    for text, (x, y) in case.texts:
        axes.text(x, case.height - y, text, fontproperties=font, ha="center", va="center")
        left, top, right, bottom = ink(text, x, y, case.size, "center", "middle")
        boxes.append(matplotlib.transforms.Bbox([[left, case.height - bottom], [right, case.height - top]]))
    texts = [start(case, label, axes, font) for label in case.labels]
    obstacles = avoided(case)
    began = time.perf_counter()
    _, arrows = adjustText.adjust_text(
        texts, ax=axes, x=[x for x, _ in obstacles], y=[case.height - y for _, y in obstacles],
        target_x=[label.anchor[0] for label in case.labels],
        target_y=[case.height - label.anchor[1] for label in case.labels],
        objects=boxes or None, avoid_self=False, iter_lim=min(STEPS, 10_000 // len(texts)),
        prevent_crossings=len(texts) <= UNCROSSED, only_move=moves(case),
        arrowprops={"arrowstyle": "-", "color": "#666666", "lw": 0.6})
    took = 1000 * (time.perf_counter() - began)
    figure.canvas.draw()
    placement = Placement(
        {}, case.shapes, time=took,
        texts=[ink(text, x, y, case.size, "center", "middle") for text, (x, y) in case.texts])
    for label, text in zip(case.labels, texts):
        placement.boxes[label.text] = centred(case, label, text)
    placement.leaders = led(case, placement.boxes, len(arrows))
    figure.savefig(folder / f"{case.name}.adjustText.png", dpi=144)
    pyplot.close(figure)
    return placement


def font_properties(size: float):
    from matplotlib.font_manager import FontProperties
    from placement import face
    return FontProperties(fname=face().path, size=size)


def draw(case: Case, axes) -> list:
    """Draws the shapes; returns the boxes that labels are to avoid."""
    from matplotlib import patches
    boxes = []
    for shape in case.shapes:
        outline = [(x, case.height - y) for x, y in shape.outline]
        if isinstance(shape, Disc):
            axes.add_patch(patches.Circle((shape.x, case.height - shape.y), shape.radius, color=shape.color, lw=0))
        elif isinstance(shape, Line):
            axes.plot(*zip(*outline), color=shape.color, lw=shape.width)
        else:
            patch = axes.add_patch(patches.Polygon(outline, facecolor=shape.color, edgecolor="white", lw=0.5))
            if case.kind == "bars":
                boxes.append(patch.get_extents())
    return boxes


def start(case: Case, label: Label, axes, font):
    """The label where it is drawn first: at its point, beside its line's end, at its bar's, or within its shape."""
    x, y = label.anchor
    align, gap = ("left", 4) if case.kind == "ends" else ("center", 0)
    return axes.text(x + gap, case.height - y, label.text, fontproperties=font, ha=align, va="center")


def avoided(case: Case) -> list[Point]:
    """The points that labels are driven away from."""
    if case.kind in ("parts", "areas", "regions", "cells"):
        return []
    points = [(shape.x, shape.y) for shape in case.shapes if isinstance(shape, Disc)]
    lines = [shape.outline for shape in case.shapes if isinstance(shape, Line)]
    if case.kind == "slices":
        lines += [shape.outline for shape in case.shapes if isinstance(shape, Polygon)]
    for line in lines:
        for (x, y), (x2, y2) in zip(line, line[1:]):
            steps = max(1, int(max(abs(x2 - x), abs(y2 - y)) / SPACING))
            points += [(x + (x2 - x) * step / steps, y + (y2 - y) * step / steps) for step in range(steps + 1)]
    return points


def moves(case: Case) -> dict:
    """Names of lines only move up and down, as all others do both ways."""
    way = "y" if case.kind == "ends" else "xy"
    return {"text": way, "static": way, "explode": way, "pull": way}


def centred(case: Case, label: Label, text) -> Box:
    """The ink of a label that adjustText has moved: it centres all, by their boxes with ascent and descent."""
    extent = text.get_window_extent()
    x, y = (extent.x0 + extent.x1) / 2, case.height - (extent.y0 + extent.y1) / 2
    left, top, right, bottom = ink(label.text, 0, 0, case.size, "center")
    # A box of matplotlib is that of the ink, so its middle is that of the ink.
    shift = y - (top + bottom) / 2
    return x + left, top + shift, x + right, bottom + shift


def led(case: Case, boxes: dict[str, Box], count: int) -> list[list[Point]]:
    """The leaders: from a label's edge to its point, of the labels that are farthest from theirs."""
    far = []
    for label in case.labels:
        left, top, right, bottom = boxes[label.text]
        x, y = label.anchor
        near = min(max(x, left), right), min(max(y, top), bottom)
        far.append((max(abs(near[0] - x), abs(near[1] - y)), [label.anchor, near]))
    far.sort(key=lambda entry: -entry[0])
    return [line for _, line in far[:count]]
