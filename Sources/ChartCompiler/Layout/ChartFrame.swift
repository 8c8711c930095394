import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Puts a laid-out view into its picture: with padding around it, as Vega does, or in a frame of exact size
/// with furniture, to which the plots are fitted.
struct ChartFrame {
    let spec: ChartSpec
    let environment: ChartEnvironment
    let config: Config
    let request: LayoutRequest

    func framedChart(_ view: View, _ layout: ViewLayout) -> FramedChart {
        var chart: FramedChart
        if let width = request.width ?? spec.frame?.width {
            chart = framed(view, layout, width: width)
        } else {
            chart = FramedChart(scene: padded(view, layout))
        }
        chart.scene.title = chart.scene.title ?? plainTitle
        return chart
    }

    /// The credit as it is printed below the chart.
    var credit: String? {
        TextTemplate.lines(spec.credit, environment)
            .first
    }

    private var plainTitle: String? {
        let node = spec.view.title?["text"] ?? spec.view.title
        let lines = TextTemplate.lines(node?.members == nil ? node : nil, environment)
        return lines.isEmpty ? nil : lines.joined()
    }

    private var background: Color? {
        if let own = spec.background { return own.color }
        if let usual = config.background { return usual.color }
        return .white
    }

    // MARK: Vega's padding

    private func padded(_ view: View, _ layout: ViewLayout) -> Scene {
        let padding = spec.padding ?? config.padding ?? Insets(5)
        let autosize = Autosize([config.autosize, spec.autosize], of: view)
        var laid = layout.laidOut(view, Sizing())
        let fitted = autosize.fitted(view, laid, padding, layout.scales)
        if let fitted { laid = layout.laidOut(fitted, Sizing()) }
        let isNone = autosize.isNone
        let left = isNone ? 0 : max(0, (-laid.bounds.minX).rounded(.up))
        let top = isNone ? 0 : max(0, (-laid.bounds.minY).rounded(.up))
        let right = isNone ? 0 : max(0, (laid.bounds.maxX - laid.plot.maxX).rounded(.up))
        let bottom = isNone ? 0 : max(0, (laid.bounds.maxY - laid.plot.maxY).rounded(.up))
        let foot = furniture(width: left + laid.plot.maxX + right)?.foot(
            note: spec.note, source: spec.source, credit: spec.credit)
        let origin = Point(padding.left + left, padding.top + top)
        var root = laid.group
        if let foot, !foot.marks.isEmpty {
            let group = GroupItem(x: -left, y: laid.plot.maxY + bottom, marks: foot.marks)
            root.marks.append(Mark(.group([group]), role: .furniture))
        }
        return Scene(
            width: padding.left + left + laid.plot.maxX + right + padding.right,
            height: padding.top + top + laid.plot.maxY + bottom + (foot?.height ?? 0) + padding.bottom,
            origin: origin,
            background: background, root: root)
    }

    // MARK: A newspaper's frame

    private func furniture(width: Double) -> Furniture? {
        let hasFoot = spec.note != nil || spec.source != nil || spec.credit != nil
        guard request.drawsFurniture, config.furniture != nil || hasFoot else { return nil }
        let definition = config.furniture ?? FurnitureDefinition()
        return Furniture(
            environment: environment, definition: definition, family: config.font ?? "sans-serif",
            width: width)
    }

