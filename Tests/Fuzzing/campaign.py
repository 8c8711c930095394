#!/usr/bin/env python3
"""Looks for documents that crash the program, or take it too long or too much memory: for hours, and goes on where it was.

    campaign.py --tuban .build/release/tuban [--hours 1 | --count 20000] [--kit FOLDER] [--readers]

Documents of three suites – Vega-Lite's examples, charts from the wild, and the datasets and pages of this repository – are
changed in one to four places, and drawn by the program itself, with --timeout and --max-memory: what it stops or crashes
on is kept in .build/campaign/findings, beside the messages. Each change follows from the number of the document, and the
next number is kept, so that a campaign that is interrupted or repeated tries new ones. With --readers half of the time is
that of the fuzzers of single readers (the script fuzz), in turn.
"""
import argparse, json, os, random, re, shutil, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
STATE = os.path.join(ROOT, ".build", "campaign")
READERS = ["json", "yaml", "csv", "topojson", "expression", "path", "theme", "image", "chart", "picture", "sheet"]
STOPPED = {"time-limit", "memory-limit", "crash"}
ODDITIES = [None, True, False, 0, -1, 1e308, -1e308, 1e-320, 0.5, 1e9, 2**31, "", "中😀", "\0", [], {}, [None], [[]],
            [1e308, -1e308], "9999-12-31", "NaN", {"expr": "1/0"}, {"expr": "'a'"}, {"field": "a"}, "datum.a",
            {"sequence": {"start": 0, "stop": 500000, "as": "a"}}, {"values": []}, {"values": [{}]}, {"repeat": "row"},
            {"step": 0}, "container", "#zzz", "M0,0L1e308,1A0,0,0,0,0,1,1", "%Y%j%", "$,.2~f", "x" * 100_000]


def parts(value, path=()):
    """The places of all values in a tree."""
    yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in inner:
        yield from parts(member, path + (key,))


def changed_tree(tree, words, chance):
    """A tree with one part replaced, left out, repeated, or exchanged for another."""
    places = list(parts(tree))
    path, _ = chance.choice(places)
    if not path:
        return tree
    holder = tree
    for key in path[:-1]:
        holder = holder[key]
    kind = chance.randrange(7)
    if kind == 0:
        del holder[path[-1]]
    elif kind == 1:
        holder[path[-1]] = json.loads(json.dumps(chance.choice(places)[1]))
    elif kind == 2:
        holder[path[-1]] = chance.choice(words)
    elif kind == 3 and isinstance(holder, dict):
        holder[chance.choice(words)] = json.loads(json.dumps(chance.choice(places)[1]))
    elif kind == 4 and isinstance(holder[path[-1]], (int, float)):
        holder[path[-1]] = chance.choice([holder[path[-1]] * 1000, -holder[path[-1]], chance.randrange(-20, 20)])
    elif kind == 5 and isinstance(holder, list):
        holder[path[-1]:path[-1]] = [json.loads(json.dumps(holder[path[-1]]))] * chance.choice([1, 1, 50])
    else:
        holder[path[-1]] = json.loads(json.dumps(chance.choice(ODDITIES)))
    return tree


def changed_lines(text, words, chance):
    """A text of YAML with a line left out, repeated, exchanged for another, or with another value: only lines that others
    don't depend on, as the indentation would be wrong for these."""
    lines = text.split("\n")
    indents = [len(line) - len(line.lstrip(" ")) for line in lines] + [0]
    leaves = [index for index, line in enumerate(lines)
              if line.strip() and not line.strip().startswith("#") and indents[index + 1] <= indents[index]]
    if not leaves:
        return text
    place, kind = chance.choice(leaves), chance.randrange(6)
    if kind == 0:
        del lines[place]
    elif kind == 1 and lines[place].lstrip().startswith("- "):
        lines[place:place] = [lines[place]] * chance.choice([1, 1, 50])
    elif kind == 2:
        other = chance.choice([index for index in leaves if indents[index] == indents[place]])
        lines[place], lines[other] = lines[other], lines[place]
    elif kind == 3:
        lines[place] = re.sub(r"\d+", lambda found: str(int(found.group()) * chance.choice([0, 1000, -1])), lines[place])
    else:
        value = chance.choice([json.dumps(chance.choice(ODDITIES), ensure_ascii=False), chance.choice(words)])
        lines[place] = re.sub(r"(: +|- +)[^ ].*$", lambda found: found.group(1) + value, lines[place], count=1)
    return "\n".join(lines)


