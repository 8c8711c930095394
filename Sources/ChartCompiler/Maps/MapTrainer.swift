import Cartography
import ChartModel
import Grammar

/// Determines which units share a projection, and collects the shapes that it is fitted to (Vega-Lite
/// `compile/projection/parse.ts`).
struct MapTrainer {
    /// Lets units share a projection, which is fitted to the shapes of all of them, unless they state
    /// different ones.
    func train(_ view: inout View) { _ = share(&view) }

    private func share(_ view: inout View) -> MapModel? {
        if case .plot(var plot) = view {
            let models = plot.units.map { model(of: $0, plot) }
            let shared = merged(models, isSingle: models.count == 1)
            for index in plot.units.indices where models[index] != nil {
                plot.units[index].map = shared ?? models[index]
            }
            view = .plot(plot)
            return shared
        }
        var children = view.children
        let models = children.indices.map { share(&children[$0]) }
        if let shared = merged(models, isSingle: false) {
            for index in children.indices where models[index] != nil { children[index].setMap(shared) }
            view.children = children
            return shared
        }
        view.children = children
        return nil
    }

    /// Returns the common projection of several views; nil if they can't share one.
    private func merged(_ models: [MapModel?], isSingle: Bool) -> MapModel? {
        let own = models.compactMap { $0 }
        guard var chosen = own.first else { return nil }
        for model in own.dropFirst() {
            guard chosen.size == model.size, chosen.definition.isFitted == model.definition.isFitted else {
                return nil
            }
            if chosen.definition.form == model.definition.form || model.definition == ProjectionDefinition() {
                continue
            }
            guard chosen.definition == ProjectionDefinition() else { return nil }
            chosen = model
        }
        let result = MapModel(chosen.definition, size: chosen.size, shapes: own.flatMap(\.shapes))
        // When projections are merged, a type that isn't stated is lost, and Vega has its own default.
        result.fallback = isSingle ? chosen.fallback : "mercator"
        return result
    }

    private func model(of unit: Unit, _ plot: Plot) -> MapModel? {
        guard unit.isMap, let projection = unit.projection else { return nil }
        return MapModel(
            projection, size: [plot.width, plot.height],
            shapes: projection.isFitted ? unit.mapShapes : [])
    }
}

extension View {
    fileprivate mutating func setMap(_ map: MapModel) {
        if case .plot(var plot) = self {
            for index in plot.units.indices where plot.units[index].map != nil { plot.units[index].map = map }
            self = .plot(plot)
            return
        }
        for index in children.indices { children[index].setMap(map) }
    }
}
