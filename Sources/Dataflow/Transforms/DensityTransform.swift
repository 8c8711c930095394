import Diagnostics
import Documents

/// Turns a field's numbers into the curve of their estimated density.
struct DensityTransform: Transform {
    enum Resolution: String, CaseIterable, Sendable {
        case shared, independent
    }

    var density = FieldReference()
    var groupby: [FieldReference] = []
    var cumulative = false
    var counts = false
    var bandwidth = 0.0
    var extent: (Double, Double)?
    var minsteps = 25
    var maxsteps = 200
    var steps: Int?
    var resolve = Resolution.shared
    var names: [String] = []

    init() {}

    static let key = "density"

    static var properties: [Property<DensityTransform>] {
        [
            Property("density", \.density, .field, "The field of numbers.").required(),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values make a group."),
            Property("cumulative", \.cumulative, .boolean, "Whether the curve is that of the distribution."),
            Property(
                "counts", \.counts, .boolean, "Whether densities are multiplied by the number of values."),
            Property(
                "bandwidth", \.bandwidth, .nonNegative, "The kernel's deviation. Default: by Scott's rule."),
            Property("extent", \.extent, .extent, "Where the curve begins and ends. Default: as the data."),
            Property(
                "minsteps", \.minsteps, .integer(atLeast: 1), "The least points to sample. Default: 25."),
            Property(
                "maxsteps", \.maxsteps, .integer(atLeast: 1), "The most points to sample. Default: 200."),
            Property("steps", \.steps, .integer(atLeast: 1), "The exact number of points to sample."),
            Property("resolve", \.resolve, .name(), "Whether groups share one extent. Default: `shared`."),
            Property(
                "as", \.names, .list(of: .string),
                "The columns of values and densities. Default: `value` and `density`."),
        ]
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let field = table.path(of: density, context)
        let column = table.values(at: field)
        let shared = extent ?? (resolve == .shared ? column.numericExtent : nil)
        let most = steps ?? maxsteps
        // For each point of a curve, each row of its group is visited.
        guard Double(table.rowCount) * Double(most) <= 4e8 else {
            throw .error(
                .tooManyRows, "\(most) points over \(table.rowCount) rows are too many to reckon",
                at: density.span,
                hint: "ask for fewer with 'steps' or 'maxsteps'")
        }
        let least = resolve == .shared ? most : steps ?? minsteps
        return try table.curves(
            groupby: groupby, pointCount: most, names: names.pair(or: "value", "density"),
            by: "density", of: [density], context
        ) { rows in
            let numbers = column.finiteNumbers(at: rows)
            guard let low = numbers.min(), let high = numbers.max() else { return [] }
            let nulls = rows.filter { column[$0].isNull }
            if !nulls.isEmpty {
                context.log.warning(
                    .missingAsZero,
                    "missing values of '\(density.name)' count as 0 in a density, as in Vega-Lite",
                    at: density.span, notes: table.notes(on: nulls, of: field),
                    hint: "leave them out with a filter")
            }
            let estimate = KernelDensity(numbers, nulls: nulls.count, bandwidth: bandwidth)
            let scale = counts ? Double(numbers.count + nulls.count) : 1
            return sampledCurve(over: shared ?? (low, high), least: least, most: most) { x in
                scale * (cumulative ? estimate.cumulative(at: x) : estimate.density(at: x))
            }
        }
    }
}

extension Value {
    fileprivate var isNull: Bool { if case .null = self { true } else { false } }
}

extension Column {
    /// The valid, finite numbers of some rows.
    func finiteNumbers(at rows: [Int]) -> [Double] {
        rows.compactMap { self[$0].quantity }.filter(\.isFinite)
    }
}

extension Table {
    /// A table of the points of a curve for each group of rows.
    ///
    /// - Parameter pointCount: The maximum number of points of a curve.
    func curves(
        groupby: [FieldReference], pointCount: Int = 1, names: (String, String),
        by step: String, of fields: [FieldReference],
        _ context: TransformContext, _ curve: ([Int]) -> [(x: Double, y: Double)]
    ) throws(Diagnostic) -> Table {
        let paths = paths(of: groupby, context)
        let grouping = Grouping(self, by: paths)
        try Table.check(grouping.count, pointCount, isMadeAt: groupby.first?.span)
        var sources: [Int] = []
        var members: [[Int]] = []
        var points: [(x: Double, y: Double)] = []
        for (group, rows) in grouping.rows().enumerated() {
            let curve = curve(rows)
            points += curve
            sources += repeatElement(grouping.firstRows[group], count: curve.count)
            members += repeatElement(rows, count: curve.count)
        }
        var result = Table(rowCount: points.count)
        for path in paths { result[path.name] = values(at: path).rows(sources) }
        result[names.0] = Column(numbers: points.map(\.x))
        result[names.1] = Column(numbers: points.map(\.y))
        for name in [names.0, names.1] {
            result.derive(
                name,
                { table in
                    .aggregated(
                        step, of: fields.compactMap { table.derivation(of: $0.path) }, groups: members)
                }, from: self)
        }
        return result
    }
}
