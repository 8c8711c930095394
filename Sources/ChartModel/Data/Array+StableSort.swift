extension Array {
    /// Sorts by a key; equal elements keep their order.
    @inlinable package func stableSorted<Key>(_ key: (Element) -> Key, by precedes: (Key, Key) -> Bool)
        -> [Element]
    {
        let keys = map(key)
        // Most data are in order.
        if zip(keys, keys.dropFirst()).allSatisfy({ !precedes($1, $0) }) { return self }
        return enumerated().map { (offset: $0, element: $1, key: keys[$0]) }
            .sorted { a, b in
                precedes(a.key, b.key) || (!precedes(b.key, a.key) && a.offset < b.offset)
            }
            .map(\.element)
    }
}
