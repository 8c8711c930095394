import ChartModel
import Colors
import Diagnostics
import Grammar
import SceneGraph

/// Puts a laid-out view into its picture: with padding around it, as Vega does, or in a frame of exact size
/// with furniture, to which the plots are fitted.
struct ChartFrame {
    private let chart: PreparedChart
    private let request: LayoutRequest
    /// Receives what is wrong with the frame and its furniture.
    private let log: DiagnosticLog

    init(chart: PreparedChart, request: LayoutRequest) {
        self.chart = chart
        self.request = request
        log = chart.environment.log.separate()
    }

    func laidOut() -> LaidOutChart {
        guard let width = request.width ?? spec.frame?.width else { return padded(chart.view) }
        return framed(chart.view, width: width)
    }

    private var spec: ChartSpec { chart.spec }
    private var config: Config { chart.config }
    private var environment: ChartEnvironment { chart.environment.logging(to: log) }

    private var autosize: Autosize { Autosize([config.autosize, spec.autosize], of: chart.view) }

    /// A layout of the views, and what there is to report about it.
    private struct Attempt {
        var laid: LaidOut
        var log: DiagnosticLog
    }

    private func attempt(_ view: View, _ sizing: Sizing) -> Attempt {
        let log = log.separate()
        let layout = ViewLayout(
            environment: chart.environment.logging(to: log), config: config, scales: chart.scales)
        return Attempt(laid: layout.laidOut(view, sizing), log: log)
    }

    /// - Parameters:
    ///   - log: Holds what there is to report about the frame of this height; drawing adds to it.
    ///   - draw: Draws the scene in its frame.
    private func laidOut(
        _ attempt: Attempt, width: Double, height: Double, head: Double = 0, foot: Double = 0,
        isFlexible: Bool = false, log: DiagnosticLog, reframing: LaidOutChart.Reframing? = nil,
        draw: @escaping () -> Scene
    ) -> LaidOutChart {
        let title = plainTitle
        return LaidOutChart(
            width: width, height: height, head: head, foot: foot, isFlexible: isFlexible, title: title,
            description: spec.view.description, logs: [self.log, attempt.log, log], reframing: reframing
        ) { [self] in
            var scene = draw()
            scene.title = title
            scene.description = spec.view.description
            scene.author = spec.author ?? credit
            if !attempt.log.hasErrors { chart.inspect(scene, log) }
            return scene
        }
    }

    /// The credit as it is printed below the chart.
    private var credit: String? {
        TextTemplate.lines(spec.credit, environment)
            .first
    }

    private var plainTitle: String? {
        let lines = TextTemplate.lines(chart.title?.text, environment)
        return lines.isEmpty ? nil : lines.joined()
    }

    private var background: Color? {
        if let own = spec.background { return own.color }
        if let usual = config.background { return usual.color }
        return .white
    }

    // MARK: Vega's padding

