import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds part of a year beside whole years, and other periods of unlike length.
struct PartialPeriod: IntegrityRule {
    static let code = Diagnostic.Code(
        "partial-period", "Part of a year beside whole years",
        "Nine months bring in less than twelve: a shorter period beside longer ones looks like a fall. Compare it with "
            + "the same months of the years before, or set it apart by its look.",
        Diagnostic.Code.Example(
            """
            data: {values: [{期: 2022年, 亿元: 512}, {期: 2023年, 亿元: 548}, {期: 2024年1—9月, 亿元: 430}]}
            mark: bar
            encoding:
              x: {field: 期, type: ordinal}
              y: {field: 亿元, type: quantitative}
            """,
            replace: "2024年1—9月", by: "2024年"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning else { return [] }
        return meaning.units.compactMap { finding(in: $0, meaning.texts) }
    }

    private func finding(in measured: MeasuredUnit, _ texts: [ChartText]) -> Finding? {
        guard measured.meaning.kind == .amount, measured.meaning.unit?.isPercent != true,
            !measured.looksVary || measured.isStacked, !measured.isPie,
            let across = measured.across, let field = across.field,
            !Self.stocks.isFound(in: measured.model.spec.field ?? "")
        else { return nil }
        let names = measured.unit.table.values(at: field)
        let labels = across.type.isDiscrete ? names.distinctTexts(atMost: 60) : []
        let periods = labels.compactMap { PeriodLabel($0) }
        if labels.count > 1, periods.count == labels.count, let odd = unlike(periods) {
            return judgement(
                "'\(labels[odd.short])' is a shorter period than '\(labels[odd.long])', and drawn like it",
                at: across.spec.namedSpan,
                notes: measured.unit.table.notes(
                    on: names.values.indices.filter { names[$0].string == labels[odd.short] }, of: field),
                hint: "compare the same months of each year, or set it apart by its look")
        }
        return stated(in: texts, years: years(names, across, periods, labels), across)
    }

    /// A year of which a title or note says that it isn't whole.
    private func stated(in texts: [ChartText], years: Set<Int>, _ across: ChannelModel) -> Finding? {
        guard years.count > 1 else { return nil }
        for text in texts where text.role != .source && text.text.contains(where: { $0 == "2" || $0 == "1" })
        {
            guard !Self.stocks.isFound(in: text.text),
                let part = PeriodLabel.partialYears(in: text.text).first(where: {
                    $0.year.map(years.contains) ?? false
                }), let year = part.year, text.role == .note || years.max() == year
            else { continue }
            return judgement(
                "\(year) is drawn like a whole year, and the text says that it has \(part.months.count) months",
                at: across.spec.namedSpan,
                notes: [Diagnostic.Note("the text", at: text.span)],
                hint: "compare the same months of each year, or set it apart by its look")
        }
        return nil
    }

    private func years(
        _ column: Column, _ across: ChannelModel, _ periods: [PeriodLabel], _ labels: [String]
    ) -> Set<Int> {
        if !labels.isEmpty {
            return periods.count == labels.count ? Set(periods.compactMap(\.year)) : []
        }
        guard column.count < 200 else { return [] }
        return Set(
            column.values.compactMap { value -> Int? in
                switch value {
                case .date(let milliseconds) where across.timeUnit == nil || across.timeUnit?.name == "year":
                    Int(exactly: (1970 + milliseconds / 31_556_952_000 + 0.01).rounded(.down))
                case .number(let year) where across.type.isDiscrete: Int(exactly: year)
                default: nil
                }
            }.filter { (1900...2100).contains($0) })
    }

    /// A short and a long one of some periods; nil if they are of one length, or grow month by month from January.
    private func unlike(_ periods: [PeriodLabel]) -> (short: Int, long: Int)? {
        let lengths = periods.map(\.months.count)
        guard let least = lengths.min(), let most = lengths.max(), least < most,
            let short = lengths.firstIndex(of: least), let long = lengths.firstIndex(of: most)
        else { return nil }
        let isCumulative =
            periods.allSatisfy { $0.months.lowerBound == 1 } && Set(periods.map(\.year)).count == 1
        return isCumulative ? nil : (short, long)
    }

    private static let stocks = WordList(
        "余额 存量 人口 期末 年末 月末 保有量 截至 balance population stock cumulative 累计")
}
