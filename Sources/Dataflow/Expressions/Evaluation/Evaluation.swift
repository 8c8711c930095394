extension SyntaxNode {
    /// The value in a scope. It never fails; recursion is as deep as the brackets of the source.
    func evaluate(in scope: ExpressionScope) -> Value {
        switch self {
        case .literal(let value): return value
        case .field(let name): return scope.field(name)
        case .datum: return scope.wholeDatum
        case .signal(let name): return scope.signals[name] ?? .undefined
        case .random(let place): return .number(Self.random(row: scope.row, place: place))
        case .array(let elements): return .array(elements.map { $0.evaluate(in: scope) })
        case .object(let members):
            return .object(
                Dictionary(members.map { ($0.key, $0.value.evaluate(in: scope)) }, uniquingKeysWith: { $1 }))
        case .path(let base, let keys):
            var value = base.evaluate(in: scope)
            for key in keys { value = value.member(key.evaluate(in: scope)) }
            return value
        case .unary(let prefix, let operand): return prefix.apply(operand.evaluate(in: scope))
        case .chain(let first, let links):
            var value = first.evaluate(in: scope)
            for link in links { value = link.operator.apply(value, link.operand.evaluate(in: scope)) }
            return value
        case .and(let operands):
            var value = Value.undefined
            for operand in operands {
                value = operand.evaluate(in: scope)
                if !value.isTruthy { return value }
            }
            return value
        case .or(let operands):
            var value = Value.undefined
            for operand in operands {
                value = operand.evaluate(in: scope)
                if value.isTruthy { return value }
            }
            return value
        case .choice(let cases, let otherwise):
            for (test, value) in cases where test.evaluate(in: scope).isTruthy {
                return value.evaluate(in: scope)
            }
            return otherwise.evaluate(in: scope)
        case .call(let function, let evaluation, let arguments):
            let arguments = arguments.map { $0.evaluate(in: scope) }
            guard let work = scope.work else { return evaluation(arguments) }
            guard work.note(function, arguments) else { return .undefined }
            let value = evaluation(arguments)
            work.note(result: value)
            return value
        }
    }

    /// A number in [0, 1): the mixing step of SplitMix64 (Steele, Lea, Flood 2014) over the row and the place.
    static func random(row: Int, place: Int) -> Double {
        var bits = UInt64(truncatingIfNeeded: row) &* 0x9E37_79B9_7F4A_7C15
        bits &+= UInt64(truncatingIfNeeded: place &+ 1) &* 0xD1B5_4A32_D192_ED03
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return Double(bits >> 11) * 0x1p-53
    }
}
