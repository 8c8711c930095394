"""The page that tells how labels are measured, and what each program reaches."""

from __future__ import annotations

from pathlib import Path

from measure import Measures

TITLES = {"tuban": "Tuban", "vega": "Vega", "adjustText": "adjustText"}

HEAD = """# Labels, measured

How labels find their place, beside {rivals}. `make labels` measures, and writes this page.

All programs label the same {count} charts, made by `Tests/Labels` with its own names and numbers, in pictures of one
size, in Noto Sans CJK SC at one size. Boxes of labels are measured alike for all: from the height of capitals or Han
to the foot of the letters.

- **overlap**: pairs of labels, or of a label and another text, whose boxes overlap by more than {tolerance} em both ways;
- **out**: labels that reach beyond the picture;
- **covered**: the share of the labels' area that lies on ink of marks that aren't theirs;
- **dropped**: labels that aren't printed, and after a slash those among them that name a series or a slice or are the
  figure of a bar, which must not be dropped;
- **away**: how far labels are from what they name, on average, in em;
- **cross**: how often leaders cross each other or another label;
- **ms**: what placing the labels takes. Of Tuban the difference between two cold starts, with labels and without,
  of Vega that between two views; of adjustText the call.

Vega is told what its documentation recommends: labels derive from their marks and avoid them and all else that is
drawn; names of slices and figures of bars are anchored at points without ink. adjustText gets lines and the
edges of slices as points along them, and {steps} steps; fewer with many labels, and it isn't run on more
than {greatest}. It drops nothing.

The check fails where a label of Tuban's overlaps or is out, where the name of a series or slice or the figure of a bar
is dropped, and where more labels are dropped than by Vega, or by another program whose labels neither overlap nor are
out.

"""


def table(results: dict[str, dict[str, Measures]]) -> str:
    """A row for each case and program."""
    lines = ["| case | labels | program | overlap | out | covered | dropped | away | cross | ms |",
             "|---|---:|---|---:|---:|---:|---:|---:|---:|---:|"]
    for name, programs in results.items():
        for index, (program, measures) in enumerate(programs.items()):
            first = (name, str(measures.labels)) if index == 0 else ("", "")
            dropped = f"{measures.dropped}/{measures.needed}" if measures.needed else f"{measures.dropped}"
            lines.append("| " + " | ".join((
                *first, TITLES[program], str(measures.overlaps), str(measures.outside), f"{measures.covered:.1%}",
                dropped, f"{measures.displacement:.2f}", str(measures.crossings), f"{measures.time:.0f}")) + " |")
    return "\n".join(lines) + "\n"


def summary(results: dict[str, dict[str, Measures]]) -> str:
    """A row for each program."""
    lines = ["| program | cases without overlap | overlap | out | dropped | cross |", "|---|---:|---:|---:|---:|---:|"]
    for program, title in TITLES.items():
        found = [programs[program] for programs in results.values() if program in programs]
        if not found:
            continue
        needed = sum(measures.needed for measures in found)
        dropped = sum(measures.dropped for measures in found)
        lines.append(f"| {title} | {sum(not measures.overlaps for measures in found)} of {len(found)} "
                     f"| {sum(measures.overlaps for measures in found)} | {sum(measures.outside for measures in found)} "
                     f"| {dropped}/{needed} | {sum(measures.crossings for measures in found)} |")
    return "\n".join(lines) + "\n"


def write(text: str, results: dict[str, dict[str, Measures]], rivals: dict, path: Path) -> None:
    from adjusttext import GREATEST, STEPS
    from measure import TOLERANCE
    names = " and ".join(f"{TITLES[name]} {version}" for name, version in sorted(rivals["programs"].items()))
    head = HEAD.format(rivals=names, count=len(results), tolerance=TOLERANCE, steps=STEPS,
                       greatest=GREATEST)
    path.write_text(head + summary(results) + "\n" + text, encoding="utf-8")
    print(f"wrote {path}")
