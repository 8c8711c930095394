/// An expression as an editor reads it: with values in place of the figures, and without the words that only format.
struct CalculationText {
    let text: String

    /// - Parameter values: The values of figures by the call that reads them: `figure('gdp')`.
    init(_ source: String, values: [(call: String, value: String)]) {
        var text = source
        for (call, value) in values {
            text = text.replacing(call, with: value)
        }
        for wrapper in ["chinese(", "format("] where text.hasPrefix(wrapper) {
            text = Self.firstArgument(text.dropFirst(wrapper.count)) ?? text
        }
        self.text = text
    }

    /// The first argument of a call whose name and bracket have been dropped; nil if it isn't the whole text.
    private static func firstArgument(_ text: Substring) -> String? {
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "(", "[": depth += 1
            case ")", "]":
                if depth == 0 { return String(text[..<index]) }
                depth -= 1
            case "," where depth == 0: return String(text[..<index])
            default: break
            }
        }
        return nil
    }
}
