import Formats

/// The operands of operators: literals, names, members and calls.
extension Parser {
    /// A primary expression followed by member accesses.
    mutating func postfix() throws(ExpressionError) -> SyntaxNode {
        let start = token
        var base = try primary()
        var keys: [SyntaxNode] = []
        while true {
            if token.is(".") {
                try advance()
                guard case .name(let name) = token.kind else {
                    throw unexpected(token, expecting: "a name after '.'")
                }
                try refuse(member: name)
                try advance()
                keys.append(.literal(.string(name)))
            } else if token.is("[") {
                try advance()
                keys.append(try subscriptKey())
            } else if token.is("(") {
                throw ExpressionError(
                    "only functions can be called, not members or values",
                    at: start.range.lowerBound..<token.range.upperBound, hint: calledMemberHint(keys))
            } else {
                break
            }
        }
        if case .datum = base {
            if case .literal(let key)? = keys.first {
                keys.removeFirst()
                fields.insert(key.text)
                base = .field(key.text)
            } else {
                readsWholeDatum = true
            }
        }
        return keys.isEmpty ? base : .path(base, keys)
    }

    private mutating func subscriptKey() throws(ExpressionError) -> SyntaxNode {
        if token.is("]") { throw unexpected(token, expecting: "a name or an index in '[ ]'") }
        let key = token
        let node = try nested { (parser) throws(ExpressionError) in try parser.choice() }
        if case .literal(let value) = node { try refuse(member: value.text, at: key.range) }
        try expect("]", "to close '['")
        return node
    }

    private func refuse(member name: String, at range: Range<Int>? = nil) throws(ExpressionError) {
        guard name == "__proto__" else { return }
        throw ExpressionError("'__proto__' can't be read", at: range ?? token.range)
    }

    private func calledMemberHint(_ keys: [SyntaxNode]) -> String? {
        guard case .literal(.string(let name))? = keys.last else { return nil }
        let replacements = [
            "toUpperCase": "upper", "toLowerCase": "lower", "indexOf": "indexof",
            "lastIndexOf": "lastindexof",
            "toFixed": "format", "getFullYear": "year", "getMonth": "month", "getDate": "date",
            "getDay": "day",
            "includes": "indexof",
        ]
        let function = replacements[name] ?? name
        return functions[function] != nil ? "write \(function)(…) with the value as its first argument" : nil
    }

    private mutating func primary() throws(ExpressionError) -> SyntaxNode {
        switch token.kind {
        case .number(let number):
            try advance()
            return .literal(.number(number))
        case .string(let string):
            try advance()
            return .literal(.string(string))
        case .name(let name): return try named(name)
        case .symbol("("):
            try advance()
            let node = try nested { (parser) throws(ExpressionError) in try parser.choice() }
            try expect(")", "to close '('")
            return node
        case .symbol("["):
            try advance()
            return .array(try list(until: "]", "to close '['"))
        case .symbol("{"): return try object()
        case .symbol("/"), .symbol("/="): return try pattern()
        default: throw unexpected(token, expecting: "a value")
        }
    }

    /// Values separated by commas, up to and including a closing bracket.
    private mutating func list(until close: String, _ purpose: String) throws(ExpressionError) -> [SyntaxNode]
    {
        var nodes: [SyntaxNode] = []
        while !token.is(close) {
            if token.kind == .end { throw unexpected(token, expecting: "'\(close)' \(purpose)") }
            nodes.append(try nested { (parser) throws(ExpressionError) in try parser.choice() })
            if token.is(close) { break }
            guard token.is(",") else { throw unexpected(token, expecting: "',' or '\(close)'") }
            try advance()
        }
        try advance()
        return nodes
    }

    private mutating func object() throws(ExpressionError) -> SyntaxNode {
        try advance()
        var members: [(key: String, value: SyntaxNode)] = []
        var keys: Set<String> = []
        while !token.is("}") {
            let key: String
            switch token.kind {
            case .name(let name): key = name
            case .string(let string): key = string
            case .number(let number): key = number.javaScriptDescription
            default: throw unexpected(token, expecting: "a key or '}'")
            }
            try refuse(member: key)
            if !keys.insert(key).inserted {
                throw ExpressionError("the key '\(key)' stands twice in the object", at: token.range)
            }
            try advance()
            try expect(":", "after the key '\(key)'")
            members.append((key, try nested { (parser) throws(ExpressionError) in try parser.choice() }))
            if token.is("}") { break }
            guard token.is(",") else { throw unexpected(token, expecting: "',' or '}'") }
            try advance()
        }
        try advance()
        return .object(members)
    }

    private mutating func named(_ name: String) throws(ExpressionError) -> SyntaxNode {
        let word = token
        if let error = refusal(of: word, named: name) { throw error }
        try advance()
        if name.lowercased() == "not", token.startsOperand {
            throw refusal(of: word, hint: ForeignWords.hint(operator: name))
        }
        if token.is("(") {
            let open = try advance()
            var arguments: [SyntaxNode] = []
            var ranges: [Range<Int>] = []
            while !token.is(")") {
                let start = token.range.lowerBound
                arguments.append(try nested { (parser) throws(ExpressionError) in try parser.choice() })
                ranges.append(start..<token.range.lowerBound)
                if token.is(")") { break }
                guard token.is(",") else { throw unexpected(token, expecting: "',' or ')'") }
                try advance()
                if token.is(")") { throw unexpected(token, expecting: "an argument") }
            }
            let close = try expect(")", "to close '('")
            return try call(
                name, arguments,
                at: CallRanges(
                    name: word.range, arguments: ranges,
                    whole: word.range.lowerBound..<Swift.max(open.range.upperBound, close.range.upperBound)))
        }
        if name == "if" { throw unexpected(token, expecting: "'(' after 'if'") }
        if name == "datum" { return .datum }
        if let constant = Self.constants[name] { return .literal(constant) }
        signals.insert(name)
        return .signal(name)
    }

    static let constants: [String: Value] = [
        "true": .boolean(true), "false": .boolean(false), "null": .null, "undefined": .undefined,
        "NaN": .number(.nan), "Infinity": .number(.infinity), "PI": .number(.pi),
        "E": .number(2.718281828459045),
        "LN2": .number(0.6931471805599453), "LN10": .number(2.302585092994046),
        "LOG2E": .number(1.4426950408889634), "LOG10E": .number(0.4342944819032518),
        "SQRT1_2": .number(0.7071067811865476), "SQRT2": .number(1.4142135623730951),
        "MIN_VALUE": .number(.leastNonzeroMagnitude), "MAX_VALUE": .number(.greatestFiniteMagnitude),
    ]
}
