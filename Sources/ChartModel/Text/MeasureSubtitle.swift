import Dataflow
import Documents
import Formats
package import Grammar

extension TitleDefinition {
    /// Names what is measured under a title without a subtitle, where the house style has it so.
    package mutating func nameMeasure(of view: View, _ config: Config) {
        guard config.furniture?.namesMeasure == true, subtitle == nil, let text else { return }
        let title = text.texts.joined()
        subtitle = MeasureSubtitle(config: config).text(of: view, others: title).map {
            Literal($0, at: text.span)
        }
    }
}

/// The words that say what a chart measures, for a house style that prints no titles of axes: 亿元, 增速，%, or the
/// two of a scatter plot.
struct MeasureSubtitle {
    let config: Config

    /// - Parameter others: What the head says anyway.
    func text(of view: View, others: String) -> String? {
        var texts: [String] = []
        for unit in view.units where !unit.type.showsText {
            guard let text = text(of: unit) else { continue }
            if !texts.contains(text) { texts.append(text) }
        }
        guard texts.count == 1, let text = texts.first, !others.contains(text) else { return nil }
        return text
    }

    private func text(of unit: Unit) -> String? {
        let (x, y) = (measure(.x, unit), measure(.y, unit))
        if let x, let y, unit.stack == nil {
            return config.locale == .chinese ? "横轴：\(x)；纵轴：\(y)" : "Across: \(x); up: \(y)"
        }
        let along = unit.orient == .horizontal ? x ?? y : y ?? x
        return along ?? measure(.theta, unit) ?? measure(.color, unit)
    }

    private func measure(_ channel: Channel, _ unit: Unit) -> String? {
        guard let model = unit[channel], model.type == .quantitative, !model.isBinned,
            model.hasField || model.spec.aggregate != nil
        else { return nil }
        let stated = [model.spec.title, model.spec.axis.value?.constants.title ?? .absent].lazy
            .compactMap { $0.value?.string }.first
        // A title that the chart states stands at its axis.
        if channel.isPosition, stated != nil, !model.spec.axis.isNone { return nil }
        guard let name = stated ?? model.title(config), stated != nil || Self.isTold(model.spec.field ?? name)
        else {
            return nil
        }
        guard let unit = MeasureUnit(in: name), let open = name.lastIndex(where: { "（([【".contains($0) }),
            open > name.startIndex,
            name.last.map({ "）)]】".contains($0) }) == true
        else { return name }
        return name[..<open] + "，" + unit.text
    }

    /// Whether a column's name is meant to be read: pm25 and gdp_total aren't.
    private static func isTold(_ name: String) -> Bool {
        !ChartMeaning.isVague(name)
            && !name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) && $0 != 0x20 }
    }
}
