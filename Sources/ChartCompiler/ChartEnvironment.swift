public import Dataflow
public import Diagnostics
public import Documents
import Formats
import Grammar
public import SceneGraph

/// What a compilation needs from outside: tables, measures of text, a house style, a log.
public struct ChartEnvironment {
    public var measuring: any TextMeasuring
    public var tables: any TableProviding
    /// Where pictures come from: from where tables do, if that knows of pictures.
    public var images: (any ImageProviding)? { tables as? any ImageProviding }
    public var log: DiagnosticLog
    /// The house style under the spec's own config.
    public var theme: Node?
    /// Functions for text templates besides the language's own, such as `figure`.
    public var functions: FunctionLibrary
    /// The language of dates in labels.
    var timeLocale = TimeLocale.english
    /// How all text is set, unless it says otherwise.
    var typeRules = TypeRules()
    /// The values of parameters, which text may name: at first those of the sheet around the chart.
    public var signals: [String: Value] = [:]
    /// Parameters whose expressions need scales or the size of the plot.
    var lateParameters: [Node.Member] = []

    /// What the chart's config says of axes.
    var axisSections = AxisSections()

    /// Is told every text with the parts that a document writes out; nil where nobody asks.
    public var audit: TextAudit?
    /// Whether texts are checked for collisions, type and lines for print; a part of a sheet is checked with
    /// its page.
    public var checksScene = true

    public init(
        measuring: any TextMeasuring, tables: any TableProviding, log: DiagnosticLog, theme: Node? = nil,
        functions: FunctionLibrary = .standard
    ) {
        self.measuring = measuring
        self.tables = tables
        self.log = log
        self.theme = theme
        self.functions = functions
    }
}
