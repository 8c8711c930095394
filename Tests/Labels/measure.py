"""What is counted of a placement: overlaps, labels out of the frame, covered ink, drops, displacement, crossings."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field

import numpy
from PIL import Image, ImageDraw

from case import Case
from placement import Placement
from shapes import Band, Box, Disc, Line, Point, Shape, bounds

# By how much, in em, boxes may meet before they overlap: the letters of most names don't fill theirs.
TOLERANCE = 0.12
# Pixels per unit where ink is counted.
FINE = 2


@dataclass
class Measures:
    labels: int = 0
    # Pairs of labels, or of a label and another text, that overlap.
    overlaps: int = 0
    # Labels that reach beyond the picture.
    outside: int = 0
    # The share of the labels' area that lies on the ink of marks that aren't theirs.
    covered: float = 0
    dropped: int = 0
    # Of these, names of series and slices, and figures of bars.
    needed: int = 0
    # How far labels are from what they name, on average, in em.
    displacement: float = 0
    # How often leaders cross each other or another label.
    crossings: int = 0
    # What placing takes, in milliseconds.
    time: float = 0
    notes: list[str] = field(default_factory=list)
    # The boxes at fault, for the contact sheets.
    faults: list[Box] = field(default_factory=list)

    def record(self) -> dict:
        return {key: round(value, 4) if isinstance(value, float) else value
                for key, value in asdict(self).items() if key not in ("faults", "notes")}


def measured(case: Case, placement: Placement) -> Measures:
    slack = TOLERANCE * case.size
    boxes = placement.boxes
    missing = [label for label in case.labels if label.text not in boxes]
    pairs = overlapping(list(boxes.values()), placement.texts, slack)
    beyond = [box for box in boxes.values()
              if box[0] < -0.5 or box[1] < -0.5 or box[2] > case.width + 0.5 or box[3] > case.height + 0.5]
    return Measures(
        labels=len(case.labels), overlaps=len(pairs), outside=len(beyond), covered=covered(case, placement),
        dropped=len(missing), needed=sum(label.is_needed for label in missing),
        displacement=displacement(case, placement), crossings=crossings(placement, slack), time=placement.time,
        notes=placement.notes, faults=[box for pair in pairs for box in pair] + beyond)


def overlapping(labels: list[Box], texts: list[Box], slack: float) -> list[tuple[Box, Box]]:
    """The pairs that overlap, of two labels or of a label and another text."""
    return [(box, other) for index, box in enumerate(labels) for other in [*labels[index + 1:], *texts]
            if min(box[2], other[2]) - max(box[0], other[0]) > slack
            and min(box[3], other[3]) - max(box[1], other[1]) > slack]


def covered(case: Case, placement: Placement) -> float:
    """The share of the labels' area on ink that isn't their own."""
    total = numpy.zeros((case.height * FINE, case.width * FINE), dtype=numpy.int16)
    own: dict[str, list] = {}
    for shape in placement.shapes:
        if shape.is_ground:
            continue
        mask, (x, y) = raster(shape)
        add(total, mask, x, y)
        if shape.owner is not None:
            own.setdefault(shape.owner, []).append((mask, x, y))
    area = hidden = 0
    for text, box in placement.boxes.items():
        left, top, right, bottom = (int(round(edge * FINE)) for edge in box)
        left, top = max(0, left), max(0, top)
        part = total[top:bottom, left:right].copy()
        for mask, x, y in own.get(text, []):
            add(part, -mask, x - left, y - top)
        area += part.size
        hidden += int((part > 0).sum())
    return hidden / area if area else 0.0


def raster(shape: Shape) -> tuple[numpy.ndarray, tuple[int, int]]:
    """The pixels of a shape within its bounds, and where these begin."""
    pad = (shape.width if isinstance(shape, Line) else 0) + 1
    left, top, right, bottom = bounds(shape.outline)
    x, y = math.floor((left - pad) * FINE), math.floor((top - pad) * FINE)
    image = Image.new("L", (math.ceil((right + pad) * FINE) - x + 1, math.ceil((bottom + pad) * FINE) - y + 1))
    points = [(px * FINE - x, py * FINE - y) for px, py in shape.outline]
    pen = ImageDraw.Draw(image)
    if isinstance(shape, Line):
        pen.line(points, fill=1, width=max(1, round(shape.width * FINE)), joint="curve")
    else:
        pen.polygon(points, fill=1)
    return numpy.asarray(image, dtype=numpy.int16), (x, y)


def add(total: numpy.ndarray, mask: numpy.ndarray, x: int, y: int) -> None:
    """Adds a mask at a place, as far as it lies within."""
    rows, columns = total.shape
    top, left, bottom, right = max(0, y), max(0, x), min(rows, y + mask.shape[0]), min(columns, x + mask.shape[1])
    if top < bottom and left < right:
        total[top:bottom, left:right] += mask[top - y:bottom - y, left - x:right - x]


def displacement(case: Case, placement: Placement) -> float:
    """How far labels are from the shapes that they name, on average, in em; of a line its end counts."""
    own = {shape.owner: shape for shape in placement.shapes if shape.owner is not None}
    distances = [distance(box, own[text]) for text, box in placement.boxes.items() if text in own]
    return sum(distances) / len(distances) / case.size if distances else 0.0


def distance(box: Box, shape: Shape) -> float:
    if isinstance(shape, Line):
        return to_box(shape.points[-1], box)
    if isinstance(shape, Disc):
        return max(0.0, to_box((shape.x, shape.y), box) - shape.radius)
    outline = shape.outline
    if within(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), outline):
        return 0.0
    return min(to_box(point, box) for point in dense(outline))


def to_box(point: Point, box: Box) -> float:
    x, y = point
    return math.hypot(x - min(max(x, box[0]), box[2]), y - min(max(y, box[1]), box[3]))


def within(point: Point, outline: list[Point]) -> bool:
    """Whether a polygon has a point inside."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(outline, outline[1:] + outline[:1]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            inside = not inside
    return inside


