import Diagnostics
import Glibc

/// The terminal or file that messages go to.
enum Console {
    /// Writes text to a descriptor; it is not an error if the reader has gone away.
    static func write(_ text: String, to descriptor: Int32 = STDERR_FILENO) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            written += count
        }
    }

    /// Whether messages go to a person's terminal that can move its cursor.
    static let isTerminal = isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"

    /// See https://no-color.org.
    static let hasColors = isTerminal && (environment("NO_COLOR") ?? "").isEmpty

    /// The width of the terminal in columns.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// Colours for a terminal.
enum Ink: String {
    case red = "31", yellow = "33", green = "32", cyan = "36", bold = "1", faint = "2"

    func callAsFunction(_ text: String) -> String {
        Console.hasColors ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Diagnostic {
    /// The diagnostic as it is printed, in colour if the terminal has colours.
    var printed: String {
        let text = formatted()
        guard Console.hasColors else { return text }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = span.map { "\($0.file.name):\($0.start.line):\($0.start.column): " } ?? ""
        let label = "\(severity.rawValue):"
        let head = lines[0].dropFirst(place.count + label.count)
        let color = severity == .error ? Ink.red : severity == .warning ? Ink.yellow : Ink.faint
        lines[0] = Ink.bold(place) + color(label) + Ink.bold(String(head))
        for index in lines.indices.dropFirst() where lines[index].hasPrefix("    hint: ") {
            lines[index] = "    " + Ink.cyan("hint:") + lines[index].dropFirst("    hint:".count)
        }
        return lines.joined(separator: "\n")
    }
}
