import ChartModel
import Dataflow
import Formats
import Grammar
import SceneGraph
import Typesetting

/// The texts of a text mark by row, ready to be printed: constants, formatted values, or figures with their
/// units set separately (Vega-Lite `compile/mark/encode/text.ts`, `compile/format.ts`).
struct TextLines {
    let context: MarkContext
    let font: FontStyle

    private var mark: MarkDefinition { context.unit.mark }

    func lines() -> [[[TextRun]]] {
        let unit = context.unit
        guard let model = unit[.text] else {
            return constant(TextTemplate.lines(mark.text, context.environment, signals: unit.signals))
        }
        let base =
            if let value = model.spec.value {
                constant(value)
            } else {
                model.isConditional ? nil : values(model, model.spec.format, model.spec.formatType)
            }
        let texts = context.conditioned(model, base: base, otherwise: []) { condition in
            if let value = condition.value { return constant(value) }
            if let datum = condition.datum {
                var other = model
                other.type = condition.type ?? model.type
                other.datum = datum.value(isTemporal: other.type == .temporal, log: context.log)
                return values(other, condition.format, condition.formatType)
            }
            return values(model, condition.format, condition.formatType)
        }
        return texts ?? [[[TextRun]]](repeating: [], count: context.rowCount)
    }

    // MARK: Constants

    private func constant(_ text: Literal) -> [[[TextRun]]] {
        constant(TextTemplate.lines(text, context.environment, signals: context.unit.signals))
    }

    private func constant(_ lines: [String]) -> [[[TextRun]]] {
        let broken = wrapped(lines.flatMap(pieces).map { [TextRun($0)] })
        return [[[TextRun]]](repeating: broken, count: context.rowCount)
    }

    // MARK: Values

    private func values(_ model: ChannelModel, _ format: String?, _ type: String?) -> [[[TextRun]]]? {
        let table = context.unit.table
        let values: [Value]
        if let datum = model.datum {
            values = [Value](repeating: datum, count: context.rowCount)
        } else if let field = model.field {
            values = table.values(at: field).values
        } else {
            return nil
        }
        let isTemporal = model.type == .temporal || model.timeUnit != nil
        let locale = context.environment.locale
        let writer = ValueFormat(
            pattern: format ?? (type == nil ? model.timeUnit?.labelPattern(in: locale.dates) : nil),
            type: type,
            fieldType: isTemporal ? .temporal : model.type, locale: locale, config: context.config)
        let sign = sign(of: model)
        if type == "chinese" || context.unit[.bound] != nil || context.unit[.unit] != nil {
            return figures(values, writer, missing: sign)
        }
        let ends = model.isBinned && !model.isPrebinned ? model.endField.map { table.values(at: $0) } : nil
        return values.indices.map { row in
            if let sign, values[row].isInvalid { return [[TextRun(sign)]] }
            if let ends {
                let isGap = values[row].quantity == nil
                let text = isGap ? "null" : "\(writer.text(values[row])) – \(writer.text(ends[row]))"
                return wrapped([[TextRun(text)]])
            }
            switch values[row] {
            case .array(let lines): return lines.map { [TextRun($0.string)] }
            default: return wrapped(pieces(writer.text(values[row])).map { [TextRun($0)] })
            }
        }
    }

    /// What stands for a quantity that is missing, if the mark or its theme has a sign for that.
    private func sign(of model: ChannelModel) -> String? {
        guard model.type == .quantitative, let definition = mark.missing.value else { return nil }
        return definition.text ?? TextTemplate.missing
    }

    /// Returns figures with their units and the words for their bounds.
    ///
    /// - Parameter sign: What stands for a figure that is missing.
    private func figures(_ values: [Value], _ format: ValueFormat, missing sign: String?) -> [[[TextRun]]] {
        let setting = FigureSetting(
            figure: font, words: words, gap: mark.unitGap ?? 0.08, bounds: context.boundDefinition)
        let bounds = context.bounds
        let units = context.units
        return values.enumerated().map { row, value in
            if let sign, value.isInvalid { return [[TextRun(sign)]] }
            if case .undefined = value { return [] }
            let parts = format.parts(value)
            return [
                setting.runs(
                    prefix: parts.prefix, figure: parts.figure, unit: units?[row] ?? parts.unit,
                    bound: bounds[row])
            ]
        }
    }

    private var words: FontStyle {
        var words = font.sized(mark.unitFontSize ?? font.size)
        words.family = mark.unitFont ?? font.family
        words.weight = mark.unitFontWeight ?? font.weight
        words.slant = .upright
        words.tracking = 0
        return words
    }

    // MARK: Lines

    /// Splits a text at the mark's `lineBreak`, or at that of the config.
    private func pieces(_ text: String) -> [String] {
        text.lines(at: mark.lineBreak ?? context.config.lineBreak)
    }

    /// Breaks lines at the mark's `wrap`; vertical text is broken when it is set.
    private func wrapped(_ lines: [[TextRun]]) -> [[TextRun]] {
        guard let width = mark.wrap, mark.direction != .vertical else { return lines }
        return lines.flatMap { line in
            breakLines(
                line, font: font, width: width, measuring: context.environment.measuring,
                options: mark.lineBreaking)
        }
    }
}

extension MarkDefinition {
    /// The rules for breaking text at `wrap`.
    var lineBreaking: LineBreaking {
        let fit = wrapFit ?? .balanced
        return LineBreaking(
            fit: fit == .balanced ? .balanced : .greedy, isJustified: fit == .justified, indent: indent ?? 0)
    }
}
