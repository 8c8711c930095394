extension Diagnostic.Code.Topic {
    static let files = Diagnostic.Code.Topic(
        "Files",
        [
            .missingFile, .forbiddenPath, .networkAddress, .unreadableFile, .changedFile, .fileTooLarge,
            .readInParts, .unreadablePicture, .wrongDocument, .circularTheme, .noFonts, .drawingFailed,
            .unwritableFile,
            .outputConflict, .earlierFile, .timeLimit, .memoryLimit, .crash,
        ])
}

extension Diagnostic.Code {
    public static let missingFile = Diagnostic.Code(
        "missing-file", "A file that is not there",
        "Paths start from the folder of the document that names them. The nearest name in that folder is suggested.",
        Example(
            """
            data: {url: price.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "price.csv", by: "prices.csv", beside: ["prices.csv": "price\n8\n"]))

    public static let forbiddenPath = Diagnostic.Code(
        "forbidden-path", "A file outside of the folders that may be read",
        "A document reads what is in its own folder and below, and in the folder of its project; anything else could be "
            + "none of its business. Allow the folder with --allow, or put a tuban.yaml into the folder of the project.",
        Example(
            """
            data: {url: ../prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "../prices.csv", by: "prices.csv", beside: ["prices.csv": "price\n8\n"]))

    public static let networkAddress = Diagnostic.Code(
        "network-address", "An address on the network",
        "Nothing is fetched from the network, so that a picture doesn't depend on what somebody else changes. Save the "
            + "file, and name it, or say with --data where it lies.",
        Example(
            """
            data: {url: "https://example.org/prices.csv"}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "\"https://example.org/prices.csv\"", by: "prices.csv",
            beside: ["prices.csv": "price\n8\n"]))

    public static let unreadableFile = Diagnostic.Code(
        "unreadable-file", "A file that can't be read",
        "The path leads to a folder, to something that is no file, or to a file that the user may not read. Name another "
            + "file, or give permission to read it.",
        Example(
            """
            data: {url: .}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "url: .", by: "url: prices.csv", beside: ["prices.csv": "price\n8\n"]))

    public static let changedFile = Diagnostic.Code(
        "changed-file", "A file that changed during the run",
        "All documents of a run see the same state of a file, so that charts side by side agree. Write files under another "
            + "name, rename them when they are complete, and replace them when no run is under way.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "prices.csv", by: "prices-of-yesterday.csv",
            given: "Another program writes prices.csv while charts are drawn."))

    public static let fileTooLarge = Diagnostic.Code(
        "file-too-large", "A file that is too large",
        "A table of more than 512 MB isn't held in memory. Delimited text and JSON lines are read in parts, if a chart shows nothing but sums, "
            + "means and other aggregates that can be made of parts: a median can't, nor can rows be sorted or drawn one by one. "
            + "Aggregate the data before they are drawn.",
        Example(
            """
            data: {url: all-sales.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative, aggregate: median}}
            """,
            replace: "median", by: "mean", given: "all-sales.csv has gigabytes."))

    public static let readInParts = Diagnostic.Code(
        "read-in-parts", "A file whose rows aren't checked",
        "A file of more than 512 MB is read in parts, of which a chart shows sums. Rules that look at single rows – for totals "
            + "among parts, empty names, names that look alike – see these sums alone. Check such tables before, or "
            + "aggregate them in a step of their own.",
        Example(
            """
            data: {url: all-sales.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative, aggregate: mean}}
            """,
            replace: "all-sales.csv", by: "means.csv", given: "all-sales.csv has gigabytes."))

    public static let unreadablePicture = Diagnostic.Code(
        "unreadable-picture", "A picture that can't be read",
        "Pictures are PNG or JPEG. The file is of another kind, is damaged, or has been cut off. Save it again as PNG or "
            + "JPEG.",
        Example(
            """
            width: 720
            blocks:
              - image: photo.png
            """,
            replace: "image: photo.png", by: "text: The photo",
            beside: ["photo.png": "no picture"]))

