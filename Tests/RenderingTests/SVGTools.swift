import Colors
import SceneGraph
import TextShaping

@testable import Rendering

/// The SVG document of marks in a root group, as text.
func svg(
    _ marks: [Mark], width: Double = 40, height: Double = 40, options: SVGOptions = SVGOptions(),
    _ change: (inout Scene) -> Void = { _ in }
) throws -> String {
    var scene = Scene(
        width: width, height: height, background: nil,
        root: GroupItem(width: width, height: height, marks: marks)
    )
    change(&scene)
    let bytes = try SVGRenderer.render(scene, options: options, shaper: TextShaper(library: FontLibrary()))
    return String(decoding: bytes, as: UTF8.self)
}

/// What stands in a document besides its root.
func content(of document: String) -> String {
    let start = document.firstIndex(of: ">").map(document.index(after:)) ?? document.startIndex
    return String(document[start...].dropLast("</svg>".count))
}

/// Whether a text is well-formed XML: tags that close in the order in which they opened, attributes that are quoted
/// and stand once, references that are known, and no characters that XML doesn't have.
func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
        guard hasSoundText(rest[..<start]), let end = rest[start...].firstIndex(of: ">") else { return false }
        let tag = rest[rest.index(after: start)..<end]
        rest = rest[rest.index(after: end)...]
        if tag.hasPrefix("/") {
            guard open.popLast() == tag.dropFirst() else { return false }
        } else {
            let words = tag.hasSuffix("/") ? tag.dropLast() : tag
            let name = words.prefix { $0 != " " }
            guard !name.isEmpty, hasSoundAttributes(words.dropFirst(name.count)) else { return false }
            if !tag.hasSuffix("/") { open.append(name) }
        }
        if open.isEmpty { return rest.isEmpty }
    }
    return false
}

private func hasSoundAttributes(_ text: Substring) -> Bool {
    var names: Set<Substring> = []
    var rest = text
    while !rest.isEmpty {
        guard rest.first == " ", let sign = rest.firstIndex(of: "=") else { return false }
        let name = rest[rest.index(after: rest.startIndex)..<sign]
        let value = rest[rest.index(after: sign)...]
        guard names.insert(name).inserted, value.first == "\"",
            let end = value.dropFirst().firstIndex(of: "\""),
            hasSoundText(value.dropFirst().prefix(upTo: end))
        else { return false }
        rest = value[value.index(after: end)...]
    }
    return true
}

private func hasSoundText(_ text: Substring) -> Bool {
    let isSound = text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF && $0 != "<"
    }
    let references = text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    return isSound
        && references.allSatisfy { part in
            ["amp;", "lt;", "gt;", "quot;", "#9;", "#10;", "#13;"].contains { part.hasPrefix($0) }
        }
}
