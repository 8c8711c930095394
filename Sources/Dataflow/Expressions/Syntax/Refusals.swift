import Diagnostics

/// Errors for features of JavaScript that the expression language doesn't have.
extension Parser {
    /// An error for an unexpected token.
    func unexpected(_ token: Token, expecting expected: String) -> ExpressionError {
        if case .symbol(let symbol) = token.kind, let refused = Self.refusedSymbols[symbol] {
            return ExpressionError(
                "\(refused.what) not part of the expression language", at: token.range, hint: refused.hint)
        }
        if case .name(let name) = token.kind {
            if let hint = ForeignWords.hint(operator: name) { return refusal(of: token, hint: hint) }
            if let error = refusal(of: token, named: name) { return error }
        }
        return ExpressionError(
            "expected \(expected), found \(token.description)", at: token.range,
            // SQL's <> is read as two operators.
            hint: token.is(">") && lastToken.is("<") ? "'not equal' is written '!='" : nil)
    }

    /// An error for a word that JavaScript reserves.
    func refusal(of token: Token, named name: String) -> ExpressionError? {
        guard Self.reservedWords.contains(name) else { return nil }
        return refusal(of: token, hint: Self.wordHints[name])
    }

    func refusal(of token: Token, hint: String?) -> ExpressionError {
        ExpressionError(
            "\(token.description) is not part of the expression language", at: token.range, hint: hint)
    }

    private static let reservedWords: Set<String> = [
        "in", "do", "var", "for", "new", "try", "let", "this", "else", "case", "void", "with", "enum",
        "while",
        "break", "catch", "throw", "const", "yield", "class", "super", "return", "typeof", "delete", "switch",
        "export", "import", "public", "static", "default", "finally", "extends", "package", "private",
        "function",
        "continue", "debugger", "interface", "protected", "instanceof", "implements", "await", "_",
    ]

    private static let wordHints = [
        "typeof": "ask with isNumber(), isString(), isDate() and their like",
        "instanceof": "ask with isArray(), isDate() and their like",
        "new": "a date is made by datetime(year, month, day)",
        "else": "a choice is written test ? a : b",
        "this": "the row is called datum",
    ]

    private static let assignment = (what: "assignment is", hint: "to compare, write '=='" as String?)
    private static let update = (what: "assignment is", hint: nil as String?)

    private static let refusedSymbols: [String: (what: String, hint: String?)] = [
        "=": assignment, "+=": update, "-=": update, "*=": update, "/=": update, "%=": update, "&=": update,
        "|=": update, "^=": update, "<<=": update, ">>=": update, ">>>=": update, "**=": update,
        "&&=": update,
        "||=": update, "??=": update, "++": ("'++' is", nil), "--": ("'--' is", nil),
        "=>": ("a function literal is", nil), "...": ("'...' is", nil),
        ";": ("';' is", "write one expression"),
        "**": ("'**' is", "write pow(a, b)"), "??": ("'??' is", "write isValid(a) ? a : b"),
        "?.": ("'?.' is", "a member of a missing value is undefined: write '.'"),
        "`": ("a template literal is", "join text with '+'"),
    ]
}