def dense(outline: list[Point]):
    for (x, y), (x2, y2) in zip(outline, outline[1:] + outline[:1]):
        steps = max(1, int(math.hypot(x2 - x, y2 - y)))
        for step in range(steps):
            yield x + (x2 - x) * step / steps, y + (y2 - y) * step / steps


def crossings(placement: Placement, slack: float) -> int:
    """How many pairs of leaders, and of a leader and a label that isn't its own, cross."""
    lines = placement.leaders
    count = sum(any(cross(a, b) for a in segments(first) for b in segments(second))
                for index, first in enumerate(lines) for second in lines[index + 1:])
    for line in lines:
        own = nearest(line, placement.boxes)
        count += sum(any(enters(segment, box, slack) for segment in segments(line))
                     for text, box in placement.boxes.items() if text != own)
    return count


def nearest(line: list[Point], boxes: dict[str, Box]) -> str | None:
    """The label that a leader belongs to: one of its ends is close to it."""
    return min(boxes, key=lambda text: min(to_box(end, boxes[text]) for end in (line[0], line[-1])), default=None)


def segments(line: list[Point]) -> list[tuple[Point, Point]]:
    return list(zip(line, line[1:]))


def cross(a: tuple[Point, Point], b: tuple[Point, Point]) -> bool:
    """Whether two segments cross, rather than meet."""
    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    return (side(*a, b[0]) * side(*a, b[1]) < -1e-9) and (side(*b, a[0]) * side(*b, a[1]) < -1e-9)


def enters(segment: tuple[Point, Point], box: Box, slack: float) -> bool:
    """Whether a segment runs through a box, beyond its margin."""
    (x, y), (x2, y2) = segment
    start, end = 0.0, 1.0
    across, down = (x, x2 - x, box[0] + slack, box[2] - slack), (y, y2 - y, box[1] + slack, box[3] - slack)
    for at, step, low, high in (across, down):
        if high <= low:
            return False
        if step == 0:
            if not low < at < high:
                return False
            continue
        first, second = sorted(((low - at) / step, (high - at) / step))
        start, end = max(start, first), min(end, second)
    return start < end
