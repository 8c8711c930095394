public import Diagnostics
public import Documents

/// Adds the start and end of the bin that each number falls into.
public struct BinTransform: Transform {
    var bin = BinOptions()
    var field = FieldReference()
    var names: [String] = []

    public init() {}

    /// The transform that an encoding stands for.
    public init(_ options: BinOptions, of field: FieldReference, as name: String) {
        bin = options
        self.field = field
        names = [name]
    }

    public static let key = "bin"

    public static var properties: [Property<BinTransform>] {
        [
            Property("bin", \.bin, .bin, "How to divide: `true`, or options. Default: at most 10 bins.")
                .required(),
            Property("field", \.field, .field, "The field to bin.").required(),
            Property(
                "as", \.names, .list(of: .string),
                "The columns of starts and ends; `val` stands for `val` and `val_end`."
            ).required(),
        ]
    }

    public var worksRowByRow: Bool { bin.extent != nil }

    public func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        var options = bin
        if options.maxbins == nil { options.maxbins = 10 }
        let column = table.column(at: field, context)
        table.tellText(of: field, use: ", which is in no bin", context)
        var result = table
        let names = names.startAndEnd(or: field.name)
        (result[names.0], result[names.1]) = column.binned(options)
        for (name, end) in [(names.0, "start"), (names.1, "end")] {
            result.derive(
                name,
                {
                    .made(
                        "\(end) of the bin of \(field.name)",
                        from: [$0.derivation(of: field.path)].compactMap { $0 })
                },
                from: table)
        }
        return result
    }
}

extension Column {
    /// The starts and ends of the bins that the numbers fall into; null for missing ones.
    func binned(_ options: BinOptions = BinOptions()) -> (starts: Column, ends: Column) {
        let nulls = Column(.mixed(Array(repeating: .null, count: count)))
        guard let extent = options.extent.map({ ($0.lowerBound, $0.upperBound) }) ?? numericExtent else {
            return (nulls, nulls)
        }
        let bins = binning(extent: extent, options: options)
        let validity = validity
        let numbers = numbers
        let starts = numbers.map(bins.floor)
        let ends = starts.map(bins.end)
        if !validity.hasMissing { return (Column(numbers: starts), Column(numbers: ends)) }
        func column(_ values: [Double]) -> Column {
            Column(values.indices.map { validity[$0] == .missing ? .null : .number(values[$0]) })
        }
        return (column(starts), column(ends))
    }

    /// The smallest and largest finite number; nil where there is none.
    var numericExtent: (Double, Double)? {
        let validity = validity
        var extent: (Double, Double)?
        for (row, number) in numbers.enumerated() where number.isFinite && validity[row] == .valid {
            extent = extent.map { (min($0.0, number), max($0.1, number)) } ?? (number, number)
        }
        return extent
    }
}
