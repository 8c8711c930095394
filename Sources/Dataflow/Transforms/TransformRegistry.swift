import Diagnostics
public import Documents

/// The transforms that a view can have.
public struct TransformRegistry: Registry {
    /// A transform is identified by its key. One whose key is also a property of others comes after them.
    public private(set) var all: [any Transform.Type]

    public static let standard = TransformRegistry(all: [
        FilterTransform.self,
        CalculateTransform.self,
        AggregateTransform.self,
        JoinAggregateTransform.self,
        WindowTransform.self,
        LookupTransform.self,
        FoldTransform.self,
        FlattenTransform.self,
        PivotTransform.self,
        StackTransform.self,
        BinTransform.self,
        TimeUnitTransform.self,
        ImputeTransform.self,
        DensityTransform.self,
        QuantileTransform.self,
        RegressionTransform.self,
        LoessTransform.self,
        SampleTransform.self,
        ExtentTransform.self,
    ])

    /// Adds a transform.
    public mutating func add(_ transform: any Transform.Type) { all.append(transform) }

    /// Any of the transforms.
    public var schema: Schema {
        .reference("Transform", words: "a transform") { .either(all.map(Schema.transform)) }
    }

    /// Reads an element of a `transform` list. Mistakes are added to the log.
    public func decode(_ node: Node, _ context: DecodingContext) -> (any Transform)? {
        guard let members = node.members else {
            context.log.error(.wrongType, "expected a transform, found \(node.kind)", at: node.span)
            return nil
        }
        let names = members.map(\.key)
        if let type = all.first(where: { names.contains($0.key) }) { return type.decode(node, context) }
        let keys = all.map { $0.key }
        for member in members {
            guard let near = keys.nearest(to: member.key) else { continue }
            context.log.error(
                .unknownTransform, "unknown transform '\(member.key)'", at: member.keySpan,
                hint: "did you mean '\(near)'?")
            return nil
        }
        context.log.error(
            .unknownTransform,
            members.first.map { "unknown transform '\($0.key)'" } ?? "the transform is empty",
            at: members.first?.keySpan ?? node.span, hint: "known are \(keys.joined(separator: ", "))")
        return nil
    }
}

extension Schema {
    fileprivate static func transform(_ type: any Transform.Type) -> Schema { object(type) }
}
