/// Functions of objects.
let objectFunctions: [ExpressionFunction] = [
    // Members of later objects replace those of earlier ones.
    ExpressionFunction("merge", arity: 1...Int.max) { arguments in
        var result: [String: Value] = [:]
        for case .object(let members) in arguments { result.merge(members) { $1 } }
        return .object(result)
    }
]
