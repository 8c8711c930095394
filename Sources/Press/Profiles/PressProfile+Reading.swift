public import Diagnostics
public import Documents

extension PressProfile {
    /// The profile that is built in under a name.
    public init(_ builtIn: BuiltIn) {
        self.init()
        standard = builtIn == .x4 ? .x4 : .x1a
    }

    /// Reads what a theme, a page or a command names: a built-in profile, the path of a file, or the profile itself.
    ///
    /// - Returns: nil after errors in the log.
    public static func read(_ node: Node, reader: SourceReader, log: DiagnosticLog) -> PressProfile? {
        guard let name = node.string else { return profile(node, reader: reader, log: log) }
        if let builtIn = BuiltIn(rawValue: name) { return PressProfile(builtIn) }
        let names = BuiltIn.allCases.map(\.rawValue)
        let known = "'newsprint' and 'x4' are built in; anything else is the path of a file"
        let hint = names.nearest(to: name).map { "did you mean '\($0)'?" } ?? known
        guard let source = reader.source(name, at: node.span, log: log, hint: hint),
            let document = source.document(at: node.span, log: log)
        else { return nil }
        return profile(document, reader: reader.entering(source), log: log)
    }

    /// Reads what a command names.
    public static func read(named name: String, reader: SourceReader, log: DiagnosticLog) -> PressProfile? {
        let place = SourceFile(name: "--press", text: name)
        return read(
            Node(.string(name), at: Span(file: place, range: 0..<name.utf8.count)), reader: reader, log: log)
    }

    private static func profile(
        _ node: Node, reader: SourceReader, log: DiagnosticLog
    ) -> PressProfile? {
        let context = DecodingContext(log: log)
        guard var profile = decode(node, context) else { return nil }
        if let base = profile.base {
            profile = PressProfile(base)
            profile.overlay(node, context)
        }
        if let path = profile.condition.path, let written = node["condition"] {
            let place = written["profile"]?.span ?? node.span
            guard let source = reader.source(path, at: place, log: log) else { return nil }
            do {
                profile.condition.profile = try ICCProfile(source.bytes)
            } catch {
                log.error(
                    .unusableProfile, "'\(path)' is no profile for a press: \(error.message)", at: place,
                    hint: "ask the press for the ICC profile of its condition: CMYK, for output")
                return nil
            }
            if written["identifier"] == nil { profile.condition.identifier = FilePath(path).stem }
            if written["registry"] == nil { profile.condition.registry = nil }
            if written["information"] == nil { profile.condition.information = profile.condition.identifier }
            if profile.standard == .x1a, profile.condition.profile.majorVersion > 2 {
                log.error(
                    .unusableProfile,
                    "'\(path)' is of version \(profile.condition.profile.majorVersion), and PDF/X-1a takes version 2",
                    at: place, hint: "ask for it in version 2, or set 'standard: x4'")
                return nil
            }
        }
        return log.hasErrors ? nil : profile
    }
}
