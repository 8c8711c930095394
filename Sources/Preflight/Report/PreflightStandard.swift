/// A standard of files for the press.
public enum PreflightStandard: String, Sendable, CaseIterable {
    /// ISO 15930-4: process inks and spots, nothing transparent, PDF 1.4.
    case x1a2003 = "PDF/X-1a:2003"
    /// ISO 15930-7: with transparency and colours by profile, PDF 1.6.
    case x4 = "PDF/X-4"
}
