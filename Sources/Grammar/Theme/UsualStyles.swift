import Diagnostics

/// The config's styles that guides and titles have without naming them, each decoded once.
public struct UsualStyles: Sendable {
    /// The style of guides' labels, `guide-label`.
    public private(set) var labelText = GuideText()
    /// The style of guides' titles, `guide-title`.
    public private(set) var titleText = GuideText()
    /// Both as those of an axis.
    public private(set) var axis = AxisSpec()
    /// Both as those of a legend.
    public private(set) var legend = LegendDefinition()
    /// The properties that it states.
    private(set) var statedOfLegend: Set<String> = []
    /// The style of views' titles, `group-title`.
    public private(set) var title = TitleDefinition()
    /// The properties that it states.
    private(set) var statedOfTitle: Set<String> = []
    /// The style of their subtitles, `group-subtitle`.
    public private(set) var subtitleText = GuideText()
    /// The properties that it states.
    private(set) var statedOfSubtitle: Set<String> = []

    init() {}

    init(_ config: Config, log: DiagnosticLog) {
        labelText = config.textStyle("guide-label", log: log)
        titleText = config.textStyle("guide-title", log: log)
        axis = AxisSpec(labelText: labelText, titleText: titleText)
        (legend.labelText, legend.titleText) = (labelText, titleText)
        statedOfLegend = Set(labelText.statedNames(of: "label") + titleText.statedNames(of: "title"))
        title = config.titleStyle("group-title", log: log) ?? title
        statedOfTitle = config.stated(inTextStyle: "group-title")
        subtitleText = config.textStyle("group-subtitle", log: log)
        statedOfSubtitle = config.stated(inTextStyle: "group-subtitle")
    }
}
