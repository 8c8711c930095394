#!/usr/bin/env python3
"""Measures how labels find their place, beside Vega's label transform and adjustText.

    compare.py --tuban PROGRAM                   measures all cases and prints what fails
    compare.py --tuban PROGRAM --only ends,pie   some cases, by what their names begin with
    compare.py --tuban PROGRAM --page            all cases, and writes docs/Labels-measured.md
    compare.py --tuban PROGRAM --sheets          and pictures of all programs side by side, in .build/labels
    compare.py --record                          measures the rivals anew, and keeps their results and pictures

What the rivals reach is kept in rivals.json, so that only Pillow and numpy (PyPI) and the font Noto Sans CJK SC are
needed; to record, also adjustText, matplotlib and vl-convert-python (PyPI) and chromium (Debian).

It fails where a label of ours overlaps another text or leaves the picture, where the name of a series or slice or the
figure of a bar is dropped, and where more labels are dropped than by Vega, or by a rival whose labels neither overlap
nor leave the picture.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

try:
    import numpy  # noqa: F401
    from PIL import Image  # noqa: F401
except ImportError:
    sys.exit("compare.py needs numpy and Pillow: pip install numpy pillow")

sys.dont_write_bytecode = True

import adjusttext
import bars
import maps
import page
import scatters
import series
import sheet
import slices
import tuban
import vega
from case import Case
from measure import Measures, measured

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".build" / "labels"
RECORD = Path(__file__).with_name("rivals.json")
# The share of covered ink from which a case is worth a look.
COVERED = 0.02
OURS, VEGA, ADJUSTTEXT = "tuban", "vega", "adjustText"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tuban", type=Path, default=ROOT / ".build/release/tuban", metavar="PROGRAM")
    parser.add_argument("--only", default="", metavar="NAME,NAME", help="cases whose names begin so")
    parser.add_argument("--record", action="store_true", help="measure the rivals and write rivals.json")
    parser.add_argument("--page", action="store_true", help="write docs/Labels-measured.md")
    parser.add_argument("--sheets", action="store_true", help="write contact sheets to .build/labels")
    options = parser.parse_args()
    cases = [case for source in (scatters, series, bars, slices, maps) for case in source.cases()
             if case.name.startswith(tuple(options.only.split(",")))]
    FOLDER.mkdir(parents=True, exist_ok=True)
    if options.record:
        record(cases)
    rivals = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {"cases": {}}
    if options.record:
        print(page.table({case.name: recalled(case, rivals) for case in cases}))
        return 0
    if not options.tuban.exists():
        sys.exit(f"{options.tuban} isn't there: make build")
    with ThreadPoolExecutor(2) as pool:
        placements = list(pool.map(lambda case: tuban.place(case, options.tuban.resolve(), FOLDER), cases))
    results = {case.name: {OURS: measured(case, placement), **recalled(case, rivals)}
               for case, placement in zip(cases, placements)}
    text = page.table(results)
    print(text)
    if options.page and not options.only:
        page.write(text, results, rivals, ROOT / "docs" / "Labels-measured.md")
    if options.sheets:
        for path in sheet.write(cases, results, FOLDER):
            print(path)
        if not any(FOLDER.glob(f"*.{VEGA}.png")):
            print("note: the rivals' pictures aren't here: compare.py --record")
    return told({name: faults(programs) for name, programs in results.items()}, results)


def told(found: dict[str, list[str]], results: dict[str, dict[str, Measures]]) -> int:
    """Prints what fails and what can't be told; returns the exit code."""
    for name, programs in results.items():
        ours = programs[OURS]
        for note in ours.notes[:3]:
            print(f"note: {name}: {note}")
        if ours.crossings or ours.covered > COVERED:
            print(f"look: {name}: {ours.crossings} crossings, {ours.covered:.0%} covered")
    failed = {name: words for name, words in found.items() if words}
    for name, words in failed.items():
        print(f"{name}: {'; '.join(words)}")
    print(f"{len(found) - len(failed)} of {len(found)} cases pass")
    return 1 if failed else 0


def faults(programs: dict[str, Measures]) -> list[str]:
    ours = programs[OURS]
    words = []
    if ours.overlaps:
        words.append(f"{ours.overlaps} overlap")
    if ours.outside:
        words.append(f"{ours.outside} out of the picture")
    if ours.needed:
        words.append(f"{ours.needed} of a series, slice or bar dropped")
    for rival, measures in programs.items():
        is_clean = not measures.overlaps and not measures.outside
        if rival != OURS and ours.dropped > measures.dropped and (rival == VEGA or is_clean):
            words.append(f"{ours.dropped} dropped, {measures.dropped} by {rival}")
    return words


def digest(case: Case) -> str:
    """What a record belongs to: it no longer holds when the case has changed."""
    return hashlib.sha256(repr(case).encode()).hexdigest()[:16]


def record(cases: list[Case]) -> None:
    """Measures the rivals that can be run, and writes what they reach."""
    kept = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {"programs": {}, "cases": {}}
    for rival, module in ((VEGA, vega), (ADJUSTTEXT, adjusttext)):
        if lacking := module.missing():
            print(f"{rival} isn't measured: {lacking} isn't here", file=sys.stderr)
            continue
        kept["programs"][rival] = module.version()
        placements = vega.place(cases, FOLDER) if module is vega else {}
        for case in cases:
            entry = kept["cases"].setdefault(case.name, {})
            if entry.get("case") != digest(case):
                entry.clear()
            if module is adjusttext and len(case.labels) > adjusttext.GREATEST:
                continue
            placement = placements.get(case.name) or adjusttext.place(case, FOLDER)
            measures = measured(case, placement)
            entry |= {"case": digest(case), rival: measures.record()}
            (FOLDER / f"{case.name}.{rival}.json").write_text(json.dumps(measures.faults))
            RECORD.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def recalled(case: Case, rivals: dict) -> dict[str, Measures]:
    """What rivals are recorded to reach in a case."""
    entry = rivals["cases"].get(case.name, {})
    if entry and entry["case"] != digest(case):
        print(f"note: {case.name} has changed since the rivals were measured: compare.py --record")
        return {}
    found = {}
    for rival in (VEGA, ADJUSTTEXT):
        if rival in entry:
            found[rival] = Measures(**entry[rival])
            path = FOLDER / f"{case.name}.{rival}.json"
            found[rival].faults = json.loads(path.read_text()) if path.exists() else []
    return found


if __name__ == "__main__":
    sys.exit(main())
