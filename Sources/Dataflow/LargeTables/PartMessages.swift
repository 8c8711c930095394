import Diagnostics

/// What is told of the parts of a table, as few messages about the whole.
///
/// What is wrong with one row is told where it is found first; that there is more of it in other parts is added.
struct PartMessages {
    /// Diagnostics of one kind at one place of the document, of the first part that has them.
    private struct Group {
        var first: [Diagnostic]
        /// The number of parts that have them, and whether they read alike in all of these.
        var partCount = 1
        var isSame = true
        /// The rows of the first part.
        var rows: ClosedRange<Int>
    }

    private struct Kind: Hashable {
        var code: Diagnostic.Code
        var file: ObjectIdentifier?
        var place: Range<Int>?
        /// What it says before any example.
        var gist: Substring
    }

    private var groups: [Kind: Group] = [:]
    private var order: [Kind] = []
    /// Where the rows are.
    private let file: SourceFile
    private var partCount = 0

    init(file: SourceFile) { self.file = file }

    /// Adds the messages about a part.
    ///
    /// - Parameter rows: The rows of the table that it has, from one.
    mutating func add(_ diagnostics: [Diagnostic], rows: ClosedRange<Int>) {
        partCount += 1
        for (kind, diagnostics) in Dictionary(grouping: diagnostics, by: kind) {
            guard var group = groups[kind] else {
                groups[kind] = Group(first: diagnostics, rows: rows)
                continue
            }
            group.partCount += 1
            group.isSame = group.isSame && group.first.map(\.message) == diagnostics.map(\.message)
            groups[kind] = group
        }
        for kind in diagnostics.map(kind) where !order.contains(kind) { order.append(kind) }
    }

    private func kind(of diagnostic: Diagnostic) -> Kind {
        let isOfRows = diagnostic.span.map { $0.file === file } ?? false
        return Kind(
            code: diagnostic.code, file: diagnostic.span.map { ObjectIdentifier($0.file) },
            place: isOfRows ? nil : diagnostic.span?.range,
            gist: diagnostic.code == .dateNotation ? diagnostic.message.prefix { $0 != ":" } : "")
    }

    /// What is right of a column only if it is right of each of its parts: that nothing tells a month from a day.
    private static let codesOfWholes: Set<Diagnostic.Code> = [.ambiguousDate, .numberAsTime, .numbersAsText]

    /// Tells everything.
    func tell(_ log: DiagnosticLog) {
        for kind in order {
            guard var group = groups[kind], var last = group.first.popLast() else { continue }
            if Self.codesOfWholes.contains(kind.code), group.partCount < partCount { continue }
            if kind.code == .dateNotation, group.partCount < partCount {
                last.severity = .error
                last.message += ", but not so in other parts of the file"
                last.hints = ["say how all of them are written, in the data's format: {parse: …}"]
            }
            if !group.isSame || group.partCount < partCount {
                let more = group.partCount - 1
                if kind.place != nil {
                    last.context.insert("rows \(group.rows.lowerBound) to \(group.rows.upperBound)", at: 0)
                }
                if more > 0 {
                    last.message += ", and so in \(more) more \(more == 1 ? "part" : "parts") of the file"
                }
            }
            log.add(contentsOf: group.first + [last])
        }
    }
}
