import Diagnostics
import Documents

/// Makes the smallest and largest number of a field a parameter, for the expressions of later transforms.
struct ExtentTransform: Transform {
    var extent = FieldReference()
    var param = ""

    init() {}

    static let key = "extent"

    static var properties: [Property<ExtentTransform>] {
        [
            Property("extent", \.extent, .field, "The field of numbers.").required(),
            Property("param", \.param, .string, "The name of the parameter: a list of two numbers.")
                .required(),
        ]
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table { table }

    func signals(from table: Table, _ context: TransformContext) throws(Diagnostic) -> [String: Value] {
        guard let (low, high) = table.column(at: extent, context).numericExtent else {
            context.log.warning(.tooFewValues, "'\(extent.name)' holds no number", at: extent.span)
            return [param: .array([.undefined, .undefined])]
        }
        return [param: .array([.number(low), .number(high)])]
    }
}
