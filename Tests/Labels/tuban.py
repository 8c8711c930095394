"""Labels as the engine places them: read from the scene that it writes."""

from __future__ import annotations

import json
import math
import os
import re
import statistics
import subprocess
import tempfile
from pathlib import Path

import numpy

from case import Case
from placement import Placement, ink
from shapes import Band, Box, Disc, Line, Point, Polygon, Shape, bounds, rectangle, slice_of

RUNS = 3
# The lines of the cases are thicker than any leader.
LEADER_WIDTH = 1


def place(case: Case, program: Path, folder: Path) -> Placement:
    """Renders the case to a scene and a picture and reads the labels."""
    folder.mkdir(parents=True, exist_ok=True)
    spec = written(case.spec, folder / f"{case.name}.json")
    bare = written(unlabelled(case.spec), folder / f"{case.name}.bare.json")
    scene, picture = folder / f"{case.name}.scene.json", folder / f"{case.name}.tuban.png"
    took = rendered(program, spec, scene) - rendered(program, bare, folder / f"{case.name}.bare.scene.json")
    subprocess.run([program, "render", spec, "-o", picture, "--ppi", "144", "--quiet"], capture_output=True, check=False)
    result = read(case, json.loads(scene.read_text(encoding="utf-8")))
    result.time = max(0, took)
    return result


def written(spec: dict, path: Path) -> Path:
    path.write_text(json.dumps(spec, ensure_ascii=False), encoding="utf-8")
    return path


def unlabelled(node):
    if isinstance(node, dict):
        return {key: unlabelled(child) for key, child in node.items() if key != "label"}
    return [unlabelled(child) for child in node] if isinstance(node, list) else node


def rendered(program: Path, spec: Path, output: Path) -> float:
    """The time of the processor that rendering takes, in milliseconds."""
    times = []
    output.unlink(missing_ok=True)
    for _ in range(RUNS):
        with tempfile.TemporaryFile("w+") as words:
            process = subprocess.Popen([program, "render", spec, "-o", output, "--quiet"], stdout=words, stderr=words)
            _, _, usage = os.wait4(process.pid, 0)
            times.append(1000 * (usage.ru_utime + usage.ru_stime))
            if not output.exists():
                words.seek(0)
                raise SystemExit(f"{spec.name} isn't rendered:\n{words.read()}")
    return statistics.median(times)


def read(case: Case, scene: dict) -> Placement:
    """The labels of a scene, with the shapes that they belong to."""
    found = Placement({}, [])
    expected = {squeezed(label.text): label.text for label in case.labels}
    for mark, (x, y) in marks(scene["scenegraph"], tuple(scene["origin"])):
        items = mark.get("items", [])
        name = (mark.get("name") or "") + " " + (mark.get("role") or "")
        if "leader" in name or is_leader(mark["marktype"], items):
            found.leaders += leaders(mark["marktype"], items, x, y)
        elif mark["marktype"] == "text":
            for item in items:
                read_text(item, x, y, expected if "axis" not in name else {}, found)
        elif mark["marktype"] in case.leading_types and mark.get("role") == "mark" and items:
            found.shapes += drawn(mark["marktype"], items, x, y)
    if (scene["width"], scene["height"]) != (case.width, case.height):
        found.notes.append(f"{scene['width']} × {scene['height']} instead of {case.width} × {case.height}")
    found.notes += claimed(found.shapes, case.shapes)
    return found


def squeezed(text: str) -> str:
    """A text without its spaces, which a line break may have taken."""
    return "".join(text.split())


def marks(mark: dict, at: Point):
    """All marks but groups, each with the origin of its group."""
    for item in mark.get("items", []):
        place = at[0] + item.get("x", 0), at[1] + item.get("y", 0)
        for child in item.get("items", []):
            if child["marktype"] == "group":
                yield from marks(child, place)
            else:
                yield child, place


def read_text(item: dict, x: float, y: float, expected: dict[str, str], found: Placement) -> None:
    text = item.get("text", "")
    lines = [str(line) for line in text] if isinstance(text, list) else str(text).split("\n")
    if item.get("angle") or not item.get("opacity", 1) or not "".join(lines):
        return
    size = item.get("fontSize", 11)
    boxes = [
        ink(line, x + item.get("x", 0) + item.get("dx", 0),
            y + item.get("y", 0) + item.get("dy", 0) + index * item.get("lineHeight", size * 1.2),
            size, item.get("align", "left"), item.get("baseline", "alphabetic"))
        for index, line in enumerate(lines)]
    box = bounds([corner for left, top, right, bottom in boxes for corner in ((left, top), (right, bottom))])
    whole = expected.get(squeezed("".join(lines)))
    if whole is None:
        found.texts.append(box)
        if expected:
            found.notes.append(f"“{''.join(lines)}” is no label of the case")
    elif whole in found.boxes:
        found.texts.append(box)
        found.notes.append(f"“{whole}” is printed twice")
    else:
        found.boxes[whole] = box


