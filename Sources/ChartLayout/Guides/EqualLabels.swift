import ChartModel
import Diagnostics

extension ChartEnvironment {
    /// Warns of different numbers that their format prints alike, so that a guide reads 0, 0, 1, 1.
    func reportEqualLabels(_ labels: [[String]], at span: Span?) {
        let texts = labels.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
        guard let text = zip(texts, texts.dropFirst()).first(where: ==)?.0 else { return }
        log.warning(
            .equalLabels, "different numbers are labelled '\(text)'", at: span,
            hint: "give the format more decimals, or the guide a 'tickMinStep'")
    }
}
