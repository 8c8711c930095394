"""Labels as Vega's own transform places them, in Chromium: vl-convert has no canvas for its bitmaps, but its Vega.

Each case is written as Vega's documentation recommends: the labels derive from the marks that they name, what is drawn
besides is avoided. Vega knows nothing of slices, and its anchors of a bar's box don't tell an end from a start, so
those have a point without ink where their labels belong, and the slices and bars themselves are avoided.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from case import FONT, Case
from placement import Placement, ink
from shapes import Band, Disc, Line, Shape

AROUND = ["right", "left", "top", "bottom", "top-right", "bottom-right", "top-left", "bottom-left"]
# Of each case the page tells where the labels are, what they cost, and how it looks.
PAGE = """<!doctype html><meta charset="utf-8"><script type="module">%s</script><script type="module">
const options = {mode: 'vega', renderer: 'canvas', actions: false, config: {background: 'white'}};
const shown = async spec => (await vegaEmbed(document.createElement('div'), spec, options)).view;
const median = list => list.sort((a, b) => a - b)[list.length >> 1];
const timed = async spec => {
  const times = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await shown(spec);
    times.push(performance.now() - start);
  }
  return median(times);
};
const without = spec => {
  const copy = structuredClone(spec);
  copy.marks.forEach(mark => delete mark.transform);
  return copy;
};
const found = {};
for (const [name, spec] of Object.entries(%s)) {
  const view = await shown(spec);
  const marks = view.scenegraph().root.items[0].items;
  const labels = marks.find(mark => mark.name === 'labels').items.filter(item => item.opacity !== 0)
    .map(({text, x, y, align, baseline}) => ({text, x, y, align, baseline}));
  const time = await timed(spec) - await timed(without(spec));
  found[name] = {labels, time, picture: await view.toImageURL('png', 2)};
}
await fetch('/found', {method: 'POST', body: JSON.stringify(found)});
</script>"""


def missing() -> str | None:
    """What is needed and isn't here."""
    try:
        import vl_convert  # noqa: F401
    except ImportError:
        return "vl-convert-python (PyPI)"
    return None if shutil.which("chromium") else "chromium (Debian)"


def version() -> str:
    import vl_convert
    return vl_convert.get_vega_version()


def place(cases: list[Case], folder: Path) -> dict[str, Placement]:
    found = drawn({case.name: spec(case) for case in cases})
    placements = {}
    for case in cases:
        result = found[case.name]
        (folder / f"{case.name}.vega.png").write_bytes(base64.b64decode(result["picture"].partition(",")[2]))
        placements[case.name] = Placement(
            {label["text"]: ink(label["text"], label["x"], label["y"], case.size, label["align"], label["baseline"])
             for label in result["labels"]},
            case.shapes, texts=[ink(text, x, y, case.size, "center", "middle") for text, (x, y) in case.texts],
            time=max(0, result["time"]))
    return placements