    private func padded(_ view: View) -> LaidOutChart {
        let padding = spec.padding ?? config.padding ?? Insets(5)
        var attempt = attempt(view, Sizing())
        let full = attempt.laid
        var fitting: Autosize.Fitting?
        // Vega measures guides once. Labels and annotations reach out further or less far in a smaller plot.
        for _ in 0..<(view.hasLabels ? 3 : 1) {
            fitting = autosize.fitted(view, full, measured: attempt.laid, padding, chart.scales)
            guard let fitting else { break }
            attempt = self.attempt(fitting.view, Sizing())
        }
        let laid = attempt.laid
        let margins = fitting?.margins ?? (autosize.isNone ? Insets() : Insets(around: laid))
        let content = (
            width: fitting?.width ?? margins.left + laid.plot.maxX + margins.right,
            height: fitting?.height ?? margins.top + laid.plot.maxY + margins.bottom
        )
        let foot = furniture(width: content.width)?.foot(
            note: spec.note, source: spec.source, credit: spec.credit)
        let origin = Point(padding.left + margins.left, padding.top + margins.top)
        let width = max(1, padding.left + content.width + padding.right)
        let height = max(1, padding.top + content.height + (foot?.height ?? 0) + padding.bottom)
        return laidOut(attempt, width: width, height: height, log: log.separate()) {
            var root = laid.draw()
            if let foot, !foot.marks.isEmpty {
                let group = GroupItem(
                    x: -margins.left, y: content.height - margins.top, marks: foot.marks)
                root.marks.append(Mark(.group([group]), role: .furniture))
            }
            return Scene(width: width, height: height, origin: origin, background: background, root: root)
        }
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

    /// The views fitted to the width of the frame, and what stands above and below them.
    private struct Content {
        var views: Attempt
        var head: Furniture.Head?
        var foot: Furniture.Foot?
        /// Whether the plots depend on the frame's height.
        var isFlexible: Bool
    }

    private func framed(_ view: View, width: Double) -> LaidOutChart {
        let furniture = furniture(width: width)
        let drawsTitle = request.drawsFurniture && config.furniture != nil
        let head = drawsTitle ? furniture?.head(title: chart.title) : nil
        let foot = furniture?.foot(
            note: spec.note, source: request.drawsSource ? spec.source : nil,
            credit: request.drawsSource ? spec.credit : nil)
        var inner = view
        if drawsTitle || !request.drawsFurniture { inner.dropTitle() }
        let height = request.height ?? spec.frame?.height
        if request.fitsSteps, request.height != nil { inner.stretchSteps() }
        let isFlexible = request.stretches || inner.flexibleRows(chart.scales) > 0
        if request.stretches, request.height != nil { inner.stretchPlots() }
        // A chart that is fitted into its size has that size without its furniture.
        let ownHeight = request.stretches ? nil : autosize.height(of: inner)
        let bands = bands(head, foot, request)
        var fitted = fit(
            autosize.filling(inner), width: width,
            height: ownHeight ?? height.map { max(0, $0 - bands.top - bands.bottom) })
        // Panels that have no room beside each other stand under each other.
        if fitted.laid.bounds.width > width + 0.5, height == nil, let stacked = inner.stacked {
            let other = fit(autosize.filling(stacked), width: width, height: ownHeight)
            if other.laid.bounds.width < fitted.laid.bounds.width { fitted = other }
        }
        checkRoom(
            "width", fitted.laid.bounds.width, in: width, log,
            hint: "give it more width, smaller type or shorter labels")
        return set(
            Content(views: fitted, head: head, foot: foot, isFlexible: isFlexible), width: width, request)
    }

    /// The heights of what stands above and below the views.
    private func bands(
        _ head: Furniture.Head?, _ foot: Furniture.Foot?, _ request: LayoutRequest
    ) -> (top: Double, bottom: Double, foot: Double) {
        // A text's box extends below the baseline by a fifth of its size, but descenders extend further:
        // without a foot they would be cut off.
        let footHeight = foot.map { max($0.height, $0.offset + (request.footHeight ?? 0)) } ?? 0
        return (head?.height ?? 0, max(footHeight, request.drawsFurniture ? 2 : 0), footHeight)
    }

    /// Puts what has been fitted to the width into a frame of a height.
    private func set(_ content: Content, width: Double, _ request: LayoutRequest) -> LaidOutChart {
        let (laid, head, foot) = (content.views.laid, content.head, content.foot)
        let bands = bands(head, foot, request)
        let height = request.height ?? spec.frame?.height
        let total = height ?? bands.top + laid.bounds.height + bands.bottom
        let own = log.separate()
        if let height {
            checkRoom(
                "height", laid.bounds.height, in: height - bands.top - bands.bottom, own,
                hint: "give the frame more height, or leave its height out")
        }
        // Whatever its height, the frame holds the same views.
        let reframing: LaidOutChart.Reframing? =
            content.isFlexible ? nil : { [self] in set(content, width: width, $0) }
        return laidOut(
            content.views, width: width, height: total, head: bands.top,
            foot: bands.foot - (foot?.offset ?? 0), isFlexible: content.isFlexible, log: own,
            reframing: reframing
        ) {
            var group = laid.draw()
            group.x = -laid.leftEdge
            group.y = bands.top - min(0, laid.bounds.minY)
            var root = GroupItem(width: width, height: total, marks: head?.marks ?? [])
            root.marks.append(Mark(.group([group]), role: .scope))
            if let foot, !foot.marks.isEmpty {
                let group = GroupItem(x: 0, y: total - bands.foot, marks: foot.marks)
                root.marks.append(Mark(.group([group]), role: .furniture))
            }
            return Scene(width: width, height: total, background: background, root: root)
        }
    }

    /// Finds the size of plots at which the whole chart fills the width: measures the room that guides and
    /// labels take and subtracts it, until the size is stable. Two attempts are enough, unless guides change
    /// with the size; if they do so forever, the fullest attempt without overflow is taken. Where what lies over the
    /// plot moves with it, such as inset notes, the missing widths are a geometric series, whose sum is taken at once.
    private func fit(_ view: View, width: Double, height: Double?) -> Attempt {
        let columns = Double(view.flexibleColumns)
        let rows = height == nil ? 0 : Double(view.flexibleRows(chart.scales))
        var sizing = Sizing(width: width / max(columns, 1), height: height.map { $0 / max(rows, 1) })
        (sizing.fitsWidth, sizing.fitsHeight, sizing.rounds) = (true, rows > 0, false)
        sizing.frameWidth = width
        var attempt = attempt(view, sizing)
        if attempt.laid.nameColumn > Self.greatestNameShare * width {
            sizing.liftsNames = true
            attempt = self.attempt(view, sizing)
        }
        var fullest: (attempt: Attempt, spare: Double)?
        var spares = GeometricSeries()
        for _ in 0..<6 {
            let size = attempt.laid.bounds
            let spareX = columns > 0 ? width - size.width : 0
            let spareY = rows > 0 ? (height ?? 0) - size.height : 0
            if max(abs(spareX), abs(spareY)) < 0.01, attempt.laid.pitch >= sizing.pitch { return attempt }
            if min(spareX, spareY) > -0.01, spareX + spareY < fullest?.spare ?? .infinity {
                fullest = (attempt, spareX + spareY)
            }
            spares.add(spareX)
            if columns > 0 {
                sizing.width = max(1, (sizing.width ?? 0) + (spares.remainder ?? spareX) / columns)
            }
            (sizing.nameEdge, sizing.pitch) = (attempt.laid.nameEdge, min(sizing.pitch, attempt.laid.pitch))
            if rows > 0 { sizing.height = max(1, (sizing.height ?? 0) + spareY / rows) }
            attempt = self.attempt(view, sizing)
        }
        return fullest?.attempt ?? attempt
    }

    /// How much of the frame's width names may take beside their bars.
    private static let greatestNameShare = 0.45

    /// Warns of a chart that needs more of a length than it has.
    private func checkRoom(
        _ name: String, _ needed: Double, in room: Double, _ log: DiagnosticLog, hint: String
    ) {
        guard needed > room + 0.5 else { return }
        log.warning(
            .chartTooSmall,
            "the chart needs \(needed.rounded(.up).plain) pt of \(name) and has \(room.rounded(.down).plain)",
            at: spec.view.span, hint: hint)
    }
}

/// Recognizes a geometric series by its last three terms (Aitken's delta-squared process).
private struct GeometricSeries {
    private var terms: [Double] = []

