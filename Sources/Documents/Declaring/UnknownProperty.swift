public import Diagnostics

extension DiagnosticLog {
    /// Reports a key that an object doesn't have, with the nearest that it has.
    public func unknownProperty(_ key: String, of typeName: String, at span: Span, known: [String]) {
        error(
            .unknownProperty, "unknown property '\(key)' of \(typeName)", at: span,
            hint: KeySlip.hint(for: key) ?? known.nearest(to: key).map { "did you mean '\($0)'?" })
    }
}

/// Slips that YAML takes for a part of the key.
public enum KeySlip {
    /// The hint for a key that contains a character which can't be part of one; nil if it contains none.
    public static func hint(for key: String) -> String? {
        if key.contains("：") { return "it holds a full-width colon: write ': ' after the key" }
        if key.contains("，") { return "it holds a full-width comma: write ', ' between two entries" }
        if key.hasPrefix("\u{3000}") {
            return "it begins with full-width spaces: indent with ordinary spaces"
        }
        if key.contains("\u{3000}") { return "it holds full-width spaces: write ordinary spaces" }
        for (brace, shape) in [("{" as Character, "{…}"), ("[", "[…]")] {
            guard let name = name(in: key, before: brace) else { continue }
            return "write '\(name): \(shape)'"
        }
        return name(in: key, before: ":").map { "write a space after the colon: '\($0): …'" }
    }

    /// The part of a key before a character, without the space between.
    private static func name(in key: String, before sign: Character) -> String? {
        guard let index = key.firstIndex(of: sign) else { return nil }
        var name = key[..<index]
        while name.last == " " { name.removeLast() }
        return name.isEmpty ? nil : String(name)
    }
}
