"""Where a program has put the labels of a case, and how large they are: the same font measures them for all."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from functools import cache

from PIL import ImageFont

from case import FONT
from shapes import Box, Point, Shape

# Where a font is measured, so that no hinting rounds its widths.
NOMINAL = 200
# How far above the baseline a line's top, middle and bottom are taken to be, in em, as Vega does.
BASELINES = {"alphabetic": 0, "top": 0.79, "middle": 0.3, "bottom": -0.21}
ALIGNS = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass
class Placement:
    """One program's labels of a case."""
    # The ink of each label that is printed, by its text.
    boxes: dict[str, Box]
    shapes: list[Shape]
    leaders: list[list[Point]] = field(default_factory=list)
    # The ink of other texts.
    texts: list[Box] = field(default_factory=list)
    # What placing the labels takes, in milliseconds.
    time: float = 0
    # What can't be told from the result.
    notes: list[str] = field(default_factory=list)


@cache
def face() -> ImageFont.FreeTypeFont:
    path = subprocess.run(["fc-match", "-f", "%{file}", FONT], capture_output=True, text=True, check=True).stdout
    for index in range(10):
        font = ImageFont.truetype(path, NOMINAL, index=index)
        if font.getname()[0] == FONT:
            return font
    raise SystemExit(f"The font {FONT} isn't here: apt install fonts-noto-cjk")


def width(text: str, size: float) -> float:
    return face().getlength(text) * size / NOMINAL


@cache
def extent(letter: str) -> tuple[float, float]:
    """The ink of a letter above and below the baseline, in em."""
    _, top, _, bottom = face().getbbox(letter, anchor="ls")
    return -top / NOMINAL, bottom / NOMINAL


def ink(text: str, x: float, y: float, size: float, align: str = "left", baseline: str = "alphabetic") -> Box:
    """The box of a line of text: from the height of capitals or Han to the foot of both."""
    wide = width(text, size)
    left = x - ALIGNS[align] * wide
    foot = y + BASELINES[baseline] * size
    above, below = extent("国") if any(ord(letter) > 0x2E80 for letter in text) else (extent("H")[0], 0.0)
    return left, foot - above * size, left + wide, foot + below * size
