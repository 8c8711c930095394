import ChartModel
import Colors
import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import Typesetting

/// Draws a view's title and subtitle, as Vega's title layout does.
struct TitleDrawing {
    let environment: ChartEnvironment
    let config: Config

    /// - Parameter room: The room that a frame leaves; nil if the picture grows with its title.
    func drawn(
        _ title: TitleDefinition?, around bounds: Rect, width: Double, height: Double, isPlot: Bool = true,
        within room: TitleRoom? = nil
    ) -> DrawnTitle? {
        guard var title else { return nil }
        let environment = isPlot ? environment.inPlot(width: width, height: height) : environment
        title = environment.resolved(title, datum: .object([:]))
        let texts = TextTemplate.lines(title.text, environment).flatMap(config.lines)
        let subtitles = TextTemplate.lines(title.subtitle, environment).flatMap(config.lines)
        return drawn(
            title, texts, subtitles, around: bounds, width: width, height: height, isPlot: isPlot,
            within: room)
    }

    /// Draws a title with given lines around the bounds of a plot with a width and height.
    func drawn(
        _ title: TitleDefinition, _ texts: [String], _ subtitles: [String] = [], around bounds: Rect,
        width: Double, height: Double, isPlot: Bool = true, within room: TitleRoom? = nil,
        origin: Int? = nil
    ) -> DrawnTitle? {
        // Lines of nothing but breaks are one empty line, and an empty text is no title.
        let texts = texts.contains { !$0.isEmpty } ? texts : Array(texts.dropFirst().prefix(1))
        let subtitles = subtitles.contains { !$0.isEmpty } ? subtitles : []
        guard !texts.isEmpty else { return nil }
        let family = config.font ?? "sans-serif"
        let (text, small) = (title.titleText, title.subtitleText)
        let rules = environment.typeRules.overridden(punctuation: text.punctuation, spacing: text.spacing)
        let font = text.font(rules, family: family, size: 13, weight: 700)
        let orient = title.orient ?? .top
        let anchor = text.anchor ?? (isPlot ? .middle : .start)
        let isSide = orient == .left || orient == .right
        let align: TextAlign = text.align ?? (anchor == .start ? .left : anchor == .end ? .right : .center)
        let isGroup = (title.frame ?? (isPlot && anchor == .middle ? .group : .bounds)) == .group
        var (start, end) = isSide ? (bounds.minY, bounds.maxY) : (bounds.minX, bounds.maxX)
        if isGroup { (start, end) = isSide ? (0, height) : (0, width) }
        if orient == .left { swap(&start, &end) }
        let place = anchor == .start ? start : anchor == .end ? end : (start + end) / 2
        let measure = isSide || text.limit != nil ? nil : room?.measure(at: place, align)
        func item(_ texts: [String], _ font: FontStyle, _ own: GuideText) -> TextItem {
            var item = TextItem(
                x: 0, y: 0, lines: lines(texts, font, measure), font: font,
                style: Style(fill: own.fill))
            item.align = align
            item.baseline = text.baseline ?? .top
            item.limit = text.limit.flatMap { $0 > 0 ? $0 : nil }
            item.angle = text.angle ?? (orient == .left ? -90 : orient == .right ? 90 : 0)
            item.offset = Point(title.dx ?? 0, title.dy ?? 0)
            item.lineHeight = own.lineHeight
            item.origin = origin
            return item
        }
        let main = item(texts, font, text)
        let measuring = environment.measuring
        var box = main.bounds(measuring: measuring)
        var marks = [Mark(.text([main]), role: .titleText)]
        if !subtitles.isEmpty {
            let smallFont = small.font(rules, family: family, size: 12)
            var subtitle = item(subtitles, smallFont, small)
            if !isSide {
                if title.subtitlePlacement == .beside {
                    // Both stand on one baseline.
                    subtitle.x = box.maxX + (small.padding ?? font.size / 2)
                    subtitle.y = font.size * Self.baseline - smallFont.size * Self.baseline
                } else {
                    subtitle.y = box.height + (small.padding ?? 3)
                }
            }
            if orient == .left { subtitle.x = box.width + (small.padding ?? 3) }
            if orient == .right { subtitle.x = -box.width - (small.padding ?? 3) }
            box.formUnion(subtitle.bounds(measuring: measuring))
            marks.append(Mark(.text([subtitle]), role: .titleSubtitle))
        }
        let offset = title.offset ?? 4
        let origin: Point =
            switch orient {
            case .top, .none: Point(place, bounds.minY - box.height - offset)
            case .bottom: Point(place, bounds.maxY + offset)
            case .left: Point(bounds.minX - box.width - offset, place)
            case .right: Point(bounds.maxX + box.width + offset, place)
            }
        let group = GroupItem(x: origin.x, y: origin.y, marks: marks)
        let rule = isSide ? nil : TitleRule(title, over: origin.y + box.minY)
        if let rule { box.minY = rule.y - origin.y }
        if room?.isOutermost == true, orient == .top {
            // Vega's box of a text ends below the top of Chinese type, which the frame would cut off.
            box.formUnion(box.offset(by: Point(0, -Self.risingInk * font.size)))
        }
        return DrawnTitle(
            mark: Mark(.group([group]), role: .title, zIndex: title.zindex ?? 0),
            bounds: box.offset(by: origin), rule: rule)
    }

    /// Where Vega has the baseline of text that hangs from its top, in em.
    private static let baseline = 0.79

    /// How far Chinese characters rise above Vega's box of a text, in em.
    private static let risingInk = 0.09

    /// Breaks lines to a width, as headlines are broken.
    private func lines(_ texts: [String], _ font: FontStyle, _ width: Double?) -> [[TextRun]] {
        guard let width else { return texts.map { [TextRun($0)] } }
        return texts.flatMap { text in
            breakLines(
                [TextRun(text)], font: font, width: width, measuring: environment.measuring,
                options: LineBreaking(fit: .balanced, dropsCommaAtBreak: true))
        }
    }
}

/// A title in its place.
struct DrawnTitle {
    var mark: Mark
    var bounds: Rect
    /// The rule over it; the view that it stands in draws it, as long as itself.
    var rule: TitleRule?
}

/// The room that a frame leaves to titles: their lines are broken so that they stay within it.
struct TitleRoom {
    var left: Double
    var right: Double
    /// Whether the title stands at the edge of the frame.
    var isOutermost: Bool

    /// How wide a text may be that is aligned at a place; at least a fifth of the room, for places at its edge.
    fileprivate func measure(at place: Double, _ align: TextAlign) -> Double {
        let width =
            switch align {
            case .left: right - place
            case .right: place - left
            case .center: 2 * min(right - place, place - left)
            }
        return max(width, (right - left) / 5)
    }
}
