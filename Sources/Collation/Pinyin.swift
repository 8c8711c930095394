import CICU

/// Keys whose order, byte by byte, is that of names by their pronunciation, with numbers by their value (CLDR's
/// collation `zh`); nil if ICU's data are missing.
///
/// A character has one pronunciation, whatever the word: 重庆 is sorted as zhong.
public func pinyinKeys(of names: [String]) -> [[UInt8]]? {
    guard let collator = cicu_name_collator("zh") else { return nil }
    defer { cicu_close_collator(collator) }
    return names.map { name in
        let units = Array(name.utf16)
        let length = cicu_sort_key(collator, units, Int32(clamping: units.count), nil, 0)
        var key = [UInt8](repeating: 0, count: Int(length))
        _ = cicu_sort_key(collator, units, Int32(clamping: units.count), &key, length)
        return key
    }
}
