/// The lengths of sheets. Those that a theme leaves out are multiples of the size of running text.
enum SheetLength: String, CaseIterable, Sendable {
    case rule, hairlineWidth, chapterRule, tabWidth, tabHeight, mastheadTabHeight
    case sectionTitleOffset, sectionGap, sectionSpacing, spacing
    case keyWidth, keyHeight, signWidth, signHeight, cardGap, sparkHeight, barHeight, cellPadding, cellGap

    /// The standard length, as a multiple of the size of running text.
    var standard: Double {
        switch self {
        case .rule: 0.08
        case .hairlineWidth: 0.04
        case .chapterRule: 0.2
        case .tabWidth: 2.33
        case .tabHeight: 0.29
        case .mastheadTabHeight: 0.42
        case .sectionTitleOffset: 0.9
        case .sectionGap: 1.4
        case .sectionSpacing: 2.1
        case .spacing: 1.6
        case .keyWidth: 2
        case .keyHeight: 1
        case .signWidth: 5.2
        case .signHeight: 0.58
        case .cardGap: 0.58
        case .sparkHeight: 1.8
        case .barHeight: 1
        case .cellPadding: 0.42
        case .cellGap: 1.2
        }
    }

    var documentation: String {
        switch self {
        case .rule: "Weight of strong rules."
        case .hairlineWidth: "Weight of fine rules."
        case .chapterRule: "Weight of the rule over a chapter."
        case .tabWidth: "Width of the tab at a section's rule."
        case .tabHeight: "Height of the tab."
        case .mastheadTabHeight: "Height of the masthead's tab."
        case .sectionTitleOffset: "From a section's rule to the top of its title."
        case .sectionGap: "From a section's title to its content."
        case .sectionSpacing: "Space before a section."
        case .spacing: "Space between two blocks."
        case .keyWidth: "Width of the marks of a key."
        case .keyHeight: "Height of these marks."
        case .signWidth: "Width of the bar under a target."
        case .signHeight: "Height of that bar."
        case .cardGap: "Space between the parts of a card."
        case .sparkHeight: "Height of the small line or bars in a card."
        case .cellPadding: "Space over and under the text of a table's row."
        case .cellGap: "The least space between two columns of a table."
        case .barHeight: "Height of bars in tables and lists."
        }
    }
}
