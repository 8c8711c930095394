import Diagnostics
public import Documents

/// How data are encoded, according to a spec's `format`.
public struct TableFormat: Declared, Hashable, Sendable {
    /// "csv", "tsv", "dsv", "json", "jsonl" or "topojson"; nil to go by the file's extension.
    public var type: String?
    /// The delimiter between the cells of a "dsv".
    public var delimiter: String?
    /// The path to the rows within a JSON document: "results.rows".
    public var property: String?
    /// For TopoJSON: the object whose shapes are the rows.
    public var feature: String?
    /// For TopoJSON: the object whose borders become the single row, and whether only "interior" or "exterior" ones.
    public var mesh: String?
    public var filter: String?
    /// The types of fields: "number", "boolean", "string", "date", "date:'%Y-%m'", "quarter".
    public var parse: [String: String]?
    /// The lines of a delimited text that are none of the table.
    public var skip = SkippedLines()
    /// How numbers are written.
    public var numbers = NumberNotation()

    public init() {}

    public init(
        type: String? = nil, delimiter: String? = nil, property: String? = nil,
        parse: [String: String]? = nil
    ) {
        self.type = type
        self.delimiter = delimiter
        self.property = property
        self.parse = parse
    }

    public static let typeName = "a format"

    public static let properties: [Property<TableFormat>] =
        [
            Property(
                "type", \.type, .string.orNull,
                "csv, tsv, dsv, json, jsonl (an object a line) or topojson. Default: by the file's name."),
            Property("delimiter", \.delimiter, .string, "The character between the cells of a dsv."),
            Property("property", \.property, .string, "The path to the rows within a JSON document."),
            Property(
                "parse", \.parse, .fieldTypes.orNull, "The types of fields: {day: date, quarter: quarter}."),
            Property("feature", \.feature, .string, "The object of TopoJSON whose shapes are the rows."),
            Property("mesh", \.mesh, .string, "The object of TopoJSON whose borders are the only row."),
            Property("filter", \.filter, .string.orNull, "Which borders: interior or exterior."),
            Property(
                "skip", \.skip, .skippedLines,
                "Lines of a delimited text that are none of the table: how many at the top, or a list of their numbers, which count from the end if they are negative."
            ),
        ] + NumberNotation.properties.map { $0.within(\.numbers) }
}

/// Lines of a delimited text that are none of the table: a title above it, units, notes below.
public struct SkippedLines: Hashable, Sendable {
    /// Numbers of lines, from one; negative ones count from the end.
    public var numbers: Set<Int> = []

    public init() {}

    public init(_ numbers: Set<Int>) { self.numbers = numbers }

    /// The offsets at which these lines begin. An empty line at the end isn't one. O(the lines before them or after).
    func starts(in file: SourceFile) -> Set<Int> {
        guard let greatest = numbers.max(), let least = numbers.min() else { return [] }
        let first = greatest > 0 ? firstStarts(greatest, in: file) : []
        let last = least < 0 ? lastStarts(-least, in: file) : []
        return Set(
            numbers.compactMap { number in
                let (starts, index) = number > 0 ? (first, number - 1) : (last, last.count + number)
                return starts.indices.contains(index) ? starts[index] : nil
            })
    }

    private func firstStarts(_ count: Int, in file: SourceFile) -> [Int] {
        var starts: [Int] = []
        var start: Int? = 0
        while let next = start, next < file.count, starts.count < count {
            starts.append(next)
            start = file.lineStart(after: next)
        }
        return starts
    }

    private func lastStarts(_ count: Int, in file: SourceFile) -> [Int] {
        var length = 1 << 16
        while true {
            let first = max(0, file.count - length)
            var starts = first == 0 && file.count > 0 ? [0] : []
            file.withBytes(in: first..<file.count) { bytes in
                for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "\n") {
                    starts.append(first + index + 1)
                }
            }
            if starts.count >= count || first == 0 { return starts.suffix(count) }
            length *= 8
        }
    }
}

extension ValueType<SkippedLines> {
    /// The number of lines at the top, or a list of numbers of lines.
    fileprivate static var skippedLines: ValueType {
        .matching(
            "a number of lines, or a list of the numbers of lines",
            schema: .either([.integer(), .list(.integer())])
        ) { node in
            func whole(_ node: Node) -> Int? { node.number.flatMap { Int(exactly: $0) } }
            if let count = whole(node), (0...10_000).contains(count) {
                return SkippedLines(Set(1..<count + 1))
            }
            guard let elements = node.elements else { return nil }
            let numbers = elements.compactMap(whole)
            return numbers.count == elements.count && !numbers.contains(0) ? SkippedLines(Set(numbers)) : nil
        }
    }
}

extension ValueType<[String: String]> {
    /// The type of each field; a field whose type is null isn't parsed.
    fileprivate static var fieldTypes: ValueType {
        ValueType("an object of types by field", schema: .map(.string)) { node, _ in
            Dictionary(
                (node.members ?? []).compactMap { member in member.value.string.map { (member.key, $0) } }
            ) { _, last in last }
        }
    }
}
