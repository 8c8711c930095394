public import Dataflow
public import Diagnostics
public import Documents

/// A property that is an expression on the row, the entry of a guide or the plot.
public struct PropertyExpression: Sendable {
    public let name: String
    public let source: ExpressionSource
    private let keySpan: Span

    fileprivate init?(_ member: Node.Member) {
        guard let source = ExpressionSource(member.value) else { return nil }
        (name, keySpan) = (member.key, member.keySpan)
        self.source = source
    }

    /// The same expression as another property.
    public func named(_ name: String) -> PropertyExpression {
        PropertyExpression(name: name, source: source, keySpan: keySpan)
    }

    private init(name: String, source: ExpressionSource, keySpan: Span) {
        (self.name, self.source, self.keySpan) = (name, source, keySpan)
    }

    /// The property with a value, as it would be written.
    fileprivate func member(_ value: Value) -> Node.Member {
        Node.Member(key: name, keySpan: keySpan, value: Node(value: value, at: source.span))
    }
}

/// A definition whose properties may be expressions: `fontSize: {expr: "datum.size"}`.
///
/// Expressions that depend only on parameters have been replaced by their values already; the others are kept
/// until there are rows, scales and sizes.
public protocol ExpressionHolding: Declared {
    var expressions: [PropertyExpression] { get set }
    /// The properties whose types decode expressions themselves.
    static var decodedExpressions: Set<String> { get }
}

extension ExpressionHolding {
    public static func read(_ node: Node, _ context: DecodingContext) -> Self? {
        guard let members = node.members else { return decode(node, context) }
        let expressions = members.filter { !decodedExpressions.contains($0.key) }
            .compactMap { PropertyExpression($0) }
        guard !expressions.isEmpty else { return decode(node, context) }
        let names = Set(expressions.map(\.name))
        let constants = members.filter { !names.contains($0.key) }
        var definition = decode(Node(.object(constants), at: node.span), context)
        definition?.expressions = expressions
        return definition
    }

    /// Takes a member whose value is an expression.
    ///
    /// - Returns: Whether it is one.
    mutating func express(_ member: Node.Member) -> Bool {
        guard !Self.decodedExpressions.contains(member.key), let expression = PropertyExpression(member)
        else { return false }
        expressions.append(expression)
        return true
    }

    /// This definition with what it leaves out taken from another, expressions included.
    public func filled(by other: Self) -> Self {
        let computed = Set(expressions.map(\.name))
        var result = self
        for property in Self.properties where !computed.contains(property.name) {
            property.fill(&result, other)
        }
        result.expressions += other.expressions.filter { !computed.contains($0.name) && !states($0.name) }
        return result
    }

    /// This definition with some properties, where it leaves them out, taken from another, expressions included.
    ///
    /// - Parameter names: Those that the other states; nil if that isn't known. A style states few, and going through all
    ///   properties takes longer than all else.
    func filled(by other: Self, stating names: Set<String>?) -> Self {
        guard let names else { return filled(by: other) }
        let computed = Set(expressions.map(\.name))
        var result = filled(by: other, only: names.subtracting(computed))
        result.expressions += other.expressions.filter { !computed.contains($0.name) && !states($0.name) }
        return result
    }

    /// Replaces an expression by its value; nil leaves the property unset.
    public mutating func resolve(_ expression: PropertyExpression, to value: Value?, log: DiagnosticLog) {
        expressions.removeAll { $0.name == expression.name }
        guard let value else { return }
        let span = expression.source.span
        overlay(Node(.object([expression.member(value)]), at: span), DecodingContext(log: log))
    }
}
