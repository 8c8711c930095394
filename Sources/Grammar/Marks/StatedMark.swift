public import Dataflow
import Diagnostics
import Documents

/// What one place of a document states of a mark: a view, a section or style of the config, a part of another mark. It is
/// decoded there, once; how a mark looks in the end, several places say together (``MarkCascade``).
///
/// A class, as definitions are large, and many marks have the same few.
public final class StatedMark: Sendable {
    public let definition: MarkDefinition
    /// The names of the properties that are stated, even if their values are null or mistaken: what other places state
    /// of them doesn't count.
    let names: [String]
    /// The mark's name and its colour as they are written, if they are.
    public let type, color: Literal?
    /// The paints that are null. Those of a mark paint nothing, those of a config leave the default.
    let nullPaints: [String]

    /// A mark of which nothing is stated.
    public static let empty = StatedMark([]) { _ in }

    private init(
        _ definition: MarkDefinition, _ names: [String], type: Literal?, color: Literal?,
        nullPaints: [String] = []
    ) {
        (self.definition, self.names) = (definition, names)
        (self.type, self.color, self.nullPaints) = (type, color, nullPaints)
    }

    /// States some properties.
    public convenience init(_ names: [String], _ set: (inout MarkDefinition) -> Void) {
        var definition = MarkDefinition()
        set(&definition)
        self.init(definition, names, type: nil, color: nil)
    }

    /// Reads an object.
    ///
    /// - Parameter members: Its members.
    convenience init(_ members: [Node.Member], of node: Node, _ context: DecodingContext) {
        let definition = MarkDefinition.read(Node(.object(members), at: node.span), context)
        self.init(definition ?? MarkDefinition(), readFrom: members)
    }

    convenience init(_ definition: MarkDefinition, readFrom members: [Node.Member]) {
        func literal(_ name: String) -> Literal? {
            members.first { $0.key == name }.map { Literal(.value(Value($0.value)), at: $0.value.span) }
        }
        let paints: Set = ["fill", "stroke", "color"]
        self.init(
            definition, members.map(\.key), type: literal("type"), color: literal("color"),
            nullPaints: members.filter { $0.value.isNull && paints.contains($0.key) }.map(\.key))
    }

    /// Merges what several places state. Of each property the first counts that states it.
    public convenience init(merging places: [StatedMark]) {
        var merged = MergedMark()
        for place in places { merged.add(place, place.names) }
        self.init(
            merged.definition, merged.names, type: places.lazy.compactMap(\.type).first,
            color: places.lazy.compactMap(\.color).first)
    }

    public func states(_ name: String) -> Bool { names.contains(name) }

    /// Some of the properties that are stated.
    public func only(_ chosen: [String]) -> StatedMark {
        let stated = names.filter(chosen.contains)
        guard !stated.isEmpty else { return .empty }
        var merged = MergedMark()
        merged.add(self, stated)
        return StatedMark(merged.definition, stated, type: nil, color: nil)
    }
}

extension ValueType<StatedMark> {
    /// The properties of marks in a config; null for none.
    static var markSection: ValueType {
        ValueType(
            MarkDefinition.typeName, object: MarkDefinition.self, schema: .section(MarkDefinition.self)
        ) { node, context in
            if node.isNull { return nil }
            guard let members = node.members else {
                context.log.error(
                    .wrongType, "expected \(MarkDefinition.typeName), found \(node.kind)", at: node.span)
                return nil
            }
            return StatedMark(members, of: node, context)
        }
    }
}
