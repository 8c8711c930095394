import ChartModel
import Grammar

extension Plot {
    /// The plot as a frame holds it: bars and areas whose base is outside of the domain end at the plot's edge.
    ///
    /// Without a frame, the picture grows with them, as in Vega. From a domain of 100 to 104, a stack that starts at 0
    /// reaches twenty-five times as far down as the plot.
    func clippingBases(_ scales: [ScaleModel]) -> Plot {
        var plot = self
        for index in plot.units.indices where plot.units[index].hasDistantBase(scales) {
            plot.units[index].mark.clip = plot.units[index].mark.clip ?? true
        }
        return plot
    }
}

extension Unit {
    /// Whether the mark starts at zero, and zero is outside of the domain.
    fileprivate func hasDistantBase(_ scales: [ScaleModel]) -> Bool {
        guard type.startsAtZero else { return false }
        return [Channel.x, .y].contains { channel in
            guard let scale = self.scales[channel].map({ scales[$0] }),
                case .continuous(let domain) = scale.domain, let low = domain.min(), let high = domain.max()
            else { return false }
            return !scale.kind.isTemporal && scale.kind != .log && !(low...high).contains(0)
        }
    }
}
