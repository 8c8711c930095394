#!/usr/bin/env python3
"""Measures the engine against reference scenes: of Vega-Lite's own examples, and of charts from the wild.

    measure.py --kit FOLDER --tuban PROGRAM            prints the score and writes docs/conformance.md
    measure.py --kit FOLDER --tuban PROGRAM --check    fails where the score is lower than what that page records

The kit is a folder with compare.py, which does the comparing; without it nothing is measured, and that is said.
Charts from the wild are a suite of the same layout in the folder wild/suite beside the kit, or where --wild says.
Where Python has the package jsonschema, every spec is also held against `tuban schema`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "conformance.md"
NOTES = ROOT / "docs" / "conformance-notes.yaml"

WILD = "## Charts from the wild"

LEVELS = {
    "L1": ("it is drawn", 1.00),
    "L2": ("the marks", 0.96),
    "L3": ("axes, legends, headers, titles", 0.94),
    "L4": ("where everything stands", 0.92),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--kit", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--tuban", type=Path, required=True, metavar="PROGRAM")
    parser.add_argument("--wild", type=Path, metavar="FOLDER", help="the suite of charts from the wild")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--check", action="store_true", help="write nothing, fail where the score fell")
    options = parser.parse_args()
    if not (options.kit / "compare.py").exists():
        print(f"The conformance kit is not at {options.kit}, so the score is not measured.")
        print("Name its folder with CONFORMANCE=FOLDER.")
        return 0
    scores = measured(options)
    if scores is None:
        return 1
    suite = options.wild or options.kit / ".." / "wild" / "suite"
    wild = None
    if (suite / "manifest.json").exists():
        wild = measured(options, suite)
        if wild is None:
            return 1
    else:
        print(f"There are no charts from the wild at {suite}, so they are not measured.")
    if options.check:
        return checked(scores, wild)
    invalid = invalid_specs(options)
    text = page(scores, reasons(scores, options), invalid)
    if wild is not None:
        text += wild_section(wild)
    PAGE.write_text(text, encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


def measured(options: argparse.Namespace, suite: Path | None = None) -> dict | None:
    """What compare.py finds, of a suite or of the examples; None after its own words where it can't."""
    program = options.tuban.resolve()
    with tempfile.TemporaryDirectory() as scratch:
        found = Path(scratch) / "scores.json"
        run = subprocess.run([
            sys.executable, str(options.kit / "compare.py"), "--jobs", str(options.jobs),
            "--command", f'"{program}" render {{spec}} --format scene --output {{out}}',
            "--json", str(found), *(["--suite", str(suite)] if suite else []),
        ])
        if run.returncode != 0 or not found.exists():
            return None
        return json.loads(found.read_text(encoding="utf-8"))


def checked(scores: dict, wild: dict | None) -> int:
    """1 where a level has fewer specs than the page records."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    examples, _, others = text.partition(WILD)
    fallen, risen = [], []
    for found, part, name in ((scores, examples, ""), (wild, others, " of the wild")):
        if found is None:
            continue
        recorded = {
            match[1]: int(match[2]) for match in re.finditer(r"^\| (L\d) \|[^|]*\| (\d+) ", part, re.M)
        }
        for level in LEVELS:
            now, before = found["levels"][level]["passed"], recorded.get(level, 0)
            if now < before:
                fallen.append(f"{level}{name}: {now} specs, and {before} before")
            elif now > before:
                risen.append(level + name)
    for line in fallen:
        print(f"the score fell: {line}", file=sys.stderr)
    if risen and not fallen:
        print(f"{', '.join(risen)} rose: 'make conformance' records it in {PAGE.relative_to(ROOT)}.")
    return 1 if fallen else 0


def invalid_specs(options: argparse.Namespace) -> list[str] | None:
    """The specs that don't pass the schema; nil where Python can't tell."""
    try:
        import jsonschema
    except ImportError:
        print("Python has no package jsonschema, so specs are not held against the schema.")
        return None
    schema = json.loads(subprocess.run(
        [str(options.tuban.resolve()), "schema"], capture_output=True, check=True).stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    return [
        path.name.removesuffix(".vl.json")
        for path in sorted((options.kit / "specs").glob("*.vl.json"))
        if not validator.is_valid(json.loads(path.read_text(encoding="utf-8")))
    ]


def reasons(scores: dict, options: argparse.Namespace) -> dict[str, str]:
    """A line on each spec that isn't fully equal: the note on it, else what was found."""
    def reason(spec: dict) -> str:
        if known := note(spec["name"]):
            return known
        if not spec["levels"]["L1"]["passed"]:
            return shortened(complaint(options, spec["name"]) or found(spec))
        return shortened(found(spec))

    unequal = [spec for spec in scores["specs"] if not is_equal(spec)]
    with ThreadPoolExecutor(options.jobs) as pool:
        return dict(zip((spec["name"] for spec in unequal), pool.map(reason, unequal)))


@cache
def notes() -> list[tuple[str, str]]:
    """Patterns of names, and what is known of their specs."""
    lines = NOTES.read_text(encoding="utf-8").splitlines() if NOTES.exists() else []
    parts = [line.partition(": ") for line in lines if not line.startswith("#")]
    return [(pattern.strip("'\""), text.strip()) for pattern, colon, text in parts if colon]


