import Dataflow
package import Diagnostics
package import Grammar
package import SceneGraph

/// Records for an audit where the texts of a mark come from: row by row, the cells that the field was made from.
package struct FieldOrigins {
    private let audit: TextAudit
    private let derivation: Derivation
    private let model: ChannelModel

    /// - Returns: nil without an audit that traces, or if the texts aren't those of a field.
    package init?(_ channel: Channel, _ context: MarkContext) {
        guard let audit = context.environment.audit, audit.isTracing, let model = context.unit[channel],
            !model.isConditional, let field = model.field,
            let derivation = context.unit.table.derivation(of: field)
        else { return nil }
        (self.audit, self.derivation, self.model) = (audit, derivation, model)
    }

    /// Returns a text item with the number of its record.
    package func noting(_ item: TextItem, row: Int) -> TextItem {
        var item = item
        let origin = TextAudit.Origin.cells(
            derivation.cells(row: row), steps: derivation.steps(row: row))
        item.origin = audit.add(at: model.spec.span, [TextAudit.Part(item.plainText, origin)])
        return item
    }
}

extension ChartEnvironment {
    /// Records that the labels of a guide are readings of its scale.
    ///
    /// - Returns: The number of the record; nil without an audit that traces.
    package func noteGuide(_ name: String) -> Int? {
        guard let audit, audit.isTracing else { return nil }
        return audit.add(at: nil, [TextAudit.Part("", .scale(name))])
    }

    /// Records which values the scales of a chart cover.
    package func note(_ scales: [ScaleModel], at span: Span?) {
        guard let span, let audit, audit.isTracing else { return }
        for scale in scales {
            guard case .continuous(let ends) = scale.domain else { continue }
            audit.add(scale: scale.channel.rawValue, ends: ends, at: span)
        }
    }
}

extension ScaleModel {
    /// What a reader calls the scale, and the values it covers: `x (亿元), from 0 to 1500`.
    package func description(titled title: [String]) -> String {
        let name = title.isEmpty ? channel.rawValue : "\(channel.rawValue) (\(title.joined(separator: " ")))"
        switch domain {
        case .continuous(let ends):
            guard let first = ends.first, let last = ends.last else { return name }
            return "\(name), from \(first.plain) to \(last.plain)"
        case .discrete: return "\(name), a name in the data"
        }
    }
}
