public import Diagnostics
public import Documents

/// What became of the rows of a document's data on their way from the files to the marks: for whoever has to know that
/// none was lost.
public struct ReadingReport: Sendable {
    /// A table as it was read.
    public struct TableReading: Sendable {
        /// The path of the file, or "values" for rows that are written in the document.
        public var name: String
        public var rowCount: Int
        public var columns: [ColumnReading]

        public init(name: String, rowCount: Int, columns: [ColumnReading]) {
            (self.name, self.rowCount, self.columns) = (name, rowCount, columns)
        }
    }

    /// A column, and the cells that aren't of its type.
    public struct ColumnReading: Sendable {
        public var name: String
        /// "number", "text", "date", "boolean", "object", or "empty" for one without a value.
        public var type: String
        /// How many cells are empty.
        public var missingCount: Int
        /// How many cells hold something else than the others.
        public var misfitCount: Int
        /// The first three of them.
        public var misfits: [Misfit]

        public init(name: String, type: String, missingCount: Int, misfitCount: Int, misfits: [Misfit]) {
            (self.name, self.type, self.misfits) = (name, type, misfits)
            (self.missingCount, self.misfitCount) = (missingCount, misfitCount)
        }
    }

    public struct Misfit: Sendable {
        public var text: String
        /// nil if the cell was calculated.
        public var span: Span?

        public init(text: String, span: Span?) {
            (self.text, self.span) = (text, span)
        }
    }

    /// A transform, and how many rows it took and left.
    public struct Step: Sendable {
        /// "transform 1 (filter)".
        public var name: String
        public var rowsBefore: Int
        public var rowsAfter: Int
        /// How many rows of a lookup found none in the other table.
        public var unmatchedCount: Int

        public init(name: String, rowsBefore: Int, rowsAfter: Int, unmatchedCount: Int) {
            (self.name, self.unmatchedCount) = (name, unmatchedCount)
            (self.rowsBefore, self.rowsAfter) = (rowsBefore, rowsAfter)
        }
    }

    /// A mark, and which rows it didn't draw.
    public struct MarkReading: Sendable {
        public var mark: String
        public var rowCount: Int
        public var drawnCount: Int
        /// Why others weren't: "'v' is missing".
        public var losses: [(reason: String, count: Int)]

        public init(mark: String, rowCount: Int, drawnCount: Int, losses: [(reason: String, count: Int)]) {
            (self.mark, self.rowCount, self.drawnCount, self.losses) = (mark, rowCount, drawnCount, losses)
        }
    }

    public var tables: [TableReading] = []
    public var steps: [Step] = []
    public var marks: [MarkReading] = []

    public init() {}

    public var isEmpty: Bool { tables.isEmpty && steps.isEmpty && marks.isEmpty }
}

// MARK: Encodings

extension ReadingReport {
    /// The report in lines of plain text.
    public var lines: [String] {
        var lines: [String] = []
        for table in tables {
            lines.append("\(table.name): \(Self.rows(table.rowCount))")
            for column in table.columns {
                var parts = [column.type]
                if column.missingCount > 0 { parts.append("\(column.missingCount) empty") }
                if column.misfitCount > 0 {
                    let first = column.misfits.map { misfit in
                        "'\(misfit.text.prefix(24))'"
                            + (misfit.span.map { " in line \($0.start.line)" } ?? "")
                    }
                    parts.append("\(column.misfitCount) of another type: \(first.joined(separator: ", "))")
                }
                lines.append("  \(column.name): \(parts.joined(separator: ", "))")
            }
        }
        for step in steps {
            let unmatched = step.unmatchedCount > 0 ? ", \(step.unmatchedCount) without a match" : ""
            lines.append("\(step.name): \(step.rowsBefore) → \(Self.rows(step.rowsAfter))\(unmatched)")
        }
        for mark in marks {
            let losses = mark.losses.map { ", \($0.count) not drawn: \($0.reason)" }.joined()
            lines.append("\(mark.mark): \(mark.drawnCount) of \(Self.rows(mark.rowCount))\(losses)")
        }
        return lines
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    /// The report as JSON.
    public var json: JSONText {
        func number(_ count: Int) -> JSONText { .number(Double(count)) }
        return .object([
            ("tables", .array(tables.map(\.json))),
            (
                "steps",
                .array(
                    steps.map { step in
                        .object([
                            ("step", .string(step.name)), ("before", number(step.rowsBefore)),
                            ("after", number(step.rowsAfter)), ("unmatched", number(step.unmatchedCount)),
                        ])
                    })
            ),
            (
                "marks",
                .array(
                    marks.map { mark in
                        .object([
                            ("mark", .string(mark.mark)), ("rows", number(mark.rowCount)),
                            ("drawn", number(mark.drawnCount)),
                            (
                                "losses",
                                .array(
                                    mark.losses.map { loss in
                                        .object([
                                            ("reason", .string(loss.reason)), ("rows", number(loss.count)),
                                        ])
                                    })
                            ),
                        ])
                    })
            ),
        ])
    }
}

extension ReadingReport.TableReading {
    fileprivate var json: JSONText {
        .object([
            ("table", .string(name)), ("rows", .number(Double(rowCount))),
            ("columns", .array(columns.map(\.json))),
        ])
    }
}

extension ReadingReport.ColumnReading {
    fileprivate var json: JSONText {
        .object([
            ("column", .string(name)), ("type", .string(type)), ("empty", .number(Double(missingCount))),
            ("misfits", .number(Double(misfitCount))),
            (
                "first",
                .array(
                    misfits.map { misfit in
                        .object([
                            ("text", .string(misfit.text)),
                            (
                                "place",
                                misfit.span.map {
                                    .string("\($0.file.name):\($0.start.line):\($0.start.column)")
                                } ?? .null
                            ),
                        ])
                    })
            ),
        ])
    }
}
