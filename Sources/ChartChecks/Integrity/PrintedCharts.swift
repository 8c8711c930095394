import Grammar
import SceneGraph

/// The charts on the pages of a sheet, with what each prints, and what is printed around them and may be said of all.
struct PrintedCharts {
    private(set) var texts: [[String]] = []
    private(set) var others: [String] = []

    init(_ pages: [Scene]) {
        for page in pages { collect(page.root, chart: nil) }
    }

    /// Everything that is printed.
    var all: [String] { texts.joined() + others }

    /// Those that show numbers, rather than pictures and plans.
    var ofNumbers: [[String]] {
        texts.filter { $0.contains { $0.contains { $0.isASCII && $0.isNumber } } }
    }

    /// - Parameter chart: The chart that the group is in; nil outside of any.
    private mutating func collect(_ group: GroupItem, chart: Int?) {
        var chart = chart
        if chart == nil, group.annotation?.structure == .figure {
            chart = texts.count
            texts.append([])
        }
        for mark in group.marks {
            switch mark.items {
            case .group(let items): for item in items { collect(item, chart: chart) }
            case .text(let items):
                let printed = items.map(\.plainText)
                if let chart { texts[chart] += printed } else { others += printed }
            default: break
            }
        }
    }
}

extension CheckSubject {
    /// The charts of pages that are made for paper; nil if there are none, and for anything but pages.
    var printedCharts: PrintedCharts? {
        guard kind == .pages, config.print?.onPaper == true else { return nil }
        let charts = PrintedCharts(scenes)
        return charts.texts.isEmpty ? nil : charts
    }
}
