public import Dataflow
public import Diagnostics
public import Documents
import Formats

/// Text with expressions in it: `四强占比达到${figure('four-strong-share')}%`.
///
/// The numbers of a headline come from the data by the same language that charts use.
public struct TextTemplate: Sendable {
    private enum Part: Sendable {
        case text(String)
        case expression(Expression)
    }

    private var parts: [Part] = []

    /// What stands outside of expressions.
    private var literals: [String] {
        parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    private var endsInText: Bool {
        if case .text = parts.last { true } else { false }
    }

    /// Reads the lines of a text or a list of texts that is printed; mistakes go to the log.
    ///
    /// - Parameters:
    ///   - signals: What expressions may name; the environment's parameters by default.
    ///   - unit: The unit that is printed behind the text, for the audit.
    public static func lines(
        _ node: Node?, _ environment: ChartEnvironment, signals: [String: Value]? = nil,
        unit: String = ""
    ) -> [String] {
        guard let node, !node.isNull else { return [] }
        let (log, functions) = (environment.log, environment.functions)
        let signals = signals ?? environment.signals
        let nodes = node.elements ?? [node]
        return nodes.flatMap { element -> [String] in
            guard let text = element.string ?? element.number?.plain else {
                log.error("expected text, found \(element.kind)", at: element.span)
                return []
            }
            let template = TextTemplate(
                text, at: element.span, functions: functions, names: signals.keys, log: log)
            environment.audit?.add(
                element, literals: template.literals, unit: template.endsInText ? unit : "")
            return template.string(signals: signals)
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// - Parameter names: The parameters that expressions may name; another name is a mistake.
    public init(
        _ text: String, at span: Span?, functions: FunctionLibrary, names: some Collection<String>,
        log: DiagnosticLog
    ) {
        var rest = text[...]
        while let start = rest.firstRange(of: "${") {
            if start.lowerBound > rest.startIndex { parts.append(.text(String(rest[..<start.lowerBound]))) }
            guard let end = Self.closingBrace(rest[start.upperBound...]) else {
                log.error("'${' without its '}'", at: span)
                rest = ""
                break
            }
            let source = String(rest[start.upperBound..<end])
            do {
                let expression = try Expression(source, functions: functions)
                for name in expression.signals.subtracting(names).sorted() {
                    log.error(
                        "unknown name '\(name)' in '${\(source)}'", at: span,
                        hint: names.nearest(to: name).map { "did you mean '\($0)'?" })
                }
                parts.append(.expression(expression))
            } catch {
                let offset = text.utf8.distance(from: text.startIndex, to: start.upperBound)
                let place = span.map { span in
                    // A quoted or block scalar begins a character later than its text.
                    let lead = span.range.count - text.utf8.count >= 2 ? 1 : 0
                    return span.part(
                        offset + lead + error.range.lowerBound..<offset + lead + error.range.upperBound)
                }
                log.error(error.message, at: place, hint: error.hint)
            }
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
    }

    /// The text with its expressions evaluated; numbers as they are printed: 10, 5.5, −3.
    public func string(signals: [String: Value], datum: Value = .object([:])) -> String {
        parts.map { part in
            switch part {
            case .text(let text): return text
            case .expression(let expression):
                let value = expression.evaluate(ExpressionScope(datum: datum, signals: signals))
                if case .number(let number) = value { return Self.printed(number) }
                return value.isMissing ? "" : value.string
            }
        }.joined()
    }

    /// A number without the noise of binary arithmetic: at most ten significant decimals.
    private static func printed(_ number: Double) -> String {
        let rounded = (number * 1e8).rounded() / 1e8
        let text = (rounded.isFinite ? rounded : number).javaScriptDescription
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    /// The brace that closes an expression: not one within a string or a nested pair.
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
