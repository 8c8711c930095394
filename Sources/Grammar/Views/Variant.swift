public import Diagnostics
public import Documents

/// What a chart says differently at some widths, for what can't be inferred. An addition to the grammar.
///
/// ```yaml
/// hconcat: &panels […]
/// when:
///   - width: < 80mm
///     vconcat: *panels
/// ```
public struct Variant: Sendable {
    public var width: WidthCondition
    /// The whole chart with what is said differently laid over it.
    public var spec: ChartSpec

    private static let compositions = ["mark", "layer", "concat", "hconcat", "vconcat", "facet"]

    /// Returns the conditions of a chart's `when` with what is laid over the chart; the first that holds applies.
    static func parts(of chart: Node, log: DiagnosticLog) -> [(width: WidthCondition, chart: Node)] {
        guard let when = chart["when"] else { return [] }
        let base = chart.without("when")
        return (when.elements ?? [when]).compactMap { part in
            guard part.members != nil, let node = part["width"] else {
                log.error(
                    .missingProperty, "a part of 'when' needs the 'width' at which it applies", at: part.span,
                    hint: "write it as {width: < 80mm, vconcat: […]}")
                return nil
            }
            guard let width = WidthCondition(node, log: log) else { return nil }
            let own = part.without("width")
            // Another composition takes the place of the chart's.
            let isComposed = compositions.contains { own[$0] != nil }
            let rest = isComposed ? compositions.reduce(base) { $0.without($1) } : base
            return (width, own.merged(over: rest))
        }
    }
}

/// A comparison of a chart's width with a length: `< 80mm`.
public struct WidthCondition: Sendable {
    private enum Comparison: String, CaseIterable {
        // The longer ones first, of which the others are the beginning.
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
    }

    private let comparison: Comparison
    /// In points.
    private let length: Double

    init?(_ node: Node, log: DiagnosticLog) {
        guard let text = node.string?.drop(while: { $0 == " " }),
            let comparison = Comparison.allCases.first(where: { text.hasPrefix($0.rawValue) }),
            let length = Length(String(text.dropFirst(comparison.rawValue.count)))
        else {
            log.error(
                .wrongType, "expected a comparison of the width, found \(node.kind)", at: node.span,
                hint: "write it as < 80mm, or as >= 170mm")
            return nil
        }
        (self.comparison, self.length) = (comparison, length.points)
    }

    /// Whether a width in points fulfils it.
    public func holds(_ width: Double) -> Bool {
        switch comparison {
        case .below: width < length
        case .atMost: width <= length
        case .above: width > length
        case .atLeast: width >= length
        }
    }
}
