import ChartModel
import Collation
import Dataflow
import Grammar

extension NameOrder {
    /// The values in the order of their names.
    func sorted(_ values: [Value]) -> [Value] {
        let names = values.map(\.string)
        switch self {
        case .pinyin:
            // Without ICU's data, the order is that of the numbers of characters.
            guard let keys = pinyinKeys(of: names) else { return values.sorted(by: Value.ascending) }
            return Self.sorted(values, by: keys) { $0.lexicographicallyPrecedes($1) }
        case .natural: return Self.sorted(values, by: names.map { NaturalKey($0) }, <)
        }
    }

    private static func sorted<Key>(
        _ values: [Value], by keys: [Key], _ precedes: (Key, Key) -> Bool
    ) -> [Value] {
        zip(values, keys).map { (value: $0, key: $1) }.stableSorted {
            $0.key
        } by: {
            precedes($0, $1)
        }.map(\.value)
    }
}
