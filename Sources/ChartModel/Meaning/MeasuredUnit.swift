package import Dataflow
package import Diagnostics
package import Grammar

/// A unit that shows one quantity by the place, length or angle of its marks, and what that quantity is.
///
/// A class, since it is large and immutable, and every rule looks at it.
package final class MeasuredUnit {
    package let unit: Unit
    /// Which of the chart's plots it is in.
    package let plot: Int
    /// The channel along which the quantity is shown.
    package let channel: Channel
    package let model: ChannelModel
    package let field: FieldPath
    package let meaning: ColumnMeaning

    /// nil for a unit that shows no quantity in this way, or two, as points of a scatter plot do.
    package init?(_ unit: Unit, plot: Int, _ meanings: FigureMeanings?, _ context: ColumnMeaning?) {
        guard !unit.type.showsText, unit.frame == nil, let channel = Self.channel(of: unit),
            let model = unit[channel], let field = model.field
        else { return nil }
        (self.unit, self.plot, self.channel, self.model, self.field) = (unit, plot, channel, model, field)
        meaning = model.meaning(in: unit, meanings).completed(by: context ?? ColumnMeaning(named: ""))
    }

    private static func channel(of unit: Unit) -> Channel? {
        func isMeasure(_ channel: Channel) -> Bool {
            unit[channel].map { $0.field != nil && $0.type == .quantitative && !$0.isBinned } ?? false
        }
        if unit.type.coordinates == .polar {
            return isMeasure(.theta) ? .theta : isMeasure(.radius) ? .radius : nil
        }
        guard unit.type.coordinates == .plane else { return nil }
        if let stack = unit.stack { return stack.channel }
        if let orient = unit.orient, unit.type.startsAtZero {
            let along: Channel = orient == .horizontal ? .x : .y
            return isMeasure(along) ? along : nil
        }
        return isMeasure(.x) == isMeasure(.y) ? nil : isMeasure(.x) ? .x : .y
    }

    /// Where the quantity is named.
    package var span: Span? { model.spec.namedSpan }

    /// Whether it is a number of rows.
    package var counts: Bool { model.spec.aggregate?.operation.counts ?? false }

    /// The place of the first of some drawn values.
    package func notes(on rows: [Int]) -> [Diagnostic.Note] { unit.table.notes(on: rows, of: field) }

    // MARK: What it is drawn as

    package var isPie: Bool { channel == .theta }
    package var isNormalized: Bool { unit.stack?.offset == .normalize }
    /// Whether it goes from zero to its value.
    package var isBar: Bool { unit.type.startsAtZero && !isPie && !unit.isRanged(along: channel) }

    /// Whether several of its marks make one length or one circle. O(rows).
    package var isWhole: Bool { isPie ? unit.stack != nil : isStacked }

    /// Whether marks are stacked on one another: Vega-Lite prepares that for any bar with a colour. O(rows).
    package private(set) lazy var isStacked = findsStack()

    private func findsStack() -> Bool {
        guard let stack = unit.stack, !isPie else { return false }
        return unit.table.groups(by: stack.dimensions + unit.facets).count < unit.table.rowCount
    }

    /// The channel across: that of the names or times in whose order the marks stand.
    package var across: ChannelModel? {
        let other: Channel = channel == .x ? .y : .x
        return isPie ? nil : unit[other].flatMap { $0.field == nil || $0.isBinned ? nil : $0 }
    }

    /// Whether something besides their places tells some marks from others: a colour by a condition, a fill
    /// or shape by another field than that of the axis.
    package var looksVary: Bool {
        let looks: [Channel] = [
            .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeDash, .strokeWidth, .shape,
            .bound,
        ]
        return looks.contains { look in
            guard let model = unit[look] else { return false }
            return !model.spec.condition.isEmpty || model.field.map { $0 != across?.field } ?? false
        }
    }

    // MARK: Values

    /// The drawn values by row; NaN for those that are missing. O(rows).
    package private(set) lazy var values = unit.table.values(at: field).drawnNumbers

    /// What is drawn of one name.
    package struct Part {
        package var name: String
        package var value: Double
        package var row: Int
    }

    /// The field that names the parts of a pie or a stack, or the marks along an axis.
    package var nameField: FieldPath? {
        guard let stack = unit.stack, isPie || isStacked else {
            return across.flatMap { $0.type.isDiscrete ? $0.field : nil }
        }
        return unit.stackingFields.first { !stack.dimensions.contains($0) && $0 != field }
    }

    /// The parts of each pie, stack or row of bars that can be compared. O(rows).
    package private(set) lazy var wholes = findWholes()

    private func findWholes() -> [[Part]] {
        let names = nameField.map { unit.table.values(at: $0) }
        let values = values
        func parts(_ rows: [Int]) -> [Part] {
            rows.map { Part(name: names?[$0].string ?? "", value: values[$0], row: $0) }
        }
        let keys = isWhole ? (unit.stack?.dimensions ?? []) + unit.facets : unit.facets
        return unit.table.groups(by: keys).map { parts($0.rows) }
    }
}

