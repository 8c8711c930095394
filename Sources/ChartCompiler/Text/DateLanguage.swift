import Diagnostics
import Documents
import Formats

/// The `locale` of a config: the language in which dates are written.
enum DateLanguage {
    static func locale(_ node: Node?, log: DiagnosticLog) -> TimeLocale {
        guard let node else { return .english }
        switch node.string {
        case "zh-CN"?, "zh"?: return .chinese
        case "en-US"?, "en"?: return .english
        case let name?:
            log.error(
                "unknown locale '\(name)'", at: node.span,
                hint: ["zh-CN", "en-US"].nearest(to: name).map { "did you mean '\($0)'?" }
                    ?? "'zh-CN' or 'en-US'")
        case nil:
            log.warning(
                "a locale of one's own is not supported yet and has no effect", at: node.span,
                hint: "name one: 'zh-CN' or 'en-US'")
        }
        return .english
    }
}

extension TimeLocale {
    /// A date in full.
    var fullDate: String { self == .english ? "%b %d, %Y" : date }
}
