import Dataflow
import Diagnostics
import Documents
import Grammar

extension ViewBuilder {
    /// The most views that a facet may make.
    private static let greatestCellCount = 2500

    /// Divides the table by the facet's fields and builds the view for each part.
    ///
    /// The transforms of a single view run on the whole table, before it is divided, as in Vega-Lite
    /// (`MoveFacetDown` of its dataflow optimizer); those of layers run within each part.
    func facet(_ spec: ViewSpec, _ facet: FacetSpec, _ outer: Inheritance) -> Facet? {
        guard var inner = inheritance(spec, outer), var child = facet.views.first else { return nil }
        if child.mark != nil, child.data == nil, let table = inner.table {
            var context = TransformContext(signals: inner.signals, log: log, tables: environment.tables)
            do {
                inner.table = try table.applying(child.transforms, &context)
                inner.signals = context.signals
                child.transforms = []
            } catch {
                log.add(error)
                return nil
            }
        }
        var resolver = ChannelResolver(table: inner.table ?? Table(), log: log, config: config)
        let specs = [(Channel.row, facet.row), (.column, facet.column), (.facet, facet.wrapped)]
        var fields: [Channel: FacetField] = [:]
        for (channel, spec) in specs {
            guard let spec else { continue }
            guard let model = resolver.resolve(spec, channel) else { return nil }
            fields[channel] = FacetField(channel: channel, model: model, parts: [])
        }
        let table = resolver.table
        for (channel, field) in fields { fields[channel]?.parts = parts(of: field, table) }
        var result = Facet(
            row: fields[.row], column: fields[.column], wrapped: fields[.facet], columns: 1, cells: [],
            composition: composition(spec, "facet"))
        let rows = result.row ?? result.wrapped
        let columnCount = max(1, result.column?.parts.count ?? 1)
        let cellCount = max(1, rows?.parts.count ?? 1) * columnCount
        guard cellCount <= Self.greatestCellCount else {
            log.error(
                "a facet may make at most \(Self.greatestCellCount) views, and this one makes \(cellCount)",
                at: (facet.row ?? facet.column ?? facet.wrapped)?.fieldSpan ?? spec.span,
                hint: "filter the rows, bin the field, or choose one with fewer values")
            return nil
        }
        result.columns =
            result.wrapped == nil ? columnCount : spec.columns.map { max(1, $0) } ?? max(1, cellCount)
        let members = members(of: table, rows, result.column)
        for index in 0..<cellCount {
            var part = inner
            part.table = table.rows(members[index])
            let cell = log.within("facet \(index + 1)") { build(child, part) }
            guard let cell, !log.hasErrors else { return nil }
            result.cells.append(cell)
        }
        result.alignCells()
        result.mergeTitles(config)
        return result
    }

    /// The rows of each cell, cells row by row.
    private func members(of table: Table, _ row: FacetField?, _ column: FacetField?) -> [[Int]] {
        let width = max(1, column?.parts.count ?? 1)
        var result = [[Int]](repeating: [], count: max(1, row?.parts.count ?? 1) * width)
        let (rows, columns) = (row?.places(in: table), column?.places(in: table))
        for index in 0..<table.rowCount {
            result[(rows?[index] ?? 0) * width + (columns?[index] ?? 0)].append(index)
        }
        return result
    }

    /// The values of a facet's field in their order: their own, that of a list, or of another field.
    private func parts(of field: FacetField, _ table: Table) -> [(value: Value, end: Value?)] {
        guard let path = field.model.field else { return [(.null, nil)] }
        let column = table.values(at: path)
        let values = column.distinctValues
        var ends: [Value: Value] = [:]
        if let end = field.model.endField {
            let endColumn = table.values(at: end)
            for row in 0..<table.rowCount where ends[column[row]] == nil {
                ends[column[row]] = endColumn[row]
            }
        }
        var unit = Unit(type: .point, mark: MarkDefinition())
        (unit.table, unit.source) = (table, table)
        var model = field.model
        if let sort = model.spec.sort, sort.members != nil, sort["op"] == nil {
            model.spec.sort = sort.setting("op", to: .init(.string("mean"), at: sort.span))
        }
        return DomainSort(unit: unit, model: model, log: log).sorted(values)
            .map { (value: $0, end: ends[$0]) }
    }
}

extension FacetField {
    /// The part that each row of a table is in.
    fileprivate func places(in table: Table) -> [Int] {
        guard let field = model.field else { return [Int](repeating: 0, count: table.rowCount) }
        let ranks = Dictionary(parts.enumerated().map { ($1.value, $0) }) { first, _ in first }
        let column = table.values(at: field)
        return (0..<table.rowCount).map { ranks[column[$0]] ?? 0 }
    }
}

extension Facet {
    /// Whether a scale is shared by all cells.
    func shares(_ channel: Channel) -> Bool {
        if composition.resolve.independentScales.contains(channel) { return false }
        return channel != .theta || composition.resolve.sharedScales.contains(.theta)
    }

    /// Whether the axis of a channel stands once for each row or column.
    func sharesAxis(_ channel: Channel) -> Bool {
        shares(channel) && !composition.resolve.independentAxes.contains(channel)
    }

    /// Cells are alike in size unless their scales make them differ (Vega-Lite's `assembleDefaultLayout`).
    fileprivate mutating func alignCells() {
        let isFree = row == nil && !shares(.x) || column == nil && !shares(.y)
        let align: LayoutAlign = isFree ? .none : .all
        composition.align.row = composition.align.row ?? align
        composition.align.column = composition.align.column ?? align
    }
}
