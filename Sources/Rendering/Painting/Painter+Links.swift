import CCairo
import SceneGraph

extension Painter {
    /// Makes links of the items of a mark that lead somewhere, in a document.
    func addLinks(of mark: Mark) {
        guard let tagger else { return }
        for (address, box) in mark.items.links(measuring: shaper) {
            tagger.link(to: address, over: onPage(box))
        }
    }

    /// The box on the page around a box in the current coordinates.
    private func onPage(_ box: Rect) -> Rect {
        [(box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY)]
            .reduce(.empty) { result, corner in
                var (x, y) = (bounded(corner.0), bounded(corner.1))
                cairo_user_to_device(cairo, &x, &y)
                return result.union(Point(x, y))
            }
    }
}

extension Mark.Items {
    /// The addresses that items link to, with what the items cover.
    fileprivate func links(measuring: any TextMeasuring) -> [(address: String, box: Rect)] {
        func all<Items: Sequence>(
            _ items: Items, _ link: (Items.Element) -> String?, _ box: (Items.Element) -> Rect
        ) -> [(String, Rect)] {
            items.compactMap { item in link(item).map { ($0, box(item)) } }
        }
        return switch self {
        case .group: []
        case .rect(let items): all(items, \.style.link, \.bounds)
        case .symbol(let items): all(items, \.style.link, \.bounds)
        case .line(let item): all([item], \.style.link, \.bounds)
        case .area(let item): all([item], \.style.link, \.bounds)
        case .trail(let item): all([item], \.style.link, \.bounds)
        case .rule(let items): all(items, \.style.link, \.bounds)
        case .arc(let items): all(items, \.style.link, \.bounds)
        case .path(let items): all(items, \.style.link, \.bounds)
        case .text(let items): all(items, \.style.link) { $0.bounds(measuring: measuring) }
        case .image(let items): all(items, \.link, \.rect)
        }
    }
}
