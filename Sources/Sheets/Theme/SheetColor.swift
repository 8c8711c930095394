import Colors
import SceneGraph

/// The colours of sheets. A theme may replace each.
enum SheetColor: String, CaseIterable, Sendable {
    case ink, secondary, hairline, accent, target, result, rest, rise, fall, plate, stripe

    var standard: Color {
        switch self {
        case .ink, .accent: .black
        case .secondary: Color(0x666666)
        case .hairline: Color(0xB3B3B3)
        case .target: Color(0x274060)
        case .result: Color(0xB8B0A2)
        case .rest: Color(0xDDD6C8)
        // In China, rising values are red.
        case .rise: Color(0xC1272D)
        case .fall: Color(0x2B7A4B)
        case .plate: Color(0xF0ECE2)
        case .stripe: Color(0xF8F6F1)
        }
    }

    var documentation: String {
        switch self {
        case .ink: "Text and strong rules."
        case .secondary: "Text that stands back."
        case .hairline: "Fine rules."
        case .accent: "Tabs, and what a block speaks of."
        case .target: "Figures of targets."
        case .result: "Bars of results."
        case .rest: "The rest of a whole."
        case .rise: "What has risen."
        case .fall: "What has fallen."
        case .plate: "The ground of a highlighted row or cell."
        case .stripe: "The ground of every second row of a table."
        }
    }
}
