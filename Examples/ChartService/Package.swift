// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "ChartService",
    dependencies: [
        .package(name: "Tuban", path: "../.."),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .executableTarget(
            name: "ChartService",
            dependencies: [
                .product(name: "Tuban", package: "Tuban"),
                .product(name: "FlyingFox", package: "FlyingFox"),
            ])
    ]
)
