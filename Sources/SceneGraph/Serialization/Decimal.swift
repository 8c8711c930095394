/// A number as JavaScript prints it, rounded to at most nine decimals; `null` for
/// numbers that aren't finite. The same on every machine.
func decimal(_ value: Double, places: Int = 6) -> String {
    guard value.isFinite else { return "null" }
    let scales: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
    let scale = scales[min(max(places, 0), 9)]
    let scaled = (value * scale).rounded()
    // Past 2^53 there is nothing to round.
    guard abs(scaled) < 9e15 else {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let whole = Int64(abs(scaled))
    let unit = Int64(scale)
    let sign = scaled < 0 ? "-" : ""
    let fraction = whole % unit
    guard fraction > 0 else { return "\(sign)\(whole / unit)" }
    // The added 1 in front keeps the leading zeros of the fraction.
    var digits = String(unit + fraction).dropFirst()
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole / unit).\(digits)"
}
