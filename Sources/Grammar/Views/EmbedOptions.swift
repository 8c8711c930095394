import Diagnostics
import Documents

/// The options of vega-embed that a chart carries in its `usermeta`, as Altair writes them.
///
/// Those of locales concern the picture. They are laid under the config, whose own definitions come first.
enum EmbedOptions {
    private static let locales = [("formatLocale", "number"), ("timeFormatLocale", "time")]

    static func normalized(_ chart: Node, log: DiagnosticLog) -> Node {
        guard let options = chart["usermeta"]?["embedOptions"], chart["config"]?["locale"]?.string == nil
        else { return chart }
        let config = chart["config"] ?? Node(.object([]), at: options.span)
        var locale = config["locale"] ?? Node(.object([]), at: options.span)
        for (option, name) in locales {
            guard let definition = options[option], !definition.isNull, locale[name] == nil else { continue }
            guard definition.members != nil else {
                log.error(
                    .wrongType, "expected a locale in d3's format, found \(definition.kind)",
                    at: definition.span)
                continue
            }
            locale = locale.setting(name, to: definition)
        }
        if locale.members?.isEmpty != false { return chart }
        return chart.setting("config", to: config.setting("locale", to: locale))
    }
}
