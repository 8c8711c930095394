extension String {
    /// The text with full-width digits, letters and marks as those of ASCII, and every kind of blank as a plain one.
    /// O(length), without a copy of text that has none.
    var narrowed: String {
        guard utf8.contains(where: { $0 >= 0xC2 }) else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
