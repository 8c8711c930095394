public import Documents
public import Formats

/// The functions that an expression can call, by name.
public struct FunctionLibrary: Registry {
    private var functions: [String: ExpressionFunction] = [:]

    /// The functions of Vega that need nothing but their arguments, and `chinese`.
    public static let standard = FunctionLibrary().adding(
        mathFunctions + statisticsFunctions + stringFunctions + patternFunctions + arrayFunctions
            + typeFunctions + dateFunctions + objectFunctions + formatFunctions(in: .english) + colorFunctions
            + encodingFunctions + domainFunctions + surroundingsFunctions + parsingFunctions)

    /// The library with more functions; they replace those of the same name.
    public func adding(_ functions: [ExpressionFunction]) -> FunctionLibrary {
        var result = self
        for function in functions { result.functions[function.name] = function }
        return result
    }

    /// The library whose functions write numbers and dates in a locale.
    public func writing(in locale: FormatLocale) -> FunctionLibrary {
        locale == .english ? self : adding(formatFunctions(in: locale))
    }

    /// The names in alphabetical order.
    public var names: [String] { functions.keys.sorted() }

    subscript(name: String) -> ExpressionFunction? { functions[name] }
}
