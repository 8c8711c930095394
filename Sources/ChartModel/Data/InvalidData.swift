import Dataflow
package import Grammar

/// How rows are treated that have no number for a continuous scale: Vega-Lite's `invalid` (`compile/invalid`,
/// `compile/data/filterinvalid.ts`). This type alone decides which rows are drawn, which interrupt a line,
/// and which count for the domains of scales.
package struct InvalidData {
    let mode: InvalidMode
    private let isPath: Bool
    private let config: Config

    package init(_ unit: Unit, config: Config) {
        self.config = config
        isPath = unit.type.isPath
        let mode = unit.mark.invalid ?? .breakPathsShowPathDomains
        self.mode = mode == .breakPathsShowPathDomains ? isPath ? .breakPathsShowDomains : .filter : mode
    }

    /// Leaves out rows that aren't drawn, and sets the table that the domains are computed from.
    package func apply(to unit: inout Unit) {
        guard mode != .show else { return }
        let isValid = validity(of: unit.table, unit)
        guard isValid.contains(false) else { return }
        unit.invalid = InvalidRows(
            table: unit.table, rows: isValid.indices.filter { !isValid[$0] }, fields: invalidFields(of: unit))
        let valid = unit.table.rows(isValid.indices.filter { isValid[$0] })
        // A band without a bar is where its missing number is told.
        let showsBands = mode == .breakPathsShowDomains || unit.mark.missing.value != nil
        let domainTable = showsBands ? unit.table : valid
        let breaksPath = isPath && mode != .filter
        if !breaksPath { unit.table = valid }
        unit.domainTable = domainTable
    }

    /// Returns which rows of a path are connected to their neighbours; nil for all.
    package func defined(_ unit: Unit) -> [Bool]? {
        guard isPath, mode == .breakPathsFilterDomains || mode == .breakPathsShowDomains else { return nil }
        return validity(of: unit.table, unit)
    }

    /// Returns what a channel draws for rows without a number; nil for nothing.
    package func replacement(_ model: ChannelModel, _ unit: Unit) -> InvalidConfig.Replacement? {
        guard model.field != nil, model.isQuantifiable(unit) else { return nil }
        if let configured = config.scale.invalid[model.channel] { return configured }
        return mode == .show ? .zeroOrLeast : nil
    }

    /// The fields that lack a number in some row.
    private func invalidFields(of unit: Unit) -> [FieldPath] {
        unit.models.filter { $0.isQuantifiable(unit) }.compactMap(\.field)
            .filter { field in unit.table.values(at: field).numbers.contains { !$0.isFinite } }
    }

    /// Returns which rows have a number for every continuous scale without a configured replacement.
    private func validity(of table: Table, _ unit: Unit) -> [Bool] {
        var isValid = [Bool](repeating: true, count: table.rowCount)
        for model in unit.channels.values where model.isQuantifiable(unit) {
            guard let field = model.field, config.scale.invalid[model.channel] == nil else { continue }
            for (row, number) in table.values(at: field).numbers.enumerated() where !number.isFinite {
                isValid[row] = false
            }
        }
        return isValid
    }
}

extension ChannelModel {
    /// Whether the channel has a scale of numbers or times, and may lack values, as counts never do.
    fileprivate func isQuantifiable(_ unit: Unit) -> Bool {
        guard channel.hasScale, channel == channel.primary, !spec.scale.isNone, type != .geojson
        else {
            return false
        }
        let counts: [AggregateOperation] = [.count, .distinct, .valid, .missing]
        if let operation = spec.aggregate?.operation, counts.contains(operation) { return false }
        let kind = ScaleKind.of(self, unit)
        return !kind.isDiscrete && kind != .binOrdinal
    }
}