    private func framed(_ view: View, _ layout: ViewLayout, width: Double) -> FramedChart {
        let furniture = furniture(width: width)
        let drawsTitle = request.drawsFurniture && config.furniture != nil
        let head = drawsTitle ? furniture?.head(title: spec.view.title) : nil
        let foot = furniture?.foot(
            note: spec.note, source: request.drawsSource ? spec.source : nil,
            credit: request.drawsSource ? spec.credit : nil)
        var inner = view
        if drawsTitle || !request.drawsFurniture { inner.dropTitle() }
        let top = head.map { max($0.height, request.headHeight ?? 0) } ?? 0
        // A text's box extends below the baseline by a fifth of its size, but descenders extend further:
        // without a foot they would be cut off.
        let footHeight = foot.map { max($0.height, $0.offset + (request.footHeight ?? 0)) } ?? 0
        let bottom = max(footHeight, request.drawsFurniture ? 2 : 0)
        let height = request.height ?? spec.frame?.height
        if request.stretches, request.height != nil { inner.stretchPlots() }
        let fitted = fit(inner, layout, width: width, height: height.map { max(0, $0 - top - bottom) })
        let total = height ?? top + fitted.height + bottom
        var content = fitted.laid.group
        content.x = -fitted.laid.bounds.minX
        content.y = top - min(0, fitted.laid.bounds.minY)
        var root = GroupItem(width: width, height: total, marks: head?.marks ?? [])
        root.marks.append(Mark(.group([content]), role: .scope))
        if let foot, !foot.marks.isEmpty {
            let group = GroupItem(x: 0, y: total - footHeight, marks: foot.marks)
            root.marks.append(Mark(.group([group]), role: .furniture))
        }
        if let height, fitted.height > height - top - bottom + 0.5 {
            environment.log.warning(
                .chartTooSmall,
                "the chart needs \(fitted.height.rounded(.up).plain) pt of height and has \((height - top - bottom).rounded(.down).plain)",
                at: spec.view.span, hint: "give the frame more height, or leave its height out")
        }
        return FramedChart(
            scene: Scene(width: width, height: total, background: background, root: root), head: top,
            foot: footHeight - (foot?.offset ?? 0),
            isFlexible: request.stretches || inner.flexibleRows(layout.scales) > 0)
    }

    /// Finds the size of plots at which the whole chart fills the width: measures the room that guides and
    /// labels take and subtracts it, until the size is stable.
    private func fit(
        _ view: View, _ layout: ViewLayout, width: Double, height: Double?
    ) -> (laid: LaidOut, height: Double) {
        let columns = Double(max(1, view.flexibleColumns))
        let rows = height == nil ? 0 : Double(view.flexibleRows(layout.scales))
        var sizing = Sizing(width: width / columns, height: height.map { $0 / max(rows, 1) })
        (sizing.fitsWidth, sizing.fitsHeight, sizing.rounds) = (true, rows > 0, false)
        var laid = layout.laidOut(view, sizing)
        for _ in 0..<6 {
            let spareX = view.flexibleColumns > 0 ? width - laid.bounds.width : 0
            let spareY = rows > 0 ? (height ?? 0) - laid.bounds.height : 0
            if abs(spareX) < 0.01, abs(spareY) < 0.01 { break }
            sizing.width = max(1, (sizing.width ?? 0) + spareX / columns)
            if rows > 0 { sizing.height = max(1, (sizing.height ?? 0) + spareY / rows) }
            laid = layout.laidOut(view, sizing)
        }
        if laid.bounds.width > width + 0.5 {
            environment.log.warning(
                .chartTooSmall,
                "the chart needs \(laid.bounds.width.rounded(.up).plain) pt of width and has \(width.rounded(.down).plain)",
                at: spec.view.span, hint: "give it more width, smaller type or shorter labels")
        }
        return (laid, laid.bounds.height)
    }
}

extension View {
    /// Gives every plot the height that the frame leaves.
    mutating func stretchPlots() {
        if case .plot(var plot) = self {
            plot.height = .container
            self = .plot(plot)
        }
        for index in children.indices { children[index].stretchPlots() }
    }

    mutating func dropTitle() {
        switch self {
        case .plot(var plot):
            plot.title = nil
            self = .plot(plot)
        case .concat(var concat):
            concat.composition.title = nil
            self = .concat(concat)
        case .facet(var facet):
            facet.composition.title = nil
            self = .facet(facet)
        }
    }
}
