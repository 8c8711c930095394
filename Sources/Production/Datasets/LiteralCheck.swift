import ChartChecks
import ChartModel
import Diagnostics
import Documents
import Figures

/// Finds numbers that are typed into a sheet and that no figure of its dataset backs.
///
/// The value of an expression is right by definition; a number that is typed may be a slip, or may have been true
/// for last year's table.
struct LiteralCheck: Check {
    let id = "literals"
    let codes: [Diagnostic.Code] = [.contraryFigure, .unbackedNumber]
    let reads: Set<CheckSubject.Kind> = [.pages]

    private let index: FigureIndex
    private let allowed: AllowedLiterals

    /// - Parameter allowed: The sheet's `literals`: numbers and texts that are allowed.
    init(_ figures: FigureTable, allowed: Node?) {
        index = FigureIndex(figures)
        self.allowed = AllowedLiterals(allowed)
    }

    func findings(in subject: CheckSubject) -> [Finding] {
        // A text that is laid out twice arrives twice.
        var seen: Set<String> = []
        return allowed.mistakes
            + subject.texts.flatMap { passage -> [Finding] in
                guard let place = passage.span else { return [] }
                let isNew = seen.insert("\(place.range) \(place.file.name)").inserted
                return isNew ? findings(in: passage, at: place) : []
            }
    }

    private func findings(in passage: TextAudit.Passage, at place: Span) -> [Finding] {
        var source = SourceReading(place)
        if source.isExpression { return [] }
        var findings: [Finding] = []
        let unit = passage.endsInLiteral ? passage.unit : ""
        for (index, literal) in passage.literals.enumerated() {
            let standing = allowed.ranges(in: literal) + PrintedDate.ranges(in: literal)
            let isLast = index == passage.literals.count - 1
            for number in PrintedNumber.all(in: literal, unit: isLast ? unit : "") {
                let span = source.span(of: number.digits)
                let isAllowed =
                    allowed.numbers.contains(number.value)
                    || standing.contains {
                        $0.lowerBound <= number.range.lowerBound
                            && number.range.upperBound <= $0.upperBound
                    }
                if !isAllowed, let finding = finding(number, at: span) { findings.append(finding) }
            }
        }
        return findings
    }

    /// What is wrong with a number, if anything.
    private func finding(_ number: PrintedNumber, at span: Span) -> Finding? {
        switch index.finding(of: number) {
        case .backed: return nil
        case .opposed(let figures):
            let direction = PrintedDirection(lead: number.lead)
            let verbs = direction == .fall ? ("falls", "positive") : ("rises", "negative")
            return Finding(
                .judgement, .contraryFigure,
                "the text says that \(number.digits) \(verbs.0), and its figure is \(verbs.1)", at: span,
                hints: [figures.map(\.statement).joined(separator: ", "), hintOfLiteral(number)])
        case .unbacked:
            var hints: [String] = []
            let near = index.nearest(to: number)
            if !near.isEmpty {
                hints.append(
                    "write the figure that is meant: \(near.map(\.statement).joined(separator: ", "))")
            }
            if index.isInPoints(number) {
                hints.append(
                    "a growth rate or a share is in %, the difference of two is in 个百分点, computed as ${…}")
            }
            let literal = hintOfLiteral(number)
            hints.append(hints.isEmpty ? String(literal.dropFirst("or ".count)) : literal)
            let scale =
                number.scale == 1 ? "" : number.scale == 1e4 ? "万" : number.scale == 1e8 ? "亿" : "万亿"
            return Finding(
                .judgement, .unbackedNumber, "no figure backs the number \(number.digits)\(scale)", at: span,
                hints: hints)
        }
    }

    private func hintOfLiteral(_ number: PrintedNumber) -> String {
        "or list \(number.value.plain) under the sheet's 'literals', if it is no figure"
    }
}

/// The numbers and texts that a sheet may write out although no figure backs them.
private struct AllowedLiterals {
    var numbers: [Double] = []
    var texts: [String] = []
    /// What is neither.
    var mistakes: [Finding] = []

    init(_ allowed: Node?) {
        for node in allowed?.elements ?? allowed.map({ [$0] }) ?? [] {
            if let number = node.number {
                numbers.append(number)
            } else if let text = node.string, !PrintedNumber.all(in: text).isEmpty {
                texts.append(text)
            } else {
                mistakes.append(
                    Finding(
                        .fact, .wrongType,
                        "expected a number or a text with a number, found \(node.string ?? node.kind)",
                        at: node.span))
            }
        }
    }

    /// The ranges of the texts in a longer one, in UTF-8 bytes.
    func ranges(in text: String) -> [Range<Int>] {
        let whole = Array(text.utf8)
        return texts.flatMap { part -> [Range<Int>] in
            let bytes = Array(part.utf8)
            guard bytes.count <= whole.count else { return [] }
            return (0...whole.count - bytes.count).compactMap { start in
                whole[start..<start + bytes.count].elementsEqual(bytes) ? start..<start + bytes.count : nil
            }
        }
    }
}

/// Finds the places of a text's numbers in the source in which it was written, with the quotes, folds and
/// expressions that the text no longer has.
private struct SourceReading {
    private let span: Span
    private let bytes: [UInt8]
    private var position = 0

    init(_ span: Span) {
        self.span = span
        bytes = span.bytes
    }

    /// Whether the source is `{expr: …}`, whose value the text is. Literal text can't begin like that without
    /// a quotation mark.
    var isExpression: Bool {
        if bytes.first == UInt8(ascii: "{") { return true }
        let head = String(decoding: bytes.prefix(64), as: UTF8.self)
        return ["expr:", "signal:"].contains { head.hasPrefix($0) }
    }

    /// The next occurrence of digits; the whole text if they aren't written as they are printed.
    mutating func span(of digits: String) -> Span {
        let wanted = Array(digits.utf8)
        var start = position
        while start + wanted.count <= bytes.count {
            if bytes[start...].starts(with: "${".utf8) {
                start = endOfExpression(from: start + 2)
                continue
            }
            let end = start + wanted.count
            let isWhole =
                (start == 0 || !isDigit(bytes[start - 1])) && (end == bytes.count || !isDigit(bytes[end]))
            if isWhole, bytes[start..<end].elementsEqual(wanted) {
                position = end
                return span.part(start..<end)
            }
            start += 1
        }
        return span
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private func endOfExpression(from start: Int) -> Int {
        var depth = 0
        var quote: UInt8?
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                if depth == 0 { return index + 1 }
                depth -= 1
            }
        }
        return bytes.count
    }
}

extension FigureIndex.Entry {
    /// The call with its value: ${figure('beds')} is 2000张.
    fileprivate var statement: String { "${\(call)} is \(value.plain)\(unit)" }
}
