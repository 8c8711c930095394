import Colors

/// The inks of a document under numbers, which stand for them while Cairo draws in RGB.
///
/// Cairo has no inks. So each paint is drawn in a colour that is just its number, and the number is replaced by the
/// inks in what Cairo wrote: two paints that look alike keep their different inks, and none is guessed.
struct InkTable {
    struct Entry: Hashable {
        var mix: InkMix
        /// The colour on the screen.
        var color: Color
        /// Whether somebody has decided its inks, which no conversion may change then.
        var isDeclared = false
        /// Whether it is printed over what is beneath it.
        var overprints = false
    }

    private(set) var entries: [Entry] = []
    private var numbers: [Entry: Int] = [:]

    /// The colour that stands for inks, opaque.
    mutating func number(_ entry: Entry) -> Color {
        let number =
            numbers[entry]
            ?? {
                numbers[entry] = entries.count
                entries.append(entry)
                return entries.count - 1
            }()
        return Color(UInt32(truncatingIfNeeded: number & 0xFFFFFF))
    }

    /// The inks for which a colour stands, given by what Cairo writes; nil if it is nobody's number.
    func entry(red: Double, green: Double, blue: Double) -> Entry? {
        func byte(_ component: Double) -> Int { Int((max(0, min(1, component)) * 255).rounded()) }
        let number = byte(red) << 16 | byte(green) << 8 | byte(blue)
        return entries.indices.contains(number) ? entries[number] : nil
    }

    func entry(of color: Color) -> Entry? {
        entry(red: color.red, green: color.green, blue: color.blue)
    }
}
