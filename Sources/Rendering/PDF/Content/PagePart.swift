import SceneGraph

/// The parts of a picture, from the ground up, by which the layers of a document are named.
enum PagePart: String, CaseIterable, Sendable {
    /// The backgrounds of pages, views and cards.
    case ground
    /// Axes, grids and legends, with their text.
    case guides
    /// What stands for data.
    case marks
    /// Text among the marks of a chart.
    case labels
    /// Titles and sources, and on a page all text around charts.
    case furniture
}

/// What decides of which part the things at a place of the picture are.
struct PartContext {
    /// The part of everything here; nil where each thing has its own.
    private(set) var whole: PagePart?
    /// Whether the place is in a chart, where text labels the marks.
    private(set) var isInChart: Bool

    init(isInChart: Bool) { self.isInChart = isInChart }

    /// The part of the box of a group.
    var box: PagePart { whole ?? .ground }

    func part(isText: Bool) -> PagePart {
        whole ?? (isText ? (isInChart ? .labels : .furniture) : .marks)
    }

    func entering(_ role: Role) -> PartContext {
        var context = self
        context.whole = whole ?? role.part
        return context
    }

    func entering(_ structure: Annotation.Structure?) -> PartContext {
        guard let structure else { return self }
        var context = self
        if structure == .figure { context.isInChart = true }
        if structure == .artifact { context.whole = whole ?? .furniture }
        return context
    }
}

extension Role {
    /// The part of everything in a mark of the role; nil if it has things of several parts.
    fileprivate var part: PagePart? {
        switch self {
        case .mark, .frame, .scope: nil
        case .axis, .axisGrid, .axisTick, .axisLabel, .axisDomain, .axisTitle, .legend, .legendEntry,
            .legendTitle, .legendLabel, .legendSymbol, .legendGradient, .legendBand, .rowTitle, .columnTitle,
            .rowHeader, .columnHeader, .rowFooter, .columnFooter:
            .guides
        case .title, .titleText, .titleSubtitle, .furniture: .furniture
        }
    }
}
