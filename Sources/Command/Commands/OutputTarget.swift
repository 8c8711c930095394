import ArgumentParser
import Production

/// Where the files of a run go, and in which formats.
struct OutputTarget {
    var destination: Destination
    var formats: [OutputFormat]

    /// - Parameters:
    ///   - path: The `--output` option.
    ///   - formats: The `--format` option.
    ///   - isSingle: Whether the run has a single document that was named as a file.
    init(_ path: String?, formats: [OutputFormat]?, isSingle: Bool) throws {
        guard let path else {
            self.init(.folder("."), formats ?? [.png])
            return
        }
        guard !path.isEmpty else { throw ValidationError("--output is empty") }
        if path.hasSuffix("/") || Folder.exists(path) {
            self.init(.folder(path), formats ?? [.png])
            return
        }
        let shown = OutputFormat(path: path)
        guard isSingle else {
            if shown != nil {
                throw ValidationError(
                    "several documents can't be written to one file '\(path)'; name a folder")
            }
            self.init(.folder(path), formats ?? [.png])
            return
        }
        guard let formats else {
            guard let shown else {
                throw ValidationError(
                    "the format of '\(path)' can't be told; end it with .png, .pdf, .svg or .scene.json, "
                        + "with / for a folder, or give --format")
            }
            self.init(.file(path), [shown])
            return
        }
        try Self.check(shown, of: path, against: formats)
        self.init(.file(path), formats)
    }

    /// Where the rows of a table go: their files are named by a pattern with columns.
    ///
    /// - Parameter stem: The template's name without extension, for a pattern that names folders.
    static func rows(
        _ path: String?, stem: String, formats: [OutputFormat]?
    ) throws -> (NamePattern, OutputTarget) {
        guard let path, !path.isEmpty else {
            throw ValidationError("--each needs --output with the names of the files: -o 'out/{column}.pdf'")
        }
        let pattern: NamePattern
        do {
            pattern = try NamePattern(path, stem: stem)
        } catch {
            throw ValidationError(error.message)
        }
        try check(pattern.format, of: path, against: formats)
        guard let formats = formats ?? pattern.format.map({ [$0] }) else {
            throw ValidationError(
                "the format of '\(path)' can't be told; end it with .png, .pdf, .svg or .scene.json, or give --format"
            )
        }
        return (pattern, OutputTarget(.folder(pattern.folder), formats))
    }

    private static func check(
        _ shown: OutputFormat?, of path: String, against formats: [OutputFormat]?
    ) throws {
        guard let shown, let formats, !formats.contains(shown) else { return }
        throw ValidationError(
            "'\(path)' is a name for \(shown.rawValue), and --format says \(formats.map(\.rawValue).joined(separator: ","))"
        )
    }

    private init(_ destination: Destination, _ formats: [OutputFormat]) {
        self.destination = destination
        self.formats = formats
    }
}
