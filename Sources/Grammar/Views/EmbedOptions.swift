import Diagnostics
import Documents

/// The options of vega-embed that a chart carries in its `usermeta`, as Altair writes them.
///
/// Those of locales and themes concern the picture. They are laid under the config, whose own definitions come
/// first.
struct EmbedOptions {
    let log: DiagnosticLog

    /// - Parameter isInHouseStyle: Whether a house style takes the place of the theme.
    func normalized(_ chart: Node, isInHouseStyle: Bool) -> Node {
        guard let options = chart["usermeta"]?["embedOptions"], options.members != nil else { return chart }
        let own = chart["config"]
        var config = own ?? Node(.object([]), at: options.span)
        if let locale = locale(options, over: config["locale"]) {
            config = config.setting("locale", to: locale)
        }
        if !isInHouseStyle, let theme = theme(options) { config = config.merged(over: theme) }
        return own == nil && config.members?.isEmpty != false ? chart : chart.setting("config", to: config)
    }

    private func theme(_ options: Node) -> Node? {
        guard let node = options["theme"], let name = node.string, !["default", "none"].contains(name) else {
            return nil
        }
        if let theme = VegaTheme.config(named: name) { return theme }
        log.error(
            .unknownValue, "no theme of vega-embed is named '\(name)'", at: node.span,
            hint: VegaTheme.names.nearest(to: name).map { "did you mean '\($0)'?" })
        return nil
    }

    /// The locale of the options over that of the config; nil if they state none.
    private func locale(_ options: Node, over own: Node?) -> Node? {
        guard own?.string == nil else { return nil }
        var locale = own ?? Node(.object([]), at: options.span)
        for (option, name) in [("formatLocale", "number"), ("timeFormatLocale", "time")] {
            guard let definition = options[option], !definition.isNull, locale[name] == nil else { continue }
            guard definition.members != nil else {
                log.error(
                    .wrongType, "expected a locale in d3's format, found \(definition.kind)",
                    at: definition.span)
                continue
            }
            locale = locale.setting(name, to: definition)
        }
        return locale.members?.isEmpty != false ? nil : locale
    }
}
