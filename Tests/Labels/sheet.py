"""Contact sheets: the pictures of all programs side by side, with what is wrong in them framed in red."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from case import Case
from measure import Measures
from placement import face

COLUMN = 640
GAP = 24
HEAD = 44
ROWS = 6
# Pixels per unit in the programs' pictures.
SCALE = 2


def write(cases: list[Case], results: dict[str, dict[str, Measures]], folder: Path) -> list[Path]:
    """Writes sheets of six cases each; returns their paths."""
    paths = []
    for first in range(0, len(cases), ROWS):
        rows = [row(case, results[case.name], folder) for case in cases[first:first + ROWS]]
        sheet = Image.new("RGB", (rows[0].width, sum(image.height for image in rows)), "white")
        y = 0
        for image in rows:
            sheet.paste(image, (0, y))
            y += image.height
        path = folder / f"sheet-{first // ROWS + 1:02}.png"
        sheet.save(path)
        paths.append(path)
    return paths


def row(case: Case, results: dict[str, Measures], folder: Path) -> Image.Image:
    pictures = []
    for program, measures in results.items():
        path = folder / f"{case.name}.{program}.png"
        if path.exists():
            pictures.append((caption(case, program, measures), framed(Image.open(path), measures, case)))
    height = max((picture.height for _, picture in pictures), default=0)
    image = Image.new("RGB", (len(results) * (COLUMN + GAP) + GAP, height + HEAD + GAP), "white")
    pen = ImageDraw.Draw(image)
    font = face().font_variant(size=17)
    for column, (words, picture) in enumerate(pictures):
        x = GAP + column * (COLUMN + GAP)
        pen.text((x, 12), words, fill="black", font=font)
        image.paste(picture, (x, HEAD))
        pen.rectangle((x - 1, HEAD - 1, x + picture.width, HEAD + picture.height), outline="#cccccc")
    return image


def caption(case: Case, program: str, measures: Measures) -> str:
    return (f"{case.name} · {program}: {measures.overlaps} overlap, {measures.dropped} dropped, "
            f"{measures.covered:.0%} covered, {measures.crossings} crossings")


def framed(picture: Image.Image, measures: Measures, case: Case) -> Image.Image:
    """The picture in the width of a column, with red frames around the labels at fault."""
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A") if "A" in picture.getbands() else None)
    pen = ImageDraw.Draw(ground)
    scale = picture.width / case.width
    for box in measures.faults:
        pen.rectangle([edge * scale for edge in box], outline="red", width=2)
    return ground.resize((COLUMN, round(picture.height * COLUMN / picture.width)), Image.Resampling.LANCZOS)
