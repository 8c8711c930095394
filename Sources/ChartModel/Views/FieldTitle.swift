package import Dataflow
import Diagnostics
import Documents
import Formats
package import Grammar

/// The default titles of calculated fields, in the language of the config's locale (in English,
/// `verbalTitleFormatter` of Vega-Lite's `channeldef.ts`).
package struct FieldTitle {
    private let isChinese: Bool

    package init(_ config: Config) { isChinese = config.locale == .chinese }

    package var count: String { isChinese ? "数量" : "Count of Records" }

    package func aggregate(_ aggregate: AggregateSpec, of field: String) -> String {
        let operation = aggregate.operation
        if operation == .count { return count }
        if let argument = aggregate.argument {
            return isChinese
                ? "\(field)（\(argument)\(operation == .argmax ? "最大" : "最小")时）"
                : "\(field) for \(operation == .argmax ? "max" : "min") \(argument)"
        }
        if isChinese { return "\(field)（\(Self.chinese(operation))）" }
        return "\(operation.rawValue.prefix(1).uppercased())\(operation.rawValue.dropFirst()) of \(field)"
    }

    package func bins(of field: String) -> String { isChinese ? "\(field)（分组）" : "\(field) (binned)" }

    package func unit(_ unit: TimeUnit, of field: String) -> String {
        isChinese
            ? "\(field)（\(unit.parts.map(Self.chinese).joined())）"
            : "\(field) (\(unit.parts.map(\.name).joined(separator: "-")))"
    }

    private static func chinese(_ operation: AggregateOperation) -> String {
        switch operation {
        case .count, .valid: "数量"
        case .missing: "缺失数"
        case .distinct: "不同值数"
        case .sum: "合计"
        case .product: "乘积"
        case .mean, .average: "平均"
        case .variance, .variancep: "方差"
        case .stdev, .stdevp: "标准差"
        case .stderr: "标准误"
        case .median: "中位数"
        case .q1: "下四分位数"
        case .q3: "上四分位数"
        case .ci0: "置信下限"
        case .ci1: "置信上限"
        case .min, .argmin: "最小"
        case .max, .argmax: "最大"
        default: operation.rawValue
        }
    }

    private static func chinese(_ part: TimeUnit.Part) -> String {
        switch part {
        case .year: "年"
        case .quarter: "季度"
        case .month: "月"
        case .week: "周"
        case .day: "星期"
        case .date: "日"
        case .dayOfYear: "年内日序"
        case .hours: "时"
        case .minutes: "分"
        case .seconds: "秒"
        case .milliseconds: "毫秒"
        }
    }
}

extension ChannelModel {
    /// Returns the default title of a guide for the channel, in the form of the config's `fieldTitle`: "Mean
    /// of a", MEAN(a), or a (`defaultTitleFormatter` of Vega-Lite's `channeldef.ts`).
    package func title(_ config: Config) -> String? {
        switch config.fieldTitle {
        case .plain: spec.field
        case .functional: functionalTitle
        case .verbal: isCount ? config.countTitle ?? FieldTitle(config).count : name
        }
    }

    private var isCount: Bool { spec.aggregate?.operation == .count }

    private var functionalTitle: String? {
        let field = spec.field ?? (isCount ? "*" : "")
        if let aggregate = spec.aggregate, let argument = aggregate.argument {
            return "\(field) for \(aggregate.operation.rawValue)(\(argument))"
        }
        let unit = timeUnit?.isBinned == true ? nil : spec.timeUnit?.unit?.fullName
        let function =
            spec.aggregate?.operation.rawValue ?? unit
            ?? (spec.timeUnit?.maxbins != nil ? "timeunit" : spec.bin?.options != nil ? "bin" : nil)
        return function.map { "\($0.uppercased())(\(field))" } ?? spec.field
    }
}