    mutating func add(_ term: Double) { terms = Array((terms + [term]).suffix(3)) }

    /// The sum of the last term and of all that follow; nil if the terms are no such series, or a growing one.
    var remainder: Double? {
        guard terms.count == 3, terms[0] != 0, terms[1] != 0 else { return nil }
        let (first, second) = (terms[1] / terms[0], terms[2] / terms[1])
        guard second > 0.01, second < 0.95, abs(first - second) < 0.001 else { return nil }
        return terms[2] / (1 - second)
    }
}

extension LaidOut {
    /// What stands on the frame's left edge: the plot, or what reaches out of it.
    fileprivate var leftEdge: Double { bounds.flush(with: plot).minX }
}

extension Rect {
    /// The strokes of bars may reach over the edge by half their weight, so that bars stand on the edge of the title.
    private static let mostOverhang = 0.76

    /// The bounds of a view without what reaches over the left edge of its plot by no more than a stroke.
    func flush(with plot: Rect) -> Rect {
        let overhang = plot.minX - minX
        var flush = self
        if overhang > 0, overhang <= Self.mostOverhang { flush.minX = plot.minX }
        return flush
    }
}

extension Insets {
    /// The room that a view takes around its plot, in whole pixels.
    fileprivate init(around laid: LaidOut) {
        func up(_ length: Double) -> Double { max(0, length.rounded(.up)) }
        self.init()
        (left, top) = (up(-laid.bounds.minX), up(-laid.bounds.minY))
        right = up(laid.bounds.maxX - laid.plot.maxX)
        bottom = up(laid.bounds.maxY - laid.plot.maxY)
    }
}

extension View {
    /// Whether a plot has labels at its marks, or annotations.
    fileprivate var hasLabels: Bool {
        plots.contains { plot in !plot.annotations.isEmpty || plot.units.contains { $0[.label] != nil } }
    }

    /// Gives every plot the height that the frame leaves.
    mutating func stretchPlots() {
        if case .plot(var plot) = self {
            plot.height = .container
            self = .plot(plot)
        }
        for index in children.indices { children[index].stretchPlots() }
    }

    /// Gives the plots the height that the frame leaves whose height is a step, and those of facets.
    fileprivate mutating func stretchSteps() {
        switch self {
        case .plot(var plot):
            if case .length? = plot.height { return }
            plot.height = .container
            self = .plot(plot)
        case .concat: for index in children.indices { children[index].stretchSteps() }
        case .facet: stretchPlots()
        }
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
