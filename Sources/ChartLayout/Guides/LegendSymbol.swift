import ChartModel
import Colors
import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// The symbol of a legend's entry, from the scales' results for its value, the look of the mark, and the
/// legend's properties (vega-parser's `legend-symbol-groups.js`).
struct LegendSymbol {
    private let legend: LegendModel
    private let base: SymbolItem

    init(_ legend: LegendModel) {
        self.legend = legend
        let (definition, look, slots) = (legend.definition, legend.look, legend.slots)
        let hasFill = slots[.fill] != nil
        var style = Style()
        let fill =
            definition.symbolFillColor ?? (hasFill ? nil : definition.symbolBaseFillColor ?? .transparent)
        let gray = PaintValue.paint(.color(Color(0x888888)))
        let stroke =
            definition.symbolStrokeColor ?? (hasFill ? nil : definition.symbolBaseStrokeColor ?? gray)
        style.fill = (look.fill ?? fill)?.paint
        style.stroke = (look.stroke ?? stroke)?.paint
        style.strokeWidth = look.strokeWidth ?? definition.symbolStrokeWidth ?? 1.5
        style.strokeDash = look.strokeDash ?? definition.symbolDash ?? []
        style.strokeDashOffset = look.strokeDashOffset ?? definition.symbolDashOffset ?? 0
        style.opacity = look.opacity ?? definition.symbolOpacity ?? 1
        style.fillOpacity = look.fillOpacity ?? 1
        style.strokeOpacity = look.strokeOpacity ?? 1
        base = SymbolItem(
            x: 0, y: 0, size: definition.symbolSize ?? 100, shape: .shape(legend.symbolType), style: style)
    }

    private func paint(_ value: Value) -> Paint? {
        PaintReader.paint(value, at: legend.first.context.unit.span, log: legend.environment.log)
    }

    /// Returns the symbol for a value, at the origin.
    func symbol(_ value: Value) -> SymbolItem {
        var symbol = base
        for (slot, scale) in legend.slots {
            let shown = scale.value(value)
            switch slot {
            case .fill: symbol.style.fill = paint(shown)
            case .stroke: symbol.style.stroke = paint(shown)
            case .size: symbol.size = max(0, shown.quantity ?? symbol.size)
            case .shape: symbol.shape = .shape(shown.isMissing ? "circle" : shown.string)
            case .strokeWidth: symbol.style.strokeWidth = shown.quantity ?? symbol.style.strokeWidth
            case .opacity: symbol.style.opacity = shown.quantity ?? symbol.style.opacity
            case .strokeDash:
                if case .array(let dash) = shown { symbol.style.strokeDash = dash.map(\.number) }
            default: break
            }
        }
        return symbol
    }
}

extension SymbolItem.Shape {
    /// Returns a shape by its name or SVG path.
    static func shape(_ text: String) -> SymbolItem.Shape {
        let isPath = text.first.map { "Mm".contains($0) } ?? false
        return (isPath ? Path(svg: text).map { .path($0, source: text) } : nil) ?? .named(text)
    }
}
