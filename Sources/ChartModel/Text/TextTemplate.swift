public import Dataflow
public import Diagnostics
public import Figures
import Formats
import Grammar

/// A text that contains expressions: `四强占比达到${figure('four-strong-share')}%`.
///
/// The numbers of a headline are computed from the data in the same language that charts use.
public struct TextTemplate: Sendable {
    private enum Part: Sendable {
        case text(String)
        /// An expression, with its source and its place.
        case expression(Expression, source: String, place: Span?)
    }

    private var parts: [Part] = []

    /// Returns the lines of a text or a list of texts that is printed; mistakes go to the log.
    ///
    /// - Parameters:
    ///   - signals: The names that expressions may use; the environment's parameters by default.
    ///   - unit: The unit that is printed after the text, for the audit.
    public static func lines(
        _ text: Literal?, _ environment: ChartEnvironment, signals: [String: Value]? = nil,
        unit: String = ""
    ) -> [String] {
        guard let text, !text.isNull else { return [] }
        let (log, functions) = (environment.log, environment.functions)
        let signals = signals ?? environment.signals
        let audit = environment.audit
        let parts = (text.elements ?? [text]).flatMap { part -> [(Literal, TextAudit.Origin?)] in
            guard let source = part.expression else { return [(part, nil)] }
            guard let expression = log.expression(source, functions: functions, signals: signals) else {
                return []
            }
            let (result, reads) = Self.value(
                of: expression, in: ExpressionScope(signals: signals), at: source.span, log: log, audit: audit
            )
            guard let value = result else { return [] }
            let values = if case .array(let values) = value { values } else { [value] }
            let origin =
                audit?.isTracing == true ? TextAudit.Origin.expression(source.text, reads: reads) : nil
            return values.map { (Literal(.value($0), at: source.span), origin) }
        }
        return parts.flatMap { part, origin -> [String] in
            guard let text = part.string ?? part.number?.plain else {
                log.error(.wrongType, "expected text, found \(part.kind)", at: part.span)
                return []
            }
            let template = TextTemplate(
                text, at: part.span, functions: functions, figures: environment.figures,
                names: signals.keys, log: log)
            let pieces = template.pieces(signals: signals, log: log, audit: audit)
            let printed = pieces.map(\.text).joined()
            if let audit {
                let parts = origin.map { [TextAudit.Part(printed, $0)] } ?? pieces
                audit.add(at: part.span, parts, unit: unit)
            }
            return printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// - Parameters:
    ///   - figures: The figures that it may name.
    ///   - names: The names of parameters that expressions may use; any other name is an error.
    public init(
        _ text: String, at span: Span?, functions: FunctionLibrary, figures: FigureTable? = nil,
        names: some Collection<String>, log: DiagnosticLog
    ) {
        var rest = text[...]
        while let start = rest.firstRange(of: "${") {
            if start.lowerBound > rest.startIndex { parts.append(.text(String(rest[..<start.lowerBound]))) }
            guard let end = Self.closingBrace(rest[start.upperBound...]) else {
                log.error(.unclosedExpression, "'${' without its '}'", at: span)
                rest = ""
                break
            }
            let source = String(rest[start.upperBound..<end])
            let offset = text.utf8.distance(from: text.startIndex, to: start.upperBound)
            func place(_ range: Range<Int>) -> Span? {
                span.map { span in
                    // The text of a quoted or block scalar begins one character after its span.
                    let lead = span.range.count - text.utf8.count >= 2 ? 1 : 0
                    return span.part(offset + lead + range.lowerBound..<offset + lead + range.upperBound)
                }
            }
            do {
                let expression = try Expression(source, functions: functions)
                for remark in expression.remarks { log.error(remark, at: place(remark.range)) }
                let unknown = expression.signals.subtracting(names)
                for name in unknown.sorted() {
                    let call = FigureCall.unquoted(name, in: source, figures)
                    log.error(
                        .unknownName, "unknown name '\(call?.id ?? name)' in '${\(source)}'", at: span,
                        hint: call.map { "put the id in quotes: \($0.quoted)" }
                            ?? names.nearest(to: name).map { "did you mean '\($0)'?" })
                }
                if unknown.isEmpty {
                    parts.append(
                        .expression(expression, source: source, place: place(0..<source.utf8.count)))
                }
            } catch {
                log.error(error, at: place(error.range))
            }
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
    }

    /// The parts of a text outside of its expressions, each of which a space stands for.
    package static func literal(_ text: String) -> String {
        var rest = text[...]
        var result = ""
        while let start = rest.firstRange(of: "${"),
            let end = closingBrace(rest[start.upperBound...])
        {
            result += rest[..<start.lowerBound] + " "
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// What is printed for a missing value that stands alone, as in a cell of a table.
    public static let missing = "—"
    /// What is printed for one among words, where a dash would read as 一 or as punctuation.
    private static let missingAmongWords = "××"

    /// Returns the text with its expressions evaluated. Numbers are printed as 10, 5.5, −3.
    ///
    /// - Parameter log: Receives warnings about missing values, which are printed as a sign.
    public func string(
        signals: [String: Value], datum: Value = .object([:]), log: DiagnosticLog? = nil
    ) -> String {
        pieces(signals: signals, datum: datum, log: log).map(\.text).joined()
    }

    /// The text part by part, with the origin of each.
    ///
    /// - Parameter audit: Tells which cells expressions read.
    private func pieces(
        signals: [String: Value], datum: Value = .object([:]), log: DiagnosticLog?, audit: TextAudit? = nil
    ) -> [TextAudit.Part] {
        parts.map { part in
            switch part {
            case .text(let text): return TextAudit.Part(text, .written)
            case .expression(let expression, let source, let place):
                let (value, reads) = Self.value(
                    of: expression, in: ExpressionScope(datum: datum, signals: signals), at: place, log: log,
                    audit: audit)
                let text = value.map {
                    Self.text(
                        $0, of: source, at: place,
                        orElse: parts.count > 1 ? Self.missingAmongWords : Self.missing, log: log)
                }
                return TextAudit.Part(text ?? Self.missing, .expression(source, reads: reads))
            }
        }
    }

    /// The value of an expression, and which cells it reads; nil, with an error, if it asks for more than can be done.
    private static func value(
        of expression: Expression, in scope: ExpressionScope, at place: Span?, log: DiagnosticLog?,
        audit: TextAudit?
    ) -> (value: Value?, reads: [FigureRead]) {
        var value: Value?
        let evaluate = {
            do throws(EvaluationObstacle) {
                value = try expression.value(in: scope)
            } catch {
                log?.error(.tooManyRows, error.message, at: place)
            }
        }
        guard let audit else {
            evaluate()
            return (value, [])
        }
        let reads = audit.reads(of: evaluate)
        return (value, reads)
    }

    /// - Parameter missing: Stands for a missing value.
    private static func text(
        _ value: Value, of source: String, at place: Span?, orElse missing: String, log: DiagnosticLog?
    ) -> String {
        // An explicit null prints nothing.
        if case .null = value { return "" }
        guard !isMissing(value) else {
            log?.warning(
                .missingFigure, "'${\(source)}' has no value", at: place,
                hint: "fill it in where the data come from, or rewrite the text without it")
            return missing
        }
        if case .number(let number) = value { return printed(number) }
        return value.string
    }

    /// Whether a value is missing, or was computed or printed from one that is.
    private static func isMissing(_ value: Value) -> Bool {
        if case .string(let text) = value { return text == missing }
        return value.isInvalid
    }

    /// Formats a number without the noise of binary arithmetic: with at most eight decimals.
    private static func printed(_ number: Double) -> String {
        let rounded = (number * 1e8).rounded() / 1e8
        let text = (rounded.isFinite ? rounded : number).javaScriptDescription
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    /// Returns the brace that closes an expression, ignoring those in strings and nested pairs.
    private static func closingBrace(_ text: Substring) -> Substring.Index? {
        var depth = 0
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "{" {
                depth += 1
            } else if character == "}" {
                if depth == 0 { return index }
                depth -= 1
            }
        }
        return nil
    }
}

extension Substring {
    fileprivate func firstRange(of pattern: String) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(pattern) { return index..<self.index(index, offsetBy: pattern.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
