#!/usr/bin/env python3
"""Checks that every public symbol of the library is documented, and writes the pages of its documentation.

    document.py --modules FOLDER --output FOLDER

FOLDER has the compiled modules of a build. The pages are made by docc, which Swift's toolchain includes, of
Sources/Tuban/Tuban.docc and of the comments in the sources. A comment that is missing, a link that leads nowhere and
whatever else docc warns of are errors.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = "Tuban"
CATALOG = ROOT / "Sources" / LIBRARY / f"{LIBRARY}.docc"
# Those whose types the library names.
MODULES = [LIBRARY, "Production", "Press", "Rendering", "Dataflow", "Documents", "Diagnostics"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--modules", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--output", type=Path, required=True, metavar="FOLDER")
    options = parser.parse_args()
    docc = tool("docc")
    if docc is None:
        print("There is no docc beside swift here, so no pages are written.")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        api = API(Path(scratch), options.modules)
        bare = sorted(api.undocumented())
        for name in bare:
            print(f"error: {name} has no comment", file=sys.stderr)
        if bare:
            return 1
        graph = Path(scratch) / "api"
        graph.mkdir()
        (graph / f"{LIBRARY}.symbols.json").write_text(json.dumps(api.graph()), encoding="utf-8")
        options.output.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(options.output, ignore_errors=True)
        run = subprocess.run([
            docc, "convert", CATALOG, "--additional-symbol-graph-dir", graph, "--output-path", options.output,
            "--fallback-display-name", LIBRARY, "--fallback-bundle-identifier", LIBRARY, "--warnings-as-errors",
        ])
    if run.returncode == 0:
        print(f"{len(api.symbols)} symbols are documented; to read: python3 -m http.server -d {options.output}, "
              f"and /documentation/{LIBRARY.lower()} in a browser")
    return run.returncode


def tool(name: str) -> str | None:
    swift = shutil.which("swift")
    beside = Path(swift).resolve().with_name(name) if swift else None
    return str(beside) if beside and beside.exists() else shutil.which(name)


class API:
    """What a program sees that imports the library and nothing else.

    The library names types of the engine's modules by aliases. Each takes its alias's place, with those of its members
    that need no type without a name in the library; the others are for the engine's own modules.
    """

    def __init__(self, scratch: Path, modules: Path) -> None:
        self.symbols: dict[str, dict] = {}
        self.relations: list[dict] = []
        self.head: dict = {}
        known, members, relations = {}, {}, []
        for module in MODULES:
            graph = extracted(module, modules, scratch)
            known |= {symbol["identifier"]["precise"]: symbol for symbol in graph["symbols"]}
            relations += graph["relationships"]
            if module == LIBRARY:
                self.head = {key: graph[key] for key in ("metadata", "module")}
                own = [symbol["identifier"]["precise"] for symbol in graph["symbols"]]
        for relation in relations:
            if relation["kind"] in ("memberOf", "requirementOf", "defaultImplementationOf"):
                members.setdefault(relation["target"], []).append(relation["source"])
        def behind(name: str) -> str:
            """The type behind an alias, which may be one of another alias."""
            target = types(known[name])[-1]
            return behind(target) if target in known and is_alias(known[target]) else target

        self.aliases = {name: behind(name) for name in own if is_alias(known[name])}

        def add(name: str) -> None:
            if name in known and name not in self.symbols and is_written(known[name]):
                self.symbols[name] = known[name]
                for member in members.get(name, []):
                    add(member)

        for name in own:
            add(self.aliases.get(name, name))
        self.symbols = {
            name: symbol for name, symbol in self.symbols.items()
            if name in own or symbol["kind"]["identifier"] == "swift.enum.case"
            or all(self.has(used) for used in types(symbol))
        }
        self.relations = [
            relation for relation in relations
            if relation["source"] in self.symbols
            and (relation["target"] in self.symbols or "targetFallback" in relation)
        ]

    def has(self, name: str) -> bool:
        """Whether a type has a name in the library, or is one of Swift's own."""
        return name in self.symbols or name in self.aliases or name.startswith(("s:S", "s:s"))

    def undocumented(self) -> list[str]:
        return [
            ".".join(symbol["pathComponents"]) for symbol in self.symbols.values()
            if not any(line["text"].strip() for line in symbol.get("docComment", {}).get("lines", []))
        ]

    def graph(self) -> dict:
        """One graph of all symbols, as though they were declared in the library."""
        for symbol in self.symbols.values():
            symbol.get("docComment", {})["module"] = LIBRARY
            for part in symbol.get("declarationFragments", []):
                if part.get("preciseIdentifier") in self.aliases:
                    part["preciseIdentifier"] = self.aliases[part["preciseIdentifier"]]
        return self.head | {"symbols": list(self.symbols.values()), "relationships": self.relations}


def extracted(module: str, modules: Path, scratch: Path) -> dict:
    """The public symbols of a compiled module, as the compiler describes them."""
    target = json.loads(subprocess.run(
        ["swift", "-print-target-info"], capture_output=True, check=True).stdout)["target"]["triple"]
    libraries = re.findall(r'pkgConfig: "([^"]+)"', (ROOT / "Package.swift").read_text(encoding="utf-8"))
    headers = subprocess.run(
        ["pkg-config", "--cflags-only-I", *libraries], capture_output=True, check=True, text=True).stdout.split()
    maps = [part for path in sorted(ROOT.glob("Sources/*/module.modulemap")) for part in ("-I", str(path.parent))]
    subprocess.run([
        "swift", "symbolgraph-extract", "-module-name", module, "-target", target, "-I", modules, *maps, *headers,
        "-minimum-access-level", "public", "-skip-synthesized-members", "-output-dir", scratch,
    ], check=True)
    return json.loads((scratch / f"{module}.symbols.json").read_text(encoding="utf-8"))


def types(symbol: dict) -> list[str]:
    """The types in a symbol's declaration."""
    return [
        part["preciseIdentifier"] for part in symbol.get("declarationFragments", [])
        if part["kind"] == "typeIdentifier" and "preciseIdentifier" in part
    ]


def is_alias(symbol: dict) -> bool:
    return symbol["kind"]["identifier"] == "swift.typealias" and len(symbol["pathComponents"]) == 1


def is_written(symbol: dict) -> bool:
    """Whether a symbol is to be described: the many codes of messages have a page of their own, docs/Diagnostics.md."""
    declaration = "".join(part["spelling"] for part in symbol.get("declarationFragments", []))
    return re.fullmatch(r"static let \w+: Diagnostic\.Code", declaration) is None


if __name__ == "__main__":
    sys.exit(main())
