import Dataflow
import Diagnostics
import Documents

extension ValueType<Said<StackOffset>> {
    /// Where stacks begin; true for zero, null or false for no stacks.
    static var stack: ValueType {
        ValueType(Schema.stack.words, schema: .stack) { node, context in
            switch node.content {
            case .null, .boolean(false): return Said.none
            case .boolean(true): return .given(.zero)
            default:
                let name = node.string ?? node.kind
                if let offset = node.string.flatMap(StackOffset.init) { return .given(offset) }
                let names = StackOffset.allCases.map(\.rawValue)
                context.log.error(
                    .unknownValue, "unknown stack offset '\(name)'", at: node.span,
                    hint: names.nearest(to: name).map { "did you mean '\($0)'?" }
                        ?? "'zero', 'normalize', 'center' or null")
                return nil
            }
        }
    }
}
