import Dataflow
import Diagnostics
public import Documents
public import Formats

extension ValueType<FormatLocale> {
    /// How numbers and dates are written: a name, or d3's definitions.
    public static var locale: ValueType {
        let names = ["zh-CN", "zh", "en-US", "en"]
        let schema = Schema.either([.oneOf(names), .object(LocaleDefinition.self)])
        return ValueType(schema.words, schema: schema) { node, context in
            switch node.string {
            case "zh-CN"?, "zh"?: return .chinese
            case "en-US"?, "en"?: return .english
            case let name?:
                context.log.error(
                    .unknownValue, "unknown locale '\(name)'", at: node.span,
                    hint: ["zh-CN", "en-US"].nearest(to: name).map { "did you mean '\($0)'?" }
                        ?? "'zh-CN' or 'en-US'")
                return nil
            case nil:
                return LocaleDefinition.decode(node, context).map {
                    FormatLocale(numbers: $0.number, dates: $0.time)
                }
            }
        }
    }
}

extension Registries {
    /// The registries with the functions of expressions in the locale of a config.
    ///
    /// Expressions are parsed before a config is decoded, which reports what is wrong with the locale.
    public func writing(in config: Node?) -> Registries {
        let context = DecodingContext(log: DiagnosticLog())
        guard let node = config?["locale"], let locale = ValueType.locale.decode(node, context) else {
            return self
        }
        var result = self
        result[FunctionLibrary.self] = self[FunctionLibrary.self].writing(in: locale)
        return result
    }
}

/// A locale defined in d3's format. What it leaves out is English.
struct LocaleDefinition: Declared {
    var number = NumberLocale.english
    var time = TimeLocale.english

    static let typeName = "a locale"

    static let properties: [Property<LocaleDefinition>] = [
        Property("number", \.number, .numberMarks, "d3's definition of how numbers are written."),
        Property("time", \.time, .dateWords, "d3's definition of how dates are written."),
    ]
}

extension ValueType<[String]> {
    /// A list of a certain number of words.
    static func words(_ count: Int) -> ValueType {
        ValueType("a list of \(count) words", schema: .list(.string, count: count)) { node, context in
            guard let words = ValueType.list(of: .string).decode(node, context) else { return nil }
            if words.count == count { return words }
            context.log.error(.wrongType, "expected \(count) words, found \(words.count)", at: node.span)
            return nil
        }
    }
}
