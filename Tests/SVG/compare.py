#!/usr/bin/env python3
"""Measures how exactly the SVG of a renderer agrees with its PNG, and how small it is.

    python3 Tests/SVG/compare.py --tuban .build/release/tuban DOCUMENT… [--by resvg,rsvg,chromium] [--boxes] [--bytes]

Each document is rendered to PNG, to SVG with live text and to SVG with outlines.

- `--by` draws the SVG with outlines by other programs and counts the pixels that differ from the PNG by more than
  antialiasing does: by more than a tenth of the range from all colours around their place.
- `--boxes` compares where the ink of each line of live text ends in Chromium with where that of its outlines does.
- `--bytes` compares the sizes of the files with those that vl-convert writes of the same charts.

It needs, each only for what it measures: numpy and Pillow; resvg-py and playwright (PyPI); rsvg-convert and
chromium (Debian); vl-convert-python (PyPI). What is missing is told, and nothing is measured by it.
"""

import argparse
import glob
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

try:
    import numpy
    from PIL import Image
except ImportError:
    sys.exit("compare.py needs numpy and Pillow: pip install numpy pillow")


def rasterizers(names):
    found = {}
    for name in names:
        if name == "rsvg" and not shutil.which("rsvg-convert"):
            print("rsvg-convert isn't here: apt install librsvg2-bin")
        elif name == "chromium" and not browser():
            print("Chromium isn't here: pip install playwright; apt install chromium")
        elif name == "resvg" and not module("resvg_py"):
            print("resvg isn't here: pip install resvg-py")
        else:
            found[name] = {"rsvg": by_rsvg, "chromium": by_chromium, "resvg": by_resvg}[name]
    return found


def module(name):
    try:
        return __import__(name)
    except ImportError:
        return None


def by_rsvg(path, size):
    command = ["rsvg-convert", "--unlimited", "--width", str(size[0]), "--height", str(size[1]), path]
    data = subprocess.run(command, capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(data))


def by_resvg(path, size):
    data = module("resvg_py").svg_to_bytes(svg_path=path, width=size[0], height=size[1])
    return Image.open(io.BytesIO(bytes(data)))


_page = None


def browser():
    """A page of a headless browser; None without one."""
    global _page
    if _page is None:
        try:
            from playwright.sync_api import sync_playwright
        except ImportError:
            return None
        path = shutil.which("chromium")
        if not path:
            return None
        engine = sync_playwright().start()
        _page = engine.chromium.launch(executable_path=path, args=["--no-sandbox"]).new_page()
    return _page


def by_chromium(path, size):
    page = browser()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    with tempfile.NamedTemporaryFile("w", suffix=".html") as file:
        address = "file://" + os.path.abspath(path)
        file.write(f'<body style="margin:0"><img src="{address}" width="{size[0]}" height="{size[1]}">')
        file.flush()
        page.goto("file://" + file.name)
        page.wait_for_function("document.images[0].complete")
        return Image.open(io.BytesIO(page.screenshot()))


def on_white(image, size):
    image = image.convert("RGBA")
    ground = Image.new("RGBA", size, "white")
    ground.alpha_composite(image.crop((0, 0) + size))
    return ground.convert("RGB")


def difference(a, b):
    """The share of pixels that differ by more than antialiasing does, and the mean difference of all.

    A pixel agrees if its colour lies between those around its place in the other picture, or close to them.
    """
    pixels = [numpy.asarray(image, dtype=numpy.int16) for image in (a, b)]
    beyond = numpy.zeros(pixels[0].shape[:2], dtype=bool)
    for own, other in (pixels, pixels[::-1]):
        low, high = around(other, numpy.minimum), around(other, numpy.maximum)
        beyond |= (numpy.maximum(low - own, own - high) > 26).any(axis=2)
    return float(beyond.mean()), float(numpy.abs(pixels[0] - pixels[1]).mean())


def around(pixels, extreme):
    """The extreme of each pixel and its eight neighbours."""
    for axis in (0, 1):
        result = pixels.copy()
        ahead = [slice(None)] * 3
        behind = list(ahead)
        ahead[axis], behind[axis] = slice(1, None), slice(None, -1)
        ahead, behind = tuple(ahead), tuple(behind)
        result[behind] = extreme(result[behind], pixels[ahead])
        result[ahead] = extreme(result[ahead], pixels[behind])
        pixels = result
    return pixels


