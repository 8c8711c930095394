public import Documents

extension Schema {
    /// A house style: sections of properties for marks, guides and views.
    public static let config: Schema = .reference("Config", words: "a config") {
        .record(Record("a config", Config.names.map { Entry($0, section($0)) }))
    }

    /// Sections have properties of their own besides those of the mark or guide.
    private static func section(_ name: String) -> Schema {
        if MarkType(rawValue: name) != nil || name == "mark" { return open(MarkDefinition.self) }
        if name.hasPrefix("axis") { return open(AxisDefinition.self, as: axisRecord) }
        if name.hasPrefix("header") { return open(HeaderDefinition.self) }
        switch name {
        case "legend": return open(LegendDefinition.self)
        case "title": return open(TitleDefinition.self)
        case "scale": return open(ScaleDefinition.self)
        case "label": return .object(LabelDefinition.self)
        case "bound": return .object(BoundDefinition.self)
        case "furniture": return .object(FurnitureDefinition.self)
        case "print": return .object(PrintDefinition.self)
        case "type": return .object(TypeRules.self)
        case "background": return paint
        case "padding": return insets
        case "autosize": return ValueType.autosize.schema
        case "style", "palette": return .map(.any)
        default: return .any
        }
    }

    /// An object with declared properties and others.
    private static func open<Object: Declared>(_ type: Object.Type, as record: Record? = nil) -> Schema {
        .reference("Config.\(name(of: type))", words: type.typeName) {
            var record = record ?? Record(type)
            record.isOpen = true
            return .record(record)
        }
    }
}
