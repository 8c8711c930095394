import Dataflow
import Diagnostics
import Documents
import Grammar

/// Tells which marks, properties of marks and styles a chart names that there aren't. The values of the properties have been
/// read with the spec and its config; which marks there are, and what those that consist of others may have, is known
/// only here.
struct MarkNaming {
    private let registries: Registries
    private let config: Config
    private let log: DiagnosticLog

    init(_ registries: Registries, _ config: Config, _ log: DiagnosticLog) {
        (self.registries, self.config, self.log) = (registries, config, log)
    }

    func tell(_ view: ViewSpec) {
        for mark in registries[CompositeMarkRegistry.self].all {
            if let section = config.composite(mark.name) { tell(section, of: mark) }
        }
        tell(marksOf: view)
    }

    private func tell(marksOf view: ViewSpec) {
        if let mark = view.mark { tell(mark) }
        for (name, views) in [
            ("layer", view.layer), ("view", view.concat), ("view", view.hconcat), ("view", view.vconcat),
        ] {
            for (index, view) in (views ?? []).enumerated() {
                log.within("\(name) \(index + 1)") { tell(marksOf: view) }
            }
        }
        for view in view.facet?.views ?? [] { tell(marksOf: view) }
    }

    private func tell(_ mark: MarkSpec) {
        switch NamedMark(mark.type, registries) {
        case nil: tellUnknown(mark)
        case .composite(let composite): tell(mark, of: composite)
        case .primitive:
            for member in mark.members {
                if case .common = member.content { continue }
                log.unknownProperty(
                    member.name, of: MarkDefinition.typeName, at: member.span,
                    known: MarkDefinition.properties.map(\.name))
            }
        }
        tellStyles(of: mark.own)
    }

    private func tellUnknown(_ mark: MarkSpec) {
        guard let type = mark.type else { return }
        let names = NamedMark.names(registries)
        let list = "one of " + names.quoted
        if let name = type.string {
            log.error(
                .unknownValue, "unknown value '\(name)'", at: type.span,
                hint: names.nearest(to: name).map { "did you mean '\($0)'?" } ?? list)
        } else {
            log.error(.wrongType, "expected \(list), found \(type.kind)", at: type.span)
        }
    }

    /// Tells which properties and parts a mark that consists of others doesn't have.
    private func tell(_ spec: MarkSpec, of mark: any CompositeMark.Type) {
        let known =
            [
                "type", "color", "opacity", "clip", "orient", "style", "invalid", "aria", "tooltip",
                "description",
            ]
            + mark.properties + mark.parts.keys.sorted()
        for member in spec.members {
            if !known.contains(member.name) {
                log.unknownProperty(member.name, of: "a mark '\(mark.name)'", at: member.span, known: known)
            } else if case .part(let part) = member.content {
                tellStyles(of: part.stated)
            }
        }
    }

    /// Tells which styles there aren't that a mark, or one that lies on it, names.
    private func tellStyles(of mark: StatedMark?) {
        guard let mark = mark?.definition else { return }
        for style in mark.style ?? [] where config.markStyle(style.value) == nil {
            log.warning(
                .unknownStyle, "no style is named '\(style.value)'", at: style.span,
                hint: config.styleNames.nearest(to: style.value).map { "did you mean '\($0)'?" })
        }
        for part in [mark.point, mark.line] { tellStyles(of: part.stated) }
    }
}
