public import ChartModel
public import Diagnostics
public import Grammar
public import SceneGraph

/// What checks look at: a chart before it has a size, its picture, or the pages of a sheet.
public struct CheckSubject {
    /// How far a subject has come, and what it is part of.
    public enum Kind: Sendable {
        /// A chart with its spec, tables and scales. It is looked at once, whatever sizes a page tries.
        case preparedChart
        /// The picture of a chart that is a document of its own.
        case picture
        /// The picture of a chart on a sheet. The pages, with all that surrounds it, are looked at later.
        case pictureOnSheet
        /// The finished pages of a sheet.
        case pages
    }

    public let kind: Kind
    /// nil for the pages of a sheet.
    public let chart: PreparedChart?
    /// What the figures of a prepared chart mean; nil for anything else.
    let meaning: ChartMeaning?
    /// The plots of the chart, for rules that look at each.
    let readings: [PlotReading]
    /// Empty as long as a chart has no size.
    public let scenes: [Scene]
    public let config: Config
    /// The place of the chart or sheet.
    public let span: Span?
    public let measuring: any TextMeasuring
    /// The texts of a sheet as its author wrote them, if they are recorded.
    public let texts: [TextAudit.Passage]
    /// What has been said so far, for checks that don't repeat it.
    public internal(set) var told: [Diagnostic] = []

    /// A chart before it has a size, or with its picture.
    package init(_ chart: PreparedChart, picture: Scene? = nil) {
        let environment = chart.environment
        kind = picture == nil ? .preparedChart : environment.isOnSheet ? .pictureOnSheet : .picture
        self.chart = chart
        meaning = picture == nil ? ChartMeaning(chart) : nil
        readings = chart.readings
        scenes = picture.map { [$0] } ?? []
        config = chart.config
        span = chart.spec.view.span
        measuring = environment.measuring
        texts = []
    }

    /// The pages of a sheet.
    public init(pages: [Scene], _ config: Config, at span: Span?, _ environment: ChartEnvironment) {
        kind = .pages
        chart = nil
        meaning = nil
        readings = []
        scenes = pages
        self.config = config
        self.span = span
        measuring = environment.measuring
        texts = environment.audit?.passages ?? []
    }
}
