public import Documents

extension Schema {
    /// A house style: sections of properties for marks, guides and views.
    public static let config = Schema.object(Config.self)

    /// A section whose properties apply to marks or guides.
    static func section<Object: Declared>(_: Object.Type) -> Schema {
        if Object.self == AxisDefinition.self {
            return .reference("Config.AxisDefinition", words: AxisDefinition.typeName) { .record(axisRecord) }
        }
        return .object(Object.self)
    }
}
