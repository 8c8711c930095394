import Dataflow
import Diagnostics
import Documents
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

    init(_ node: Node?, _ unit: Unit, _ model: ChannelModel, config: Config, log: DiagnosticLog) {
        let reader = ScaleValueReader(unit: unit, model: model, log: log)
        switch node?.content {
        case .array(let elements)?: self = .values(elements.map(reader.value))
        case .string("unaggregated")?: self = .unaggregated
        case .object?:
            if let union = node?["unionWith"]?.elements {
                self = .union(union.map(reader.value))
            } else if let node, case .array(let values) = reader.value(node) {
                self = .values(values)
            } else {
                self = .derived
                if let node, ["param", "selection", "expr", "signal"].allSatisfy({ node[$0] == nil }) {
                    log.error("this is no domain", at: node.span, hint: "write a list, or {unionWith: […]}")
                }
            }
        case nil, .null?:
            let isUsual = config.section("scale")?["useUnaggregatedDomain"]?.boolean ?? false
            self = isUsual ? .unaggregated : .derived
        default:
            self = .derived
            log.error(
                "expected a domain, found \(node?.kind ?? "")", at: node?.span,
                hint: "a list of values, 'unaggregated', or {unionWith: […]}")
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

    func value(_ node: Node) -> Value {
        guard let source = node.expression else {
            return DatumReader.value(node, type: model.type, timeUnit: model.timeUnit, log: log)
        }
        return log.expression(source)?
            .evaluate(ExpressionScope(datum: .object([:]), signals: unit.signals)) ?? .undefined
    }
}
