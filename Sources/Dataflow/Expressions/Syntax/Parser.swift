import Diagnostics

/// Reads an expression into a tree by precedence climbing.
///
/// The grammar is that of vega-expression: JavaScript's conditional expressions without
/// assignment, functions, `new`, `this` and method calls.
struct Parser {
    /// The maximum length of an expression in UTF-8 bytes.
    static let longestSource = 1 << 16
    /// How deeply brackets and prefix operators may nest.
    static let deepestNesting = 200

    let functions: FunctionLibrary
    private var lexer: Lexer
    var token = Token(kind: .end, range: 0..<0)
    /// The token before.
    private(set) var lastToken = Token(kind: .end, range: 0..<0)
    private var depth = 0

    var fields: Set<String> = []
    var signals: Set<String> = []
    var readsWholeDatum = false
    /// What is wrong with the text, though it can be evaluated.
    var remarks: [ExpressionError] = []

    init(_ source: String, functions: FunctionLibrary) throws(ExpressionError) {
        guard source.utf8.count <= Self.longestSource else {
            throw ExpressionError(
                "the expression is longer than \(Self.longestSource) bytes", at: 0..<source.utf8.count)
        }
        lexer = Lexer(source)
        self.functions = functions
    }

    mutating func parse() throws(ExpressionError) -> SyntaxNode {
        try advance()
        if token.kind == .end { throw ExpressionError("the expression is empty", at: token.range) }
        let root = try choice()
        if token.kind != .end { throw unexpected(token, expecting: "an operator or the end") }
        return root
    }

    // MARK: Tokens

    /// Moves to the next token and returns the current one.
    @discardableResult
    mutating func advance() throws(ExpressionError) -> Token {
        lastToken = token
        token = try lexer.next()
        return lastToken
    }

    /// Consumes a closing bracket or a separator.
    @discardableResult
    mutating func expect(_ symbol: String, _ purpose: String) throws(ExpressionError) -> Token {
        guard token.is(symbol) else { throw unexpected(token, expecting: "'\(symbol)' \(purpose)") }
        return try advance()
    }

    /// Reads the regular expression that the current token, `/` or `/=`, starts.
    mutating func pattern() throws(ExpressionError) -> SyntaxNode {
        let value = try lexer.pattern(from: lexer.index - token.range.count)
        try advance()
        return .literal(value)
    }

    mutating func nested<Result>(
        _ body: (inout Parser) throws(ExpressionError) -> Result
    ) throws(ExpressionError) -> Result {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepestNesting {
            throw ExpressionError(
                "the expression nests deeper than \(Self.deepestNesting) levels", at: token.range)
        }
        return try body(&self)
    }

    // MARK: Operators

    /// `binary ? conditional : conditional`. A chain of conditionals after `:` is read in a loop.
    mutating func choice() throws(ExpressionError) -> SyntaxNode {
        var cases: [(test: SyntaxNode, value: SyntaxNode)] = []
        while true {
            let node = try binary(above: 0)
            guard token.is("?") else { return cases.isEmpty ? node : .choice(cases, otherwise: node) }
            try advance()
            let value = try nested { (parser) throws(ExpressionError) in try parser.choice() }
            try expect(":", "of the choice '? :'")
            cases.append((node, value))
        }
    }

    /// Operators that bind tighter than a precedence.
    private mutating func binary(above precedence: Int) throws(ExpressionError) -> SyntaxNode {
        var left = try unary()
        while let next = nextPrecedence, precedence < next {
            left = try chain(from: left, at: next)
        }
        return left
    }

    /// All the operators of one precedence that follow an operand.
    private mutating func chain(
        from first: SyntaxNode, at precedence: Int
    ) throws(ExpressionError) -> SyntaxNode {
        if precedence < BinaryOperator.lowestPrecedence {
            var operands = [first]
            var ranges: [Range<Int>] = []
            while nextPrecedence == precedence {
                ranges.append(try advance().range)
                operands.append(try binary(above: precedence))
            }
            remark(onAnswers: operands, at: ranges)
            return precedence == 1 ? .or(operands) : .and(operands)
        }
        var links: [SyntaxNode.Link] = []
        var ranges: [Range<Int>] = []
        while let next = binaryOperator, next.precedence == precedence {
            ranges.append(try advance().range)
            links.append(SyntaxNode.Link(operator: next, operand: try binary(above: precedence)))
        }
        remark(on: first, links, at: ranges)
        return .chain(first, links)
    }

    private var nextPrecedence: Int? {
        token.is("||") ? 1 : token.is("&&") ? 2 : binaryOperator?.precedence
    }

    private var binaryOperator: BinaryOperator? {
        switch token.kind {
        case .symbol(let symbol): BinaryOperator(rawValue: symbol)
        case .name("in"): .in
        default: nil
        }
    }

    private mutating func unary() throws(ExpressionError) -> SyntaxNode {
        guard case .symbol(let symbol) = token.kind, let prefix = UnaryOperator(rawValue: symbol) else {
            return try postfix()
        }
        try advance()
        return .unary(prefix, try nested { (parser) throws(ExpressionError) in try parser.unary() })
    }
}
