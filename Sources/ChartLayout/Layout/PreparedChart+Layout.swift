public import ChartModel
import Grammar

extension PreparedChart {
    /// Phase 6: settles the sizes and places of axes, marks, legends, titles and furniture within the frame,
    /// without drawing them.
    ///
    /// - Returns: The chart with the diagnostics of this size. They don't go to a log, as another size may
    ///   be chosen.
    public func layout(_ request: LayoutRequest) -> LaidOutChart {
        let width = request.width ?? spec.width
        if let width, let variant = variants.first(where: { $0.width.holds(width) }) {
            return variant.chart.layout(request)
        }
        return ChartFrame(chart: self, request: request).laidOut()
    }
}

extension ChartSpec {
    /// The width that the chart states for the whole, or for its plot.
    fileprivate var width: Double? {
        if let frame { return frame.width }
        if case .length(let width)? = view.width { return width }
        return nil
    }
}
