public import Diagnostics
public import Documents

/// The house style: the spec's `config` over a theme's over the grammar's defaults.
///
/// Sections stay nodes, so that a mistake in a theme file is told at its place there, and are
/// merged, nearest last, where a guide or mark is decoded.
public struct Config: Sendable {
    public let node: Node?

    public init(_ node: Node?) { self.node = node }

    public func section(_ name: String) -> Node? {
        guard let section = node?[name], section.members != nil else { return nil }
        return section
    }

    public func style(_ name: String) -> Node? { section("style")?[name] }

    public subscript(name: String) -> Node? { node?[name] }

    /// Sections laid over one another, later ones on top.
    public func merged(_ names: String...) -> Node? { Config.merge(names.map { section($0) }) }

    public static func merge(_ nodes: [Node?]) -> Node? {
        nodes.compactMap { $0 }.reduce(nil) { base, node in base.map { node.merged(over: $0) } ?? node }
    }

    /// Reports sections that no config has, and colours of the palette that are none.
    public func validate(log: DiagnosticLog) {
        guard let members = node?.members else {
            if let node { log.error("expected a config, found \(node.kind)", at: node.span) }
            return
        }
        for member in members where !Self.names.contains(member.key) {
            log.unknownProperty(member.key, of: "a config", at: member.keySpan, known: Self.names)
        }
        if let node { Palette.validate(node, log: log) }
    }

    /// The sections that a config may have.
    public static let names: [String] =
        MarkType.allCases.map(\.rawValue) + MarkType.composite + [
            "mark", "style", "title", "view", "scale", "range", "legend", "axis", "axisX", "axisY",
            "axisLeft",
            "axisRight", "axisTop", "axisBottom", "axisBand", "axisPoint", "axisDiscrete", "axisQuantitative",
            "axisTemporal", "axisXBand", "axisYBand", "axisXPoint", "axisYPoint", "axisXDiscrete",
            "axisYDiscrete", "axisXQuantitative", "axisYQuantitative", "axisXTemporal", "axisYTemporal",
            "header", "headerRow", "headerColumn", "headerFacet", "concat", "facet", "background", "padding",
            "autosize", "font", "lineBreak", "countTitle", "fieldTitle", "numberFormat", "timeFormat",
            "customFormatTypes", "selection", "params", "projection", "locale", "aria", "signals",
            "tooltipFormat",
            "numberFormatType", "timeFormatType", "normalizedNumberFormat", "normalizedNumberFormatType",
            "color",
            "fontSize",
            // Additions for newsrooms
            "label", "bound", "highlight", "furniture", "palette", "print", "sheet", "displayFont", "type",
        ]
}
