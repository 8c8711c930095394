import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import VisualEncoding

/// A place in a plot that an annotation is about: a mark, or a point by values of x and y.
struct AnnotatedSpot {
    /// The mark's box; a point where there is no mark.
    var box: Rect
    /// The point at which the mark ends.
    var tip: Point
    /// The box of its label; nil if it has none.
    var label: Rect?
    /// Whether the mark is a bar that lies, or stands; nil for any other.
    var isHorizontal: Bool?
    /// The row of the mark; nil for a mere point.
    var row: (context: MarkContext, index: Int)?

    /// The box of the mark's end, with its label.
    var end: Rect { Rect.empty.union(tip).union(label ?? .empty) }

    func offset(by distance: Point) -> AnnotatedSpot {
        var spot = self
        (spot.box, spot.label) = (box.offset(by: distance), label?.offset(by: distance))
        spot.tip = tip + distance
        return spot
    }
}

/// Finds the places that annotations are about.
struct SpotFinder {
    let plots: [AnnotatedPlot]
    let log: DiagnosticLog

    /// Returns the place; nil if there is none, which is told.
    func spot(_ target: AnnotationTarget) -> AnnotatedSpot? {
        for plot in plots {
            for (index, part) in plot.parts.enumerated() {
                let table = part.context.unit.table
                if let row = first(of: 0..<table.rowCount, in: table, target, part.context),
                    let spot = spot(row, of: index, in: plot)
                {
                    return spot.offset(by: plot.origin)
                }
            }
        }
        if let point = point(target) {
            return AnnotatedSpot(box: Rect.empty.union(point), tip: point)
        }
        if isMissing(target) {
            log.warning(
                .missingFigure, "\(said(of: target)) has no value", at: target.span,
                hint: "the annotation is left out; fill the value in where the data come from")
        } else {
            report(target)
        }
        return nil
    }

    // MARK: Rows

    /// Whether the data have the row, but no number to draw it by.
    private func isMissing(_ target: AnnotationTarget) -> Bool {
        plots.flatMap(\.parts).contains { part in
            guard let invalid = part.context.unit.invalid else { return false }
            return first(of: invalid.rows, in: invalid.table, target, part.context) != nil
        }
    }

    /// The first of some rows with all of the values.
    private func first(
        of rows: some Sequence<Int>, in table: Table, _ target: AnnotationTarget, _ context: MarkContext
    ) -> Int? {
        let conditions = target.conditions.map { condition in
            (
                columns: fields(condition.name, in: context).map { table.values(at: $0) },
                values: condition.values
            )
        }
        guard conditions.allSatisfy({ !$0.columns.isEmpty && !$0.values.isEmpty }) else { return nil }
        return rows.first { row in
            conditions.allSatisfy { columns, values in
                columns.contains { column in values.first.map { column[row].isSaid(by: $0) } ?? false }
            }
        }
    }

    /// The field of that name, and that of the channel x or y.
    private func fields(_ name: String, in context: MarkContext) -> [FieldPath] {
        let field = FieldPath(name)
        let own = context.unit.table.has(field) ? [field] : []
        return own + [Channel(rawValue: name).flatMap { context.unit[$0]?.field }].compactMap { $0 }
    }

    private func spot(_ row: Int, of index: Int, in plot: AnnotatedPlot) -> AnnotatedSpot? {
        let part = plot.parts[index]
        let places = part.placed.anchors?.places() ?? []
        let label = plot.labels[index]?.box(ofRow: row)
        let anchor = places.indices.contains(row) ? places[row] : nil
        switch anchor {
        case .bar(let bar)?:
            return AnnotatedSpot(
                box: bar.rect, tip: bar.isInStack ? bar.rect.center : bar.tip, label: label,
                isHorizontal: bar.isHorizontal, row: (part.context, row))
        case .point(let point)?:
            return AnnotatedSpot(
                box: point.box, tip: point.center, label: label, row: (part.context, row))
        default:
            let (x, y) = (part.context.points(.x)[row], part.context.points(.y)[row])
            guard x.isFinite, y.isFinite else { return nil }
            let point = Point(x, y)
            return AnnotatedSpot(
                box: Rect.empty.union(point), tip: point, label: label, row: (part.context, row))
        }
    }

    // MARK: Values

    /// Returns the place of values of both x and y.
    private func point(_ target: AnnotationTarget) -> Point? {
        guard target.conditions.count == 2, let x = target["x"]?.values.first,
            let y = target["y"]?.values.first,
            let place = position(.x, x), let other = position(.y, y)
        else { return nil }
        return Point(place, other)
    }

    /// Returns the position of a value along x or y, in the middle of its band.
    func position(_ channel: Channel, _ literal: Literal) -> Double? {
        for plot in plots {
            for part in plot.parts {
                guard let scale = part.context.positions[channel], let model = part.context.unit[channel]
                else { continue }
                let value = model.value(literal, log)
                if let place = scale.position(value) ?? scale.position(.string(value.string)) {
                    return place + scale.bandwidth / 2 + (channel == .x ? plot.origin.x : plot.origin.y)
                }
            }
        }
        return nil
    }

    private func report(_ target: AnnotationTarget) {
        let parts = plots.flatMap(\.parts)
        let names = Set(parts.flatMap { $0.context.unit.table.names }).sorted()
        if let unknown = target.conditions.first(where: { condition in
            !["x", "y"].contains(condition.name)
                && parts.allSatisfy { fields(condition.name, in: $0.context).isEmpty }
        }) {
            log.error(
                .missingField, "the table has no field '\(unknown.name)'", at: unknown.span,
                hint: names.nearest(to: unknown.name).map { "did you mean '\($0)'?" }
                    ?? "the fields are \(names.prefix(8).joined(separator: ", "))")
            return
        }
        log.error(
            .annotationWithoutDatum, "no mark has \(said(of: target))", at: target.span,
            hint: "the annotation is left out; an annotation names values of the data that are drawn")
    }

    private func said(of target: AnnotationTarget) -> String {
        target.conditions.map { "\($0.name) \($0.values.first?.value.string ?? "")" }.joined(separator: ", ")
    }
}

extension Value {
    /// Whether a document means the value: by the same number, or the same text.
    fileprivate func isSaid(by literal: Literal) -> Bool {
        let other = literal.value
        if self == other { return true }
        return !isMissing && string == other.string
    }
}
