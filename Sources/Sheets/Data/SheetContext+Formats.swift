import ChartChecks
import Dataflow
import Diagnostics
import Documents
import Formats

extension SheetContext {
    /// Warns if a pattern multiplies the values of a column or leaves them as they are where it shouldn't.
    ///
    /// - Parameter names: What the values are called.
    func checkScale(of format: Node?, _ type: String?, _ values: Column, named names: [String]) {
        guard let pattern = format?.string else { return }
        let numbers = (values.soleNumbers ?? (0..<values.count).compactMap { values[$0].quantity }).filter(
            \.isFinite)
        let slip = FigureScale(pattern, type ?? "number", of: numbers, named: names).slip
        guard let slip else { return }
        log.warning(.wrongScale, slip.message, at: format?.span, hint: slip.hint)
    }
}
