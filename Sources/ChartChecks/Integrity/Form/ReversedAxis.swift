import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds quantities that grow downwards or to the left, and time that runs from right to left.
struct ReversedAxis: IntegrityRule {
    static let code = Diagnostic.Code(
        "reversed-axis", "An axis the wrong way round",
        "Higher is more, and later is further right: a reader sees the shape before the numbers on the axis. On a reversed "
            + "axis a rise looks like a fall. Turn the scale round; ranks, of which the first is at the top, may stay.",
        Diagnostic.Code.Example(
            """
            data: {values: [{year: 2022, deaths: 120}, {year: 2023, deaths: 380}]}
            mark: line
            encoding:
              x: {field: year, type: ordinal}
              y: {field: deaths, type: quantitative, scale: {reverse: true}}
            """,
            replace: "reverse: true", by: "reverse: false"))

    func findings(in subject: CheckSubject) -> [Finding] {
        let readings = subject.readings
        // The left half of a pyramid mirrors the right one.
        let hasMirror = readings.contains { reading in
            reading.units.contains { unit in
                unit.measuredChannel == .x
                    && reading.scale(.x, of: unit).map { !$0.isReversed(along: .x) } ?? false
            }
        }
        return readings.flatMap { reading in
            reading.units.compactMap { unit in
                if unit.measuredChannel == .x, hasMirror { return nil }
                return finding(in: unit, of: reading)
            }
        }
    }

    private func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard unit.type.startsAtZero || unit.type.isPath else { return nil }
        if let channel = unit.measuredChannel, let scale = reading.scale(channel, of: unit),
            scale.isReversed(along: channel), !unit.isRanked(along: channel)
        {
            let way = channel == .x ? "to the left" : "downwards"
            return judgement(
                "'\(unit[channel]?.name ?? "count")' grows \(way): a rise looks like a fall",
                at: unit[channel]?.spec.span, hint: "turn the scale round")
        }
        guard unit.measuredChannel == .y, unit[.x]?.type == .temporal,
            let scale = reading.scale(.x, of: unit),
            scale.isReversed(along: .x)
        else { return nil }
        return judgement(
            "time runs from right to left", at: unit[.x]?.spec.span, hint: "turn the scale round")
    }
}

extension ScaleModel {
    /// Whether its values grow to the left or downwards.
    fileprivate func isReversed(along channel: Channel) -> Bool {
        guard case .continuous(let domain) = domain, let first = domain.first, let last = domain.last else {
            return false
        }
        return (first > last) != (definition.reverse == true)
    }
}

extension Unit {
    /// Whether what it shows looks like ranks: whole numbers from 1, and not many.
    fileprivate func isRanked(along channel: Channel) -> Bool {
        guard !type.startsAtZero, let field = self[channel]?.field else { return false }
        let numbers = table.values(at: field).numbers.filter(\.isFinite)
        guard let least = numbers.min(), let most = numbers.max() else { return false }
        return least == 1 && most <= 100 && numbers.allSatisfy { $0 == $0.rounded() }
    }
}
