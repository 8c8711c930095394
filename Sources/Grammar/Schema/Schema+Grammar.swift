import Dataflow
public import Documents

// Schemas, for editors, of what is kept as a tree until a guide or mark is decoded.
extension Schema {
    /// A text, or its lines.
    public static let lines = Schema.oneOrMore(.string)

    /// The title of a guide; null for none.
    public static let guideTitle = lines.orNull

    /// The title of a view.
    public static let title = Schema.either([lines, .object(TitleDefinition.self), .null])

    /// A mark by its name, or with its properties.
    public static let mark = Schema.either([
        .oneOf(MarkNames.primitive), .object(MarkDefinition.self), .oneOf(MarkNames.composite),
        .record(
            Record(
                "a mark that stands for several",
                [Entry("type", .oneOf(MarkNames.composite), "Which marks are drawn.")], isOpen: true)),
    ])

    /// The properties of a mark that is part of another: true for the default ones, false for none.
    public static let markPart = Schema.either([.boolean, .object(MarkDefinition.self)])

    public static let scale = Schema.either([.object(ScaleDefinition.self), .null])

    public static let axis = Schema.either([
        .reference(name(of: AxisDefinition.self), words: AxisDefinition.typeName) { .record(axisRecord) },
        .null,
    ])

    /// An axis. The properties of its grid, ticks and labels may depend on conditions on the tick.
    static var axisRecord: Record {
        let conditional = Schema.record(
            Record(
                "a value by a condition",
                [
                    Entry("condition", .any, "The test of a tick's value, and what holds where it passes.")
                        .required(),
                    Entry("value", .any, "What holds elsewhere."),
                ]))
        var record = Record(AxisDefinition.self)
        for index in record.properties.indices {
            let entry = record.properties[index]
            guard ["grid", "tick", "label"].contains(where: entry.name.hasPrefix) else { continue }
            record.properties[index].schema = .either([entry.schema, conditional])
        }
        return record
    }

    public static let legend = Schema.either([.object(LegendDefinition.self), .null])

    /// A constant in the data domain, or the field that `repeat` puts in its place.
    public static let datum = Schema.either([
        .literal, .record(Record("a repeated field", [Entry("repeat", .string, "The repetition's axis.")])),
    ])

    public static let header = Schema.either([.object(HeaderDefinition.self), .null])

    /// The parameters of bins, or whether there are bins.
    public static let bin = Schema.either([
        .boolean, .oneOf(["binned"]), .null, .object(BinOptions.self),
    ])

    public static let stack = Schema.either([
        .oneOf(["zero", "normalize", "center"]), .boolean, .null,
    ])

    /// An order by a channel, a field, or a list of values.
    public static let sort: Schema = .reference(
        "Sort",
        words:
            "an order: 'ascending', 'descending', 'pinyin', 'natural', a channel, a list of values or an object"
    ) {
        .either([
            .text(
                "'ascending', 'descending', an order of names ('pinyin', 'natural'), or a channel such as '-y'"
            ), .list(.literal), .null,
            .object(SortDefinition.self),
        ])
    }

    /// The channels of a view.
    static let encoding: Schema = .reference("Encoding", words: "an encoding") {
        let channel = Schema.object(ChannelSpec.self)
        return .record(
            Record(
                "an encoding",
                Channel.allCases.map {
                    Entry($0.rawValue, .either([channel, .text("a shorthand"), .list(channel), .null]))
                }))
    }

    /// The field of a facet, or the fields of its rows and columns.
    public static let facet: Schema = .reference("Facet", words: "a field, or those of rows and columns") {
        let field = Schema.either([.object(ChannelSpec.self), .text("a shorthand")])
        return .either([
            field,
            .record(
                Record(
                    "a facet of rows and columns",
                    [
                        Entry("row", field, "The field whose values are rows."),
                        Entry("column", field, "The field whose values are columns."),
                    ])),
        ])
    }

    /// The fields of a repetition, or those of its rows, columns and layers.
    static let repetition = Schema.either([
        .list(.string),
        .record(
            Record(
                "a repetition by rows and columns",
                [
                    Entry("row", .list(.string), "The fields of rows."),
                    Entry("column", .list(.string), "The fields of columns."),
                    Entry("layer", .list(.string), "The fields of layers."),
                ])),
    ])

    /// The size of a chart, including title, notes and source.
    public static let frame = Schema.object(FrameSpec.self)

    static let views = Schema.list(.object(ViewSpec.self))

    /// Whether the views of a composition share scales, axes and legends.
    static let resolve: Schema = .reference("Resolve", words: "a resolution") {
        let kinds = Schema.map(.oneOf(["shared", "independent"]))
        return .record(
            Record(
                "a resolution",
                ["scale", "axis", "legend"].map {
                    Entry($0, kinds, "By channel: 'shared' or 'independent'.")
                }))
    }
}

extension Schema {
    /// A whole chart.
    public static var chart: Schema {
        .reference("Chart", words: "a chart") {
            .record(Record(ChartSpec.self).adding(Record(ViewSpec.self)))
        }
    }
}

extension Schema {
    static let paint = Schema.either([.text("a colour"), .null, .object(HatchDefinition.self), .gradient])

    private static let gradient = Schema.record(
        Record(
            "a gradient",
            [
                Entry("gradient", .oneOf(["linear", "radial"]), "Its kind.").required(),
                Entry("stops", .list(.map(.any)), "Its colours, each with an offset from 0 to 1."),
            ], isOpen: true))

    static let bandSize = Schema.either([
        .number(atLeast: 0), .text("a length"),
        .record(Record("a share of a band", [Entry("band", .number(atLeast: 0), "From 0 to 1.")])),
    ])

    static let fontWeight = Schema.either([
        .number(atLeast: 1, atMost: 1000), .oneOf(["normal", "bold", "bolder", "lighter"]),
    ])

    static let fontSlant = Schema.oneOf(["normal", "italic", "oblique", "bold", "bolder", "lighter"])

    static let size = Schema.either([
        .number(atLeast: 0), .text("a length, or 'container'"),
        .record(
            Record(
                "a size by steps",
                [
                    Entry("step", .number(atLeast: 0), "So much for each band of a discrete scale."),
                    Entry("for", .oneOf(["position", "offset"]), "Which scale's bands."),
                ])),
    ])

    static let insets = Schema.either([
        .number(atLeast: 0), .text("a length"),
        .record(
            Record(
                "a padding",
                ["left", "top", "right", "bottom"].map {
                    Entry($0, .either([.number(atLeast: 0), .text("a length")]), "Space on one side.")
                })),
    ])

    static let measurement = Schema.either([
        .names(of: MeasurementType.self), .oneOf(["Q", "O", "N", "T", "G"]),
    ])

    static let aggregate = Schema.either([
        .names(of: AggregateOperation.self),
        .record(
            Record(
                "an aggregate with a parameter",
                [
                    Entry("argmin", .string, "The field whose least value picks the row."),
                    Entry("argmax", .string, "The field whose most value picks the row."),
                    Entry("exponential", .number(), "The factor of an exponential mean."),
                    Entry("exponentialb", .number(), "The factor of an exponential mean, from the end."),
                ])),
    ])
}
