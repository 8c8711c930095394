import ChartCompiler
import ChartLayout
import ChartModel
import Colors
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// A chart from a file or written inline, sized by the grid and, by default, without its title and notes.
struct ChartBlock: Block, Declared {
    static let key = "chart"
    static let documentation =
        "A chart, from a file or written here, as wide as its columns, with or without its title and foot."
    var file: Node?
    var chart: Node?
    var height: Double?
    var furniture = false
    var source = true
    var scale: Double?
    var stretch = false

    static let typeName = "a chart block"

    static let properties: [Property<ChartBlock>] = [
        Property("file", \.file, .text, "The path of a chart, from the sheet's folder."),
        Property("spec", \.chart, .any, "A chart written here."),
        Property(
            "height", \.height, .length,
            "The height on the sheet, into which plots are fitted that have a step for a height, or are in a facet; the chart's own where left out."
        ),
        Property("furniture", \.furniture, .boolean, "Whether title, notes and source are drawn."),
        Property(
            "source", \.source, .boolean,
            "Whether source and credit are drawn with the furniture; a page says them once."),
        Property(
            "stretch", \.stretch, .boolean,
            "Whether plots of a height of their own grow and shrink with the row or page, too."),
        Property(
            "scale", \.scale, .number(in: 0.1...20),
            "How much larger the chart is drawn than in print, in place of the sheet's chartScale."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> ChartBlock? {
        var block = ChartBlock()
        if node.string != nil {
            block.file = node
            return block
        }
        if node["file"] != nil || node["spec"] != nil {
            return ValueType<ChartBlock>.object().decode(node, context)
        }
        block.chart = node
        return block
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        guard let span = place(context),
            let prepared = context.layouts.prepared(span, log: context.log, { prepare(context, log: $0) })
        else { return Self.gap(width: width, height: height ?? fit?.height ?? width / 3) }
        let scale = scale ?? context.chartScale
        var request = LayoutRequest()
        request.width = width / scale
        request.height = (height ?? fit?.height).map { $0 / scale }
        request.footHeight = (fit?.foot).map { $0 / scale }
        request.drawsFurniture = furniture
        request.drawsSource = source
        request.stretches = stretch
        request.fitsSteps = height != nil
        let laid = context.layouts.layout(of: prepared, at: span, request)
        var result = LaidOutBlock(height: laid.height * scale)
        result.foot = laid.foot * scale
        result.isFlexible = laid.isFlexible && height == nil
        result.drawing = {
            let scene = laid.hasErrors ? nil : context.layouts.draw(laid)
            context.log.add(contentsOf: laid.diagnostics)
            return scene.map { [Mark(.group([$0.root.scaled(by: scale)]), role: .scope)] } ?? []
        }
        return result.annotated(Annotation(.figure, alternative: laid.description ?? laid.title))
    }

    /// What stands in a draft in place of a chart that can't be drawn: a crossed box.
    private static func gap(width: Double, height: Double) -> LaidOutBlock {
        var group = GroupItem(width: width, height: height)
        group.style = Style(stroke: .color(.black), strokeWidth: 0.5)
        group.marks = [
            Mark(
                .rule([
                    RuleItem(from: .zero, to: Point(width, height), style: group.style),
                    RuleItem(
                        from: Point(0, height), to: Point(width, 0), style: group.style),
                ]))
        ]
        return LaidOutBlock(marks: [Mark(.group([group]), role: .scope)], height: height)
    }

    private func prepare(_ context: SheetContext, log: DiagnosticLog) -> PreparedChart? {
        guard let document = document(context, log: log) else { return nil }
        var environment = context.environment
        guard
            let spec = ChartSpec.read(
                document.node, outer: environment.signals, theme: environment.theme,
                registries: environment.registries, log: log)
        else { return nil }
        document.loader.add(datasets: spec.datasets, log: log)
        environment.log = log
        environment.tables = document.loader
        return ChartCompiler(environment).prepare(spec.withoutFrameHeight)
    }

    /// The place of the chart's source: in the sheet, or in a file of its own.
    private func place(_ context: SheetContext) -> Span? {
        chart?.span ?? document(context, log: context.log)?.node.span
    }

    private func document(_ context: SheetContext, log: DiagnosticLog) -> ChartFiles.Chart? {
        if let chart {
            let named = Palette(context.config.node).resolving(chart, log: log)
            return ChartFiles.Chart(node: named, loader: context.loader)
        }
        return file.flatMap { context.charts.chart(context.name($0), at: $0.span, log: log) }
    }
}

extension ChartSpec {
    /// The chart without the height of its print frame: on a sheet, the grid decides how tall it is.
    fileprivate var withoutFrameHeight: ChartSpec {
        var copy = self
        copy.frame?.height = nil
        return copy
    }
}
