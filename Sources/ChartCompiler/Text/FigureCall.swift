import Dataflow

/// A call of a function of figures whose id lacks its quotes: `figureText(homes)`, `figure(gdp-growth)`.
struct FigureCall {
    let function: String
    /// The id as it is written; that of a figure which there is.
    let id: String
    /// What stands behind the id, up to the end of the call.
    let rest: String

    /// The call as it should be.
    var quoted: String { "\(function)('\(id)'\(rest))" }

    /// The first call in an expression whose id holds a name and is that of a figure.
    static func unquoted(
        _ name: String, in source: String, _ functions: FunctionLibrary
    ) -> FigureCall? {
        let text = Array(source)
        for start in text.indices where text[start] == "(" {
            let function = String(text[..<start].reversed().prefix { $0.isASCII && $0.isLetter }.reversed())
            guard function == "figure" || function == "figureText" else { continue }
            let inner = text[(start + 1)...].prefix { $0 != ")" }
            let id = String(inner.prefix { $0 != "," }).filter { $0 != " " }
            guard id.contains(name), !id.contains(where: { "'\"\\".contains($0) }) else { continue }
            // An id that names no figure is refused when the expression is read.
            guard (try? Expression("figure('\(id)')", functions: functions)) != nil else { continue }
            return FigureCall(function: function, id: id, rest: String(inner.drop { $0 != "," }))
        }
        return nil
    }
}
