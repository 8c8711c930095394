import ChartCompiler
import Diagnostics
import Documents
import SceneGraph
import Typesetting

/// A picture from a local file, with an optional caption and credit.
struct ImageBlock: Block, Declared {
    static let key = "image"
    static let documentation =
        "A picture from a local file, as wide as its columns, whole or cropped to a height; with a caption and a credit."
    var file: Node?
    var alt: Node?
    var caption: Node?
    var credit: Node?
    var height: Double?
    var focus: Focus?

    /// The point of the picture that cropping keeps visible, as fractions of its width and height.
    struct Focus: Declared, Sendable {
        var x = 0.5
        var y = 0.5

        static let typeName = "a focus"

        static let properties: [Property<Focus>] = [
            Property("x", \.x, .number(in: 0...1), "From the left edge, as a share of the width."),
            Property("y", \.y, .number(in: 0...1), "From the top, as a share of the height."),
        ]
    }

    static let typeName = "an image"

    static let properties: [Property<ImageBlock>] = [
        Property("file", \.file, .text, "The path of the picture, PNG or JPEG, from the sheet's folder.")
            .required(),
        Property("alt", \.alt, .text, "What it shows, for readers who can't see it."),
        Property("caption", \.caption, .text, "The words under it."),
        Property("credit", \.credit, .text, "Who made it."),
        Property("height", \.height, .length, "The height that it is cropped to; whole without it."),
        Property("focus", \.focus, .object(), "The point that stays in sight where it is cropped."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> ImageBlock? {
        guard node.string != nil else { return ValueType<ImageBlock>.object().decode(node, context) }
        return ImageBlock(file: node)
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        guard let file else { return LaidOutBlock() }
        let name = context.name(file)
        guard let picture = context.loader.image(name, at: file.span, log: context.log) else {
            return LaidOutBlock()
        }
        let whole = width / picture.aspectRatio
        let shown = height ?? whole
        // A window that is taller than the whole picture crops it at the sides.
        let scale = max(1, shown / whole)
        let (drawnWidth, drawnHeight) = (width * scale, whole * scale)
        let focus = focus ?? Focus()
        func start(_ share: Double, _ drawn: Double, _ window: Double) -> Double {
            -min(max(share * drawn - window / 2, 0), max(0, drawn - window))
        }
        let item = ImageItem(
            rect: Rect(
                x: start(focus.x, drawnWidth, width), y: start(focus.y, drawnHeight, shown),
                width: drawnWidth, height: drawnHeight), url: picture.url, image: picture)
        var window = GroupItem(width: width, height: shown, marks: [Mark(.image([item]))])
        window.clip = true
        window.annotation = Annotation(
            .figure, alternative: alt.map { context.name($0) })
        var result = LaidOutBlock(marks: [Mark(.group([window]), role: .scope)], height: shown)
        addCaption(to: &result, width: width, context)
        return result
    }

    /// Adds the caption, with the credit at the right of its last line or, without room there, on a line of
    /// its own.
    private func addCaption(to result: inout LaidOutBlock, width: Double, _ context: SheetContext) {
        let style = context.type(.note)
        let creditStyle = context.type(.source)
        let creditText = context.text(credit).joined()
        let creditWidth = context.measuring.width(of: creditText, in: creditStyle.font)
        let caption = context.paragraph(caption, style, width: width)
        guard !caption.lines.isEmpty || !creditText.isEmpty else { return }
        var marks = caption.items(at: Point(0, 0)).map { Mark(.text([$0])) }
        var height = caption.height
        if !creditText.isEmpty {
            let last = caption.lines.last.map { context.measuring.width(of: $0, in: caption.font) } ?? width
            let hasRoom = last + creditWidth + context.unit <= width
            if !hasRoom || caption.lines.isEmpty {
                height += caption.lines.isEmpty ? style.font.size : style.leading
            }
            var item = TextItem(
                creditText, x: width, y: height - style.font.size * 0.12, font: creditStyle.font,
                fill: creditStyle.color)
            item.align = .right
            marks.append(Mark(.text([item])))
        }
        result.height += context.unit * 0.6
        var group = GroupItem(x: 0, y: result.height, marks: marks)
        group.annotation = Annotation(.caption)
        result.marks.append(Mark(.group([group]), role: .scope))
        result.height += height
    }
}
