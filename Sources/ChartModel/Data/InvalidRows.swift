package import Dataflow

/// The rows of a unit that have no number for one of its scales, so that no mark draws them.
package struct InvalidRows {
    /// The rows before they were left out.
    package let table: Table
    package let rows: [Int]
    /// The fields that lack numbers.
    package let fields: [FieldPath]

    /// The first field, and whether it is missing or holds something else in these rows.
    package var reason: String {
        guard let field = fields.first else { return "a value is missing" }
        let column = table.values(at: field)
        let missing = rows.count { column[$0].isMissing }
        return missing == rows.count ? "'\(field.name)' is missing" : "'\(field.name)' is no number"
    }
}
