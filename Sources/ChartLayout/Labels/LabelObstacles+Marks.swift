import Colors
import LabelPlacement
import SceneGraph

extension LabelObstacles {
    /// Records what is drawn in a layer. Surfaces on which others are drawn, such as maps, are no obstacles.
    mutating func add(
        _ marks: [Mark], to layer: Int, measuring: any TextMeasuring, coversPlane: Bool = false
    ) {
        for mark in marks {
            switch mark.items {
            case .group(let items):
                for item in items {
                    var inner = LabelObstacles(
                        frame: texts.frame.offset(by: Point(-item.x, -item.y)), layers: layers.count)
                    inner.add(item.marks, to: layer, measuring: measuring, coversPlane: coversPlane)
                    texts.formUnion(inner.texts)
                    layers[layer].formUnion(inner.layers[layer])
                }
            case .text(let items):
                for item in items where item.style.isSeen { add(item, measuring) }
            case .rect(let items):
                for item in items where item.style.isSeen && !coversPlane {
                    layers[layer].fill(Rect(x: item.x, y: item.y, width: item.width, height: item.height))
                }
            case .symbol(let items):
                for item in items where item.style.isSeen {
                    layers[layer].fill(
                        center: Point(item.x, item.y),
                        radius: max(0, item.size).squareRoot() / 2 + item.style.strokeReach / 2)
                }
            case .rule(let items):
                for item in items where item.style.isSeen {
                    layers[layer].stroke(from: item.start, to: item.end, width: item.style.strokeWidth)
                }
            case .line(let item): stroke(item.outline, item.style, layer)
            case .trail(let item): if item.style.isSeen { layers[layer].fill(item.outline) }
            case .area(let item): stroke(item.outline, Style(stroke: .color(.black), strokeWidth: 1), layer)
            case .arc(let items):
                for item in items where item.style.isSeen { layers[layer].fill(item.outline) }
            case .path(let items):
                for item in items where item.style.isSeen && !coversPlane {
                    layers[layer].fill(item.path.offset(by: Point(item.x, item.y)))
                }
            case .image: break
            }
        }
    }

    /// Slanted text is left out, as its box is larger than what it covers.
    private mutating func add(_ item: TextItem, _ measuring: any TextMeasuring) {
        guard item.angle.truncatingRemainder(dividingBy: 90) == 0 else { return }
        texts.fill(item.letters(measuring: measuring).turned(by: item.angle).offset(by: item.transformOrigin))
    }

    private mutating func stroke(_ path: Path, _ style: Style, _ layer: Int) {
        guard style.isSeen else { return }
        layers[layer].stroke(path, width: style.strokeWidth)
    }
}

extension Style {
    fileprivate var isSeen: Bool {
        opacity > 0
            && (fill != nil && fillOpacity > 0 || stroke != nil && strokeOpacity > 0 && strokeWidth > 0)
    }
}
