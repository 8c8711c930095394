import SceneGraph

/// The role of a text on a sheet. The theme's `sheet` section may set a type style for each role; what it
/// leaves out follows from the size of running text.
enum TextRole: String, CaseIterable, Sendable {
    case kicker, kickerLabel, letterhead, headline, deck, byline
    case chapterTitle, sectionTitle, sectionTitleHalf, subsectionTitle, label, number
    case figure, iconFigure, unit, cardLabel, change, badge, keyLabel
    case text, quote, note, source
    case tableHead, tableCell, listItem, rank, step
    case contents, running

    /// The style of a role without a theme, with sizes as multiples of the size of running text.
    struct Standard {
        var size: Double
        var leading: Double
        var weight: FontWeight = 400
        /// Whether it is set in the display typeface.
        var isDisplay = false
    }

    var standard: Standard {
        switch self {
        case .kicker: Standard(size: 1.15, leading: 1.4, weight: 700)
        case .kickerLabel: Standard(size: 0.92, leading: 1.4)
        case .letterhead: Standard(size: 3.4, leading: 1.2, weight: 900, isDisplay: true)
        case .headline: Standard(size: 6.3, leading: 1.04, weight: 900, isDisplay: true)
        case .deck: Standard(size: 1.33, leading: 1.5)
        case .byline: Standard(size: 0.92, leading: 1.4)
        case .chapterTitle: Standard(size: 2.1, leading: 1.3, weight: 900, isDisplay: true)
        case .sectionTitle: Standard(size: 1.9, leading: 1.26, weight: 900, isDisplay: true)
        case .sectionTitleHalf: Standard(size: 1.58, leading: 1.26, weight: 900, isDisplay: true)
        case .subsectionTitle: Standard(size: 1.3, leading: 1.3, weight: 900, isDisplay: true)
        case .label: Standard(size: 0.92, leading: 1.36)
        case .number: Standard(size: 1, leading: 1.4, weight: 700)
        case .figure: Standard(size: 2.33, leading: 1.1, weight: 900, isDisplay: true)
        case .iconFigure: Standard(size: 1.86, leading: 1.1, weight: 900, isDisplay: true)
        case .unit: Standard(size: 1, leading: 1.4, weight: 500)
        case .cardLabel: Standard(size: 1, leading: 1.36)
        case .change: Standard(size: 0.92, leading: 1.36, weight: 700)
        case .badge: Standard(size: 0.88, leading: 1.3, weight: 700)
        case .keyLabel: Standard(size: 0.92, leading: 1.36)
        case .text: Standard(size: 1, leading: 1.55)
        case .quote: Standard(size: 1.6, leading: 1.5, weight: 700, isDisplay: true)
        case .note: Standard(size: 0.92, leading: 1.45)
        case .source: Standard(size: 0.84, leading: 1.45)
        case .tableHead: Standard(size: 0.92, leading: 1.3, weight: 700)
        case .tableCell: Standard(size: 1, leading: 1.3)
        case .listItem: Standard(size: 1, leading: 1.36)
        case .rank: Standard(size: 1.25, leading: 1.2, weight: 900, isDisplay: true)
        case .step: Standard(size: 1.15, leading: 1.36, weight: 700)
        case .contents: Standard(size: 1.05, leading: 1.9)
        case .running: Standard(size: 0.86, leading: 1.4)
        }
    }

    var documentation: String {
        switch self {
        case .kicker: "The topic in the masthead."
        case .kickerLabel: "What stands at the masthead's right."
        case .letterhead: "The topic in a letterhead."
        case .headline: "The headline."
        case .deck: "The lines under the headline."
        case .byline: "Who wrote it."
        case .chapterTitle: "The title of a chapter."
        case .sectionTitle: "The title of a wide section."
        case .sectionTitleHalf: "The title of a narrow section."
        case .subsectionTitle: "The title of a section within another."
        case .label: "What a section's figures are: year, unit."
        case .number: "The number of a section."
        case .figure: "A large figure."
        case .iconFigure: "The figure over icons."
        case .unit: "The unit of a large figure."
        case .cardLabel: "What a figure counts."
        case .change: "How a figure has changed."
        case .badge: "A rank or remark beside a figure."
        case .keyLabel: "What a mark of the key stands for."
        case .text: "Running text; other roles are sized by it."
        case .quote: "A quotation."
        case .note: "A remark."
        case .source: "Source and credit."
        case .tableHead: "The head of a table."
        case .tableCell: "The cells of a table."
        case .listItem: "The items of a list."
        case .rank: "The rank in a list."
        case .step: "The title of a step or a date."
        case .contents: "An entry of the contents."
        case .running: "Running heads and page numbers."
        }
    }

    /// The colour of a role without a theme.
    var standardColor: SheetColor {
        switch self {
        case .kickerLabel, .byline, .label, .note, .source, .running: .secondary
        case .kicker, .letterhead, .number: .accent
        default: .ink
        }
    }
}
