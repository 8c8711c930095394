import Colors
import Dataflow
import Diagnostics
import Grammar
import SceneGraph

/// Converts a channel's visual values to paints, each distinct value once.
struct PaintReader {
    let log: DiagnosticLog
    /// The place of the channel in the document.
    let span: Span?
    /// Names the cells that have a value.
    private let cells: (Value) -> [Diagnostic.Note]
    private var known: [Value: Paint?] = [:]

    init(log: DiagnosticLog, span: Span?, cells: @escaping (Value) -> [Diagnostic.Note] = { _ in [] }) {
        self.log = log
        self.span = span
        self.cells = cells
    }

    /// Returns the paint of a CSS colour, of null for none, or of a gradient or hatch as an object; the
    /// fallback for any other value.
    mutating func paint(_ value: Value, fallback: Paint?) -> Paint? {
        switch value {
        case .undefined: return fallback
        case .null: return nil
        default: break
        }
        if let paint = known[value] { return paint }
        let paint = read(value, fallback)
        known[value] = .some(paint)
        return paint
    }

    /// A single paint, without a fallback.
    static func paint(_ value: Value, at span: Span?, log: DiagnosticLog) -> Paint? {
        var reader = PaintReader(log: log, span: span)
        return reader.paint(value, fallback: nil)
    }

    private func read(_ value: Value, _ fallback: Paint?) -> Paint? {
        switch value {
        case .string(let text):
            if text == "none" { return nil }
            if let color = Color(css: text) { return .color(color) }
            if let fault = Color.inkFault(in: text) {
                log.add(
                    Diagnostic(
                        .error, .invalidInk, fault.message, at: span, notes: cells(value), hints: [fault.hint]
                    ))
                return .unknown(text)
            }
            log.warning(
                .unknownColor, "unknown colour '\(text)'", at: span, notes: cells(value),
                hint: "write #c1272d, or a name of CSS")
            return .unknown(text)
        case .object:
            guard let span else { return fallback }
            return PaintValue(value, at: span, log: log)?.paint ?? fallback
        default: return fallback
        }
    }
}
