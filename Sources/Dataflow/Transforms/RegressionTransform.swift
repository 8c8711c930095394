import Diagnostics
import Documents

/// Turns points into the curve of a trend that is fitted to them.
struct RegressionTransform: Transform {
    var regression = FieldReference()
    var on = FieldReference()
    var groupby: [FieldReference] = []
    var method = RegressionMethod.linear
    var order = 3
    var extent: (Double, Double)?
    var params = false
    var names: [String] = []

    init() {}

    static let key = "regression"

    static var properties: [Property<RegressionTransform>] {
        [
            Property("regression", \.regression, .field, "The field of the y that depends.").required(),
            Property("on", \.on, .field, "The field of the x that it depends on.").required(),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values make a group."),
            Property("method", \.method, .name(), "The kind of trend. Default: `linear`."),
            Property(
                "order", \.order, .integer(limitedTo: Regression.greatestOrder),
                "The degree of `poly`. Default: 3."),
            Property("extent", \.extent, .extent, "Where the curve begins and ends. Default: as the data."),
            Property(
                "params", \.params, .boolean,
                "Whether to give the coefficients (`coef`) and `rSquared` instead of a curve."),
            Property(
                "as", \.names, .list(of: .string), "The columns of x and y. Default: the names of the fields."
            ),
        ]
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let (xs, ys) = (table.column(at: on, context), table.column(at: regression, context))
        func fit(_ rows: [Int]) -> (trend: Regression, xs: [Double])? {
            let points = Column.finitePoints(xs, ys, at: rows)
            if let trend = Regression(method, order: order, xs: points.xs, ys: points.ys) {
                return (trend, points.xs)
            }
            context.log.warning(
                .tooFewValues, "a group has too few points for a trend and is left out", at: regression.span)
            return nil
        }
        if params { return try coefficients(of: table, context, fit) }
        let (xName, yName) = names.pair(or: on.name, regression.name)
        return try table.curves(
            groupby: groupby, names: (xName, yName), by: "\(method.rawValue) regression",
            of: [regression, on], context
        ) { rows in
            guard let (trend, xs) = fit(rows), let low = xs.min(), let high = xs.max() else { return [] }
            var range = extent ?? (low, high)
            if method == .log, range.0 <= 0 { range = (low, high) }
            if method == .linear { return [range.0, range.1].map { ($0, trend.predict($0)) } }
            return sampledCurve(over: range, least: 25, most: 200, trend.predict)
        }
    }

    private func coefficients(
        of table: Table, _ context: TransformContext, _ fit: ([Int]) -> (trend: Regression, xs: [Double])?
    ) throws(Diagnostic) -> Table {
        let paths = table.paths(of: groupby, context)
        let grouping = Grouping(table, by: paths)
        var objects: [[(key: String, value: Value)]] = []
        var members: [[Int]] = []
        for (group, rows) in grouping.rows().enumerated() {
            guard let (trend, _) = fit(rows) else { continue }
            let first = grouping.firstRows[group]
            members.append(rows)
            objects.append([
                ("keys", paths.isEmpty ? .undefined : .array(paths.map { table.values(at: $0)[first] })),
                ("coef", .array(trend.coefficients.map(Value.number))),
                ("rSquared", .number(trend.rSquared)),
            ])
        }
        var result = Table(objects: objects)
        for name in ["coef", "rSquared"] {
            result.derive(
                name,
                { table in
                    let sources = [regression, on].compactMap { table.derivation(of: $0.path) }
                    return .aggregated("\(method.rawValue) regression", of: sources, groups: members)
                }, from: table)
        }
        return result
    }
}

extension Column {
    /// The points of some rows whose two values are valid and finite.
    static func finitePoints(_ xs: Column, _ ys: Column, at rows: [Int]) -> (xs: [Double], ys: [Double]) {
        var points: (xs: [Double], ys: [Double]) = ([], [])
        for row in rows {
            guard let x = xs[row].quantity, let y = ys[row].quantity, x.isFinite, y.isFinite else { continue }
            points.xs.append(x)
            points.ys.append(y)
        }
        return points
    }
}
