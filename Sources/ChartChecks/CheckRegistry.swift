public import ChartModel
import Diagnostics
public import Documents
package import Grammar

/// The checks that charts and sheets pass through, in the order in which they look.
public struct CheckRegistry: Registry {
    public private(set) var all: [any Check]

    /// The checks of charts; some of them look at the pages of sheets, too.
    public static let standard = CheckRegistry(
        all: [
            ValueCheck(),
            InkCheck(),
            EmptyNameCheck(),
            SubtotalCheck(),
            DigitsCheck(),
            NameListCheck(),
            TestedNameCheck(),
            LookAlikeCheck(),
            NumbersAsNamesCheck(),
            SeveralRowsCheck(),
            EffectCheck(),
            PatternCheck(),
            FigureScaleCheck(),
            FontCheck(),
            TextCheck(),
            CollisionCheck(),
            PrintCheck(),
            // Converted one by one, as converting the whole list looks each type up at run time.
        ] + integrity.map { rule -> any Check in rule })

    /// Adds a check, in place of one with the same id.
    public mutating func add(_ check: some Check) {
        all.removeAll { $0.id == check.id }
        all.append(check)
    }
}

extension ChartEnvironment {
    /// The rules that the chart is held to.
    public var checks: CheckRegistry {
        get { registries[CheckRegistry.self] }
        set { registries[CheckRegistry.self] = newValue }
    }

    /// Reports allowances for what no check finds.
    package func check(_ allowances: [String: Allowance]) {
        if allowances.isEmpty { return }
        let known = checks.all.flatMap(\.codes).map(\.id)
        for (id, allowance) in allowances where !known.contains(id) {
            log.error(
                .unknownValue, "no check finds '\(id)'", at: allowance.span,
                hint: known.nearest(to: id).map { "did you mean '\($0)'?" })
        }
    }

    /// Shows a subject to the checks that read it, and adds what they find to the log. What the chart allows is
    /// no more than a note.
    public func check(_ subject: CheckSubject) {
        var subject = subject
        let allowances = subject.chart?.spec.allowances ?? [:]
        subject.told = log.diagnostics
        for check in checks.all where check.reads.contains(subject.kind) {
            let findings = check.findings(in: subject)
            if findings.isEmpty { continue }
            for finding in findings {
                log.add(finding.diagnostic(allowances[finding.code.id]), isSurvivable: true)
            }
            subject.told = log.diagnostics
        }
    }
}
