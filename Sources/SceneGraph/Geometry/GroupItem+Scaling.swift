extension GroupItem {
    /// The group and all in it at another size: places, sizes, type and line weights alike.
    public func scaled(by factor: Double) -> GroupItem {
        if factor == 1 { return self }
        var copy = self
        copy.x *= factor
        copy.y *= factor
        copy.width = width.map { $0 * factor }
        copy.height = height.map { $0 * factor }
        copy.cornerRadii = cornerRadii.scaled(by: factor)
        copy.style = style.scaled(by: factor)
        copy.marks = marks.map { $0.scaled(by: factor) }
        return copy
    }
}

extension Mark {
    func scaled(by k: Double) -> Mark {
        var copy = self
        switch items {
        case .group(let items): copy.items = .group(items.map { $0.scaled(by: k) })
        case .rect(let items):
            copy.items = .rect(
                items.map { place in
                    RectItem.Place(
                        x: place.x * k, y: place.y * k, width: place.width * k, height: place.height * k)
                } looks: { look in
                    RectItem.Look(
                        cornerRadii: look.cornerRadii.scaled(by: k), style: look.style.scaled(by: k))
                })
        case .symbol(let items):
            copy.items = .symbol(
                items.map { place in
                    SymbolItem.Place(x: place.x * k, y: place.y * k, size: place.size * k * k)
                } looks: { look in
                    SymbolItem.Look(shape: look.shape, angle: look.angle, style: look.style.scaled(by: k))
                })
        case .line(var item):
            item.points = item.points.map { $0?.scaled(by: k) }
            item.style = item.style.scaled(by: k)
            copy.items = .line(item)
        case .area(var item):
            item.sections = item.sections.map { section in
                section.map { AreaItem.Section($0.point.scaled(by: k), $0.other.scaled(by: k)) }
            }
            item.style = item.style.scaled(by: k)
            copy.items = .area(item)
        case .trail(var item):
            item.sections = item.sections.map { section in
                section.map { TrailItem.Section($0.point.scaled(by: k), width: $0.width * k) }
            }
            item.style = item.style.scaled(by: k)
            copy.items = .trail(item)
        case .rule(let items):
            copy.items = .rule(
                items.map { place in
                    RuleItem.Place(start: place.start.scaled(by: k), end: place.end.scaled(by: k))
                } looks: {
                    $0.scaled(by: k)
                })
        case .arc(let items):
            copy.items = .arc(
                items.map { item in
                    var item = item
                    item.center = item.center.scaled(by: k)
                    item.innerRadius *= k
                    item.outerRadius *= k
                    item.cornerRadius *= k
                    item.style = item.style.scaled(by: k)
                    return item
                })
        case .path(let items):
            copy.items = .path(
                items.map { item in
                    var item = item
                    (item.x, item.y) = (item.x * k, item.y * k)
                    item.path = item.path.placed(at: .zero, scale: k)
                    item.style = item.style.scaled(by: k)
                    return item
                })
        case .text(let items): copy.items = .text(items.map { $0.scaled(by: k) })
        case .image(let items):
            copy.items = .image(
                items.map { item in
                    var item = item
                    item.rect = Rect(
                        minX: item.rect.minX * k, minY: item.rect.minY * k, maxX: item.rect.maxX * k,
                        maxY: item.rect.maxY * k)
                    return item
                })
        }
        return copy
    }
}

extension TextItem {
    func scaled(by k: Double) -> TextItem {
        var copy = self
        (copy.x, copy.y) = (x * k, y * k)
        copy.offset = offset.scaled(by: k)
        copy.font = font.sized(font.size * k)
        copy.limit = limit.map { $0 * k }
        copy.lineHeight = lineHeight.map { $0 * k }
        copy.lines = lines.map { line in
            line.map { run in
                var run = run
                run.font = run.font.map { $0.sized($0.size * k) }
                run.gap *= k
                return run
            }
        }
        copy.style = style.scaled(by: k)
        return copy
    }
}

extension Style {
    func scaled(by k: Double) -> Style {
        var copy = self
        copy.strokeWidth *= k
        copy.strokeDash = strokeDash.map { $0 * k }
        copy.strokeDashOffset *= k
        copy.fill = fill?.scaled(by: k)
        copy.stroke = stroke?.scaled(by: k)
        return copy
    }
}

extension Paint {
    /// A hatch has measures of its own and is scaled; colours and gradients have no size.
    func scaled(by k: Double) -> Paint {
        guard case .hatch(var hatch) = self else { return self }
        hatch.lineWidth *= k
        hatch.spacing *= k
        switch hatch.fade {
        case .horizontal(let from, let to): hatch.fade = .horizontal(from: from * k, to: to * k)
        case .vertical(let from, let to): hatch.fade = .vertical(from: from * k, to: to * k)
        case .angular(let center, let from, let to):
            hatch.fade = .angular(center: center.scaled(by: k), from: from, to: to)
        case nil: break
        }
        return .hatch(hatch)
    }
}

extension Point {
    package func scaled(by k: Double) -> Point { Point(x * k, y * k) }
}
