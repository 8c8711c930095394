/// What the figures of a column are: their unit, and whether they can be added.
///
/// It is stated by a dictionary, or read from the names that people give: 增速（%）, "GDP (亿元)", 人均收入.
public struct ColumnMeaning: Hashable, Sendable {
    public enum Kind: Sendable {
        /// A quantity of which there can be a total, as far as its name tells.
        case amount
        /// A part of a whole in per cent: 占比.
        case share
        /// A growth, or another quotient: 增速, 失业率.
        case rate
        /// A mean, or an amount per head: 均价, 人均收入.
        case average
        /// A number against a base: 价格指数.
        case index
        /// A place in an order, of which the least is the best.
        case rank
    }

    public var kind: Kind
    public var unit: MeasureUnit?

    /// Reads a name, beside which its unit may be known.
    public init(named name: String, unit: MeasureUnit? = nil) {
        let own = unit ?? MeasureUnit(in: name) ?? (Self.percents.isFound(in: name) ? MeasureUnit("%") : nil)
        self.unit = own
        kind = Self.kind(name, own)
    }

    /// Whether a sum of such figures is none of anything.
    package var isQuotient: Bool { kind == .rate || kind == .average || kind == .index }

    /// The meaning according to a more general name, as far as this one doesn't say.
    func completed(by other: ColumnMeaning) -> ColumnMeaning {
        var result = self
        if unit == nil { result.unit = other.unit }
        if kind == .amount, unit == nil { result.kind = other.kind }
        return result
    }

    private static func kind(_ name: String, _ unit: MeasureUnit?) -> Kind {
        if ranks.isFound(in: name) { return .rank }
        if averages.isFound(in: name) { return .average }
        if indices.isFound(in: name) { return .index }
        if let unit, !unit.isPercent, !unit.isPoints { return .amount }
        if shares.isFound(in: name) { return .share }
        return rates.isFound(in: name) ? .rate : .amount
    }

    private static let percents = WordList("percent percentage pct 百分比")
    private static let ranks = WordList("排名 排行 位次 名次 rank ranking")
    private static let averages = WordList(
        "人均 户均 平均 均价 均值 每人 per_capita per_person per_head average avg mean median")
    private static let indices = WordList("指数 cpi ppi price_index")
    private static let shares = WordList(
        "占比 比重 份额 占有率 构成 所占 占 share shares proportion percentage_of composition")
    private static let rates = WordList(
        "增速 增幅 涨幅 降幅 跌幅 增长率 同比 环比 增长 率 growth yoy rate ratio inflation")
}
