/// A plate of the press: one of the four process inks or a spot.
public enum Plate: Hashable, Sendable, Comparable {
    case cyan, magenta, yellow, black
    case spot(String)

    /// The process inks in the order of their components.
    public static let process: [Plate] = [.cyan, .magenta, .yellow, .black]

    /// The ink of a colorant's name (ISO 32000-1, 8.6.6.4).
    init(colorant: String) {
        self =
            switch colorant {
            case "Cyan": .cyan
            case "Magenta": .magenta
            case "Yellow": .yellow
            case "Black": .black
            default: .spot(colorant)
            }
    }

    /// The ink's name as printers know it.
    public var name: String {
        switch self {
        case .cyan: "Cyan"
        case .magenta: "Magenta"
        case .yellow: "Yellow"
        case .black: "Black"
        case .spot(let name): name
        }
    }

    /// One letter for a process ink, the name for a spot.
    var abbreviation: String {
        switch self {
        case .cyan: "C"
        case .magenta: "M"
        case .yellow: "Y"
        case .black: "K"
        case .spot(let name): name
        }
    }

    private var rank: Int {
        switch self {
        case .cyan: 0
        case .magenta: 1
        case .yellow: 2
        case .black: 3
        case .spot: 4
        }
    }

    /// The process inks in their order, then spots by name.
    public static func < (a: Plate, b: Plate) -> Bool { (a.rank, a.name) < (b.rank, b.name) }
}
