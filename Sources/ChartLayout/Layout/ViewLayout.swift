import ChartModel
import Diagnostics
import Grammar
import SceneGraph

/// Lays out a tree of views: plots, and grids of views with titles and shared legends.
struct ViewLayout {
    let environment: ChartEnvironment
    let config: Config
    let scales: [ScaleModel]

    func laidOut(_ view: View, _ sizing: Sizing) -> LaidOut {
        var laid =
            switch view {
            case .plot(let plot):
                PlotLayout(environment: environment, config: config, scales: scales).laidOut(plot, sizing)
            case .concat(let concat): grid(concat, sizing)
            case .facet(let facet):
                composed(facet.composition, sizing) { FacetLayout(self, facet).laidOut($0) }
            }
        if sizing.isOutermost { laid.drawTitleRules() }
        return laid
    }

    private func grid(_ concat: Concat, _ sizing: Sizing) -> LaidOut {
        composed(concat.composition, sizing) { sizing in
            // The headers of a facet around them only have axes of a single plot.
            var inner = sizing.inColumns(min(concat.columns ?? concat.children.count, concat.children.count))
            inner.headerChannels = []
            var children = concat.children.map { laidOut($0, inner) }
            if !sizing.rounds { alignLeftEdges(&children, concat, sizing) }
            let places = gridLayout(
                concat.composition, columns: concat.columns ?? children.count, sizing
            ).places(children.map { concat.composition.bounds == "flush" ? $0.plot : $0.outline })
            var laid = placed(
                children, at: places, isColumn: concat.columns == 1 || children.count == 1)
            laid.common = common(concat, children)
            return laid
        }
    }

    /// Returns the width that stacked views have in common, or the height that views in a row do (Vega-Lite's
    /// `compile/layoutsize/parse.ts`).
    private func common(_ concat: Concat, _ children: [LaidOut]) -> RowColumn<Double> {
        let scales = concat.composition.scales
        func shared(_ size: (LaidOut) -> Double?, _ isStepped: (LaidOut) -> Bool, _ channel: Channel)
            -> Double?
        {
            let isFree = scales[channel] == nil && children.contains(where: isStepped)
            guard let first = children.first.flatMap(size), !isFree else { return nil }
            return children.allSatisfy { size($0) == first } ? first : nil
        }
        return RowColumn(
            row: concat.columns == nil ? shared({ $0.common.row }, \.isStepped.height, .y) : nil,
            column: concat.columns == 1 ? shared({ $0.common.column }, \.isStepped.width, .x) : nil)
    }

    func gridLayout(_ composition: Composition, columns: Int, _ sizing: Sizing) -> GridLayout {
        GridLayout(
            columns: columns, columnPadding: composition.spacing.column ?? 20,
            rowPadding: composition.spacing.row ?? 20,
            columnAlignment: composition.align.column ?? .each, rowAlignment: composition.align.row ?? .each,
            centersColumns: composition.center.column ?? false, centersRows: composition.center.row ?? false,
            rounds: sizing.rounds)
    }

    /// Puts views at their places in one group.
    ///
    /// - Parameter isColumn: Whether each has the whole width, as the rules over their titles do then.
    func placed(_ views: [LaidOut], at places: [Point], isColumn: Bool) -> LaidOut {
        var children = views
        if !isColumn {
            for index in children.indices { children[index].drawTitleRules() }
        }
        let origin = Rect(x: 0, y: 0, width: 0, height: 0)
        let bounds = zip(children, places).reduce(origin) { $0.union($1.0.outline.offset(by: $1.1)) }
        return LaidOut(
            draw: { [children] in
                GroupItem(
                    marks: zip(children, places).map { child, place in
                        var item = child.draw()
                        (item.x, item.y) = (place.x, place.y)
                        return Mark(.group([item]), role: .scope)
                    })
            }, bounds: bounds, plot: origin, fitBounds: bounds, contexts: children.flatMap(\.contexts),
            nameColumn: children.map(\.nameColumn).max() ?? 0,
            nameEdge: children.map(\.nameEdge).max() ?? 0, pitch: children.map(\.pitch).min() ?? .infinity,
            plots: zip(children, places).flatMap { child, place in child.plots.map { $0.offset(by: place) } },
            titleRules: zip(children, places).flatMap { child, place in
                child.titleRules.map { $0.offset(by: place) }
            })
    }

    /// Lays out a composition: its views, the legends that they share, and a title around them.
    private func composed(
        _ composition: Composition, _ sizing: Sizing, _ views: (Sizing) -> LaidOut
    ) -> LaidOut {
        let shared = composition.scales.filter {
            !composition.resolve.independentLegends.contains($0.key)
                && !sizing.outerLegends.contains($0.value)
        }
        let own = Set(shared.values)
        let independent = composition.resolve.independentLegends
        var inner = sizing
        inner.isOutermost = false
        inner.outerLegends.formUnion(own)
        inner.outerLegends.subtract(independent.compactMap { composition.scales[$0] })
        var laid = views(inner)
        laid.annotate(composition.annotations)
        laid.close(independent)
        if sizing.isOutermost {
            laid.plot = Rect(x: 0, y: 0, width: laid.common.column ?? 0, height: laid.common.row ?? 0)
        }
        let legends = LegendPlanner(environment: environment, config: config, scales: scales)
            .legends(laid.contexts) { own.contains($0) }
        let placed = LegendLayout(measuring: environment.measuring, rounds: sizing.rounds)
            .placed(
                legends, xBounds: laid.bounds, yBounds: laid.bounds, width: laid.plot.width,
                height: laid.plot.height)
        laid.fitBounds = laid.bounds.union(placed.fitBounds(laid.plot))
        laid.bounds.formUnion(placed.bounds)
        let box = sizing.fitsWidth ? laid.bounds.flush(with: laid.plot) : laid.bounds
        let title = TitleDrawing(environment: environment, config: config).drawn(
            composition.title, around: box, width: box.width, height: box.height, isPlot: false,
            within: sizing.titleRoom(around: box))
        if let title { laid.add(title) }
        laid.draws {
            $0.marks += placed.marks + [title?.mark].compactMap { $0 }
            $0.description = composition.description
        }
        return laid
    }

    /// Aligns the left edges of stacked plots, for print: each leaves the room that the widest axis of its
    /// column needs.
    private func alignLeftEdges(_ children: inout [LaidOut], _ concat: Concat, _ sizing: Sizing) {
        let columns = max(1, min(concat.columns ?? children.count, children.count))
        guard children.count > columns else { return }
        for column in 0..<columns {
            let members = Array(stride(from: column, to: children.count, by: columns))
            let widest = members.map { -children[$0].bounds.minX }.max() ?? 0
            for index in members where -children[index].bounds.minX < widest - 0.01 {
                var wider = sizing.inColumns(columns)
                wider.leftExtent = widest
                children[index] = laidOut(concat.children[index], wider)
            }
        }
    }
}

extension LaidOut {
    /// Puts annotations over the plots of a composition.
    fileprivate mutating func annotate(_ definitions: [AnnotationDefinition]) {
        guard !definitions.isEmpty else { return }
        let annotations = PlacedAnnotations(definitions, on: plots)
        bounds.formUnion(annotations.reach)
        let frame = bounds
        draws { $0.marks = annotations.drawn(around: $0.marks, within: frame) }
    }
}
