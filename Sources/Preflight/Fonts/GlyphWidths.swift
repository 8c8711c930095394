import SceneGraph

/// How far glyphs of a font reach (ISO 32000-1, 9.2.4 and 9.7.4.3), in ems.
struct GlyphWidths {
    private var widths: [Int: Double] = [:]
    private var ranges: [(ClosedRange<Int>, Double)] = []
    private var verticals: [Int: (advance: Double, origin: Point)] = [:]
    private var standard: Double
    private var standardVertical = (y: 0.88, advance: -1.0)

    private static let greatestCount = 100_000

    init(_ font: PDFNode, isComposite: Bool) {
        guard isComposite else {
            let first = min(255, max(0, font["FirstChar"].integer ?? 0))
            // The widths of a Type 3 font are in its own units.
            let unit = Matrix(font["FontMatrix"].numbers)?.a ?? 0.001
            for (index, width) in font["Widths"].elements.prefix(256).enumerated() {
                widths[first + index] = (width.number ?? 0) * unit
            }
            let missing = font["FontDescriptor"]["MissingWidth"].number
            standard = widths.isEmpty ? 0.5 : (missing ?? 0) * unit
            return
        }
        standard = (font["DW"].number ?? 1000) / 1000
        let elements = font["W"].elements
        var index = 0
        while index + 1 < elements.count, widths.count < Self.greatestCount,
            let first = elements[index].integer
        {
            if elements[index + 1].isArray {
                for (offset, width) in elements[index + 1].elements.enumerated() {
                    widths[first + offset] = (width.number ?? 0) / 1000
                }
                index += 2
            } else if index + 2 < elements.count, let last = elements[index + 1].integer, last >= first {
                ranges.append((first...last, (elements[index + 2].number ?? 0) / 1000))
                index += 3
            } else {
                break
            }
        }
        if let numbers = font["DW2"].numbers, numbers.count == 2 {
            standardVertical = (numbers[0] / 1000, numbers[1] / 1000)
        }
        readVerticals(font["W2"].elements)
    }

    private mutating func readVerticals(_ elements: [PDFNode]) {
        var index = 0
        func entry(_ numbers: [Double]) -> (Double, Point) {
            (numbers[0] / 1000, Point(numbers[1] / 1000, numbers[2] / 1000))
        }
        while index + 1 < elements.count, let first = elements[index].integer {
            if let numbers = elements[index + 1].numbers {
                for offset in 0..<min(numbers.count / 3, Self.greatestCount) {
                    verticals[first + offset] = entry(Array(numbers[(3 * offset)..<(3 * offset + 3)]))
                }
                index += 2
            } else if index + 4 < elements.count, let last = elements[index + 1].integer, last >= first,
                last - first < Self.greatestCount
            {
                let numbers = elements[(index + 2)...(index + 4)].map { $0.number ?? 0 }
                for character in first...last { verticals[character] = entry(numbers) }
                index += 5
            } else {
                break
            }
        }
    }

    func width(_ character: Int) -> Double {
        widths[character] ?? ranges.first { $0.0.contains(character) }?.1 ?? standard
    }

    func vertical(_ character: Int, width: Double) -> (advance: Double, origin: Point) {
        verticals[character] ?? (standardVertical.advance, Point(width / 2, standardVertical.y))
    }
}
