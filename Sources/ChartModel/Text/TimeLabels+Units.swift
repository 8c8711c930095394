package import Diagnostics
package import Formats
package import Grammar

extension TimeLabels {
    /// Creates patterns from those that a spec states for some units, such as `{year: "%y"}`.
    package init(_ units: [LabelFormat.UnitPattern], over base: TimeLabels) {
        self = base
        for unit in units {
            if let pattern = unit.pattern, let path = Self.paths[unit.unit] { self[keyPath: path] = pattern }
        }
    }

    /// Returns what is wrong with the patterns that a spec states for some units.
    package static func mistakes(in units: [LabelFormat.UnitPattern]) -> [Diagnostic] {
        units.compactMap { unit in
            guard paths[unit.unit] != nil else {
                return .error(
                    .unknownValue, "no unit of time labels is named '\(unit.unit)'", at: unit.span,
                    hint: paths.keys.sorted().nearest(to: unit.unit).map { "did you mean '\($0)'?" })
            }
            return unit.pattern == nil
                ? .error(
                    .wrongType, "the labels of '\(unit.unit)' need a pattern, such as '%Y'", at: unit.span)
                : nil
        }
    }

    private static var paths: [String: WritableKeyPath<TimeLabels, String>] {
        [
            "milliseconds": \.millisecond, "seconds": \.second, "minutes": \.minute, "hours": \.hour,
            "day": \.day, "date": \.day, "week": \.week, "month": \.month, "quarter": \.quarter,
            "year": \.year,
        ]
    }
}
