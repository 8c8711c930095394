import Colors
import Documents
import Grammar
import SceneGraph

/// Dated entries along a rule, with solid dots for what is done and open dots for what is planned.
struct TimelineBlock: Block, Declared {
    static let key = "timeline"
    static let documentation =
        "Dated entries on a rule: solid dots for what is done, open ones for what is planned. A vertical one breaks over pages."
    var entries: [Entry] = []
    var direction = Direction.vertical
    var scale = Scale.even

    enum Direction: String, CaseIterable, Sendable { case vertical, horizontal }

    enum Scale: String, CaseIterable, Sendable {
        /// At equal distances.
        case even
        /// At distances that correspond to the dates.
        case time
    }

    struct Entry: Declared, Sendable {
        var date: Node?
        /// The date in a form that can be parsed, if `date` is in words.
        var at: Node?
        var title: Node?
        var text: Node?
        var status = Status.done
        var color: PaintValue?

        static let typeName = "an entry of a timeline"

        static let properties: [Property<Entry>] = [
            Property("date", \.date, .text, "The date as it is printed."),
            Property(
                "at", \.at, .text, "The date as 2024-03-05, for 'scale: time' where the printed one is words."
            ),
            Property("title", \.title, .text, "What happened."),
            Property("text", \.text, .text, "More on it."),
            Property("status", \.status, .name(), "Whether it has been done or is a target."),
            Property("color", \.color, .paint, "The colour of date and dot."),
        ]

        func color(_ context: SheetContext) -> Color { color?.color ?? status.color(context) }
    }

    static let typeName = "a timeline"

    static let properties: [Property<TimelineBlock>] = [
        Property("entries", \.entries, .list(of: .object()), "The entries in their order.").required(),
        Property("direction", \.direction, .name(), "Whether the rule runs down or across."),
        Property("scale", \.scale, .name(), "In a horizontal one, 'time': distances as of the dates."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> TimelineBlock? {
        guard node.elements != nil else { return ValueType<TimelineBlock>.object().decode(node, context) }
        return ValueType<[Entry]>.list(of: .object()).decode(node, context).map {
            TimelineBlock(entries: $0)
        }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let laid: LaidOutBlock
        switch direction {
        case .vertical: laid = LaidOutBlock(VerticalTimeline(self, width: width, context).pieces)
        case .horizontal: laid = HorizontalTimeline(self, width: width, context).laidOut()
        }
        return laid.annotated(Annotation(.list))
    }

    func pieces(width: Double, _ context: SheetContext) -> [Piece]? {
        direction == .vertical
            ? VerticalTimeline(self, width: width, context).pieces.asList(context) : nil
    }
}
