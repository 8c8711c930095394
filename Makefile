# make              finished graphics of every dataset, in output/
# make test         builds and runs the tests
# make lint         checks how the code is written
# make bench        measures the speed, and where the benchmark kit is at hand, writes docs/performance.md
# make hostile      tries documents that ask for more than a machine holds
# make many         draws ten thousand charts in one run, whose memory has to stay what it is
# make campaign     looks for documents that crash or hang, for HOURS=1, and goes on where it was
# make conformance  scores the engine against Vega-Lite's own examples, where the kit is at hand, and writes
#                   docs/conformance.md
# make score        fails where that score fell
# make labels       measures how labels find their place, beside Vega and adjustText, and writes docs/Labels-measured.md
# make gallery      renders the small pictures that the README shows
# make guide        renders the pictures of docs/Blocks.md and writes the page, docs/Diagnostics.md, docs/integrity.md,
#                   and those of docs/reference
# make reference    writes the pages of docs/reference
# make docs         checks that the library's public symbols are documented, and writes its pages to
#                   output/documentation
# make example      builds the service in Examples/ChartService, and asks it for a chart
# make profiles     builds the colour profile of newsprint from its published measurements, by ArgyllCMS
# make clean        removes what the other targets made
#
# What the machine lacks is installed by apt first. A machine that has everything is left alone.

# Where the conformance kit and the benchmark kit, with the programs to compare with, are kept; neither is needed.
CONFORMANCE ?= ../shared/conformance
PEERS ?= ../shared/peers

tuban := .build/release/tuban

# Python with the packages that labels are measured with.
labels := .build/labels/venv/bin/python3

# Swift and the engine use all cores by themselves, and two builds can't share one folder.
.NOTPARALLEL:
.PHONY: all render build gallery guide reference test lint bench hostile many campaign conformance score labels docs example profiles clean needs test-needs

all: render

needs:
	@.ci/packages

test-needs:
	@.ci/packages test

# The Swift runtime is linked in: a static binary starts about twice as fast.
build: needs
	swift build --configuration release --static-swift-stdlib --product tuban

render: build
	@set -e; for folder in datasets/*/; do \
	  name=$$(basename "$$folder"); \
	  set --; \
	  for part in charts sheets; do \
	    if [ -d "$$folder$$part" ]; then set -- "$$@" "$$folder$$part"; fi; \
	  done; \
	  $(tuban) check "$$folder"; \
	  if [ $$# -gt 0 ]; then $(tuban) render "$$@" --output "output/$$name/" --format png,pdf; fi; \
	done

# Charts twice as fine as a plain screen, posters half their width, of briefings each page; the rules of type; charts at
# five widths.
gallery: build
	@$(tuban) render docs/type/specimen.yaml --output docs/type/specimen.png --ppi 120
	@$(tuban) render docs/widths.yaml --allow datasets --output docs/widths.png
	@set -e; for folder in datasets/*/; do \
	  if [ -d "$${folder}charts" ]; then \
	    $(tuban) render "$${folder}charts" --output output/gallery/ --format png --ppi 144; \
	  fi; \
	  if [ -d "$${folder}sheets" ]; then \
	    $(tuban) render "$${folder}sheets" --output output/gallery/ --format png --ppi 48; \
	  fi; \
	done

# Of a document with several pages the first is shown.
guide: build
	$(tuban) render docs/blocks --output docs/blocks/ --format png --ppi 72 --quiet
	@set -e; cd docs/blocks; for first in *-1.png; do \
	  [ -e "$$first" ] || continue; \
	  stem=$${first%-1.png}; mv "$$first" "$$stem.png"; rm -f "$$stem"-[0-9]*.png; \
	done
	$(tuban) reference blocks docs/blocks > .build/Blocks.md
	mv .build/Blocks.md docs/Blocks.md
	$(tuban) reference diagnostics > .build/Diagnostics.md
	mv .build/Diagnostics.md docs/Diagnostics.md
	$(tuban) reference preflight > .build/Preflight.md
	mv .build/Preflight.md docs/Preflight.md
	$(tuban) reference integrity docs/integrity-counts.yaml > .build/integrity.md
	mv .build/integrity.md docs/integrity.md
	$(MAKE) reference

reference: build
	@mkdir -p docs/reference
	$(tuban) reference grammar docs/reference

test: test-needs
	swift build --build-tests
	swift test --skip-build --disable-xctest

lint:
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

bench: build
	@Tests/Benchmarks/bench $(tuban) "$(PEERS)"
	@python3 Tests/Benchmarks/performance.py --kit "$(PEERS)" --tuban $(tuban)

hostile: build
	@python3 Tests/Limits/hostile.py --tuban $(tuban)

many: build
	@python3 Tests/Limits/many.py --tuban $(tuban)

HOURS ?= 1

campaign: build
	@python3 Tests/Fuzzing/campaign.py --tuban $(tuban) --kit "$(CONFORMANCE)" --hours $(HOURS) --readers

conformance: build
	@python3 Tests/Conformance/measure.py --kit "$(CONFORMANCE)" --tuban $(tuban)

# Fails where the score is lower than what docs/conformance.md records.
score: build
	@if command -v python3 >/dev/null; then \
	  python3 Tests/Conformance/measure.py --kit "$(CONFORMANCE)" --tuban $(tuban) --check; \
	else echo "There is no python3 here, so the score is not measured."; fi

# Fails where labels overlap or more are dropped than by the others; pictures of all side by side are in .build/labels.
labels: build $(labels)
	@$(labels) Tests/Labels/check.py
	@$(labels) Tests/Labels/compare.py --tuban $(tuban) --page --sheets

$(labels): Tests/Labels/requirements.txt
	python3 -m venv .build/labels/venv
	$(labels) -m pip install --quiet --requirement $<
	@touch $@

# Only the library's own module is built in addition to the program.
docs: build
	swift build --configuration release --static-swift-stdlib --target Tuban
	@if command -v python3 >/dev/null; then \
	  python3 Tests/Documentation/document.py --modules .build/release/Modules --output output/documentation; \
	else echo "There is no python3 here, so no pages are written."; fi

example: needs
	Examples/ChartService/try

# Of the measurements of CGATS TR 002: the average of 102 runs of coldset newsprint. At most 240 % of ink, black from
# the middle tones on. The date in its header is that of the data, so that the same bytes come out each time.
newsprint := Sources/Press/Profiles/newsprint.icc

profiles:
	@.ci/packages profiles
	mkdir -p .build/profiles
	cp /usr/share/color/icc/TR002.ti3 .build/profiles/
	cd .build/profiles && colprof -ql -bl -l240 -L98 -kp 0 0.25 0.95 0.95 0.9 -nc -nP -S /usr/share/color/icc/sRGB.icc -cmt -dpp \
	  -D "Coldset newsprint (CGATS TR 002)" -C "Public domain; data: ANSI CGATS/SNAP TR 002-2007" \
	  -O newsprint.icc TR002
	printf '\007\326\000\014\000\001\000\000\000\000\000\000' | \
	  dd of=.build/profiles/newsprint.icc bs=1 seek=24 conv=notrunc status=none
	cp .build/profiles/newsprint.icc $(newsprint)

clean:
	rm -rf .build
	[ ! -d output ] || find output -mindepth 1 -maxdepth 1 ! -name gallery -exec rm -rf {} +
