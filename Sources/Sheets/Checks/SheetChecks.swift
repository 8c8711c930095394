import ChartChecks

/// The checks of a sheet's pages, besides those of charts.
enum SheetChecks {
    static let all: [any Check] = [PageCheck()]
}
