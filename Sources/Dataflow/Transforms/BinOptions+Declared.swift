public import Documents

extension BinOptions: Declared {
    public static let typeName = "bin options"

    public static var properties: [Property<BinOptions>] {
        [
            Property("anchor", \.anchor, .number, "A number at which a bin begins."),
            Property("base", \.base, .number, "The base of the numbers that are round. Default: 10."),
            Property(
                "divide", \.divide, .list(of: .number), "By what steps may be divided. Default: [5, 2]."),
            Property("extent", \.extent, .binExtent, "The range to divide. Default: that of the data."),
            Property("maxbins", \.maxbins, .number(in: 1...1e6), "The largest number of bins."),
            Property("minstep", \.minstep, .nonNegative, "The smallest step."),
            Property("nice", \.nice, .boolean, "Whether bins begin at round numbers. Default: true."),
            Property("step", \.step, .nonNegative, "The exact step."),
            Property("steps", \.steps, .list(of: .nonNegative), "The steps to choose from."),
        ] + Property.ignored("binned")
    }
}

extension ValueType<BinOptions> {
    /// `true` for the defaults, or options.
    public static var bin: ValueType {
        ValueType("true or bin options", schema: .either([.boolean, .object(BinOptions.self)])) {
            node, context in
            if node.boolean == true { return BinOptions() }
            return BinOptions.decode(node, context)
        }
    }
}

extension ValueType<ClosedRange<Double>> {
    /// Two numbers, the smaller first.
    fileprivate static var binExtent: ValueType {
        .matching("a list of two numbers", schema: .binExtent) { node in
            guard let ends = node.elements?.compactMap(\.number), ends.count == 2, node.elements?.count == 2,
                ends.allSatisfy(\.isFinite)
            else { return nil }
            return min(ends[0], ends[1])...max(ends[0], ends[1])
        }
    }
}

extension Schema {
    /// Two numbers, or a reference to a selection for its extent.
    fileprivate static let binExtent = Schema.either([
        .list(.number(), count: 2), .record(Record("a selection", [Entry("param", .string, "Its name.")])),
    ])
}
