/// A rule that files for the press are held to. Each has a file of its own.
protocol PreflightRule: Sendable {
    var code: PreflightCode { get }
    /// Whether a press with these terms asks for it.
    func isAsked(_ terms: PreflightTerms) -> Bool
}

/// A rule on the file as a whole.
protocol FileRule: PreflightRule {
    func remarks(on file: FileSubject) -> [Remark]
}

/// A rule on a page, its boxes and its resources.
protocol PageRule: PreflightRule {
    func remarks(on page: PageSubject) -> [Remark]
}

/// A rule on what is painted.
protocol ObjectRule: PreflightRule {
    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark]
}

/// A rule on what a content has that can't be understood.
protocol ContentRule: PreflightRule {
    func remark(on irregularity: ContentIrregularity) -> Remark?
}

/// A rule on what is painted over what, which only the plates know.
protocol PlatesRule: PreflightRule {
    func asksForGround(_ object: PaintedObject) -> Bool
    func remark(on object: PaintedObject, ground: Ground, _ terms: PreflightTerms) -> Remark?
}

/// The inks under an object, but for black, as shares from 0 to 1.
struct Ground {
    /// Those of the place where they are most.
    var inks: [Plate: Double]
    /// The most of each next to that place.
    var nearby: [Plate: Double]
    /// Whether there is about as much all over.
    var isEven: Bool

    static func total(_ inks: [Plate: Double]) -> Double { 100 * inks.values.sorted().reduce(0, +) }
}

/// What a rule says; the rest of the finding is known to the one who asks it.
struct Remark {
    var severity = PreflightFinding.Severity.defect
    var object: String?
    var found: String
    var allowed: String

    init(
        _ found: String, allowed: String, object: String? = nil, severity: PreflightFinding.Severity = .defect
    ) {
        (self.found, self.allowed, self.object, self.severity) = (found, allowed, object, severity)
    }
}

/// What a file is judged by.
struct PreflightTerms: Sendable {
    /// The press's standard, or else the one that the file claims; nil for none.
    var standard: PreflightStandard?
    var limits: PreflightLimits

    var isX1a: Bool { standard == .x1a2003 }
    var isX: Bool { standard != nil }
}

extension PreflightRule {
    func finding(
        _ remark: Remark, page: Int? = nil, place: PreflightFinding.Place? = nil, object: String? = nil
    ) -> PreflightFinding {
        PreflightFinding(
            severity: remark.severity, code: code, page: page, object: remark.object ?? object, place: place,
            found: remark.found, allowed: remark.allowed)
    }
}
