/// Functions that ask about a chart's surroundings, or write to a console. A picture has neither window nor reader:
/// sizes are undefined, and nothing is written.
let surroundingsFunctions: [ExpressionFunction] =
    ["warn", "info", "debug"].map { name in
        ExpressionFunction(name, arity: 1...Int.max) { $0.last ?? .undefined }
    }
    + ["windowSize", "containerSize"].map { name in
        ExpressionFunction(name, arity: 0...0) { _ in .array([.undefined, .undefined]) }
    } + [
        ExpressionFunction("screen", arity: 0...0) { _ in .object([:]) },
        // Rows have no identity here.
        ExpressionFunction("isTuple", arity: 1...1) { _ in .boolean(false) },
        ExpressionFunction("inScope", arity: 1...1) { _ in .boolean(false) },
    ]
