import Dataflow
import Diagnostics
import Grammar

/// What a spec says of a scale's domain (the forms of Vega-Lite's `scale.domain`).
enum DomainSpec {
    /// Nothing, or a selection in which nothing is selected: the domain is that of the data.
    case derived
    case values([Value])
    /// Values besides those of the data.
    case union([Value])
    /// The extent of the field before it was aggregated.
    case unaggregated

    /// Whether it takes the place of what other layers derive from their data.
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

    /// Whether all values of an aggregate lie within the field's own extent, which logarithms could not take
    /// where it holds zero.
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

    /// nil: the expression gives no list.
    func values(_ literals: Literals) -> [Value]? {
        switch literals {
        case .list(let list): return list.map(value)
        case .expression(let source):
            if case .array(let values) = value(of: source) { return values }
            return nil
        }
    }

    private func value(of source: ExpressionSource) -> Value {
        log.expression(source)?
            .evaluate(ExpressionScope(datum: .object([:]), signals: unit.signals)) ?? .undefined
    }
}
