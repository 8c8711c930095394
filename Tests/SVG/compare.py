#!/usr/bin/env python3
"""Measures how exactly the SVG of a renderer agrees with its PNG, and how small it is.

    python3 Tests/SVG/compare.py --tuban .build/release/tuban DOCUMENT… [--by resvg,rsvg,chromium] [--boxes] [--bytes]

Each document is rendered to PNG, to SVG with live text and to SVG with outlines.

- `--by` draws the SVG with outlines by other programs and counts the pixels that differ from the PNG by more than
  antialiasing does: after a blur, which evens out how a pixel's coverage is rounded, by more than a tenth of the range.
- `--boxes` compares the ink of each line of live text in Chromium with that of its outlines.
- `--bytes` compares the sizes of the files with those that vl-convert writes of the same charts.

It needs, each only for what it measures: numpy and Pillow; resvg-py and playwright (PyPI); rsvg-convert and
chromium (Debian); vl-convert-python (PyPI). What is missing is told, and nothing is measured by it.
"""

import argparse
import glob
import io
import os
import shutil
import subprocess
import sys
import tempfile

try:
    import numpy
    from PIL import Image, ImageFilter
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
    data = subprocess.run(["rsvg-convert", "--unlimited", path], capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(data))


def by_resvg(path, size):
    data = module("resvg_py").svg_to_bytes(svg_path=path)
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
    page.set_viewport_size({"width": max(1, size[0]), "height": max(1, size[1])})
    page.goto("file://" + os.path.abspath(path))
    return Image.open(io.BytesIO(page.screenshot(clip={"x": 0, "y": 0, "width": size[0], "height": size[1]})))


def on_white(image, size):
    image = image.convert("RGBA")
    ground = Image.new("RGBA", size, "white")
    ground.alpha_composite(image.crop((0, 0) + size))
    return ground.convert("RGB")


def difference(a, b):
    """The share of pixels that differ, and by how much on average."""
    blur = ImageFilter.BoxBlur(1)
    pixels = [numpy.asarray(image.filter(blur), dtype=float) for image in (a, b)]
    delta = numpy.abs(pixels[0] - pixels[1]).max(axis=2)
    return float((delta > 25.5).mean()), float(delta.mean())


# The ink of every text: its advance from Chromium's text engine, and the bearings of its first and last character.
INK = """() => {
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas').getContext('2d');
  return [...document.querySelectorAll('text')].map(text => {
    const count = text.getNumberOfChars();
    const spans = []; // the style of each character
    const walk = node => { for (const child of node.childNodes)
      if (child.nodeType == 3) for (const unit of child.data) { for (let i = 0; i < unit.length; i++) spans.push([node, unit]) }
      else walk(child) };
    walk(text);
    const box = index => {
      const [node, unit] = spans[index], style = getComputedStyle(node);
      canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      canvas.fontKerning = 'none';
      const ink = canvas.measureText(unit);
      const start = text.getStartPositionOfChar(index);
      return [start.x - ink.actualBoundingBoxLeft, start.x + ink.actualBoundingBoxRight, start.y];
    };
    const boxes = [...Array(count).keys()].filter(i => spans[i] && spans[i][1].trim() && !(i && spans[i-1][0] == spans[i][0] && /^.[\\uDC00-\\uDFFF]$/.test(''))).map(box);
    const angle = text.transform.baseVal.length ? text.transform.baseVal.consolidate().angle : 0;
    return {text: text.textContent, size: parseFloat(getComputedStyle(text).fontSize), angle,
      left: Math.min(...boxes.map(b => b[0])), right: Math.max(...boxes.map(b => b[1])),
      emoji: /\\p{Extended_Pictographic}/u.test(text.textContent)};
  });
}"""

# The ink of the outlines of every line, turned back as its text is.
OUTLINES = """() => [...document.querySelectorAll('[aria-label]')].filter(e => e.tagName != 'svg' && e.dataset.group != '1'
    && (e.tagName == 'path' || [...e.children].every(c => c.tagName == 'path' || c.tagName == 'image'))
    && e.getAttribute('role') == 'img' && !e.hasAttribute('transform')).map(e => {
  const length = e.getBBox();
  return {text: e.getAttribute('aria-label'), left: length.x, right: length.x + length.width,
          top: length.y, bottom: length.y + length.height};
})"""


def boxes(live, outlines):
    """The offsets of the ink of lines of live text from that of their outlines, with the texts."""
    page = browser()
    page.goto("file://" + os.path.abspath(live))
    texts = page.evaluate(INK)
    page.goto("file://" + os.path.abspath(outlines))
    paths = page.evaluate(OUTLINES)
    if len(texts) != len(paths):
        return None
    offsets = []
    for text, path in zip(texts, paths):
        if text["emoji"] or not text["text"].strip():
            continue
        angle = round(text["angle"]) % 360
        if angle == 0:
            ends = path["left"], path["right"]
        elif angle == 270:
            ends = -path["bottom"], -path["top"]
        elif angle == 90:
            ends = path["top"], path["bottom"]
        else:
            continue
        offset = max(abs(text["left"] - ends[0]), abs(text["right"] - ends[1]))
        offsets.append((offset, text["text"], text["size"]))
    return offsets


def render(tuban, document, folder, *options):
    os.makedirs(folder, exist_ok=True)
    subprocess.run(
        [tuban, "render", os.path.abspath(document), "-o", folder + "/", "--quiet", *options],
        cwd=os.path.dirname(os.path.abspath(document)) or ".", capture_output=True)


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
    parser.add_argument("--limit", type=float, default=0.001, help="the greatest share of pixels that may differ")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()

    tuban = os.path.abspath(arguments.tuban)
    folder = arguments.keep or tempfile.mkdtemp(prefix="svg-")
    live, outlines, png = (os.path.join(folder, name) for name in ("live", "outlines", "png"))
    for document in arguments.documents:
        render(tuban, document, live, "--format", "svg")
        render(tuban, document, outlines, "--format", "svg", "--text", "outlines")
        render(tuban, document, png, "--format", "png", "--ppi", "72")
    names = sorted(stems(outlines, ".svg") & stems(png, ".png"))
    print(f"{len(names)} pictures in {folder}")

    failed = False
    for name, draw in rasterizers([by for by in arguments.by.split(",") if by]).items():
        worst = []
        for stem in names:
            reference = Image.open(f"{png}/{stem}.png")
            size = reference.size
            path = f"{outlines}/{stem}.svg"
            text = open(path, encoding="utf-8").read()
            if 'pt" height=' in text[:400]:
                # What has a size in print is drawn a pixel a point.
                path = f"{folder}/pixels.svg"
                open(path, "w", encoding="utf-8").write(text.replace('pt"', '"', 2))
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
                offsets += [(offset, stem, text, size) for offset, text, size in found]
            offsets.sort(reverse=True)
            beyond = [entry for entry in offsets if entry[0] > 1]
            failed = failed or bool(beyond)
            if offsets:
                values = [entry[0] for entry in offsets]
                print(f"boxes: {len(values)} lines, {len(beyond)} off by more than 1 px; median "
                      f"{numpy.median(values):.3f}, 99 % below {numpy.percentile(values, 99):.3f}, "
                      f"greatest {max(values):.2f} px")
            for offset, stem, text, size in beyond[: None if arguments.verbose else 20]:
                print(f"  {offset:.2f} px at {size:g} px in {stem}: {text[:60]}")

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
                        os.chdir(os.path.dirname(os.path.abspath(path)))
                        text = converter.vegalite_to_svg(open(os.path.basename(path), encoding="utf-8").read())
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
