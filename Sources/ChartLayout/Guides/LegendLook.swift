import ChartModel
import Colors
import Dataflow
import Diagnostics
import Grammar
import SceneGraph

/// The constant look of a mark, which the symbols or the gradient of its legend adopt (`symbols` and
/// `gradient` of Vega-Lite's `compile/legend/encode.ts`).
struct LegendLook {
    var fill: PaintValue?
    var stroke: PaintValue?
    var strokeWidth: Double?
    var strokeDash: [Double]?
    var strokeDashOffset: Double?
    var strokeOpacity: Double?
    var fillOpacity: Double?
    /// The opacity of symbols.
    var opacity: Double?
    /// The opacity of a gradient.
    var gradientOpacity: Double?

    init() {}

    /// Returns nil if the part determines nothing, so that the next one is used.
    init?(_ part: LegendPart, _ definition: LegendDefinition, _ config: Config) {
        let opacity = Self.opacity(part, config)
        if part.isGradient(definition) {
            guard definition.gradientOpacity == nil, let opacity, opacity != 0 else { return nil }
            gradientOpacity = opacity
            return
        }
        applyStyle(of: part.unit)
        let isFilled = part.slot(of: .color) == .fill
        let own = definition.symbolOpacity == nil ? opacity : nil
        applyFill(part, definition, isFilled, opacity: own ?? 1)
        applyStroke(part, definition, isFilled)
        if part.channel != .opacity, let own, own != 0, !own.isNaN { self.opacity = own }
        if stroke == nil, part.slot != .stroke, let fill, fill != .transparent { stroke = .transparent }
        let says: [Any?] = [
            fill, stroke, strokeWidth, strokeDash, strokeDashOffset, strokeOpacity, fillOpacity, self.opacity,
        ]
        if says.allSatisfy({ $0 == nil }) { return nil }
    }

    /// Widths and dashes are only adopted if the config states them for the mark, not from the mark itself.
    private mutating func applyStyle(of unit: Unit) {
        let mark = unit.themed
        (fill, stroke) = (mark.fill, mark.stroke)
        (strokeWidth, strokeDash, strokeDashOffset) = (
            mark.strokeWidth, mark.strokeDash, mark.strokeDashOffset
        )
        (strokeOpacity, fillOpacity) = (mark.strokeOpacity, mark.fillOpacity)
    }

    private mutating func applyFill(
        _ part: LegendPart, _ definition: LegendDefinition, _ isFilled: Bool, opacity: Double
    ) {
        guard part.slot != .fill else {
            fill = nil
            return
        }
        let mark = part.unit.mark
        let color = isFilled ? mark.color ?? .paint(.color(part.unit.type.look.color)) : nil
        let fallback = mark.fill ?? color ?? (part.unit.type.look.isClosed ? .transparent : nil)
        let source = part.source(part.unit[.fill] != nil ? .fill : isFilled ? .color : nil)
        switch source {
        case .none: fill = fallback ?? fill
        case .value(let value): fill = value ?? fallback
        case .field:
            if definition.symbolFillColor != nil {
                fill = nil
            } else {
                fill = definition.symbolBaseFillColor ?? .paint(.color(.black))
                fillOpacity = opacity
            }
        case .datum(let paint): fill = paint
        }
    }

    private mutating func applyStroke(_ part: LegendPart, _ definition: LegendDefinition, _ isFilled: Bool) {
        let mark = part.unit.mark
        let color = isFilled ? nil : mark.color ?? .paint(.color(part.unit.type.look.color))
        let fallback = mark.stroke ?? color
        switch part.source(part.unit[.stroke] != nil ? .stroke : isFilled ? nil : .color) {
        case .none: stroke = fallback ?? stroke
        case .value(let value): stroke = value ?? fallback
        case .field: stroke = nil
        case .datum(let paint): stroke = paint
        }
        if part.slot == .stroke || definition.symbolStrokeColor != nil { stroke = nil }
    }

    /// The greatest opacity that the encoding has without a field, or that of the mark.
    private static func opacity(_ part: LegendPart, _ config: Config) -> Double? {
        if let spec = part.unit[.opacity]?.spec {
            let conditions = spec.condition.compactMap(\.value)
            if !conditions.isEmpty {
                // JavaScript's greatest of a number and nothing is none.
                guard spec.value != nil else { return .nan }
                return ([spec.value] + conditions).reduce(-.infinity) { max($0, $1?.number ?? .nan) }
            }
            if let value = spec.value?.number { return value }
        }
        let mark = part.unit.mark
        guard let own = mark.opacity else { return mark.fillOpacity == nil ? translucency(part.unit) : nil }
        // An opacity from the config isn't adopted.
        return part.unit.themed.opacity == own ? nil : own
    }

    private static func translucency(_ unit: Unit) -> Double? {
        let opacity = MarkStyle.opacity(unit)
        return opacity == 1 ? nil : opacity
    }
}

extension PaintValue {
    static let transparent = PaintValue.paint(.color(.transparent))
}

extension LegendPart {
    /// The origin of a paint of the unit.
    fileprivate enum Source {
        case none
        case field
        /// A constant; nil if it isn't stated.
        case value(PaintValue?)
        /// A constant of the data domain, mapped by its scale.
        case datum(PaintValue)
    }

    fileprivate func source(_ channel: Channel?) -> Source {
        guard let channel, let model = unit[channel] else { return .none }
        let spec = model.spec
        let isConditional = spec.condition.contains { $0.field != nil || $0.aggregate != nil }
        if model.hasField || spec.aggregate != nil, !isConditional, spec.condition.isEmpty { return .field }
        if let datum = model.datum, let scale = context.visuals[channel] {
            let paint = PaintReader.paint(scale.value(datum), at: spec.span, log: context.log)
            return .datum(paint.map { .paint($0) } ?? .none)
        }
        let values = [spec.value] + spec.condition.map(\.value)
        guard let value = values.lazy.compactMap({ $0 }).first else { return .value(nil) }
        let paint = PaintReader.paint(value.value, at: value.span, log: context.log)
        return .value(paint.map { .paint($0) })
    }
}
