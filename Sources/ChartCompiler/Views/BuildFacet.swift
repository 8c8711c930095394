import ChartLayout
import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

extension ViewBuilder {
    /// The most views that a facet may produce.
    private static let greatestCellCount = 1000

    /// Divides the table by the facet's fields, and builds the view for each part.
    ///
    /// Vega-Lite divides as late as possible (`compile/data/subtree.ts`): what a single mark shows is
    /// computed for the whole table, grouped by the facet's fields too, and then divided. Layers and
    /// compositions are built for each part; only the transforms of the view that contains them, and bins,
    /// apply to the whole.
    func facet(_ spec: ViewSpec, _ facet: FacetSpec, _ outer: Inheritance) -> Facet? {
        guard var inner = inheritance(spec, outer), var child = facet.views.first else { return nil }
        let specs = [(Channel.row, facet.row), (.column, facet.column), (.facet, facet.wrapped)]
        if let large = inner.large {
            guard summarize(large, specs.compactMap(\.1), &child, &inner) else { return nil }
        }
        // Fields that the view's own transforms produce are only found after these.
        let isEarly = specs.allSatisfy { spec in
            spec.1?.field.map { inner.table?.has(FieldPath($0)) ?? true } ?? true
        }
        if !isEarly { guard transform(&child, &inner) else { return nil } }
        var resolver = ChannelResolver(table: inner.table ?? Table(), log: log, config: config)
        var fields: [FacetField] = []
        for (channel, spec) in specs {
            guard let spec else { continue }
            guard let model = resolver.resolve(spec, channel) else { return nil }
            fields.append(FacetField(channel: channel, model: model, parts: []))
        }
        inner.table = inner.table == nil ? nil : resolver.table
        inner.facets += fields.compactMap(\.model.field)
        if isEarly { guard transform(&child, &inner) else { return nil } }
        guard let whole = build(child, inner), !log.hasErrors else { return nil }
        let base = inner.table ?? Table()
        let divided = whole.divisible(as: child)?.table ?? base
        for index in fields.indices { fields[index].parts = parts(of: fields[index], divided, base) }
        return self.facet(spec, facet, fields, outer.cellCount).flatMap { cells($0, child, inner, whole) }
    }

    /// Applies the transforms of a facet's view to the undivided table.
    private func transform(_ child: inout ViewSpec, _ inner: inout Inheritance) -> Bool {
        guard child.mark != nil || child.layer != nil, child.data == nil, let table = inner.table else {
            return true
        }
        var context = TransformContext(
            signals: inner.signals, log: log, tables: environment.tables,
            recorder: environment.recorder)
        do {
            let transforms = child.transforms.map { $0.parted(by: inner.facets) }
            inner.table = try table.applying(transforms, &context)
            inner.signals = context.signals
            child.transforms = []
            return true
        } catch {
            log.add(error)
            return false
        }
    }

    /// Returns the facet without its cells.
    private func facet(
        _ spec: ViewSpec, _ facet: FacetSpec, _ fields: [FacetField], _ outerCount: Int
    ) -> Facet? {
        var result = Facet(
            row: fields.first { $0.channel == .row }, column: fields.first { $0.channel == .column },
            wrapped: fields.first { $0.channel == .facet }, columns: 1, cells: [],
            composition: composition(spec, config.facet))
        let count = outerCount * result.cellCount
        guard count <= Self.greatestCellCount else {
            log.error(
                .tooManyViews,
                "a facet may make at most \(Self.greatestCellCount) views, and this one makes \(count)",
                at: (facet.row ?? facet.column ?? facet.wrapped)?.fieldSpan ?? spec.span,
                hint: "filter the rows, bin the field, or choose one with fewer values")
            return nil
        }
        result.columns =
            result.wrapped == nil
            ? max(1, result.column?.parts.count ?? 1)
            : (spec.columns ?? config.facet.columns)
                .map { $0 > 0 ? $0 : result.cellCount } ?? result.cellCount
        return result
    }

    /// Returns the facet with a view for each part of the table.
    private func cells(_ facet: Facet, _ child: ViewSpec, _ inner: Inheritance, _ whole: View) -> Facet? {
        var result = facet
        let (rows, column) = (facet.row ?? facet.wrapped, facet.column)
        let base = inner.table ?? Table()
        let sources = members(of: base, rows, column)
        if case .plot(let plot) = whole, let unit = whole.divisible(as: child) {
            for (part, source) in zip(members(of: unit.table, rows, column), sources) {
                var cell = plot
                cell.units[0].table = unit.table.rows(part)
                cell.units[0].source = unit.source.rows(source)
                cell.isVacant = part.isEmpty && facet.isCrossed
                result.cells.append(.plot(cell))
            }
        } else {
            for (index, source) in sources.enumerated() {
                var part = inner
                (part.table, part.whole, part.facets) = (base.rows(source), base, [])
                part.cellCount = inner.cellCount * facet.cellCount
                if source.isEmpty, facet.isCrossed {
                    result.cells.append(whole.vacant)
                    continue
                }
                let cell = log.within("facet \(index + 1)") { build(child, part) }
                guard let cell, !log.hasErrors else { return nil }
                result.cells.append(cell)
            }
        }
        result.whole = whole
        result.alignCells()
        result.mergeTitles(config)
        return result
    }