# Leaves of a picture only its text, in black, a pixel a unit; returns the boxes of the lines if they are outlines.
ONLY_TEXT = """() => {
  const root = document.documentElement, size = root.viewBox.baseVal;
  root.setAttribute('width', size.width); root.setAttribute('height', size.height);
  const isLine = e => e.tagName == 'text' || e.getAttribute('role') == 'img' && e.hasAttribute('aria-label')
    && (e.tagName == 'path' || [...e.children].every(c => c.tagName == 'path'));
  const lines = [...document.querySelectorAll('text, [role=img]')].filter(isLine);
  const style = document.createElementNS(root.namespaceURI, 'style');
  style.textContent = 'rect, path, circle, image, use { visibility: hidden }'
    + ' .line, .line * { visibility: visible; fill: #000 !important; fill-opacity: 1 !important;'
    + ' stroke: none !important; mix-blend-mode: normal !important } * { clip-path: none !important }';
  lines.forEach(line => line.classList.add('line'));
  root.append(style);
  return lines.map(line => {
    const box = line.getBoundingClientRect();
    return {text: line.textContent || line.getAttribute('aria-label'), box: [box.left, box.top, box.right, box.bottom]};
  });
}"""

# Pixels per unit where ink is measured.
FINE = 4


def ink(path):
    """Where there is ink of text, and the lines."""
    page = fine_page()
    page.goto("file://" + os.path.abspath(path))
    lines = page.evaluate(ONLY_TEXT)
    size = page.evaluate("[document.documentElement.viewBox.baseVal.width, document.documentElement.viewBox.baseVal.height]")
    page.set_viewport_size({"width": int(size[0]) + 1, "height": int(size[1]) + 1})
    image = Image.open(io.BytesIO(page.screenshot())).convert("L")
    return numpy.asarray(image) < 128, lines


_fine_page = None


def fine_page():
    global _fine_page
    if _fine_page is None and browser():
        _fine_page = browser().context.browser.new_context(device_scale_factor=FINE).new_page()
    return _fine_page


def extent(pixels):
    """The ends of the ink in a picture, across and down; None without any."""
    columns, rows = pixels.any(axis=0).nonzero()[0], pixels.any(axis=1).nonzero()[0]
    return (columns[0], columns[-1], rows[0], rows[-1]) if len(columns) else None


def boxes(live, outlines):
    """How far the ink of each line of live text reaches elsewhere than that of its outlines, with the texts."""
    (own, texts), (other, paths) = ink(live), ink(outlines)
    if [text["text"] for text in texts] != [path["text"] for path in paths]:
        return None
    offsets = []
    for path in paths:
        left, top, right, bottom = path["box"]
        area = (slice(max(0, int((top - 2) * FINE)), int((bottom + 2) * FINE)),
                slice(max(0, int((left - 3) * FINE)), int((right + 3) * FINE)))
        ends = extent(own[area]), extent(other[area])
        if all(ends):
            offsets.append((max(abs(int(a) - int(b)) for a, b in zip(*ends)) / FINE, path["text"]))
        elif any(ends):
            offsets.append((99.0, path["text"]))
    return offsets


def render(tuban, document, folder, *options):
    os.makedirs(folder, exist_ok=True)
    subprocess.run(
        [tuban, "render", os.path.abspath(document), "-o", folder + "/", "--quiet", *options],
        cwd=os.path.dirname(os.path.abspath(document)) or ".", capture_output=True)


def inlined(node, folder):
    """A spec with the data of local files in it, as vl-convert reads no files."""
    if isinstance(node, list):
        return [inlined(child, folder) for child in node]
    if not isinstance(node, dict):
        return node
    node = {key: inlined(child, folder) for key, child in node.items()}
    path = os.path.join(folder, node["url"]) if isinstance(node.get("url"), str) else ""
    if os.path.isfile(path) and path.endswith((".json", ".csv", ".tsv")):
        kind = (node.get("format") or {}).get("type") or path.rsplit(".", 1)[1]
        text = open(path, encoding="utf-8").read()
        del node["url"]
        node["values"] = text if kind in ("csv", "tsv", "dsv") else json.loads(text)
        node["format"] = {**(node.get("format") or {}), "type": kind}
    return node


