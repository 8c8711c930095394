public import Dataflow
public import Diagnostics
import Documents

/// An axis as a spec or a config has it: its properties are constants but for a few that depend on the tick, by
/// conditions with a test or by expressions on `datum`, which is the tick's value, label and index (Vega-Lite's
/// conditional axis properties, `compile/axis/assemble.ts`).
public struct AxisSpec: Sendable {
    public var constants = AxisDefinition()
    public private(set) var varying: [TickProperty] = []
    /// The names of all properties that are given.
    private var given: Set<String> = []

    public init() {}

    public init(_ constants: AxisDefinition) { self.constants = constants }

    /// Whether it says something of a property.
    public func says(_ name: String) -> Bool { given.contains(name) }

    /// What several say of one axis: each property by the first that has it.
    public init(merging axes: [AxisSpec]) {
        self = axes.dropFirst().reduce(axes.first ?? AxisSpec()) { $0.filled(by: $1) }
    }

    private func filled(by other: AxisSpec) -> AxisSpec {
        var result = self
        result.constants = constants.filled(by: other.constants, except: given)
        result.varying += other.varying.filter { !given.contains($0.name) }
        result.given.formUnion(other.given)
        return result
    }

    fileprivate init?(_ node: Node, _ context: DecodingContext) {
        guard let members = node.members else {
            context.log.error("expected \(AxisDefinition.typeName), found \(node.kind)", at: node.span)
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
    /// The first whose test passes decides.
    public private(set) var conditions: [(test: Predicate, value: Literal)] = []
    public private(set) var otherwise: Literal?
    private let keySpan: Span

    /// Values and expressions of labels have readers of their own.
    private static let listed: Set<String> = ["values", "labelExpr", "title"]

    /// nil: it is a constant.
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

    /// Gives an axis the property's value.
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
    /// An axis, true for the usual one, null or false for none.
    static var axis: ValueType {
        ValueType(Schema.axis.words, object: AxisDefinition.self, schema: .axis) { node, context in
            switch node.content {
            case .null, .boolean(false): return Said.none
            case .boolean(true): return .given(AxisSpec())
            case .object: return ValueType<AxisSpec>.axisObject.decode(node, context).map(Said.given)
            default:
                context.log.warning(
                    "expected an axis, found \(node.kind), which has no effect", at: node.span)
                return .given(AxisSpec())
            }
        }
    }
}
