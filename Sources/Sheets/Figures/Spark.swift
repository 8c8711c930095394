import Colors
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// A small line or small bars for a series of numbers, without axes, with the last number marked.
struct SparkDefinition: Declared, Sendable {
    var values: [Double?] = []
    var data: Node?
    var transforms: [any Transform] = []
    var field: FieldReference?
    var type = Kind.line
    var color: PaintValue?
    var height: Double?

    enum Kind: String, CaseIterable, Sendable { case line, bar }

    static let typeName = "a spark"

    static let properties: [Property<SparkDefinition>] = [
        Property("values", \.values, .sparkValues, "The numbers; null for one that is missing."),
        Property("data", \.data, .any, "Where the numbers come from, as in charts."),
        Property("transform", \.transforms, .transforms, "What is done to the rows, as in charts."),
        Property("field", \.field, .field, "The field of the data that has the numbers."),
        Property("type", \.type, .name(), "A line, or bars from zero."),
        Property("color", \.color, .paint, "The colour of the last number's mark."),
        Property("height", \.height, .length, "The height."),
    ]
}

extension ValueType<SparkDefinition> {
    /// A list of numbers, or an object.
    static var spark: ValueType {
        ValueType("a spark", object: SparkDefinition.self) { node, context in
            guard node.elements != nil else {
                guard let spark = SparkDefinition.decode(node, context) else { return nil }
                if spark.values.isEmpty, spark.data == nil || spark.field == nil {
                    context.log.error(
                        .missingProperty, "a spark needs 'values', or 'data' and 'field'", at: node.span)
                    return nil
                }
                return spark
            }
            return ValueType<[Double?]>.sparkValues.decode(node, context).map { values in
                var spark = SparkDefinition()
                spark.values = values
                return spark
            }
        }
    }
}

extension ValueType<[Double?]> {
    fileprivate static var sparkValues: ValueType {
        ValueType("a list of numbers") { node, context in
            guard let elements = node.elements, elements.allSatisfy({ $0.number != nil || $0.isNull }) else {
                context.log.error(.wrongType, "expected a list of numbers, found \(node.kind)", at: node.span)
                return nil
            }
            return elements.map(\.number)
        }
    }
}

extension SparkDefinition {
    /// Returns the numbers in order; nil for a missing one, which interrupts the line.
    private func numbers(_ context: SheetContext) -> [Double?] {
        guard let data, let field, let table = context.table(data, transforms) else { return values }
        do {
            return table.values(at: try table.path(of: field)).values.map(\.quantity)
        } catch {
            context.log.add(error)
            return []
        }
    }

    func laidOut(width: Double, color standard: Color, _ context: SheetContext) -> LaidOutBlock {
        let numbers = numbers(context)
        let height = height ?? context.length(.sparkHeight)
        let known = numbers.compactMap { $0 }
        guard let least = known.min(), let most = known.max() else { return LaidOutBlock() }
        let color = color?.color ?? standard
        let quiet = context.color(.result)
        var marks: [Mark] = []
        switch type {
        case .line:
            let radius = context.unit * 0.17
            let room = Rect(
                x: radius, y: radius, width: max(0, width - 2 * radius), height: height - 2 * radius)
            let step = numbers.count > 1 ? room.width / Double(numbers.count - 1) : 0
            let points = numbers.enumerated().map { index, number in
                number.map { number in
                    let share = most > least ? (number - least) / (most - least) : 0.5
                    return Point(room.minX + Double(index) * step, room.maxY - share * room.height)
                }
            }
            var style = Style(stroke: quiet, width: context.length(.rule))
            style.strokeJoin = .round
            style.strokeCap = .round
            marks.append(Mark(.line(LineItem(points: points, style: style))))
            if let last = points.last ?? nil {
                let area = Double.pi * radius * radius
                marks.append(
                    Mark(.symbol([SymbolItem(x: last.x, y: last.y, size: area, style: Style(fill: color))])))
            }
        case .bar:
            let (low, high) = (min(0, least), max(0, most))
            let step = width / (Double(numbers.count) - 0.32)
            let scale = high > low ? height / (high - low) : 0
            let bars = numbers.enumerated().compactMap { index, number in
                number.map { number in
                    RectItem(
                        x: Double(index) * step, y: (high - max(0, number)) * scale,
                        width: step * 0.68, height: abs(number) * scale,
                        style: Style(fill: index == numbers.count - 1 ? color : quiet))
                }
            }
            marks.append(Mark(.rect(ItemColumns(bars))))
            if low < 0 {
                marks.append(
                    context.rule(
                        width: width, y: high * scale, weight: context.length(.hairlineWidth),
                        color: context.color(.ink)))
            }
        }
        let words = numbers.map { $0?.plain ?? TableCell.missing }.joined(separator: "、")
        return LaidOutBlock(marks: marks, height: height).annotated(Annotation(.figure, alternative: words))
    }
}
