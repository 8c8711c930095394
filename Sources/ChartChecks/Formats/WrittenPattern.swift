import ChartModel
import Dataflow
import Diagnostics
import Formats
import Grammar

/// A pattern that a spec writes for the values of a channel: of a text, an axis, a legend.
struct WrittenPattern {
    let text: String
    /// The `formatType`; nil if the field's type decides.
    let type: String?
    let span: Span?
    let model: ChannelModel
    let unit: Unit

    /// Whether it is one for dates.
    var isOfDates: Bool {
        switch type {
        case "time", "utc": true
        case nil: model.type == .temporal || model.timeUnit != nil
        default: false
        }
    }

    /// Whether it is one of d3's for numbers.
    var isOfNumbers: Bool { type == "number" || type == nil && !isOfDates }

    var isChinese: Bool { type == "chinese" }

    /// The numbers that are printed; none where a stack or bins make others of them.
    var numbers: [Double] {
        guard let field = model.field, !model.isBinned, unit.stack?.offset != .normalize else { return [] }
        let column = unit.table.values(at: field)
        return column.extentNumbers.filter(\.isFinite)
    }

    /// What the chart calls the values: the field's name and the written titles.
    var names: [String] {
        let titles = [model.spec.title.value, model.spec.axis.value?.constants.title.value].compactMap { $0 }
        return [model.name].compactMap { $0 } + titles.flatMap { $0.elements ?? [$0] }.compactMap(\.string)
    }
}

extension WrittenPattern {
    /// The patterns of a unit's channels.
    static func all(of unit: Unit) -> [WrittenPattern] {
        unit.models.flatMap { model -> [WrittenPattern] in
            guard model.field != nil else { return [] }
            func written(_ text: String?, _ type: String?, at span: Span?) -> WrittenPattern? {
                text.map {
                    WrittenPattern(
                        text: $0, type: type ?? model.spec.formatType, span: span, model: model, unit: unit)
                }
            }
            let own = written(model.spec.format, nil, at: model.spec.span?.place(of: model.spec.format ?? ""))
            let axis = model.spec.axis.value?.constants
            let legend = model.spec.legend.value
            let guides = [(axis?.format, axis?.formatType), (legend?.format, legend?.formatType)].flatMap {
                format, type in
                [written(format?.pattern, type, at: format?.span)]
                    + (format?.units ?? []).map { written($0.pattern, "time", at: $0.span) }
            }
            return ([own] + guides).compactMap { $0 }
        }
    }
}

extension Span {
    /// The place of a text within this span, if it occurs there; else the whole.
    fileprivate func place(of text: String) -> Span {
        let bytes = Array(file.bytes.dropFirst(range.lowerBound).prefix(range.count))
        guard !text.isEmpty, let found = bytes.firstRange(of: Array(text.utf8)) else { return self }
        return part(found)
    }
}
