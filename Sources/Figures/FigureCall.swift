/// A call of a figure function whose id lacks its quotes: `figureText(homes)`, `figure(gdp-growth)`.
package struct FigureCall {
    package let function: String
    /// The id as written; it is that of an existing figure.
    package let id: String
    /// The text after the id, up to the end of the call.
    package let rest: String

    /// The corrected call.
    package var quoted: String { "\(function)('\(id)'\(rest))" }

    /// Returns the first call in an expression whose id contains a name and is that of a figure.
    package static func unquoted(
        _ name: String, in source: String, _ figures: FigureTable?
    ) -> FigureCall? {
        let text = Array(source)
        for start in text.indices where text[start] == "(" {
            let function = String(
                text[..<start].reversed().prefix { $0.isASCII && $0.isLetter }.reversed())
            guard function == "figure" || function == "figureText" else { continue }
            let inner = text[(start + 1)...].prefix { $0 != ")" }
            let id = String(inner.prefix { $0 != "," }).filter { $0 != " " }
            guard id.contains(name), !id.contains(where: { "'\"\\".contains($0) }) else { continue }
            guard figures?.has(id) == true else { continue }
            return FigureCall(function: function, id: id, rest: String(inner.drop { $0 != "," }))
        }
        return nil
    }
}