def drawn(specs: dict[str, dict]) -> dict:
    """What the page tells of each spec."""
    import vl_convert
    bundle = vl_convert.javascript_bundle().replace("</script", "<\\/script")
    page = (PAGE % (bundle, json.dumps(specs).replace("</", "<\\/"))).encode()
    answers: list[bytes] = []
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.respond(page)

        def do_POST(self) -> None:
            answers.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.respond(b"")
            done.set()

        def respond(self, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as profile:
        browser = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
             "--remote-debugging-port=0", f"http://127.0.0.1:{server.server_port}/"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            if not done.wait(timeout=500):
                raise SystemExit("Chromium didn't answer within 500 s.")
        finally:
            browser.terminate()
            browser.wait()
            server.shutdown()
    return json.loads(answers[0])


def spec(case: Case) -> dict:
    """The case in Vega, in pixels of the whole picture."""
    discs = [shape for shape in case.shapes if isinstance(shape, Disc)]
    lines = [shape for shape in case.shapes if isinstance(shape, Line)]
    bands = [shape for shape in case.shapes if isinstance(shape, Band)]
    others = [shape for shape in case.shapes if not isinstance(shape, (Disc, Line, Band))]
    grounds, solids = [s for s in others if s.is_ground], [s for s in others if not s.is_ground]
    marks = [mark for mark in (
        paths("grounds", grounds), paths("solids", solids), series("lines", lines), series("bands", bands),
        points("discs", [(disc.owner, disc.x, disc.y, disc.color) for disc in discs], (2 * discs[0].radius) ** 2)
        if discs else None) if mark]
    base, transform, help_marks = labelled(case)
    labels = {
        "type": "text", "name": "labels", "from": {"data": base},
        "encode": {"enter": {"text": {"field": "datum.owner"},
                             "font": {"value": FONT}, "fontSize": {"value": case.size}}},
        "transform": [{"type": "label", "size": [case.width, case.height], **transform}],
    }
    marks += [*help_marks, *texts(case)]
    return {
        "$schema": "https://vega.github.io/schema/vega/v6.json",
        "width": case.width, "height": case.height, "padding": 0, "autosize": "none", "background": "white",
        "data": [{"name": mark["name"] + "-rows", "values": mark.pop("rows")} for mark in marks],
        "marks": [*marks, labels],
    }


def labelled(case: Case) -> tuple[str, dict, list[dict]]:
    """The mark that labels derive from, the transform's parameters, and marks that are only there for them."""
    texts_avoided = ["texts"] if case.texts else []
    if case.kind == "points":
        has_line = any(isinstance(shape, Line) for shape in case.shapes)
        return "discs", {"anchor": AROUND, "avoidMarks": ["lines"] if has_line else []}, []
    if case.kind == "ends":
        return "lines", {"lineAnchor": "end", "anchor": ["right", "top-right", "bottom-right"], "offset": [4]}, []
    if case.kind == "areas":
        return "bands", {"avoidBaseMark": False, "method": "reduced-search"}, []
    if case.kind in ("parts", "cells"):
        return "solids", {"anchor": ["middle"], "avoidBaseMark": False}, []
    anchors = points("anchors", [(label.text, *label.anchor, None) for label in case.labels], 0.01)
    if case.kind == "regions":
        return "anchors", {"anchor": ["middle"] + AROUND, "avoidBaseMark": False}, [anchors]
    # Bars and slices are avoided; of a lying bar the sides are tried first, of a standing one top and bottom.
    is_standing = len({y for _, (_, y) in case.texts}) == 1
    order = ["top", "bottom", *AROUND[:2], *AROUND[4:]] if is_standing else AROUND
    return "anchors", {"anchor": order, "offset": [3], "avoidBaseMark": False,
                       "avoidMarks": ["solids", *texts_avoided]}, [anchors]


def points(name: str, rows: list[tuple], size: float) -> dict:
    return {
        "type": "symbol", "name": name, "from": inline(name), "encode": {"enter": {
            "x": {"field": "x"}, "y": {"field": "y"}, "size": {"value": size},
            "fill": {"field": "color"} if rows and rows[0][3] else {"value": "transparent"}}},
        "rows": [{"owner": owner, "x": x, "y": y, "color": color} for owner, x, y, color in rows],
    }


def inline(name: str) -> dict:
    return {"data": name + "-rows"}


def paths(name: str, shapes: list[Shape]) -> dict | None:
    if not shapes:
        return None
    rows = [{"owner": shape.owner, "color": shape.color,
             "path": "M" + "L".join(f"{x:.2f},{y:.2f}" for x, y in shape.outline) + "Z"} for shape in shapes]
    return {
        "type": "path", "name": name, "from": inline(name), "rows": rows,
        "encode": {"enter": {"path": {"field": "path"}, "fill": {"field": "color"}, "stroke": {"value": "white"},
                             "strokeWidth": {"value": 0.5}}},
    }


def series(name: str, shapes: list) -> dict | None:
    """Lines or bands, each in a group of its own as the transform asks for."""
    if not shapes:
        return None
    rows = []
    for index, shape in enumerate(shapes):
        tops = shape.top if isinstance(shape, Band) else shape.points
        bottoms = shape.bottom if isinstance(shape, Band) else shape.points
        rows += [{"index": index, "owner": shape.owner, "x": x, "y": y, "y2": y2, "color": shape.color}
                 for (x, y), (_, y2) in zip(tops, bottoms)]
    is_band = isinstance(shapes[0], Band)
    encode = {"x": {"field": "x"}, "y": {"field": "y"}}
    encode |= {"y2": {"field": "y2"}, "fill": {"field": "color"}} if is_band else {
        "stroke": {"field": "color"}, "strokeWidth": {"value": shapes[0].width}}
    return {
        "type": "group", "name": name, "rows": rows,
        "from": {"facet": {"name": name + "-part", "data": name + "-rows", "groupby": ["index", "owner"]}},
        "marks": [{"type": "area" if is_band else "line", "from": {"data": name + "-part"},
                   "encode": {"enter": encode}}],
    }


def texts(case: Case) -> list[dict]:
    if not case.texts:
        return []
    rows = [{"text": text, "x": x, "y": y} for text, (x, y) in case.texts]
    return [{
        "type": "text", "name": "texts", "from": inline("texts"), "rows": rows,
        "encode": {"enter": {"x": {"field": "x"}, "y": {"field": "y"}, "text": {"field": "text"},
                             "font": {"value": FONT}, "fontSize": {"value": case.size},
                             "align": {"value": "center"}, "baseline": {"value": "middle"}}},
    }]
