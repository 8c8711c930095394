public import Diagnostics
public import Documents

/// Adds dates rounded down to a time unit, and the ends of those units.
public struct TimeUnitTransform: Transform {
    var options = TimeUnitOptions()
    var field = FieldReference()
    var name = ""

    public init() {}

    /// The transform that an encoding stands for.
    public init(_ options: TimeUnitOptions, of field: FieldReference, as name: String) {
        self.options = options
        self.field = field
        self.name = name
    }

    public static let key = "timeUnit"

    public static var properties: [Property<TimeUnitTransform>] {
        [
            Property("timeUnit", \.options, .timeUnitOptions, "The unit.").required(),
            Property("field", \.field, .field, "The field of dates.").required(),
            Property("as", \.name, .string, "The column of starts; that of ends is called `…_end`.")
                .required(),
        ]
    }

    public var worksRowByRow: Bool { options.unit != nil }

    public func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let dates = table.column(at: field, context).converted(to: .date)
        let unit = options.unit(for: dates.numericExtent ?? (0, 0))
        let starts = dates.rounded(down: unit)
        var result = table
        // Text that was parsed as dates here stays parsed for later steps.
        if table[field.name] != nil { result[field.name] = dates }
        result[name] = starts
        result["\(name)_end"] = starts.mapDates(unit.next)
        for (name, step) in [(field.name, nil), (name, "start"), ("\(name)_end", "end")] {
            result.derive(
                name,
                { table in
                    let base = table.derivation(of: field.path)
                    return step.map { .made("\($0) of the time unit", from: [base].compactMap { $0 }) }
                        ?? base
                }, from: table)
        }
        return result
    }
}

extension Column {
    /// Dates at the starts of their time units.
    func rounded(down unit: TimeUnit) -> Column { mapDates(unit.floor) }

    /// Dates converted to others; anything else stays as it is.
    func mapDates(_ transform: (Double) -> Double) -> Column {
        switch storage {
        case .date(let values), .number(let values): Column(.date(values.map(transform)))
        default:
            Column(
                values.map { value in
                    switch value {
                    case .date(let date), .number(let date): .date(transform(date))
                    default: value.isMissing ? .null : .date(.nan)
                    }
                })
        }
    }
}
