import Dataflow
import Diagnostics
import Documents
import Grammar

/// The default titles of calculated fields (`verbalTitleFormatter` of Vega-Lite's `channeldef.ts`).
enum FieldTitle {
    static let count = "Count of Records"

    static func aggregate(_ aggregate: AggregateSpec, of field: String) -> String {
        let operation = aggregate.operation
        if operation == .count { return count }
        if let argument = aggregate.argument {
            return "\(field) for \(operation == .argmax ? "max" : "min") \(argument)"
        }
        return "\(operation.rawValue.prefix(1).uppercased())\(operation.rawValue.dropFirst()) of \(field)"
    }

    static func bins(of field: String) -> String { "\(field) (binned)" }

    static func unit(_ unit: TimeUnit, of field: String) -> String {
        "\(field) (\(unit.parts.map(\.name).joined(separator: "-")))"
    }
}

extension ChannelModel {
    /// Returns the default title of a guide for the channel, in the form of the config's `fieldTitle`: "Mean
    /// of a", MEAN(a), or a (`defaultTitleFormatter` of Vega-Lite's `channeldef.ts`).
    func title(_ config: Config) -> String? {
        switch config.fieldTitle {
        case .plain: spec.field
        case .functional: functionalTitle
        case .verbal: isCount ? config.countTitle ?? FieldTitle.count : name
        }
    }

    private var isCount: Bool { spec.aggregate?.operation == .count }

    private var functionalTitle: String? {
        let field = spec.field ?? (isCount ? "*" : "")
        if let aggregate = spec.aggregate, let argument = aggregate.argument {
            return "\(field) for \(aggregate.operation.rawValue)(\(argument))"
        }
        let unit = timeUnit?.isBinned == true ? nil : spec.timeUnit?.unit?.fullName
        let function =
            spec.aggregate?.operation.rawValue ?? unit
            ?? (spec.timeUnit?.maxbins != nil ? "timeunit" : spec.bin?.options != nil ? "bin" : nil)
        return function.map { "\($0.uppercased())(\(field))" } ?? spec.field
    }
}
