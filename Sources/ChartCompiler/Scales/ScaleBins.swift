import ChartModel
import Grammar

extension ScaleBins {
    /// The bins of a channel: all that were made or, if the field was binned before, those within the domain.
    init?(_ model: ChannelModel) {
        guard let step = model.binStep, step > 0 else { return nil }
        guard let extent = model.binExtent else {
            guard model.isPrebinned else { return nil }
            self = .steps(start: nil, stop: nil, step: step)
            return
        }
        self = .steps(start: extent.lowerBound, stop: extent.upperBound, step: step)
    }
}
