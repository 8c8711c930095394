import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Finds what is too small or too thin in scenes.
struct PrintFindings {
    enum Kind: CaseIterable {
        case solid, tint, reversed, line
    }

    let limits: PrintDefinition
    /// The messages, each with the text, its size and its place.
    private(set) var found: [Kind: [String]] = [:]
    private var page = ""
    private var paper = Color.white

    init(limits: PrintDefinition) { self.limits = limits }

    mutating func look(through scene: Scene, name: String) {
        page = name
        paper = (scene.background ?? .white).over(.white)
        look(through: scene.root, scene.origin)
    }

    private mutating func look(through group: GroupItem, _ outer: Point) {
        let origin = Point(outer.x + group.x, outer.y + group.y)
        check(group.style, "the box", Point(0, 0), origin)
        for mark in group.marks {
            let name = mark.role.spoken
            switch mark.items {
            case .group(let items): for item in items { look(through: item, origin) }
            case .text(let items): for item in items { check(item, origin) }
            case .rect(let items):
                for item in items { check(item.style, name, Point(item.x, item.y), origin) }
            case .symbol(let items):
                for item in items { check(item.style, name, Point(item.x, item.y), origin) }
            case .line(let item):
                check(item.style, name, item.points.lazy.compactMap { $0 }.first, origin)
            case .area(let item):
                check(item.style, name, item.sections.lazy.compactMap { $0?.point }.first, origin)
            case .rule(let items): for item in items { check(item.style, name, item.start, origin) }
            case .arc(let items): for item in items { check(item.style, name, item.center, origin) }
            case .path(let items):
                for item in items { check(item.style, name, Point(item.x, item.y), origin) }
            // The widths of trails are data; lines within pictures are their own affair.
            case .trail, .image: break
            }
        }
    }

    private mutating func check(_ item: TextItem, _ origin: Point) {
        let opacity = item.style.opacity * item.style.fillOpacity
        guard opacity > 0, item.style.fill != nil else { return }
        for run in item.lines.joined() {
            let size = (run.font ?? item.font).size
            guard size.isFinite, run.text.contains(where: { !$0.isWhitespace }),
                let color = run.fill ?? item.style.fill?.inkColor, color.alpha > 0
            else { continue }
            let isOpaque = color.alpha * opacity >= 1
            let kind =
                (isOpaque ? color.ink : nil).map { Kind($0) }
                ?? Kind(color.withAlpha(color.alpha * opacity).over(paper))
            guard size < limits.smallest(kind) - 0.01 else { continue }
            let anchor = Point(origin.x + item.x + item.offset.x, origin.y + item.y + item.offset.y)
            found[kind, default: []].append(
                "“\(run.text.prefix(20))” is \(number(size)) pt, \(kind.spoken), at \(place(anchor)): "
                    + "too small for print, which holds \(number(limits.smallest(kind))) pt")
            return
        }
    }

    private mutating func check(_ style: Style, _ name: String, _ start: Point?, _ origin: Point) {
        guard let start else { return }
        let anchor = Point(origin.x + start.x, origin.y + start.y)
        if style.stroke != nil, style.opacity * style.strokeOpacity > 0, style.strokeWidth > 0 {
            check(width: style.strokeWidth, name, anchor)
        }
        if case .hatch(let hatch)? = style.fill, style.opacity * style.fillOpacity > 0 {
            check(width: hatch.lineWidth, "the hatch of \(name)", anchor)
        }
    }

    private mutating func check(width: Double, _ name: String, _ anchor: Point) {
        guard width > 0, width < limits.thinnestLine - 0.001 else { return }
        found[.line, default: []].append(
            "\(name) at \(place(anchor)) is \(number(width)) pt wide: too thin for print, which holds "
                + "\(number(limits.thinnestLine)) pt")
    }

    /// Formats a place as millimetres from the page's upper left corner.
    private func place(_ point: Point) -> String {
        func millimeters(_ points: Double) -> String {
            points.isFinite ? number((Length(points: points).millimeters * 10).rounded() / 10) : "?"
        }
        return "\(page)\(millimeters(point.x)) × \(millimeters(point.y)) mm"
    }

    private func number(_ value: Double) -> String {
        let text = "\((value * 100).rounded() / 100)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension PrintFindings.Kind {
    /// How a colour is printed.
    ///
    /// - Black, or another ink alone and nearly full, is solid.
    /// - A lighter grey, or a lighter shade of one ink, is a tint, which is printed as dots.
    /// - A mixture of inks, or a light colour, which needs a darker ground to be legible,
    ///   has the strictest limits.
    fileprivate init(_ color: Color) {
        let components = [color.red, color.green, color.blue]
        let (least, greatest) = (components.min() ?? 0, components.max() ?? 0)
        let luminance = 0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue
        if greatest - least <= 0.04 {
            // Grey: black ink alone.
            self = luminance > 0.75 ? .reversed : luminance > 0.15 ? .tint : .solid
        } else if components.filter({ $0 < 0.9 }).count == 1 {
            // One of cyan, magenta and yellow alone.
            self = least > 0.15 ? .tint : .solid
        } else {
            self = .reversed
        }
    }

    /// How a colour with the given ink is printed, by the same rules.
    fileprivate init(_ ink: Ink) {
        let shares =
            switch ink {
            case .process(let cmyk): (0..<4).map { cmyk.shares[$0] }.filter { $0 > 10 }
            case .spot(let spot): [spot.tint]
            }
        let share = shares.first ?? 0
        self = shares.count != 1 || share < 25 ? .reversed : share < 85 ? .tint : .solid
    }

    fileprivate var spoken: String {
        switch self {
        case .solid: "in one solid ink"
        case .tint: "in a tint"
        case .reversed: "in several inks or light on dark"
        case .line: ""
        }
    }

    var code: Diagnostic.Code { self == .line ? .thinLine : .smallType }

    /// The name of the findings that aren't listed individually.
    var rest: String {
        self == .line ? "lines too thin for print" : "texts \(spoken) too small for print"
    }

    func hint(_ limits: PrintDefinition) -> String {
        switch self {
        case .solid: "set it larger; the least size is the theme's print.smallestType"
        case .tint: "set it larger or in black; the least size is the theme's print.smallestTint"
        case .reversed: "set it larger or in black; the least size is the theme's print.smallestReversed"
        case .line: "draw it thicker; the least weight is the theme's print.thinnestLine"
        }
    }
}

extension PrintDefinition {
    fileprivate func smallest(_ kind: PrintFindings.Kind) -> Double {
        switch kind {
        case .solid: smallestType
        case .tint: smallestTint
        case .reversed: smallestReversed
        case .line: thinnestLine
        }
    }
}

extension Paint {
    /// The colour of letters; for a gradient, its first.
    fileprivate var inkColor: Color? {
        switch self {
        case .color(let color): color
        case .hatch(let hatch): hatch.color
        case .gradient(let gradient): gradient.stops.first?.color
        case .unknown: nil
        }
    }
}

extension Role {
    /// The name of the part in messages.
    fileprivate var spoken: String {
        switch self {
        case .axisGrid: "a grid line"
        case .axisTick: "a tick"
        case .axisDomain: "an axis"
        case .furniture: "a rule"
        case .legend, .legendEntry, .legendSymbol, .legendGradient, .legendBand: "a line of the legend"
        default: "a line"
        }
    }
}
