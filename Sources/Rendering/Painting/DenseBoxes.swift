import CCairo
import Colors
import SceneGraph

/// Many upright rectangles on pixels: the cells of a heat map, the ticks of a rug, level and upright rules. Each pixel
/// takes as much of a colour as a box covers of it.
struct DenseBoxes {
    private let target: PixelTarget

    /// From how many on boxes are drawn here.
    static let fewest = 1024

    init(on target: PixelTarget) { self.target = target }

    // MARK: One over the other

    /// Draws boxes one over the other.
    func draw(_ items: ItemColumns<RectItem>) {
        for run in items.runs {
            let style = run.look.style
            let fill = Self.pixel(style.visibleFill, opacity: style.opacity * style.fillOpacity)
            let stroke = Self.pixel(style.visibleStroke, opacity: style.opacity * style.strokeOpacity)
            let reach = style.strokeWidth * target.matrix.xx / 2
            for place in items.places[run.range] {
                let box = pixels(of: place.rect)
                if let fill { lay(box, fill) }
                if let stroke {
                    lay(box.expanded(by: reach), leavingOut: box.expanded(by: -reach), stroke)
                }
            }
        }
        target.finish()
    }

    /// Draws rules one over the other.
    func draw(_ items: ItemColumns<RuleItem>) {
        for run in items.runs {
            let style = run.look
            guard let stroke = Self.pixel(style.visibleStroke, opacity: style.opacity * style.strokeOpacity)
            else { continue }
            for place in items.places[run.range] {
                if let box = place.box(style) { lay(pixels(of: box), stroke) }
            }
        }
        target.finish()
    }

    private static func pixel(_ paint: Paint?, opacity: Double) -> UInt32? {
        guard case .color(let color)? = paint else { return nil }
        return PixelTarget.pixel(color, opacity: opacity)
    }

    private func pixels(of box: Rect) -> Rect {
        let matrix = target.matrix
        return Rect(
            minX: box.minX * matrix.xx + matrix.x0, minY: box.minY * matrix.yy + matrix.y0,
            maxX: box.maxX * matrix.xx + matrix.x0, maxY: box.maxY * matrix.yy + matrix.y0)
    }

    /// - Parameters:
    ///   - hole: A box within it that isn't drawn.
    ///   - shade: The colour of a pixel that is covered as a whole.
    private func lay(_ box: Rect, leavingOut hole: Rect? = nil, _ shade: UInt32) {
        let columns = Self.range(box.minX, box.maxX, target.clip.minX, target.clip.maxX)
        guard let first = columns.first, let last = columns.last else { return }
        let (left, right) = (
            Self.share(of: first, box.minX, box.maxX), Self.share(of: last, box.minX, box.maxX)
        )
        for row in Self.range(box.minY, box.maxY, target.clip.minY, target.clip.maxY) {
            let line = target.pixels + row * target.stride
            let height = Self.share(of: row, box.minY, box.maxY)
            if let hole, Self.share(of: row, hole.minY, hole.maxY) > 0 {
                let holeHeight = Self.share(of: row, hole.minY, hole.maxY)
                for column in columns {
                    let covered =
                        Self.share(of: column, box.minX, box.maxX) * height
                        - Self.share(of: column, hole.minX, hole.maxX) * holeHeight
                    Self.lay(shade, covered, on: &line[column])
                }
                continue
            }
            Self.lay(shade, left * height, on: &line[first])
            guard last > first else { continue }
            let middle = Self.part(height, of: shade)
            for column in first + 1..<last { line[column] = PixelTarget.over(middle, line[column]) }
            Self.lay(shade, right * height, on: &line[last])
        }
    }

    @inline(__always)
    private static func lay(_ shade: UInt32, _ covered: Double, on pixel: inout UInt32) {
        pixel = PixelTarget.over(part(covered, of: shade), pixel)
    }

    @inline(__always)
    private static func part(_ covered: Double, of shade: UInt32) -> UInt32 {
        PixelTarget.scaled(shade, by: UInt32(covered * 255 + 0.5))
    }

    /// The pixels that an interval touches.
    @inline(__always)
    fileprivate static func range(_ low: Double, _ high: Double, _ first: Int, _ last: Int) -> Range<Int> {
        let (start, end) = (max(Double(first), low), min(Double(last), high))
        guard start < end else { return 0..<0 }
        // Neither is negative.
        let whole = Int(end)
        return Int(start)..<(Double(whole) < end ? whole + 1 : whole)
    }

    /// How much of a pixel an interval covers.
    @inline(__always)
    fileprivate static func share(of pixel: Int, _ low: Double, _ high: Double) -> Double {
        max(0, min(high, Double(pixel + 1)) - max(low, Double(pixel)))
    }

    // MARK: Side by side

