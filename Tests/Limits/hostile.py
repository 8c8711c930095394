#!/usr/bin/env python3
"""Small documents that ask for more than a machine holds, and large ones that are none: each has to end in a picture or
in a message, within seconds and some hundred megabytes.

    hostile.py --tuban .build/release/tuban [--seconds 2] [--megabytes 300] [NAME...]
"""
import argparse, json, os, random, resource, struct, subprocess, sys, tempfile, zlib

ROWS = [{"a": i} for i in range(1000)]
ENCODING = {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}}


def calculated(expression, rows=ROWS):
    return {"data": {"values": rows}, "transform": [{"calculate": expression, "as": "b"}], "mark": "point",
            "encoding": ENCODING}


def sequence(count):
    return {"data": {"sequence": {"start": 0, "stop": count, "as": "a"}}}


def table(name, field="b"):
    return {"data": {"url": name}, "mark": "point",
            "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": field, "type": "nominal"}}}


def png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    packer, row = zlib.compressobj(9), b"\0" * (1 + (width + 7) // 8)
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def write(folder):
    """Writes the documents and what they read; gives the names of the documents."""
    random.seed(1)
    files = {
        "names.csv": "a,b\n" + "".join(f"name{i},{i % 97}\n" for i in range(100_000)),
        "points.csv": "a,b\n" + "".join(f"{random.random() * 100:.3f},{random.random():.3f}\n" for _ in range(100_000)),
        "line.csv": "a,b\n1," + "x" * 100_000_000 + "\n",
        "head.csv": ",".join(f"column{i}" for i in range(9_000_000)) + "\n1,2\n",
        "quote.csv": 'a,b\n1,"' + "x\n" * 50_000_000 + '"\n',
        "zeros.csv.gz": b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + zlib.compress(b"a,b\n" + b"0,0\n" * 150_000_000, 9)[2:-4],
        "large.png": png(20_000, 20_000),
    }
    x = {"field": "a", "type": "nominal"}
    bar = {"data": {"url": "names.csv"}, "width": 400, "mark": "bar"}
    wide = [{f"c{k}": i * k for k in range(200)} for i in range(1000)]
    arcs = {"type": "Topology", "arcs": [[[random.random() * 90, random.random() * 45] for _ in range(20_000)]],
            "objects": {"o": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[0]]}] * 500}}}
    path = "M0,0" + "".join(f"L{random.random():.4f},{random.random():.4f}" for _ in range(700_000))
    documents = {
        "sequence": calculated("sequence(1000000)"),
        "lists": calculated("[sequence(1000000), [sequence(1000000)]]"),
        "join": calculated("join(sequence(1000000))"),
        "replace": calculated("length(replace(pad('', 300000, 'ab'), regexp('a', 'g'), 'xyz'))", ROWS[:1]),
        "before": calculated("length(replace(pad('', 300000, 'a'), regexp('a', 'g'), '$`'))", ROWS[:1]),
        "length": calculated("length(sequence(1e9))", ROWS[:1]),
        "fold": {"data": {"values": wide}, "transform": [{"fold": list(wide[0])}], "mark": "point",
                 "encoding": {"x": {"field": "key", "type": "nominal"}, "y": {"field": "value", "type": "quantitative"}}},
        "categories": {**bar, "encoding": {"x": x, "y": ENCODING["y"]}},
        "steps": {**bar, "encoding": {"y": x, "x": ENCODING["y"]}},
        "colours": {**bar, "encoding": {"color": x, "x": ENCODING["y"]}},
        "loess": {"data": {"url": "points.csv"}, "transform": [{"loess": "b", "on": "a"}], "mark": "line",
                  "encoding": ENCODING},
        "zigzag": {"data": {"url": "points.csv"}, "mark": "line", "encoding": ENCODING},
        "shape": {"data": {"values": ROWS[:1]}, "mark": {"type": "point", "shape": path}, "encoding": {"x": ENCODING["x"]}},
        "ticks": {"data": {"values": ROWS[:1]}, "mark": "bar",
                  "encoding": {"x": {**ENCODING["x"], "axis": {"values": list(range(100_000))}}}},
        "rows": {"data": {"values": [{"a": i, "b": i * 7 % 1000} for i in range(1_000_000)]}, "mark": "point",
                 "encoding": ENCODING},
        "picture": {"data": {"values": [{"a": 1, "u": "large.png"}]}, "mark": {"type": "image", "width": 50, "height": 50},
                    "encoding": {"x": ENCODING["x"], "url": {"field": "u"}}},
        "items": {"theme": "phone", "blocks": [{"list": {"data": {"url": "names.csv"}, "label": "a", "value": "b"}}]},
        "labels": {"data": {"url": "points.csv"}, "transform": [{"sample": 20_000}], "mark": "point",
                   "encoding": {**ENCODING, "label": {"field": "a"}}},
        "texts": {**sequence(20_000), "mark": "text",
                  "encoding": {"x": ENCODING["x"], "text": {"field": "a", "type": "quantitative"}}},
        "dots": {"data": {"url": "points.csv"}, "mark": "circle",
                 "encoding": {**ENCODING, "size": {"field": "b", "type": "quantitative"},
                              "color": {"field": "a", "type": "quantitative"}}},
        "stack": {**sequence(1_000_000), "mark": "bar", "encoding": {"y": ENCODING["x"], "color": x}},
        "arcs": {"data": {"values": arcs, "format": {"type": "topojson", "feature": "o"}}, "mark": "geoshape"},
        "line": table("line.csv"), "head": table("head.csv"), "quote": table("quote.csv"),
        "zeros": table("zeros.csv.gz"),
    }
    for name, content in files.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
    for name, content in documents.items():
        with open(os.path.join(folder, name + ".vl.json"), "w") as file:
            json.dump(content, file)
    return list(documents)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tuban", required=True)
    options.add_argument("--seconds", type=float, default=2)
    options.add_argument("--megabytes", type=float, default=300)
    options.add_argument("names", nargs="*")
    options = options.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in write(folder):
            if options.names and name not in options.names:
                continue
            command = [options.tuban, "render", os.path.join(folder, name + ".vl.json"), "-o",
                       os.path.join(folder, "out.png"), "--quiet"]
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                       preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60)))
            said = process.stderr.read().decode(errors="replace").strip().split("\n")[0]
            _, status, usage = os.wait4(process.pid, 0)
            seconds, megabytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
            ended = os.WIFEXITED(status) and os.WEXITSTATUS(status) in (0, 1)
            good = ended and seconds <= options.seconds and megabytes <= options.megabytes
            failed += not good
            print(f"{'ok  ' if good else 'FAIL'} {name:12} {seconds:6.2f} s {megabytes:6.0f} MB  {said[:110]}")
    sys.exit(1 if failed else 0)


main()