def note(name: str) -> str | None:
    return next((text for pattern, text in notes() if fnmatchcase(name, pattern)), None)


def complaint(options: argparse.Namespace, name: str) -> str | None:
    """The first error that the engine has about a spec."""
    spec = options.kit / "specs" / f"{name}.vl.json"
    try:
        run = subprocess.run(
            [str(options.tuban.resolve()), "check", "--quiet", str(spec)],
            capture_output=True, text=True, timeout=30)
    except subprocess.TimeoutExpired:
        return "it takes longer than 30 seconds"
    match = re.search(r"error: (.*)", run.stdout + run.stderr)
    return match[1] if match else None


def found(spec: dict) -> str:
    """What the comparison has about a spec: the first issue of the lowest level that has one."""
    for level in spec["levels"].values():
        for issue in level["issues"]:
            detail = f": {issue['detail']}" if issue["detail"] else ""
            return f"{issue['code']}{detail}"
    return ""


def is_equal(spec: dict) -> bool:
    return all(level["passed"] for level in spec["levels"].values())


def page(scores: dict, reasons: dict[str, str], invalid: list[str] | None) -> str:
    total = len(scores["specs"])
    lines = [
        "# Conformance", "",
        f"How {total} examples of Vega-Lite come out, against the scenes that Vega makes of them. "
        "A spec counts for a level when all that the level looks at is as Vega has it, within a tolerance. "
        "`make conformance` measures, and writes this page; a change that lowers a number of the first table "
        "fails the checks.", "",
        "| level | what is compared | specs | share | target |", "|---|---|---|---|---|",
    ]
    for level, (meaning, target) in LEVELS.items():
        passed = scores["levels"][level]["passed"]
        lines.append(
            f"| {level} | {meaning} | {passed} of {total} | {percent(passed, total)} | {target:.0%} |")
    equal = sum(is_equal(spec) for spec in scores["specs"])
    lines.append(f"| all | equal on every level | {equal} of {total} | {percent(equal, total)} | |")
    lines += ["", "| class | specs | L1 | L2 | L3 | L4 | all |", "|---|---|---|---|---|---|---|"]
    for name, shares in sorted(scores["classes"].items()):
        cells = " | ".join(str(shares[level]["passed"]) for level in (*LEVELS, "all"))
        lines.append(f"| {name} | {shares['all']['total']} | {cells} |")
    lines.append("")
    if invalid is not None:
        lines += [
            "Every spec is valid by `tuban schema`." if not invalid else
            f"{len(invalid)} specs are not valid by `tuban schema`: {', '.join(invalid)}.", ""]
    if reasons:
        lines += ["## What is not equal yet", "", "| spec | lacks | why |", "|---|---|---|"]
        for spec in scores["specs"]:
            if spec["name"] in reasons:
                lacks = " ".join(key for key, level in spec["levels"].items() if not level["passed"])
                lines.append(f"| {spec['name']} | {lacks} | {cell(reasons[spec['name']])} |")
        lines.append("")
    return "\n".join(lines) + "\n"


def wild_section(scores: dict) -> str:
    """Counts by level, and the kinds of difference, without names or texts of others."""
    total = len(scores["specs"])
    equal = sum(is_equal(spec) for spec in scores["specs"])
    lines = [
        WILD, "",
        f"How {total} charts as people really write them come out: course work, newsrooms' and ministries' charts, "
        "templates, fences of Markdown, and small ones that each show one fault. What Vega-Lite survives is drawn "
        "as it draws it, with a warning.", "",
        "| level | what is compared | charts | share |", "|---|---|---|---|",
    ]
    for level, (meaning, _) in LEVELS.items():
        passed = scores["levels"][level]["passed"]
        lines.append(f"| {level} | {meaning} | {passed} of {total} | {percent(passed, total)} |")
    lines.append(f"| all | equal on every level | {equal} of {total} | {percent(equal, total)} |")
    kinds: dict[str, int] = {}
    for spec in scores["specs"]:
        codes = {f"{key} {issue['code']}" for key, level in spec["levels"].items() for issue in level["issues"]}
        for code in codes:
            kinds[code] = kinds.get(code, 0) + 1
    if kinds:
        lines += ["", "| what differs | charts |", "|---|---|"]
        for code, count in sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0])):
            lines.append(f"| {code} | {count} |")
    argued = [(spec["name"], note(spec["name"])) for spec in scores["specs"] if not is_equal(spec)]
    if any(text for _, text in argued):
        lines += ["", "Of the small charts that each show one fault, these differ:", "",
                  "| fault | why |", "|---|---|"]
        lines += [f"| {name} | {cell(text)} |" for name, text in argued if text]
    lines.append("")
    return "\n".join(lines)


def percent(count: int, total: int) -> str:
    # Rounded down: 100 % means all.
    return f"{int(1000 * count / total) / 10:.1f} %" if total else "–"


def cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 140 else text[:139] + "…"


if __name__ == "__main__":
    sys.exit(main())
