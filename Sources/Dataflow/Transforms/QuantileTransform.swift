import Diagnostics
import Documents

/// Turns a field's numbers into a table of their quantiles.
struct QuantileTransform: Transform {
    var quantile = FieldReference()
    var groupby: [FieldReference] = []
    var probs: [Double]?
    var step = 0.01
    var names: [String] = []

    init() {}

    static let key = "quantile"

    static var properties: [Property<QuantileTransform>] {
        [
            Property("quantile", \.quantile, .field, "The field of numbers.").required(),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values make a group."),
            Property("probs", \.probs, .list(of: .number(in: 0...1)), "The probabilities to look at."),
            Property(
                "step", \.step, .number(in: 1e-6...1),
                "The distance of probabilities where none are given. Default: 0.01."),
            Property(
                "as", \.names, .list(of: .string),
                "The columns of probabilities and values. Default: `prob` and `value`."),
        ]
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let column = table.column(at: quantile, context)
        // At the middle of each step, so that neither 0 nor 1 is included.
        let steps = Int(((1 - 1e-14 - step / 2) / step).rounded(.up))
        let probabilities = probs ?? (0..<max(0, steps)).map { step / 2 + Double($0) * step }
        return try table.curves(
            groupby: groupby, names: names.pair(or: "prob", "value"), by: "quantile", of: [quantile], context
        ) { rows in
            let numbers = column.finiteNumbers(at: rows).sorted()
            return probabilities.compactMap { p in numbers.quantile(p).map { (p, $0) } }
        }
    }
}