class Suite:
    """Documents of one folder, with the files that they read."""

    def __init__(self, name, folder, parts=(".",)):
        self.name, self.folder = name, os.path.abspath(folder)
        self.paths = sorted(
            os.path.relpath(os.path.join(where, file), self.folder)
            for part in parts for where, _, files in os.walk(os.path.join(self.folder, part))
            for file in files if file.endswith((".vl.json", ".yaml")) and file != "tuban.yaml" and os.sep + "data" not in where)
        self.texts = {}
        for path in self.paths:
            with open(os.path.join(self.folder, path), encoding="utf-8") as file:
                self.texts[path] = file.read()
        self.words = sorted({word for text in self.texts.values() for word in re.findall(r"[A-Za-z_]{2,}", text)})

    def mutant(self, number):
        """The path of a document, and its text after some changes."""
        chance = random.Random(f"{self.name} {number}")
        path = self.paths[number % len(self.paths)]
        text = self.texts[path]
        for _ in range(chance.choice([1, 1, 2, 4])):
            if path.endswith(".json"):
                text = json.dumps(changed_tree(json.loads(text), self.words, chance), ensure_ascii=False)
            else:
                text = changed_lines(text, self.words, chance)
        return path, text

    def tried(self, numbers, options):
        """Draws mutants; gives the findings: number, path, text and message of each."""
        work = os.path.join(STATE, "work")
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(self.folder, work, symlinks=True)
        mutants = {}
        for number in numbers:
            path, text = self.mutant(number)
            ending = ".vl.json" if path.endswith(".vl.json") else ".yaml"
            path = f"{path[:-len(ending)]}~{number}{ending}"
            mutants[os.path.join(work, path)] = (number, text)
            os.makedirs(os.path.dirname(os.path.join(work, path)), exist_ok=True)
            with open(os.path.join(work, path), "w", encoding="utf-8", errors="surrogatepass") as file:
                file.write(text)
        report = os.path.join(STATE, "report.jsonl")
        command = [options.tuban, "render", *mutants, "-o", os.path.join(STATE, "out") + "/", "--format", "png",
                   "--quiet", "--timeout", str(options.seconds), "--max-memory", str(options.megabytes), "--report", report]
        if os.path.exists(report):
            os.remove(report)
        ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")
        if ended.returncode not in (0, 1, 3) or not os.path.exists(report):
            # The run itself: reading the documents isn't limited.
            return [(numbers[0], "the run", "", f"the run ended with {ended.returncode}: {ended.stderr[-500:]}")]
        findings = []
        with open(report, encoding="utf-8") as file:
            for line in map(json.loads, file):
                for finding in line["findings"]:
                    if finding["code"] in STOPPED:
                        number, text = mutants[line["document"]]
                        findings.append((number, line["document"], text, finding["message"]))
        shutil.rmtree(os.path.join(STATE, "out"), ignore_errors=True)
        return findings


def suites(kit):
    found = [("examples", os.path.join(kit, "specs"), (".",)), ("wild", os.path.join(kit, "..", "wild", "suite", "specs"), (".",)),
             ("pages", ROOT, ("datasets", "docs/blocks", "docs/type"))]
    for name, folder, folders in found[:2]:
        if os.path.isdir(folder):
            yield Suite(name, folder, folders)
    # Only what these read is copied.
    pages = os.path.join(STATE, "pages")
    shutil.rmtree(pages, ignore_errors=True)
    for folder in found[2][2]:
        shutil.copytree(os.path.join(ROOT, folder), os.path.join(pages, folder))
    yield Suite("pages", pages)


def keep(suite, finding):
    number, path, text, message = finding
    folder = os.path.join(STATE, "findings")
    os.makedirs(folder, exist_ok=True)
    name = f"{suite.name}-{number}" + (".json" if path.endswith(".json") else ".yaml")
    with open(os.path.join(folder, name), "w", encoding="utf-8", errors="surrogatepass") as file:
        file.write(text)
    with open(os.path.join(folder, "messages.txt"), "a", encoding="utf-8") as file:
        file.write(f"{name}: {message}\n")
    print(f"FOUND {name}: {message}", flush=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tuban", required=True)
    options.add_argument("--hours", type=float)
    options.add_argument("--count", type=int, help="how many documents, whatever the time")
    options.add_argument("--kit", default=os.path.join(ROOT, "..", "shared", "conformance"))
    options.add_argument("--readers", action="store_true", help="fuzz single readers for half of the time")
    options.add_argument("--seconds", type=float, default=10)
    options.add_argument("--megabytes", type=int, default=600)
    options.add_argument("--batch", type=int, default=200)
    options = options.parse_args()
    options.tuban = os.path.abspath(options.tuban)
    os.makedirs(STATE, exist_ok=True)
    counts = {}
    if os.path.exists(os.path.join(STATE, "next.json")):
        with open(os.path.join(STATE, "next.json")) as file:
            counts = json.load(file)
    end = time.monotonic() + (options.hours if options.hours is not None else 0 if options.count else 1) * 3600
    half = end if not options.readers else (time.monotonic() + end) / 2
    tried = found = 0
    all_suites = list(suites(options.kit))
    while (tried < options.count) if options.count else (time.monotonic() < half):
        for suite in all_suites:
            first = counts.get(suite.name, 0)
            for finding in suite.tried(list(range(first, first + options.batch)), options):
                keep(suite, finding)
                found += 1
            tried += options.batch
            counts[suite.name] = first + options.batch
            with open(os.path.join(STATE, "next.json"), "w") as file:
                json.dump(counts, file)
        print(f"{tried} documents, {found} findings", flush=True)
    while options.readers and time.monotonic() < end:
        share = max(20, int((end - time.monotonic()) / len(READERS)))
        for reader in READERS:
            if time.monotonic() >= end:
                break
            ended = subprocess.run([os.path.join(HERE, "fuzz"), reader, str(share)], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, text=True, errors="replace")
            os.environ["FUZZ_IS_BUILT"] = "1"
            found += ended.returncode != 0
            print(f"{reader}: {'a finding' if ended.returncode else 'nothing'} in {share} s", flush=True)
    sys.exit(1 if found else 0)


main()
