public import Dataflow
public import Diagnostics
public import Documents
public import Figures
public import Formats
package import Grammar
public import SceneGraph

/// What a compilation takes from outside: tables, text measurement, a house style, and a log.
public struct ChartEnvironment {
    public var measuring: any TextMeasuring
    public var tables: any TableProviding
    /// The source of pictures: that of tables, if it provides pictures.
    public var images: (any ImageProviding)? { tables as? any ImageProviding }
    public var log: DiagnosticLog
    /// The house style, over which the spec's config is merged.
    public var theme: Node?
    /// Functions for text templates in addition to the standard ones, such as `figure`.
    public var functions: FunctionLibrary
    /// The registries of the things that charts may refer to, and of the checks that they pass.
    public var registries = Registries()
    /// How numbers and dates are written.
    package private(set) var locale = FormatLocale.english
    /// The default typographic rules.
    package var typeRules = TypeRules()
    /// The values of parameters that texts may use; initially those of the sheet that contains the chart.
    public var signals: [String: Value] = [:]
    /// The parameters whose expressions need scales or the size of the plot, each after those that it uses.
    package var lateParameters: [ParameterValues.Late] = []

    /// The axis sections of the chart's config.
    package var axisSections = AxisSections()

    /// Records every printed text with the parts that a document writes out; nil for none.
    public var audit: TextAudit?
    /// The figures that the document may refer to; nil if it names none.
    public var figures: FigureTable? { didSet { figureMeanings = figures.map { FigureMeanings($0) } } }
    /// What their dictionary says about columns.
    public var figureMeanings: FigureMeanings?
    /// Records what becomes of the rows; nil for none.
    public var recorder: ReadingRecorder?
    /// Whether a sheet contains the chart.
    public var isOnSheet = false

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

    /// Writes numbers and dates in a locale from here on, in labels and by the functions of expressions.
    public mutating func write(in locale: FormatLocale) {
        self.locale = locale
        functions = functions.writing(in: locale)
        registries[FunctionLibrary.self] = registries[FunctionLibrary.self].writing(in: locale)
    }

    /// Returns the same environment with another log.
    package func logging(to log: DiagnosticLog) -> ChartEnvironment {
        var copy = self
        copy.log = log
        return copy
    }
}
