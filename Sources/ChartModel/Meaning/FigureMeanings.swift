public import Figures

/// What the dictionary of a document's figures says about columns: the seam between datasets, which state what
/// figures mean, and the rules that hold charts to it.
public struct FigureMeanings: Sendable {
    /// The units of columns whose values share one, by the names of the columns.
    public var units: [String: MeasureUnit]
    /// The column that names the figures; only a table that has it is one of the dictionary's.
    public var key: String
    /// The numbers of all figures, for texts that quote one that their chart doesn't draw.
    public var numbers: [Double]

    /// The values of enumerations in the order of the dictionary, by the names of their columns.
    public var orders: [String: [String]] = [:]

    public init(units: [String: MeasureUnit] = [:], key: String = "", numbers: [Double] = []) {
        self.units = units
        self.key = key
        self.numbers = numbers
    }

    public init(_ figures: FigureTable) {
        self.init(
            units: figures.units.mapValues { MeasureUnit($0) }, key: figures.key, numbers: figures.numbers)
        orders = figures.orders
    }
}

/// The columns that say of each row what its figure is, by the names that [datasets](docs/Datasets.md) give them
/// or that Chinese tables do.
package enum FigureColumn {
    case unit, kind, bound, scope, indicator

    package var names: [String] {
        switch self {
        case .unit: ["unit", "单位", "计量单位"]
        case .kind: ["kind", "性质", "数据性质"]
        case .bound: ["bound", "界限"]
        case .scope: ["scope", "范围", "口径"]
        case .indicator: ["indicator", "指标", "指标名称"]
        }
    }
}
