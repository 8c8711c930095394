// swift-tools-version: 6.1

import PackageDescription

/// Fuzzers of what reads foreign text. See the script `fuzz`, which builds and runs them.
let package = Package(
    name: "Fuzzing",
    dependencies: [.package(name: "Tuban", path: "../..")],
    targets: [
        .systemLibrary(name: "CFuzzer", path: "Sources/CFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["CFuzzer", .product(name: "Tuban", package: "Tuban")],
            swiftSettings: [.swiftLanguageMode(.v6)]),
    ]
)
