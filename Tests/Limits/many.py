#!/usr/bin/env python3
"""Ten thousand charts in one run: the memory stays what it is after the first thousand.

    many.py --tuban .build/release/tuban [--count 10000] [--growth 16]

What all documents have in common is read before the first is drawn. From then on only their results add up, of which the
run keeps a few hundred bytes each.
"""
import argparse, json, os, subprocess, sys, tempfile, time

MARKS = ["bar", "point", "line", "area", "circle", "tick", "rect"]
WORDS = "张店 淄川 博山 临淄 周村 桓台 高青 沂源 文昌湖 高新区".split()


def chart(number):
    """A chart that no other is like: in its mark, its rows, its texts and its size."""
    rows = [{"town": WORDS[(number + i) % len(WORDS)], "value": (number * 37 + i * 53) % 997, "kind": f"k{i % 3}"}
            for i in range(3 + number % 20)]
    return {"width": 150 + number % 100, "height": 100 + number % 70, "title": f"第{number}号 chart {number}",
            "data": {"values": rows}, "mark": MARKS[number % len(MARKS)],
            "encoding": {"x": {"field": "town"}, "y": {"field": "value", "type": "quantitative", "aggregate": "mean"},
                         "color": {"field": "kind"}}}


def megabytes(process):
    try:
        with open(f"/proc/{process}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6
    except (OSError, IndexError):
        return None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tuban", required=True)
    options.add_argument("--count", type=int, default=10_000)
    options.add_argument("--growth", type=float, default=16, help="megabytes that may come after the first thousand")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        charts, output = os.path.join(folder, "charts"), os.path.join(folder, "out")
        os.makedirs(charts)
        for number in range(options.count):
            with open(os.path.join(charts, f"{number:05}.json"), "w") as file:
                json.dump(chart(number), file)
        log = open(os.path.join(folder, "log"), "w")
        process = subprocess.Popen([options.tuban, "render", charts, "-o", output + "/", "--format", "png"],
                                   stdout=log, stderr=log)
        measured = []  # Finished documents and megabytes.
        while process.poll() is None:
            done, size = len(os.listdir(output)) if os.path.isdir(output) else 0, megabytes(process.pid)
            if size is not None and done > 0:
                measured.append((done, size))
            time.sleep(0.25)
        done = len(os.listdir(output))
        with open(os.path.join(folder, "log")) as file:
            last = file.read().strip().split("\n")[-1]
    print(last)
    first = max((size for count, size in measured if count <= options.count / 10), default=0)
    for step in range(1, 11):
        near = [size for count, size in measured if (step - 1) * options.count / 10 < count <= step * options.count / 10]
        if near:
            print(f"{step * options.count // 10:6} documents  {max(near):6.0f} MB")
    greatest = max((size for _, size in measured), default=0)
    good = process.returncode == 0 and done == options.count and first > 0 and greatest <= first + options.growth
    print(f"{'ok  ' if good else 'FAIL'} {greatest - first:.0f} MB more than in the first tenth")
    sys.exit(0 if good else 1)


main()