    /// Returns the rows of each cell; cells are ordered row by row.
    private func members(of table: Table, _ row: FacetField?, _ column: FacetField?) -> [[Int]] {
        let width = max(1, column?.parts.count ?? 1)
        var result = [[Int]](repeating: [], count: max(1, row?.parts.count ?? 1) * width)
        let (rows, columns) = (row?.places(in: table), column?.places(in: table))
        for index in 0..<table.rowCount {
            guard let row = rows.map({ $0[index] }) ?? 0, let column = columns.map({ $0[index] }) ?? 0 else {
                continue
            }
            result[row * width + column].append(index)
        }
        return result
    }

    /// Returns the values of a facet's field in order: their own order, that of a list, or
    /// that of another field.
    ///
    /// - Parameters:
    ///   - table: The rows that are divided.
    ///   - base: The rows before the marks' aggregates.
    private func parts(of field: FacetField, _ table: Table, _ base: Table) -> [(value: Value, end: Value?)] {
        guard let path = field.model.field else { return [(.null, nil)] }
        var ends: [Value: Value] = [:]
        if let end = field.model.endField {
            let (starts, values) = (base.values(at: path), base.values(at: end))
            for row in 0..<base.rowCount where ends[starts[row]] == nil { ends[starts[row]] = values[row] }
        }
        var unit = Unit(type: UndrawnMark.self, mark: MarkDefinition())
        (unit.table, unit.source) = (table, table)
        var model = field.model
        // For a facet, null is no order of the data but the natural one.
        if model.spec.sort?.isNone == true { model.spec.sort = nil }
        let order = CategoryOrder(config: config, meanings: environment.figureMeanings)
        if let parts = order.parts(of: model, in: base) {
            let drawn = Set(table.values(at: path).distinctValues)
            return parts.filter(drawn.contains).map { (value: $0, end: nil) }
        }
        if case .field(let key?, _, _)? = model.spec.sort?.order, !table.has(key.path) {
            if base.has(key.path) {
                // Vega-Lite has lost the sort field then, and the parts are in the order of the data.
                log.warning(
                    .missingField, "the aggregates of the marks leave no '\(key.name)' to sort the parts by",
                    at: key.span,
                    hint: "join it as an aggregate to a view of layers, or sort by a list")
                model.spec.sort?.order = .none
            } else {
                unit.source = base
            }
        }
        return DomainSort(unit: unit, model: model, log: log)
            .sorted(table.values(at: path).distinctValues)
            .map { (value: $0, end: ends[$0]) }
    }
}

extension FacetField {
    /// Returns the index of the part that each row of a table belongs to; nil if it belongs to none.
    fileprivate func places(in table: Table) -> [Int?] {
        guard let field = model.field else { return [Int?](repeating: 0, count: table.rowCount) }
        let ranks = Dictionary(parts.enumerated().map { ($1.value, $0) }) { first, _ in first }
        let column = table.values(at: field)
        return (0..<table.rowCount).map { ranks[column[$0]] }
    }
}

extension View {
    /// Returns the only unit of a view if its rows can be divided after everything has been computed. They
    /// can't if categories are sorted by the rows before aggregation.
    fileprivate func divisible(as spec: ViewSpec) -> Unit? {
        guard spec.mark != nil, case .plot(let plot) = self, plot.units.count == 1,
            let unit = plot.units.first,
            !unit.channels.values.contains(where: { $0.isSortedByRows(unit) })
        else { return nil }
        return unit
    }

    /// The view for a cell that contains no rows.
    fileprivate var vacant: View {
        guard case .plot(var plot) = self else {
            return .concat(Concat(children: [], columns: nil, composition: Composition()))
        }
        plot.isVacant = true
        for index in plot.units.indices {
            plot.units[index].table = plot.units[index].table.rows([])
            plot.units[index].source = plot.units[index].source.rows([])
        }
        return .plot(plot)
    }
}

extension ChannelModel {
    /// Whether its categories are sorted by other fields, by channels, or by a list.
    fileprivate func isSortedByRows(_ unit: Unit) -> Bool {
        guard let sort = spec.sort, !sort.isNone, sort.order != .ascending, channel.hasScale, hasField
        else { return false }
        return ScaleKind.of(self, unit).isDiscrete
    }
}

extension Facet {
    /// The number of cells.
    fileprivate var cellCount: Int {
        max(1, (row ?? wrapped)?.parts.count ?? 1) * max(1, column?.parts.count ?? 1)
    }

    /// Whether there are both rows and columns, so that cells may be empty.
    fileprivate var isCrossed: Bool { row != nil && column != nil }

    /// Gives all cells the same size, unless independent scales make them differ (Vega-Lite's
    /// `assembleDefaultLayout`).
    fileprivate mutating func alignCells() {
        let isFree = row == nil && !shares(.x) || column == nil && !shares(.y)
        let align: LayoutAlign = isFree ? .none : .all
        composition.align.row = composition.align.row ?? align
        composition.align.column = composition.align.column ?? align
    }
}

/// The mark of a unit that only sorts the parts of a table.
private enum UndrawnMark: PrimitiveMark {
    static let name = ""

    static func placed(_ context: MarkContext) -> PlacedMark { PlacedMark(reach: .empty) { [] } }
}