extension ChannelModel {
    /// The titles that the channel and its axis state.
    package var statedTitles: [String] {
        [spec.title, spec.axis.value?.constants.title ?? .absent].compactMap { $0.value?.string }
    }

    /// What the figures of a channel are, by its title, the name of its column, and the dictionary.
    package func meaning(in unit: Unit, _ meanings: FigureMeanings?) -> ColumnMeaning {
        if spec.aggregate?.operation.counts == true { return ColumnMeaning(named: "") }
        let name = spec.field ?? ""
        let stated = meanings.flatMap { meanings in
            unit.source[meanings.key] == nil ? nil : meanings.units[name]
        }
        let own = ColumnMeaning(named: name, unit: stated)
        var meaning = statedTitles.reduce(own) { meaning, title in
            var shown = ColumnMeaning(named: title)
            if shown.unit == nil { shown.unit = MeasureUnit(recognizing: title) }
            // The title of an aggregate says what it is now: a mean of what was none.
            if spec.aggregate != nil { shown.kind = meaning.kind }
            return shown.completed(by: meaning)
        }
        if meaning.unit == nil, isShownAsPercent, spec.stack.value != .normalize {
            meaning.unit = MeasureUnit("%")
        }
        return meaning
    }

    /// Whether its format makes per cent of fractions.
    package var isFraction: Bool {
        guard spec.formatType != "chinese", spec.axis.value?.constants.formatType != "chinese" else {
            return false
        }
        let patterns = [spec.format, spec.axis.value?.constants.format?.pattern]
        return patterns.contains { $0?.last == "%" || $0?.last == "p" }
    }

    private var isShownAsPercent: Bool {
        isFraction || [spec.format, spec.axis.value?.constants.format?.pattern].contains { $0?.last == "%" }
            || spec.axis.value?.constants.labelExpr?.text.contains("%'") == true
    }
}

extension AggregateOperation {
    /// Whether the result is a number of rows, whatever they hold.
    package var counts: Bool {
        switch self {
        case .count, .valid, .missing, .distinct: true
        default: false
        }
    }
}

extension Column {
    /// The numbers that a chart draws; NaN for what it doesn't. O(rows).
    package var drawnNumbers: [Double] {
        if let numbers = writtenNumbers { return numbers }
        if case .number(let numbers) = storage { return numbers }
        return values.map { $0.quantity ?? .nan }
    }

    /// The distinct texts, if it is a column of few texts; empty otherwise. O(rows).
    package func distinctTexts(atMost limit: Int = 200) -> [String] {
        switch storage {
        // A filtered column keeps the dictionary of the whole.
        case .string(let codes, let dictionary) where min(codes.count, dictionary.count) <= limit:
            distinctValues.map(\.string)
        case .mixed(let values) where values.count <= limit:
            distinctValues.filter { !$0.isMissing }.map(\.string)
        default: []
        }
    }
}
