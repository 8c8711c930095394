import ChartModel
import Dataflow
import Diagnostics
import Formats
import Grammar

/// Finds patterns of numbers and dates that print something other than they say: YYYY, %k, a pattern of the other
/// kind, those of spreadsheets.
struct PatternCheck: Check {
    let id = "patterns"
    let codes: [Diagnostic.Code] = [.unfitFormat]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        let patterns = (subject.chart?.view.units ?? []).flatMap(WrittenPattern.all)
        let own = patterns.compactMap { pattern -> Finding? in
            let slip =
                pattern.isOfDates
                ? TimePatternSlip.slip(in: pattern.text)
                : pattern.isOfNumbers ? NumberPatternSlip.slip(in: pattern.text) : nil
            return slip.map { finding($0, at: pattern.span) }
        }
        let config = subject.config
        let configured = [
            config.timeFormat?.pattern.flatMap(TimePatternSlip.slip).map {
                finding($0, at: config.timeFormat?.span)
            },
            config.numberFormat?.pattern.flatMap(NumberPatternSlip.slip).map {
                finding($0, at: config.numberFormat?.span)
            },
        ]
        return own + configured.compactMap { $0 }
    }

    private func finding(_ slip: FormatError, at span: Span?) -> Finding {
        Finding(.fact, .unfitFormat, slip.message, at: span, hints: [slip.hint].compactMap { $0 })
    }
}
