import Diagnostics
import Documents

/// Turns points into a smooth curve through their middle.
struct LoessTransform: Transform {
    var loess = FieldReference()
    var on = FieldReference()
    var groupby: [FieldReference] = []
    var bandwidth = 0.3
    var names: [String] = []

    init() {}

    static let key = "loess"

    static var properties: [Property<LoessTransform>] {
        [
            Property("loess", \.loess, .field, "The field of the y to smooth.").required(),
            Property("on", \.on, .field, "The field of the x that it depends on.").required(),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values make a group."),
            Property(
                "bandwidth", \.bandwidth, .number(in: 0...1),
                "The share of points that each place of the curve is fitted to. Default: 0.3."),
            Property(
                "as", \.names, .list(of: .string), "The columns of x and y. Default: the names of the fields."
            ),
        ]
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let (xs, ys) = (table.column(at: on, context), table.column(at: loess, context))
        // For each of a thousand places a share of all points is visited.
        guard Double(table.rowCount) * bandwidth < 3e5 else {
            throw .error(
                .tooManyRows, "\(table.rowCount) points are too many for a local regression", at: loess.span,
                hint: "thin them out with a sample, or narrow the bandwidth")
        }
        let (xName, yName) = names.pair(or: on.name, loess.name)
        return try table.curves(
            groupby: groupby, names: (xName, yName), by: "local regression", of: [loess, on], context
        ) { rows in
            let points = Column.finitePoints(xs, ys, at: rows)
            return Dataflow.loess(xs: points.xs, ys: points.ys, bandwidth: bandwidth == 0 ? 0.3 : bandwidth)
        }
    }
}
