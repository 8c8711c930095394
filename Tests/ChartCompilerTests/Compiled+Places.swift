import SceneGraph

/// Where the parts of a chart stand, from the plot's upper left corner.
extension Compiled {
    /// Left, top, width and height of each group of a role.
    func frames(_ role: Role) -> [[Double]] {
        placed(role).flatMap { mark, origin -> [[Double]] in
            guard case .group(let items) = mark.items else { return [] }
            return items.map {
                rounded([$0.x + origin.x, $0.y + origin.y, $0.width ?? 0, $0.height ?? 0])
            }
        }
    }

    /// Left, top, width and height of each rectangle of a role.
    func boxes(_ role: Role) -> [[Double]] {
        placed(role).flatMap { mark, origin -> [[Double]] in
            guard case .rect(let items) = mark.items else { return [] }
            return items.map { rounded([$0.x + origin.x, $0.y + origin.y, $0.width, $0.height]) }
        }
    }

    /// The anchors of the texts of a role.
    func anchors(_ role: Role) -> [[Double]] {
        placed(role).flatMap { mark, origin -> [[Double]] in
            guard case .text(let items) = mark.items else { return [] }
            return items.map { rounded([$0.x + origin.x, $0.y + origin.y]) }
        }
    }

    /// The middles of the symbols of a role.
    func middles(_ role: Role) -> [[Double]] {
        placed(role).flatMap { mark, origin -> [[Double]] in
            guard case .symbol(let items) = mark.items else { return [] }
            return items.map { rounded([$0.x + origin.x, $0.y + origin.y]) }
        }
    }

    /// The ends of the rules of a role: x and y twice.
    func ends(_ role: Role) -> [[Double]] {
        placed(role).flatMap { mark, origin -> [[Double]] in
            guard case .rule(let items) = mark.items else { return [] }
            return items.map {
                rounded([
                    $0.start.x + origin.x, $0.start.y + origin.y, $0.end.x + origin.x, $0.end.y + origin.y,
                ])
            }
        }
    }

    /// The shapes of a map, as SVG has them.
    var paths: [String] {
        placed(.mark).flatMap { mark, _ -> [String] in
            guard case .path(let items) = mark.items else { return [] }
            return items.map(\.path.svg)
        }
    }

    private func placed(_ role: Role) -> [(Mark, Point)] {
        func below(_ group: GroupItem, _ origin: Point) -> [(Mark, Point)] {
            group.marks.flatMap { mark -> [(Mark, Point)] in
                guard case .group(let items) = mark.items else { return [(mark, origin)] }
                return [(mark, origin)] + items.flatMap { below($0, origin + Point($0.x, $0.y)) }
            }
        }
        return below(plot, .zero).filter { $0.0.role == role }
    }

    private func rounded(_ numbers: [Double]) -> [Double] { numbers.map { ($0 * 100).rounded() / 100 } }
}
