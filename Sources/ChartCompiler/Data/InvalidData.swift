import Dataflow
import Grammar

/// What becomes of rows that have no place on a continuous scale, for want of a number: Vega-Lite's `invalid`
/// (`compile/invalid`, `compile/data/filterinvalid.ts`). The one place that knows which rows are drawn, which
/// interrupt a line, and which the scales' domains are of.
struct InvalidData {
    let mode: InvalidMode
    private let isPath: Bool
    private let config: Config

    init(_ unit: Unit, config: Config) {
        self.config = config
        isPath = unit.type.isPath
        let mode = unit.mark.invalid ?? .breakPathsShowPathDomains
        self.mode = mode == .breakPathsShowPathDomains ? isPath ? .breakPathsShowDomains : .filter : mode
    }

    /// Leaves the rows out that marks or domains don't have.
    func apply(to unit: inout Unit) {
        guard mode != .show else { return }
        let isValid = validity(of: unit.table, unit)
        guard isValid.contains(false) else { return }
        let valid = unit.table.rows(isValid.indices.filter { isValid[$0] })
        let domainTable = mode == .breakPathsShowDomains ? unit.table : valid
        let breaksPath = isPath && mode != .filter
        if !breaksPath { unit.table = valid }
        unit.domainTable = domainTable
    }

    /// Which rows of a path are joined with their neighbours; nil for all.
    func defined(_ unit: Unit) -> [Bool]? {
        guard isPath, mode == .breakPathsFilterDomains || mode == .breakPathsShowDomains else { return nil }
        return validity(of: unit.table, unit)
    }

    /// What a channel draws in rows without a number; nil where it draws nothing.
    func replacement(_ model: ChannelModel, _ unit: Unit) -> InvalidConfig.Replacement? {
        guard model.field != nil, model.isQuantifiable(unit) else { return nil }
        if let configured = config.scale.invalid[model.channel] { return configured }
        return mode == .show ? .zeroOrLeast : nil
    }

    /// Which rows have a number for every continuous scale that has no value of its own for the others.
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
    /// Whether the channel has a scale over numbers or times, and may lack one: counts never do.
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