    /// Draws boxes through which nothing shows. Those that share a pixel share it by their areas, so that no hairline is
    /// between them.
    func drawTouching(_ items: ItemColumns<RectItem>) {
        var box = Rect.empty
        for place in items.places { box.formUnion(pixels(of: place.rect)) }
        let columns = Self.range(box.minX, box.maxX, target.clip.minX, target.clip.maxX)
        let rows = Self.range(box.minY, box.maxY, target.clip.minY, target.clip.maxY)
        guard !columns.isEmpty, !rows.isEmpty else { return }
        // A layer of a whole poster would take gigabytes.
        let height = max(16, (8 << 20) / (columns.count * MemoryLayout<SIMD4<Float>>.stride))
        let layer = CellLayer(columns: columns, height: min(height, rows.count))
        defer { layer.deallocate() }
        for top in stride(from: rows.lowerBound, to: rows.upperBound, by: height) {
            let rows = top..<min(rows.upperBound, top + height)
            layer.clear()
            for run in items.runs {
                guard case .color(let color)? = run.look.style.fill else { continue }
                let shade = SIMD4(Float(color.red), Float(color.green), Float(color.blue), 1)
                for place in items.places[run.range] { layer.add(pixels(of: place.rect), shade, rows) }
            }
            layer.lay(on: target, rows)
        }
        target.finish()
    }
}

/// A part of a picture: premultiplied colours with how much of each pixel is covered, finely enough for many cells in one
/// pixel.
private struct CellLayer {
    let columns: Range<Int>
    let height: Int
    let pixels: UnsafeMutablePointer<SIMD4<Float>>

    init(columns: Range<Int>, height: Int) {
        self.columns = columns
        self.height = height
        pixels = .allocate(capacity: columns.count * height)
    }

    func deallocate() { pixels.deallocate() }

    func clear() { pixels.initialize(repeating: .zero, count: columns.count * height) }

    /// - Parameter rows: The rows of the picture that the layer has now.
    func add(_ box: Rect, _ color: SIMD4<Float>, _ rows: Range<Int>) {
        let columns = DenseBoxes.range(
            box.minX, box.maxX, self.columns.lowerBound, self.columns.upperBound)
        for row in DenseBoxes.range(box.minY, box.maxY, rows.lowerBound, rows.upperBound) {
            let line = pixels + (row - rows.lowerBound) * self.columns.count - self.columns.lowerBound
            let height = DenseBoxes.share(of: row, box.minY, box.maxY)
            for column in columns {
                let covered = Float(DenseBoxes.share(of: column, box.minX, box.maxX) * height)
                let below = line[column]
                let sum = below.w + covered
                // What is below makes room if both don't fit beside each other.
                let left = sum > 1 ? below * ((1 - covered) / below.w) : below
                line[column] = left + color * covered
            }
        }
    }

    @inline(__always)
    private static func byte(_ value: Float) -> UInt32 { UInt32(max(0, min(255, value))) }

    func lay(on target: PixelTarget, _ rows: Range<Int>) {
        for row in rows {
            let line = pixels + (row - rows.lowerBound) * columns.count
            let to = target.pixels + row * target.stride + columns.lowerBound
            for column in 0..<columns.count where line[column].w > 0 {
                let color = line[column] * 255 + 0.5
                let pixel =
                    Self.byte(color.w) << 24 | Self.byte(color.x) << 16 | Self.byte(color.y) << 8
                    | Self.byte(color.z)
                to[column] = PixelTarget.over(pixel, to[column])
            }
        }
    }
}

extension ItemColumns<RectItem> {
    /// Whether pixels can be told from the items' boxes alone.
    var areBoxes: Bool {
        looks.allSatisfy { look in
            let style = look.style
            return look.cornerRadii.isZero && style.blend == .normal && style.visibleFill.isColor
                && style.visibleStroke.isColor
                && (style.visibleStroke == nil || style.strokeDash.isEmpty && style.strokeJoin == .miter)
        } && places.allSatisfy { $0.x.isFinite && $0.y.isFinite && $0.width >= 0 && $0.height >= 0 }
    }

    /// Whether they are boxes through which nothing shows, and which touch, for all that is known.
    var areOpaqueBoxes: Bool {
        areBoxes
            && styles.allSatisfy { style in
                guard case .color(let color)? = style.visibleFill else { return false }
                return style.visibleStroke == nil && color.alpha * style.opacity * style.fillOpacity >= 1
            }
    }
}

extension ItemColumns<RuleItem> {
    /// Whether pixels can be told from the items' boxes alone.
    var areBoxes: Bool {
        styles.allSatisfy {
            $0.blend == .normal && $0.visibleStroke.isColor && $0.strokeDash.isEmpty
        } && runs.allSatisfy { run in places[run.range].allSatisfy { $0.box(run.look) != nil } }
    }
}

extension RectItem.Place {
    fileprivate var rect: Rect { Rect(x: x, y: y, width: width, height: height) }
}

extension RuleItem.Place {
    /// What a level or upright rule covers; nil for others.
    fileprivate func box(_ style: Style) -> Rect? {
        let reach = style.strokeWidth / 2
        guard start.x == end.x || start.y == end.y, style.strokeCap != .round, reach.isFinite else {
            return nil
        }
        let line = Rect.empty.union(start).union(end)
        let isUpright = start.x == end.x
        let along = style.strokeCap == .square ? reach : 0
        return Rect(
            minX: line.minX - (isUpright ? reach : along), minY: line.minY - (isUpright ? along : reach),
            maxX: line.maxX + (isUpright ? reach : along), maxY: line.maxY + (isUpright ? along : reach))
    }
}

extension Paint? {
    /// Whether it is nothing but one colour, or nothing at all.
    fileprivate var isColor: Bool {
        switch self {
        case nil, .color?: true
        case .gradient?, .hatch?, .unknown?: false
        }
    }
}
