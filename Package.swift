// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the engine. The dependency lists below are the architecture: a module that
/// reaches upward does not compile. See docs/Architecture.md.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(of name: String, _ more: [Target.Dependency] = [], except scripts: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name)] + more, exclude: scripts,
        swiftSettings: settings)
}

/// Documents that have names instead of paths, as they are part of the program.
let houseStyles = ["broadsheet", "newsprint", "phone", "briefing"]
let papers = ["broadsheet", "berliner", "tabloid", "a3", "a4"]

func embedded(_ names: [String], in folder: String) -> [Resource] {
    names.map { .embedInCode("\(folder)/\($0).yaml") }
}

let package = Package(
    name: "Tuban",
    products: [
        .executable(name: "tuban", targets: ["Command"]),
        .library(name: "Tuban", targets: ["Tuban"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // System libraries, from apt.
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(
            name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CCairo", pkgConfig: "cairo-pdf", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CJPEG", pkgConfig: "libjpeg", providers: [.apt(["libjpeg-dev"])]),
        .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
        // Loaded when a document for the press is made; not linked.
        .systemLibrary(name: "CLCMS", providers: [.apt(["liblcms2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Loaded when a compressed table is read; not linked.
        .systemLibrary(name: "CZstd"),
        // Loaded when a PDF is read; not linked.
        .systemLibrary(name: "CQPDF", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
        // Of the C library itself.
        .systemLibrary(name: "CMalloc"),
        // Processes for documents that have limits. Of the C library itself, too.
        .systemLibrary(name: "CProcess"),
        // Vectors of the processor.
        .systemLibrary(name: "CBytes"),

        // Text in.
        module("Diagnostics"),
        module("Documents", ["Diagnostics", "CBytes", "CYAML", "CZlib", "CZstd"]),
        module("Formats"),
        module("Cartography"),
        module("Colors"),
        module("Threading"),
        module("Dataflow", ["Documents", "Formats", "Cartography", "Colors", "Threading", "CBytes"]),
        module("Grammar", ["Dataflow", "VisualEncoding", "SceneGraph", "Cartography"]),

        // The waist.
        module("SceneGraph", ["Colors"]),
        module("LabelPlacement", ["SceneGraph"]),

        // Charts and sheets.
        module("VisualEncoding", ["Dataflow", "Colors", "Formats"]),
        module("WordBreaking", ["CICU"]),
        module("Collation", ["CICU"]),
        module("Typesetting", ["SceneGraph", "WordBreaking"]),
        module("Figures", ["Grammar"]),
        module("ChartModel", ["Figures", "VisualEncoding", "Cartography", "Typesetting"]),
        module("ChartLayout", ["ChartModel", "LabelPlacement", "Typesetting"]),
        module("ChartChecks", ["ChartLayout"]),
        module("ChartCompiler", ["ChartChecks", "Collation"]),
        module("Sheets", ["ChartCompiler"], resources: embedded(papers, in: "Papers")),

        // Ink out.
        module("TextShaping", ["Typesetting", "CPango", "CFontconfig"]),
        module("Rendering", ["TextShaping", "CCairo", "CJPEG", "CZlib", "CBytes"]),
        module(
            "Press", ["Documents", "Rendering", "CLCMS"], resources: [.embedInCode("Profiles/newsprint.icc")]),
        module("Preflight", ["SceneGraph", "CQPDF", "CFreeType", "CCairo", "CJPEG", "CZlib"]),
        module(
            "Production",
            ["Sheets", "Rendering", "Press", "Preflight", "Threading", "CGLib", "CMalloc", "CProcess"],
            resources: embedded(houseStyles, in: "HouseStyles")),
        // For other programs, and the command line.
        module("Tuban", ["Production"]),
        .executableTarget(
            name: "Command",
            dependencies: [
                "Production", "Press", "Preflight",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        tests(of: "Diagnostics"),
        tests(of: "Documents"),
        tests(of: "Formats"),
        tests(of: "Cartography"),
        tests(of: "Colors"),
        tests(of: "Threading"),
        tests(of: "Dataflow", except: ["Expressions/record-expressions.py"]),
        tests(of: "SceneGraph"),
        tests(of: "LabelPlacement"),
        tests(of: "VisualEncoding"),
        tests(of: "Typesetting"),
        tests(of: "Figures"),
        tests(of: "ChartCompiler"),
        tests(of: "Rendering"),
        tests(of: "Press"),
        tests(of: "Preflight"),
        tests(of: "Sheets"),
        tests(
            of: "Production",
            [
                .target(name: "Command"), .target(name: "Threading"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // As a program of another package sees the library: without the settings above.
        .testTarget(name: "TubanTests", dependencies: ["Tuban"]),
        // What fuzzers have found; see Tests/Fuzzing.
        .testTarget(
            name: "FuzzingTests", dependencies: ["Production"], exclude: ["Findings"],
            swiftSettings: settings),
    ]
)
