public import Diagnostics
public import SceneGraph

/// Looks through a scene for characters that no font has: a box in print is an error, not a surprise.
public struct TextCheck {
    private let environment: ChartEnvironment
    private let span: Span?

    public init(environment: ChartEnvironment, span: Span?) {
        self.environment = environment
        self.span = span
    }

    public func check(_ scene: Scene) { check(scene.root) }

    private func check(_ group: GroupItem) {
        for mark in group.marks {
            switch mark.items {
            case .group(let items): items.forEach(check)
            case .text(let items): items.forEach(check)
            default: break
            }
        }
    }

    private func check(_ item: TextItem) {
        for run in item.lines.joined() {
            for scalar in environment.measuring.missingCharacters(of: run.text, in: run.font ?? item.font) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
                environment.log.error(
                    "no font has the character '\(scalar)' (U+\(padded)) of “\(item.plainText)”",
                    at: span.flatMap { place(of: item.plainText, scalar, in: $0.file) } ?? span,
                    hint: "change the text, or name a font that has it")
            }
        }
    }

    /// Where the text stands in the document, if it stands there as it is printed.
    private func place(of text: String, _ scalar: Unicode.Scalar, in file: SourceFile) -> Span? {
        var offset = 0
        var first: Int?
        for candidate in file.text.unicodeScalars {
            if candidate == scalar {
                first = offset
                break
            }
            offset += UTF8.width(candidate)
        }
        return first.map { Span(file: file, range: $0..<($0 + UTF8.width(scalar))) }
    }
}