    public static let wrongDocument = Diagnostic.Code(
        "wrong-document", "A document of another kind than is asked for",
        "A chart has 'mark' or views, a sheet 'blocks', a dataset 'table' and 'columns', a theme 'config'. The document is "
            + "none of them, or one that can't be drawn.",
        Example(
            """
            prices: [5, 8]
            """,
            replace: "prices: [5, 8]",
            by: "data: {values: [{price: 5}]}\nmark: bar\nencoding: {x: {field: price, type: quantitative}}"))

    public static let circularTheme = Diagnostic.Code(
        "circular-theme", "A theme that extends itself",
        "A theme may extend another one, and so on, but not come back to where it began. Take one of the steps out.",
        Example(
            """
            theme: house.yaml
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "extends: paper.yaml\n", by: "",
            beside: [
                "house.yaml": "extends: paper.yaml\nconfig: {background: white}\n",
                "paper.yaml": "extends: house.yaml\nconfig: {view: {stroke: null}}\n",
            ]))

    public static let noFonts = Diagnostic.Code(
        "no-fonts", "No fonts to print with",
        "The machine has no font that can be used, or the folders that are named hold none. Install fonts-noto-cjk and "
            + "fonts-liberation, or name a folder of fonts in tuban.yaml.",
        Example(
            """
            title: Prices
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "title: Prices\n", by: "", given: "The machine has no fonts."))

    public static let drawingFailed = Diagnostic.Code(
        "drawing-failed", "A picture that can't be drawn",
        "The picture has no area, would have more pixels than memory, or holds a photograph that is damaged. Change its "
            + "size or its resolution.",
        Example(
            """
            width: 100000
            height: 100000
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "width: 100000\nheight: 100000", by: "width: 1000\nheight: 1000",
            given: "It is drawn as PNG: a PDF has no pixels."))

    public static let unwritableFile = Diagnostic.Code(
        "unwritable-file", "A file that can't be written",
        "The folder doesn't exist, isn't the user's, or the disk is full. What had the name before is untouched. Choose "
            + "another place with --output.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "price: 5", by: "price: 6", given: "The disk is full."))

    public static let outputConflict = Diagnostic.Code(
        "output-conflict", "A file that would be written over another",
        "Two documents would have files of one name, or a file would replace what it was made from. Neither is written. "
            + "Rename one, or render them into different folders with --output.",
        Example(
            """
            data: {url: example.scene.json}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "example.scene.json", by: "prices.json", given: "It is drawn as example.scene.json."))

    public static let earlierFile = Diagnostic.Code(
        "earlier-file", "A file that an earlier run has left",
        "A document that failed writes nothing, so that what has its name is not of today; and a sheet that has fewer "
            + "pages than before leaves the last of them. The files of a row, and such pages, are moved aside: '.earlier' is "
            + "added to their names. Correct the document and render it again.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bra
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "bra", by: "bar",
            given: "It appears if 'tuban render' has written a file of that name before."))

    public static let timeLimit = Diagnostic.Code(
        "time-limit", "A document that takes too long",
        "With --timeout a document that isn't drawn in so many seconds is stopped, and the others go on; nothing of it is "
            + "written. Show fewer rows, sum them up before, or give it more time.",
        Example(
            """
            data: {url: prices.csv}
            transform: [{loess: price, on: day}]
            mark: line
            encoding: {x: {field: day, type: quantitative}, y: {field: price, type: quantitative}}
            """,
            replace: "prices.csv", by: "means.csv", given: "prices.csv has millions of rows."))

    public static let memoryLimit = Diagnostic.Code(
        "memory-limit", "A document that takes too much memory",
        "With --max-memory a document that takes more than so many megabytes is stopped, and the others go on; nothing of it "
            + "is written. Show fewer rows, sum them up before, or give it more memory.",
        Example(
            """
            data: {url: prices.csv}
            mark: point
            encoding: {x: {field: day, type: quantitative}, y: {field: price, type: quantitative}}
            """,
            replace: "prices.csv", by: "means.csv", given: "prices.csv has millions of rows."))

    public static let crash = Diagnostic.Code(
        "crash", "A document that crashes",
        "With --timeout or --max-memory documents are drawn in processes of their own, and one that crashes doesn't end the "
            + "run. Nothing of it is written. No document should crash: please send us the one that did. The system, too, "
            + "stops processes if it has no memory left.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "price: 5", by: "price: 6",
            given: "The program has a fault that this document brings out."))
}
