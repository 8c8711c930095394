import Dataflow
import Diagnostics
import Documents

/// Altair's shorthand for a channel: `投资`, `投资:Q`, `sum(投资):Q`, `count()`, `year(日期):T`.
enum Shorthand {
    static func read(_ node: Node, _ context: DecodingContext) -> ChannelSpec? {
        guard let text = node.string else { return nil }
        var spec = ChannelSpec()
        spec.span = node.span
        spec.fieldSpan = node.span
        var rest = text[...]
        if let colon = rest.lastIndex(of: ":"),
            let type = MeasurementType(shorthand: String(rest[rest.index(after: colon)...]))
        {
            spec.type = type
            rest = rest[..<colon]
        }
        if rest.hasSuffix(")"), let open = rest.firstIndex(of: "(") {
            let function = String(rest[..<open])
            let argument = String(rest[rest.index(after: open)...].dropLast())
            if let operation = AggregateOperation(rawValue: function) {
                spec.aggregate = AggregateSpec(operation: operation, argument: nil)
                spec.field = argument.isEmpty ? nil : argument
                if spec.type == nil { spec.type = .quantitative }
            } else if function == "bin" {
                spec.bin = .bins(BinOptions())
                spec.field = argument
            } else if let unit = TimeUnit(function) {
                spec.timeUnit = TimeUnitOptions(unit)
                spec.field = argument
                if spec.type == nil { spec.type = .temporal }
            } else {
                let known = AggregateOperation.allCases.map(\.rawValue) + ["bin", "year", "month", "date"]
                context.log.error(
                    .unknownOperation, "unknown function '\(function)' in a shorthand", at: node.span,
                    hint: known.nearest(to: function).map { "did you mean '\($0)'?" })
                return nil
            }
        } else {
            spec.field = String(rest)
        }
        return spec
    }
}
