import ChartModel
import Diagnostics
import Formats
import Grammar

/// Finds figures that a pattern multiplies or divides though they are in that unit already, or that it leaves as they
/// are though the unit asks for it.
struct FigureScaleCheck: Check {
    let id = "figure-scales"
    let codes: [Diagnostic.Code] = [.wrongScale]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.chart?.view.units ?? []).flatMap(WrittenPattern.all).compactMap { pattern in
            guard pattern.isChinese || pattern.isOfNumbers else { return nil }
            let type = pattern.isChinese ? "chinese" : "number"
            let slip = FigureScale(pattern.text, type, of: pattern.numbers, named: pattern.names).slip
            return slip.map {
                Finding(
                    .judgement, .wrongScale, $0.message, at: pattern.span,
                    hints: [$0.hint].compactMap { $0 })
            }
        }
    }
}
