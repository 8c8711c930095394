public import Dataflow
public import Diagnostics
import Documents

/// An axis as a spec or config states it. Its properties are constants, except for some that may depend on
/// the tick: by conditions with a test, or by expressions on `datum`, which has the tick's value, label and
/// index (Vega-Lite's conditional axis properties, `compile/axis/assemble.ts`).
public struct AxisSpec: Sendable {
    public var constants = AxisDefinition()
    public private(set) var varying: [TickProperty] = []
    /// The names of all properties that are stated.
    private var given: Set<String> = []
    /// The names of constants that styles state, which anything stated takes precedence over.
    private var styled: Set<String> = []

    public init() {}

    /// Reads a style of the config as properties of an axis.
    init?(style: Node, _ context: DecodingContext) {
        guard let constants = AxisDefinition.decode(style, context) else { return nil }
        self.constants = constants
        styled = Set(style.members?.map(\.key) ?? [])
    }

    /// An axis with the styles of its texts.
    init(labelText: GuideText, titleText: GuideText) {
        (constants.labelText, constants.titleText) = (labelText, titleText)
        styled = Set(labelText.statedNames(of: "label") + titleText.statedNames(of: "title"))
    }

    /// Whether the property is stated.
    public func says(_ name: String) -> Bool { given.contains(name) }

    /// Merges specs of one axis: for each property, the first that states it takes precedence.
    public init(merging axes: [AxisSpec]) {
        self = axes.dropFirst().reduce(axes.first ?? AxisSpec()) { $0.filled(by: $1) }
    }

    private func filled(by other: AxisSpec) -> AxisSpec {
        var result = self
        let names = other.given.union(other.styled).subtracting(given)
        result.constants = constants.filled(by: other.constants, only: names)
        result.varying += other.varying.filter { !given.contains($0.name) }
        result.given.formUnion(other.given)
        result.styled.formUnion(other.styled)
        return result
    }

    fileprivate init?(_ node: Node, _ context: DecodingContext) {
        let node = GuideEncoding.axis.writtenOut(node, log: context.log)
        guard let members = node.members else {
            context.log.error(
                .wrongType, "expected \(AxisDefinition.typeName), found \(node.kind)", at: node.span)
            return nil
        }
        var fixed: [Node.Member] = []
        for member in members {
            if let property = TickProperty(member, context) {
                varying.append(property)
            } else {
                fixed.append(member)
            }
        }
        given = Set(members.map(\.key))
        guard let constants = AxisDefinition.decode(Node(.object(fixed), at: node.span), context) else {
            return nil
        }
        self.constants = constants
    }
}

/// A property of an axis that depends on the tick.
public struct TickProperty: Sendable {
    public let name: String
    /// The conditions in order; the first whose test passes applies.
    public private(set) var conditions: [(test: Predicate, value: Literal)] = []
    public private(set) var otherwise: Literal?
    private let keySpan: Span

    /// The expressions of these properties are decoded elsewhere.
    private static let listed: Set<String> = ["values", "labelExpr", "title"]

    /// Returns nil if the property is a constant.
    fileprivate init?(_ member: Node.Member, _ context: DecodingContext) {
        guard !Self.listed.contains(member.key) else { return nil }
        (name, keySpan) = (member.key, member.keySpan)
        let constant = ValueType<Literal>.constant
        guard let conditions = member.value["condition"] else {
            guard ExpressionSource(member.value) != nil else { return nil }
            otherwise = constant.decode(member.value, context)
            return
        }
        otherwise = member.value["value"].flatMap { constant.decode($0, context) }
        for condition in conditions.elements ?? [conditions] {
            guard
                let test = condition["test"].flatMap({ ValueType<Predicate>.predicate.decode($0, context) }),
                let value = constant.decode(condition["value"] ?? condition, context)
            else { continue }
            self.conditions.append((test, value))
        }
    }

    /// Sets the property of an axis to a value.
    public func set(_ value: Value, in axis: inout AxisDefinition, at span: Span, log: DiagnosticLog) {
        let member = Node.Member(key: name, keySpan: keySpan, value: Node(value: value, at: span))
        axis.overlay(Node(.object([member]), at: span), DecodingContext(log: log))
    }
}

extension ValueType<AxisSpec> {
    static var axisObject: ValueType {
        ValueType(AxisDefinition.typeName, object: AxisDefinition.self, schema: .section(AxisDefinition.self))
        {
            AxisSpec($0, $1)
        }
    }
}

extension ValueType<Said<AxisSpec>> {
    /// An axis; true for the default one, null or false for none.
    static var axis: ValueType {
        ValueType(Schema.axis.words, object: AxisDefinition.self, schema: .axis) { node, context in
            switch node.content {
            case .null, .boolean(false): return Said.none
            case .boolean(true): return .given(AxisSpec())
            case .object: return ValueType<AxisSpec>.axisObject.decode(node, context).map(Said.given)
            default:
                context.log.error(.wrongType, "expected an axis, found \(node.kind)", at: node.span)
                return node.isTruthy ? .given(AxisSpec()) : Said.none
            }
        }
    }
}
