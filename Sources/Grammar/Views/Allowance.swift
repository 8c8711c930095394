public import Diagnostics
public import Documents

/// What a chart may do in spite of a check, and why. An addition to the grammar.
///
/// ```yaml
/// allow: {bar-without-zero: The price never fell below 90 in a century.}
/// ```
public struct Allowance: Sendable {
    public var reason: String
    /// The place of the check's name.
    public var span: Span?
}

extension ValueType<[String: Allowance]> {
    /// Reasons by the codes of messages; one that is blank is a mistake.
    static var allowances: ValueType {
        ValueType("an object of reasons", schema: .map(.string)) { node, context in
            guard let members = node.members else {
                context.log.error(
                    .wrongType, "expected an object of reasons, found \(node.kind)", at: node.span,
                    hint: "write it as {bar-without-zero: the reason}")
                return nil
            }
            var allowances: [String: Allowance] = [:]
            for member in members {
                guard let reason = member.value.string, reason.contains(where: { !$0.isWhitespace }) else {
                    context.log.error(
                        .wrongType, "expected the reason why the chart may, found \(member.value.kind)",
                        at: member.value.span)
                    continue
                }
                allowances[member.key] = Allowance(reason: reason, span: member.keySpan)
            }
            return allowances
        }
    }
}
