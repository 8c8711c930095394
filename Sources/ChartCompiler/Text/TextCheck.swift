public import Diagnostics
public import SceneGraph

/// Checks a scene for text that shouldn't be printed: characters that no font has, and the words that
/// computers print for a missing value.
public struct TextCheck {
    private let environment: ChartEnvironment
    private let span: Span?
    private let isStrict: Bool

    /// - Parameter isStrict: Whether a character that no font has is an error, as in print; otherwise it is
    ///   drawn as a box, with a warning.
    public init(environment: ChartEnvironment, span: Span?, isStrict: Bool = true) {
        self.environment = environment
        self.span = span
        self.isStrict = isStrict
    }

    public func check(_ scene: Scene) {
        var told: Set<Unicode.Scalar> = []
        check(scene.root, &told)
    }

    /// - Parameter told: The characters that have been reported, as a chart repeats them row by row.
    private func check(_ group: GroupItem, _ told: inout Set<Unicode.Scalar>) {
        for mark in group.marks {
            switch mark.items {
            case .group(let items): for item in items { check(item, &told) }
            case .text(let items): for item in items { check(item, &told) }
            default: break
            }
        }
    }

    /// What a missing value is printed as after a calculation.
    private static let missing: Set = ["NaN", "undefined", "null", "Infinity"]

    private func checkValue(_ item: TextItem) {
        let text = item.plainText
        guard Self.isMissing(text) else { return }
        environment.log.warning(
            .printedNull, "“\(text)” is printed: a value is missing", at: span,
            hint: "fill it in where the data come from, or leave its row out with a filter")
    }

    /// Whether a text contains one of the words, not as part of another word.
    private static func isMissing(_ text: String) -> Bool {
        guard text.utf8.count >= 3 else { return false }
        return text.split(whereSeparator: { !($0.isASCII && $0.isLetter) }).contains {
            missing.contains(String($0))
        }
    }

    private func check(_ item: TextItem, _ told: inout Set<Unicode.Scalar>) {
        if item.style.opacity > 0 { checkValue(item) }
        for run in item.lines.joined() {
            for scalar in environment.measuring.missingCharacters(of: run.text, in: run.font ?? item.font) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
                let message = "no font has the character '\(scalar)' (U+\(padded)) of “\(item.plainText)”"
                let place = span.flatMap { self.place(of: item.plainText, scalar, in: $0.file) } ?? span
                let hint = "change the text, or name a font that has it"
                if isStrict {
                    environment.log.error(.missingCharacter, message, at: place, hint: hint)
                } else if told.insert(scalar).inserted {
                    environment.log.warning(.missingCharacter, message, at: place, hint: hint)
                }
            }
        }
    }

    /// Returns the place of the character in the document, if it occurs there.
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
