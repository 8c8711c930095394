package import Cartography
package import Dataflow
package import Diagnostics
import Documents
package import Grammar
import SceneGraph
package import VisualEncoding

/// What drawing a mark requires: its unit, its scales for the plot, and the values of its channels by
/// row.
///
/// A class, since it is large, immutable, and passed to everything in a plot.
package final class MarkContext {
    package let unit: Unit
    package let width: Double
    package let height: Double
    package let positions: [Channel: Scale]
    /// The distance between bands along x and y, if it determines the size of the plot.
    package let steps: [Channel: Double]
    package let visuals: [Channel: VisualScale]
    /// The projection of the map; nil without one.
    package let map: (any Projection)?
    package let config: Config
    package let environment: ChartEnvironment
    /// The functions that expressions may call in this plot.
    package let functions: FunctionLibrary

    package init(
        unit: Unit, width: Double, height: Double, positions: [Channel: Scale], steps: [Channel: Double],
        visuals: [Channel: VisualScale], map: (any Projection)?, config: Config,
        environment: ChartEnvironment, functions: FunctionLibrary? = nil
    ) {
        (self.unit, self.width, self.height) = (unit, width, height)
        (self.positions, self.steps, self.visuals) = (positions, steps, visuals)
        (self.map, self.config, self.environment) = (map, config, environment)
        self.functions = functions ?? environment.registries[FunctionLibrary.self]
    }

    /// Returns the context of another unit in the same plot.
    package func with(_ unit: Unit, functions: FunctionLibrary? = nil) -> MarkContext {
        MarkContext(
            unit: unit, width: width, height: height, positions: positions, steps: steps, visuals: visuals,
            map: map, config: config, environment: environment, functions: functions ?? self.functions)
    }

    package var rowCount: Int { unit.table.rowCount }
    package var log: DiagnosticLog { environment.log }

    /// Returns the extent of a position channel: the plot's width or height, a full circle, or the greatest
    /// radius that fits the plot.
    package func extent(_ channel: Channel) -> Double {
        switch channel.primary {
        case .theta: 2 * .pi
        case .radius: min(width, height) / 2
        case .x: width
        default: height
        }
    }

    /// The scale of a position channel.
    package func scale(_ channel: Channel) -> Scale? { positions[channel.primary] }

    package func repeated(_ value: Double) -> [Double] { [Double](repeating: value, count: rowCount) }

    // MARK: Bounds

    /// How the figure of each row limits the true value.
    package var bounds: [Bound] {
        guard let model = unit[.bound] else { return [Bound](repeating: .exact, count: rowCount) }
        let values =
            model.spec.value.map { [Value](repeating: $0.value, count: rowCount) }
            ?? model.field.map { unit.table.values(at: $0).values } ?? []
        return values.map { value in
            if value.isMissing { return .exact }
            if let bound = Bound(rawValue: value.string) { return bound }
            log.error(
                .unknownValue, "unknown bound '\(value.string)'", at: model.spec.namedSpan,
                hint: "a bound is one of \(Bound.allCases.map(\.rawValue).joined(separator: ", "))")
            return .exact
        }
    }

    /// The unit of each row's figure; nil if no channel states it.
    package var units: [String]? {
        guard let model = unit[.unit] else { return nil }
        if let value = model.spec.value { return [String](repeating: value.value.string, count: rowCount) }
        return model.field.map { unit.table.values(at: $0).values.map { $0.isMissing ? "" : $0.string } }
    }

    package var boundDefinition: BoundDefinition {
        unit.mark.bound(over: config)
    }
}
