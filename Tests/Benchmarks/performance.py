#!/usr/bin/env python3
"""Times the engine on six kinds of work, beside other programs, and writes docs/performance.md.

    performance.py --kit FOLDER --tuban PROGRAM

The kit is a folder with bench.py, which does the timing; without it nothing is measured, and that is said. The kit
is copied to .build first, where its data and its C programs are made. Of the page, everything from "What was learnt"
on is written by hand and stays.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "performance.md"
LEARNT = "## What was learnt"
FLOOR = "floor"
OURS = "tuban"

WORK = {
    "W1": "grouped bars with labels, a legend and a title",
    "W2": "ten lines of 5,000 points each",
    "W3": "200,000 translucent dots",
    "W4": "two million rows of CSV, summed to twenty bars",
    "W5": "a thousand bar charts in one run",
    "W6": "ten pages with forty charts",
}
# CPU time as a multiple of the floor's.
TARGETS = {("W1", "png"): 1.3, ("W1", "pdf"): 1.3, ("W5", "png"): 1.6, ("W6", "pdf"): 2.0}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--kit", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--tuban", type=Path, required=True, metavar="PROGRAM")
    parser.add_argument("--only", metavar="W1,W2", help="only these; default all")
    parser.add_argument("--programs", default="gnuplot,matplotlib", help="to compare with (default %(default)s)")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--page", type=Path, default=PAGE, help="what to write (default docs/performance.md)")
    options = parser.parse_args()
    if not (options.kit / "bench.py").exists():
        print(f"The benchmark kit is not at {options.kit}, so docs/performance.md is not written.")
        print("Name its folder with PEERS=FOLDER.")
        return 0
    kit = prepared(options.kit)
    if os.getloadavg()[0] > 0.5:
        print("note: other programs are running on this machine, which makes the figures uncertain", file=sys.stderr)
    cells = measured(kit, options)
    if cells is None:
        return 1
    hand = options.page.read_text(encoding="utf-8").partition(LEARNT)[2] if options.page.exists() else "\n"
    options.page.write_text(page(cells, options) + LEARNT + hand, encoding="utf-8")
    print(f"wrote {options.page}")
    return 0


def prepared(kit: Path) -> Path:
    """A copy of the kit with its data and its C programs."""
    copy = ROOT / ".build" / "peers"
    copy.mkdir(parents=True, exist_ok=True)
    for source in sorted(kit.rglob("*")):
        name = source.relative_to(kit)
        if name.parts[0] in ("build", "out"):
            continue
        if source.is_dir():
            (copy / name).mkdir(parents=True, exist_ok=True)
        else:
            shutil.copyfile(source, copy / name)
            (copy / name).chmod(0o755 if os.access(source, os.X_OK) else 0o644)
    subprocess.run(["make", "--silent", "-C", copy / "floor"], check=True)
    # Keeps what is there already.
    subprocess.run([sys.executable, copy / "make_data.py"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, copy / "programs" / "tuban_page.py", copy / "data"], check=True)
    return copy


def measured(kit: Path, options: argparse.Namespace) -> list[dict] | None:
    """The programs' times for each kind of work and format; nil after the kit's own words where it can't tell."""
    with tempfile.TemporaryDirectory() as scratch:
        found = Path(scratch) / "times.json"
        only = ["--only", options.only] if options.only else []
        # Programs in Python come with an environment of their own, which the kit's setup.sh makes.
        python = os.environ.get("PEERS_VENV") or options.kit / "build" / "venv"
        run = subprocess.run([
            sys.executable, kit / "bench.py", "--tuban", options.tuban.resolve(), "--out", Path(scratch) / "out",
            "--programs", f"{FLOOR},{options.programs}", "--runs", str(options.runs), "--json", found,
            "--venv", python, *only,
        ])
        if run.returncode != 0 or not found.exists():
            return None
        return json.loads(found.read_text(encoding="utf-8"))["cells"]


def page(cells: list[dict], options: argparse.Namespace) -> str:
    peers = [
        name for name in options.programs.split(",") if any(median(cell, name) is not None for cell in cells)
    ]
    lines = [
        "# Performance", "",
        paragraph(
            "What six kinds of work cost in CPU time: of user and system, in all processes, from the start to the last "
            "file. The floor is a program in C that draws the same pictures by hand with Cairo and Pango; the other "
            f"columns are multiples of its time. Each is the median of {options.runs} runs, taken in turn. All but "
            "W5 are a cold start for a single picture or document."), "",
        paragraph(
            f"Tuban {version(options.tuban)}, {os.cpu_count()} processors, {platform.machine()}, {platform.system()}. "
            f"`make bench` measures, and writes this page; what was learnt is written by hand."),
        "",
        "| | work | format | floor | Tuban | target |" + "".join(f" {name} |" for name in peers),
        "|---|---|---|---:|---:|---:|" + "---:|" * len(peers),
    ]
    for cell in cells:
        kind, form = cell["workload"], cell["format"]
        floor, target = median(cell, FLOOR), TARGETS.get((kind, form))
        row = [
            kind, WORK[kind], form.upper(), "–" if floor is None else f"{floor * 1000:.0f} ms",
            shown(ratio(cell, OURS)), "" if target is None else f"≤ {target}",
            *(shown(ratio(cell, name)) for name in peers),
        ]
        lines.append("| " + " | ".join(row) + " |")
    missed = [f"{cell['workload']} {cell['format'].upper()}" for cell in cells if is_missed(cell)]
    lines += ["", f"Missed: {', '.join(missed)}." if missed else "All targets are met.", ""]
    return "\n".join(lines) + "\n"


def paragraph(text: str) -> str:
    return textwrap.fill(text, 120, break_long_words=False, break_on_hyphens=False)


def median(cell: dict, program: str) -> float | None:
    return cell["programs"].get(program, {}).get("cpu_med")


def ratio(cell: dict, program: str) -> float | None:
    """A program's time as a multiple of the floor's."""
    time, floor = median(cell, program), median(cell, FLOOR)
    return time / floor if time is not None and floor else None


def is_missed(cell: dict) -> bool:
    ours, target = ratio(cell, OURS), TARGETS.get((cell["workload"], cell["format"]))
    return ours is not None and target is not None and round(ours, 2) > target


def shown(ratio: float | None) -> str:
    return "–" if ratio is None else f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


def version(tuban: Path) -> str:
    return subprocess.run([tuban.resolve(), "--version"], capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
