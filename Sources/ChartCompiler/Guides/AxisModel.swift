import Dataflow
import Diagnostics
import Documents
import Formats
import Grammar
import SceneGraph
import VisualEncoding

/// An axis before it is drawn: its scale over the plot, its properties merged, its ticks.
struct AxisModel {
    let channel: Channel
    let model: ScaleModel
    let scale: Scale
    let definition: AxisDefinition
    let orient: AxisDefinition.Orient
    let title: [String]
    let environment: ChartEnvironment
    /// Length of the axis and depth of the plot.
    let length: Double
    var depth: Double
    let timeUnit: TimeUnit?
    /// The one format of the channel's own definition.
    let format: String?
    let formatType: String?
    /// Whether the axis shows shares of stacks.
    let isNormalized: Bool

    var isHorizontal: Bool { orient == .top || orient == .bottom }
    var isDiscrete: Bool { model.isDiscrete }
    /// Over the marks where these fill whole bands.
    var defaultZIndex: Int { model.marks == [.rect] && model.type.isDiscrete ? 1 : 0 }

    struct Tick {
        var value: Value
        /// Where the tick stands along the axis.
        var position: Double
        var label: [String]
    }

    /// Sections of a config that bear on an axis, the more special later.
    static func sections(
        _ config: Config, _ channel: Channel, _ orient: AxisDefinition.Orient, _ model: ScaleModel
    ) -> [Node?] {
        let letter = channel == .x ? "X" : "Y"
        let side = orient.rawValue.prefix(1).uppercased() + orient.rawValue.dropFirst()
        let kinds: [String] =
            switch model.kind {
            case .band: ["Band", "Discrete"]
            case .point: ["Point", "Discrete"]
            case .ordinal: ["Discrete"]
            case .time, .utc: ["Temporal"]
            default: ["Quantitative"]
            }
        return [config.section("axis"), config.section("axis\(letter)"), config.section("axis\(side)")]
            + kinds.reversed().map { config.section("axis\($0)") }
            + kinds.reversed().map { config.section("axis\(letter)\($0)") }
    }

    // MARK: Ticks

    var ticks: [Tick] {
        switch scale {
        case .band(let band): return bandTicks(band)
        case .continuous(let continuous): return continuousTicks(continuous)
        default: return []
        }
    }

    private func bandTicks(_ band: BandScale) -> [Tick] {
        let values = explicitValues ?? band.domain
        let share = definition.bandPosition ?? 0.5
        var format = labelFormat
        if let edges = model.binEdges, edges.count > 1 {
            // A band that stands for a bin is labelled with both ends.
            let (step, single) = (edges[1] - edges[0], format)
            format = { $0.isMissing ? single($0) : "\(single($0)) – \(single(.number($0.number + step)))" }
        }
        return values.compactMap { value in
            band.position(value).map { start in
                Tick(
                    value: value, position: start + band.bandwidth * share,
                    label: labelled(value, format(value)))
            }
        }
    }

    private func continuousTicks(_ scale: ContinuousScale) -> [Tick] {
        let count = scale.tickCount(tickCount, minStep: definition.tickMinStep ?? defaultMinStep)
        let values =
            explicitValues.map { $0.map(\.number).filter { !scale.position($0).isNaN } }
            ?? scale.ticks(count: count)
        let format: (Value) -> String
        if usesOwnFormat {
            format = labelFormat
        } else if let ticks = try? scale.tickFormat(
            count: count, specifier: definition.format ?? self.format ?? (isNormalized ? ".0%" : nil),
            locale: environment.timeLocale)
        {
            format = { ticks($0.number) }
        } else {
            environment.log.error(
                "'\(definition.format ?? self.format ?? "")' is no number format", at: model.specs.first?.span
            )
            format = { $0.string }
        }
        return values.map { number in
            let value = model.kind.isTemporal ? Value.date(number) : .number(number)
            return Tick(value: value, position: scale.position(number), label: labelled(value, format(value)))
        }
    }

    /// Whether labels have a format of their own rather than the scale's.
    private var usesOwnFormat: Bool {
        (definition.formatType ?? formatType) == "chinese" || timeUnit != nil
            || (definition.formatType ?? formatType) == "time"
            || model.kind.isTemporal && (definition.format ?? format) != nil
    }

