import Testing

/// A chart of thirty rows with a name, a group, a date and two numbers, which is written anew in ways that may not change
/// what it shows.
struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let mark: String
    /// The channels, in which `$name`, `$group`, `$day`, `$a` and `$b` stand for fields.
    let encoding: String
    var transform = ""

    struct Row {
        var name: String
        var group: String
        var day: String
        var a: Double
        var b: Double
    }

    /// How the fields are named; titles are stated, as they would be the names.
    struct Names {
        var name = "name", group = "group", day = "day", a = "a", b = "b"
    }

    static let rows: [Row] = (0..<30).map { index in
        let day = index % 10 + 1
        return Row(
            name: ["张店", "淄川", "博山", "临淄", "周村"][index % 5], group: ["North", "South", "East"][index / 10],
            day: "2024-03-\(day < 10 ? "0" : "")\(day)", a: Double(index * 37 % 61) + 0.5,
            b: Double(index * 53 % 47) + 1)
    }

    /// The chart as YAML.
    ///
    /// - Parameter filters: Conditions on rows; for more than one, a layer each.
    func text(
        _ rows: [Row] = Sample.rows, names: Names = Names(), filters: [String] = [], factor: Double = 1
    ) -> String {
        func named(_ text: String) -> String {
            [
                ("$name", names.name), ("$group", names.group), ("$day", names.day), ("$a", names.a),
                ("$b", names.b),
            ]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
        }
        let values = rows.map { row in
            named(
                "{\"$name\": \"\(row.name)\", \"$group\": \"\(row.group)\", \"$day\": \"\(row.day)\", "
                    + "\"$a\": \(row.a * factor), \"$b\": \(row.b)}")
        }
        let axes = "config: {axis: {title: null, labels: false, ticks: false}, legend: {disable: true}}\n"
        let data = "data: {values: [\(values.joined(separator: ", "))]}\n"
        func view(_ filter: String?) -> String {
            let steps = [filter.map { "{filter: \"\($0)\"}" }, transform.isEmpty ? nil : transform].compactMap
            { $0 }
            return named(
                "{mark: \(mark), encoding: {\(encoding)}, transform: [\(steps.joined(separator: ", "))]}")
        }
        let views =
            filters.count > 1
            ? "layer: [\(filters.map(view).joined(separator: ", "))]"
            : String(view(filters.first).dropFirst().dropLast())
                .replacing(", encoding:", with: "\nencoding:").replacing(", transform:", with: "\ntransform:")
        return "width: 300\nheight: 200\n" + axes + data + views
    }

    static let all = [
        Sample(
            testDescription: "dots", mark: "{type: circle, opacity: 1}",
            encoding:
                "x: {field: $a, type: quantitative}, y: {field: $b, type: quantitative}, color: {field: $group}"
        ),
        Sample(
            testDescription: "bars of means", mark: "bar",
            encoding: "x: {field: $name}, y: {field: $a, type: quantitative, aggregate: mean}"),
        Sample(
            testDescription: "stacked bars", mark: "bar",
            encoding:
                "y: {field: $name}, x: {field: $a, type: quantitative, aggregate: sum}, color: {field: $group}"
        ),
        Sample(
            testDescription: "lines", mark: "line",
            encoding:
                "x: {field: $day, type: temporal}, y: {field: $a, type: quantitative}, color: {field: $group}"
        ),
        Sample(
            testDescription: "a heat map", mark: "rect",
            encoding:
                "x: {field: $name}, y: {field: $group}, color: {field: $a, type: quantitative, aggregate: max}"
        ),
        Sample(
            testDescription: "a histogram", mark: "bar",
            encoding:
                "x: {field: $b, type: quantitative, bin: true}, y: {aggregate: count, type: quantitative}"),
        Sample(
            testDescription: "medians by month", mark: "point",
            encoding: "x: {field: $day, type: temporal, timeUnit: monthdate}, "
                + "y: {field: $a, type: quantitative, aggregate: median}"),
        Sample(
            testDescription: "shares", mark: "arc",
            encoding: "theta: {field: $a, type: quantitative, aggregate: sum}, color: {field: $name}"),
        Sample(
            testDescription: "calculated ticks", mark: "tick",
            encoding: "x: {field: twice, type: quantitative}, y: {field: $name}",
            transform: "{calculate: \"datum['$a'] * 2\", as: twice}"),
        Sample(
            testDescription: "ranks", mark: "point",
            encoding: "x: {field: rank, type: quantitative}, y: {field: $a, type: quantitative}",
            transform: "{window: [{op: rank, as: rank}], sort: [{field: $a}]}"),
    ]
}
