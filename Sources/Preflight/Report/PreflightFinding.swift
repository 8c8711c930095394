/// What a rule has found in a file.
public struct PreflightFinding: Sendable {
    public enum Severity: String, Sendable {
        /// The press may take the file all the same; someone should look.
        case remark
        /// The file isn't fit for the press.
        case defect
    }

    public var severity: Severity
    public var code: PreflightCode
    /// Counted from 1; nil for what belongs to the whole file.
    public var page: Int?
    /// The operator or the object: "operator 12 (rg) in form Fm1", "ExtGState GS0".
    public var object: String?
    /// From the left and the top edge of the trim.
    public var place: Place?
    /// What is there.
    public var found: String
    /// What may be there.
    public var allowed: String
    /// How often it is there; the place is that of the first time.
    public var count = 1

    /// A rectangle in millimetres, from the left and upper edges of the trimmed page.
    public struct Place: Hashable, Sendable {
        public var x: Double
        public var y: Double
        public var width: Double
        public var height: Double
    }
}
