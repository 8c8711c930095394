import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds numbers in a chart's texts that its figures don't back.
struct NumberWithoutData: IntegrityRule {
    static let code = Diagnostic.Code(
        "number-without-data", "A number in a text that the data don't back",
        "A number in a title, a note or a label should be in the chart's tables, or follow from them: rounded, as "
            + "a difference, a ratio, a share, a rank or a count, and as a sum or a mean if the text says so (合计, 共, 平均, "
            + "total) or the chart stacks. One that doesn't is a slip, or true of last year's table. 七成 and 三分之一 are "
            + "numbers, too. Years, dates and numbers in names aren't looked at.",
        Diagnostic.Code.Example(
            """
            title: 张店完成投资886亿元
            data: {values: [{县: 张店, 亿元: 868}, {县: 临淄, 亿元: 512}]}
            mark: bar
            encoding:
              x: {field: 县, type: nominal}
              y: {field: 亿元, type: quantitative}
            """,
            replace: "886", by: "868"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning, let chart = subject.chart,
            // A sheet's own check holds its texts against its figures.
            !chart.environment.isOnSheet
        else { return [] }
        let texts = meaning.texts.filter {
            $0.role != .source && $0.literal.contains { $0.isASCII && $0.isNumber || "成倍分".contains($0) }
        }
        guard !texts.isEmpty else { return [] }
        // A change of a rate that is written in per cent follows from the data in percentage points.
        let mistaken = subject.told.filter { $0.code == PercentForPoints.code }.map(\.span?.range)
        var backing: Backing?
        return texts.compactMap { text in
            for number in StatedNumber.all(in: text) {
                let known = backing ?? Backing(chart, meaning)
                backing = known
                if number.kind == .percent, mistaken.contains(text.span.range) { continue }
                guard !known.backs(number), !isWrittenElsewhere(number.digits, in: text, meaning.texts) else {
                    continue
                }
                return judgement(
                    "no figure of the chart backs the number \(number.digits)\(number.unit)", at: text.span,
                    hint: "correct it, or compute it from the data: ${…}")
            }
            return nil
        }
    }

    /// Whether the document has the digits outside of its texts, too: as a threshold of a filter, as a rule's place.
    private func isWrittenElsewhere(_ digits: String, in text: ChartText, _ texts: [ChartText]) -> Bool {
        let file = text.span.file
        let bytes = file.bytes
        let wanted = Array(digits.utf8)
        let spans = texts.map(\.span.range)
        func isDigit(_ index: Int) -> Bool {
            bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
        }
        var start = 0
        while start + wanted.count <= bytes.count {
            if let inside = spans.first(where: { $0.contains(start) }) {
                start = inside.upperBound
                continue
            }
            let end = start + wanted.count
            if bytes[start] == wanted[0], bytes[start..<end].elementsEqual(wanted), !isDigit(start - 1),
                !isDigit(end)
            {
                return true
            }
            start += 1
        }
        return false
    }
}