    private var labelFormat: (Value) -> String {
        let type = definition.formatType ?? formatType
        var pattern = definition.format ?? format ?? (isNormalized ? ".0%" : nil)
        if pattern == nil, type == nil, let timeUnit {
            pattern = timeUnit.labelPattern(in: environment.timeLocale)
        }
        let fieldType: MeasurementType =
            model.type == .temporal || timeUnit != nil ? .temporal : model.isDiscrete ? .nominal : model.type
        let format = ValueFormat(
            pattern: pattern, type: type, fieldType: fieldType, span: model.specs.first?.span,
            locale: environment.timeLocale, log: environment.log)
        return { format.text($0) }
    }

    private var tickCount: Int {
        if let count = definition.tickCount?.number, count.isFinite { return max(0, min(Int(count), 1000)) }
        if model.kind == .log || timeUnit.map({ Self.uncountedUnits.contains($0.name) }) ?? false {
            return 10
        }
        let spacing = model.binEdges == nil ? 40.0 : 10
        return max(1, Int((length / spacing).rounded(.up)))
    }

    /// No tick within a time unit, none between whole numbers.
    private var defaultMinStep: Double? {
        if definition.format ?? format == "d" { return 1 }
        guard let timeUnit, let start = parseDate("2001-01-01") else { return nil }
        return timeUnit.next(start) - start
    }

    /// Units of which there are few: the number of ticks doesn't depend on the room.
    private static let uncountedUnits: Set<String> = ["month", "hours", "day", "quarter"]

    private var explicitValues: [Value]? {
        definition.values?.elements.map { nodes in
            nodes.map { DatumReader.value($0, type: model.type) }
        }
    }

    private func labelled(_ value: Value, _ text: String) -> [String] {
        guard let node = definition.labelExpr, let source = node.string else { return [text] }
        do {
            let expression = try Expression(source, functions: environment.functions)
            let datum = Value.object(["value": value, "label": .string(text)])
            let result = expression.evaluate(ExpressionScope(datum: datum, signals: environment.signals))
            if case .array(let lines) = result { return lines.map(\.string) }
            return [result.string]
        } catch {
            environment.log.error(error.message, at: node.span, hint: error.hint)
            return [text]
        }
    }
}

extension TimeUnit {
    /// The pattern of a label that shows the unit, as Vega's `timeUnitSpecifier` joins it.
    func labelPattern(in locale: TimeLocale) -> String {
        locale == .chinese ? chineseLabelPattern : englishLabelPattern
    }

    /// Chinese goes from the large to the small and needs no spaces: 2024年3月5日.
    private var chineseLabelPattern: String {
        let patterns: [(Part, String)] = [
            (.year, "%Y年"), (.quarter, "第%q季度"), (.month, "%-m月"), (.week, "第%U周"), (.date, "%-d日"),
            (.dayOfYear, "第%-j日"), (.day, "%a"), (.hours, "%-H时"), (.minutes, "%M分"), (.seconds, "%S秒"),
        ]
        return patterns.filter { parts.contains($0.0) }.map(\.1).joined()
    }

    private var englishLabelPattern: String {
        let parts = Set(parts)
        var patterns: [String] = []
        switch (
            parts.contains(.year), parts.contains(.quarter), parts.contains(.month), parts.contains(.date)
        ) {
        case (true, _, true, true): patterns.append("%b %d, %Y")
        case (true, _, true, false): patterns.append("%b %Y")
        case (true, true, false, _): patterns.append("%Y Q%q")
        case (true, false, false, _): patterns.append("%Y")
        case (false, _, true, true): patterns.append("%b %d")
        case (false, _, true, false): patterns.append("%b")
        case (false, true, false, _): patterns.append("Q%q")
        case (false, false, false, true): patterns.append("%d")
        case (false, false, false, false): break
        }
        if parts.contains(.week) { patterns.append("W%U") }
        if parts.contains(.day) { patterns.append("%a") }
        if parts.contains(.dayOfYear) { patterns.append("%j") }
        switch (parts.contains(.hours), parts.contains(.minutes), parts.contains(.seconds)) {
        case (true, true, true): patterns.append("%H:%M:%S")
        case (true, true, false): patterns.append("%H:%M")
        case (true, false, _): patterns.append("%H:00")
        case (false, true, true): patterns.append("%M:%S")
        case (false, true, false): patterns.append("00:%M")
        case (false, false, true): patterns.append(":%S")
        case (false, false, false): break
        }
        if parts.contains(.milliseconds) { patterns.append(".%L") }
        return patterns.joined(separator: " ")
    }
}
