import Dataflow
import Diagnostics
public import Documents

/// The styles of a config.
struct Styles: Sendable {
    /// The names in the order in which they are stated.
    private(set) var names: [String] = []
    private var all: [String: Style] = [:]

    subscript(name: String) -> Style? { all[name] }

    fileprivate init(_ members: [Node.Member], _ context: DecodingContext) {
        names = members.map(\.key)
        for member in members { all[member.key] = Style(member.value, context) }
    }

    init() {}
}

/// A style. Marks, axes, titles and plots may all name it, and take from it the properties that they have. What is wrong
/// with it is told once, whoever names it, and left out for all.
struct Style: Sendable {
    /// What marks take from it.
    let mark: StatedMark
    /// The members in which there is no mistake.
    let node: Node

    fileprivate init?(_ node: Node, _ context: DecodingContext) {
        guard let members = node.members else {
            if !node.isNull {
                context.log.error(.wrongType, "expected \(Self.typeName), found \(node.kind)", at: node.span)
            }
            return nil
        }
        var definition = MarkDefinition()
        var (right, ofMark): ([Node.Member], [Node.Member]) = ([], [])
        for member in members {
            let before = context.log.count
            if Self.isOfMark(member) {
                ofMark.append(member)
                if !definition.express(member) { definition.overlay(member, context) }
            } else if !Self.check(member, context) {
                context.log.unknownProperty(
                    member.key, of: Self.typeName, at: member.keySpan, known: Self.names)
            }
            if context.log.count == before { right.append(member) }
        }
        mark = StatedMark(definition, readFrom: ofMark)
        self.node = Node(.object(right), at: node.span)
    }

    private static let typeName = "a style"

    /// The names of all properties that something takes from a style.
    private static let names =
        MarkDefinition.properties.map(\.name)
        + Set(
            TitleDefinition.properties.map(\.name) + GuideText.properties.map(\.name)
                + AxisDefinition.properties.map(\.name) + ViewBackground.properties.map(\.name)
        ).subtracting(MarkDefinition.names).sorted()

    /// Whether marks take the property. `orient` is the direction of a mark, or the side of an axis or a title.
    private static func isOfMark(_ member: Node.Member) -> Bool {
        guard member.key == "orient" else { return MarkDefinition.names.contains(member.key) }
        return member.value.string.flatMap(TitleDefinition.Orient.init(rawValue:)) == nil
    }

    /// Tells what is wrong with a property that only guides and plots take.
    ///
    /// - Returns: Whether there is such a property.
    private static func check(_ member: Node.Member, _ context: DecodingContext) -> Bool {
        func has<Object: Declared>(_ type: Object.Type) -> Bool {
            guard type.properties.contains(where: { $0.name == member.key }) else { return false }
            var object = type.init()
            if ExpressionSource(member.value) == nil { object.overlay(member, context) }
            return true
        }
        return has(TitleDefinition.self) || has(GuideText.self) || has(AxisDefinition.self)
            || has(ViewBackground.self)
    }

    /// The properties that a kind of object takes from it.
    func members<Object: Declared>(of type: Object.Type) -> Node {
        let names = Set(type.properties.map(\.name))
        return Node(.object((node.members ?? []).filter { names.contains($0.key) }), at: node.span)
    }
}

extension Declared {
    fileprivate mutating func overlay(_ member: Node.Member, _ context: DecodingContext) {
        overlay(Node(.object([member]), at: member.value.span), context)
    }
}

extension ValueType<Styles> {
    static var styles: ValueType {
        ValueType("an object", schema: .map(.any)) { node, context in
            guard let members = node.members else {
                context.log.error(.wrongType, "expected an object, found \(node.kind)", at: node.span)
                return nil
            }
            return Styles(members, context)
        }
    }
}