def is_leader(kind: str, items: list[dict]) -> bool:
    """Whether a mark is a leader that has no name."""
    return kind == "line" and bool(items) and items[0].get("strokeWidth", 2) < LEADER_WIDTH


def leaders(kind: str, items: list[dict], x: float, y: float) -> list[list[Point]]:
    if kind == "rule":
        return [[(x + item["x"], y + item["y"]), (x + item.get("x2", item["x"]), y + item.get("y2", item["y"]))]
                for item in items]
    if kind == "line":
        return [[(x + item["x"], y + item["y"]) for item in items]]
    return [path(item.get("path") or item.get("shape") or "", x + item.get("x", 0), y + item.get("y", 0))
            for item in items]


def path(text: str, x: float, y: float) -> list[Point]:
    """The corners of a path of straight lines."""
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", text)]
    return [(x + a, y + b) for a, b in zip(numbers[::2], numbers[1::2])]


def drawn(kind: str, items: list[dict], x: float, y: float) -> list[Shape]:
    """The shapes of a mark, of which nothing tells yet whose they are."""
    at = [(x + item.get("x", 0), y + item.get("y", 0)) for item in items]
    if kind == "line":
        return [Line(None, points=tuple(at), width=items[0].get("strokeWidth", 2))]
    if kind == "area":
        return [Band(None, top=tuple(at),
                     bottom=tuple((px, py + item.get("height", 0)) for item, (px, py) in zip(items, at)))]
    shapes: list[Shape] = []
    for item, (px, py) in zip(items, at):
        if kind == "symbol":
            shapes.append(Disc(None, x=px, y=py, radius=math.sqrt(item.get("size", 30)) / 2))
        elif kind == "rect":
            shapes.append(rectangle(None, px, py, px + item.get("width", 0), py + item.get("height", 0)))
        elif kind == "arc":
            start, end = sorted((item["startAngle"], item["endAngle"]))
            shapes.append(slice_of(None, (px, py), item.get("innerRadius", 0), item["outerRadius"], start, end))
        elif kind == "shape":
            shapes.append(Polygon(None, points=tuple(path(item.get("shape", ""), px, py))))
    return shapes


def claimed(shapes: list[Shape], known: list[Shape]) -> list[str]:
    """Gives each shape the owner of the known one that has its place; returns what doesn't fit.

    The engine's plot isn't quite as large as that of the known shapes, so places are compared within all of them.
    """
    notes = []
    if len(shapes) != len(known):
        notes.append(f"{len(shapes)} shapes instead of {len(known)}")
    if not shapes:
        return notes
    own, other = frame(shapes), frame(known)
    for kind in {type(shape) for shape in shapes}:
        candidates = [shape for shape in known if type(shape) is kind]
        if not candidates:
            continue
        places = numpy.array([place_within(shape, other) for shape in candidates])
        for shape in (shape for shape in shapes if type(shape) is kind):
            distances = numpy.abs(places - numpy.array(place_within(shape, own))).max(axis=1)
            nearest = candidates[int(distances.argmin())]
            if distances.min() > 0.1:
                notes.append(f"a shape is {distances.min():.2f} of the plot from where {nearest.owner} should be")
            shape.owner, shape.is_ground = nearest.owner, nearest.is_ground
    return notes


def frame(shapes: list[Shape]) -> Box:
    return bounds([point for shape in shapes for point in shape.outline])


def place_within(shape: Shape, frame: Box) -> list[float]:
    """The corners of a shape, and of lines where they run, as shares of a frame."""
    left, top, right, bottom = bounds(shape.outline)
    points = [(left, top), (right, bottom)]
    if isinstance(shape, Line):
        points += [shape.points[0], shape.points[len(shape.points) // 3], shape.points[-1]]
    wide, high = frame[2] - frame[0] or 1, frame[3] - frame[1] or 1
    return [share for x, y in points for share in ((x - frame[0]) / wide, (y - frame[1]) / high)]
