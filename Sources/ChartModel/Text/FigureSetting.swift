public import Grammar
public import SceneGraph

/// How a figure is set with its unit and the words for its bound: the figure large and the words small, on
/// one baseline, in Chinese word order: 突破680亿元, 1100亿元以上.
public struct FigureSetting: Sendable {
    public var figure: FontStyle
    public var words: FontStyle
    /// The space between figure and words, in em of the figure.
    public var gap: Double
    public var bounds: BoundDefinition

    public init(
        figure: FontStyle, words: FontStyle, gap: Double = 0.08, bounds: BoundDefinition = BoundDefinition()
    ) {
        self.figure = figure
        self.words = words
        self.gap = gap
        self.bounds = bounds
    }

    /// Returns the words for a bound, before and after the figure.
    public func words(for bound: Bound) -> (before: String, after: String) {
        switch bound {
        case .atLeast: ("", bounds.atLeast ?? "以上")
        case .moreThan: (bounds.moreThan ?? "突破", "")
        case .upTo: (bounds.upTo ?? "至多", "")
        case .exact, .low, .high: ("", "")
        }
    }

    /// - Parameter before: A word before the figure, in addition to that for its bound.
    public func runs(
        before word: String = "", prefix: String = "", figure text: String, unit: String = "",
        bound: Bound = .exact
    ) -> [TextRun] {
        let (own, after) = words(for: bound)
        let before = own + word
        var runs: [TextRun] = []
        if !before.isEmpty { runs.append(TextRun(before, font: words)) }
        runs.append(TextRun(prefix + text, font: figure, gap: runs.isEmpty ? 0 : figure.size * gap))
        // A percent sign is closer to the figure than a word is.
        let isSign = unit.hasPrefix("%") || unit.hasPrefix("‰")
        if !(unit + after).isEmpty {
            runs.append(TextRun(unit + after, font: words, gap: figure.size * (isSign ? gap / 4 : gap)))
        }
        return runs
    }
}
