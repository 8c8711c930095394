import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// The domain of a scale in a spec (the forms of Vega-Lite's `scale.domain`), with its expressions evaluated.
enum DomainSpec {
    /// The domain of the data: none is stated, or it refers to a selection that is empty.
    case derived
    case values([Value])
    /// Values in addition to those of the data.
    case union([Value])
    /// The extent of the field before it is aggregated.
    case unaggregated

    /// Whether it replaces the domains that other layers derive from their data.
    var isExplicit: Bool {
        switch self {
        case .values, .union: true
        case .derived, .unaggregated: false
        }
    }

    init(
        _ domain: Located<ScaleDomain>?, _ unit: Unit, _ model: ChannelModel, config: Config,
        log: DiagnosticLog
    ) {
        let reader = ScaleValueReader(unit: unit, model: model, log: log)
        switch domain?.value {
        case .values(let literals)?: self = reader.values(literals).map { .values($0) } ?? .derived
        case .union(let literals)?: self = .union(literals.map(reader.value))
        case .unaggregated?: self = .unaggregated
        case .selection?: self = .derived
        case nil, .derived?:
            self = config.scale.useUnaggregatedDomain ? .unaggregated : .derived
        }
        if case .unaggregated = self, !Self.canBeUnaggregated(model, unit) { self = .derived }
    }

    /// Whether all values of an aggregate lie within the field's extent. A log scale is excluded, as the
    /// extent may include zero.
    private static func canBeUnaggregated(_ model: ChannelModel, _ unit: Unit) -> Bool {
        guard let operation = model.spec.aggregate?.operation, model.spec.field != nil else { return false }
        let within: Set<AggregateOperation> = [.mean, .average, .median, .q1, .q3, .min, .max]
        return within.contains(operation) && ScaleKind.of(model, unit) != .log
    }
}

/// Reads values of a scale's domain: numbers, names, date-time objects, and expressions on parameters.
struct ScaleValueReader {
    let unit: Unit
    let model: ChannelModel
    let log: DiagnosticLog

    func value(_ literal: Literal) -> Value {
        literal.expression.map(value(of:)) ?? model.value(literal, log)
    }

    /// Returns nil if an expression doesn't result in a list.
    func values(_ literals: Literals) -> [Value]? {
        switch literals {
        case .list(let list): return list.map(value)
        case .expression(let source):
            if case .array(let values) = value(of: source) { return values }
            return nil
        }
    }

    private func value(of source: ExpressionSource) -> Value {
        log.expression(source)?.value(
            in: ExpressionScope(datum: .object([:]), signals: unit.signals), at: source.span, log: log)
            ?? .undefined
    }
}