def stems(folder, ending):
    return {os.path.basename(path)[: -len(ending)] for path in glob.glob(f"{folder}/*{ending}")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--tuban", default=".build/release/tuban")
    parser.add_argument("--by", default="resvg,rsvg,chromium")
    parser.add_argument("--boxes", action="store_true")
    parser.add_argument("--bytes", action="store_true")
    parser.add_argument("--keep", help="a folder for the files")
    parser.add_argument("--scale", type=float, default=4, help="pixels per point: Cairo moves letters to whole pixels")
    parser.add_argument("--limit", type=float, default=0.001, help="the greatest share of pixels that may differ")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()

    tuban = os.path.abspath(arguments.tuban)
    folder = arguments.keep or tempfile.mkdtemp(prefix="svg-")
    live, outlines, png = (os.path.join(folder, name) for name in ("live", "outlines", "png"))
    for document in arguments.documents:
        render(tuban, document, live, "--format", "svg")
        render(tuban, document, outlines, "--format", "svg", "--text", "outlines")
        render(tuban, document, png, "--format", "png", "--ppi", str(round(72 * arguments.scale)))
    names = sorted(stems(outlines, ".svg") & stems(png, ".png"))
    print(f"{len(names)} pictures in {folder}")

    failed = False
    for name, draw in rasterizers([by for by in arguments.by.split(",") if by]).items():
        worst = []
        for stem in names:
            reference = Image.open(f"{png}/{stem}.png")
            size = reference.size
            path = f"{outlines}/{stem}.svg"
            try:
                image = draw(path, size)
            except Exception as error:
                worst.append((1.0, 255.0, stem))
                print(f"{name} can't draw {stem}: {str(error)[:200]}")
                continue
            share, mean = difference(on_white(reference, size), on_white(image, size))
            worst.append((share, mean, stem))
        worst.sort(reverse=True)
        apart = [entry for entry in worst if entry[0] > arguments.limit]
        failed = failed or bool(apart)
        print(f"{name}: {len(worst) - len(apart)} of {len(worst)} agree; "
              f"mean difference {numpy.mean([mean for _, mean, _ in worst]):.3f} of 255")
        for share, mean, stem in apart[: None if arguments.verbose else 20]:
            print(f"  {stem}: {share:.2%} of the pixels, {mean:.2f} on average")

    if arguments.boxes:
        if not browser():
            print("the boxes of lines aren't measured: pip install playwright; apt install chromium")
        else:
            offsets = []
            for stem in names:
                found = boxes(f"{live}/{stem}.svg", f"{outlines}/{stem}.svg")
                if found is None:
                    print(f"  {stem}: the lines of both files don't match")
                    continue
                offsets += [(offset, stem, text) for offset, text in found]
            offsets.sort(reverse=True)
            beyond = [entry for entry in offsets if entry[0] > 1]
            failed = failed or bool(beyond)
            if offsets:
                values = [entry[0] for entry in offsets]
                print(f"boxes: {len(values)} lines, {len(beyond)} off by more than 1 px; median "
                      f"{numpy.median(values):.3f}, 99 % below {numpy.percentile(values, 99):.3f}, "
                      f"greatest {max(values):.2f} px")
            for offset, stem, text in beyond[: None if arguments.verbose else 20]:
                print(f"  {offset:.2f} px in {stem}: {text[:60]}")

    if arguments.bytes:
        converter = module("vl_convert")
        if not converter:
            print("the sizes aren't compared: pip install vl-convert-python")
        else:
            ours = theirs = 0
            larger = []
            for document in arguments.documents:
                paths = glob.glob(f"{document}/*.json") if os.path.isdir(document) else [document]
                for path in sorted(paths):
                    stem = os.path.basename(path)
                    for ending in (".json", ".vl"):
                        stem = stem.removesuffix(ending)
                    if not os.path.exists(f"{live}/{stem}.svg"):
                        continue
                    try:
                        spec = inlined(json.load(open(path, encoding="utf-8")), os.path.dirname(path))
                        text = converter.vegalite_to_svg(spec)
                    except Exception as error:
                        print(f"  vl-convert can't draw {stem}: {str(error)[:100]}")
                        continue
                    sizes = os.path.getsize(f"{live}/{stem}.svg"), len(text.encode())
                    ours, theirs = ours + sizes[0], theirs + sizes[1]
                    if sizes[0] > sizes[1]:
                        larger.append((sizes[0] / sizes[1], stem, sizes))
            failed = failed or bool(larger)
            print(f"bytes: {ours} to {theirs} of vl-convert ({ours / max(1, theirs):.1%}); "
                  f"{len(larger)} files are larger")
            for ratio, stem, sizes in sorted(larger, reverse=True):
                print(f"  {stem}: {sizes[0]} to {sizes[1]}")
    sys.exit(1 if failed else 0)


main()
