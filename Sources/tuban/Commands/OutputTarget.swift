import ArgumentParser
import Production

/// Where the files of a run go, and in which formats.
struct OutputTarget {
    var destination: Destination
    var formats: [OutputFormat]

    /// - Parameters:
    ///   - path: The `--output` option.
    ///   - formats: The `--format` option.
    ///   - isSingle: Whether the run is of one document that was named as a file.
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
                    "the format of '\(path)' can't be told; end it with .png, .pdf or .scene.json, "
                        + "with / for a folder, or give --format")
            }
            self.init(.file(path), [shown])
            return
        }
        if let shown, !formats.contains(shown) {
            throw ValidationError(
                "'\(path)' is a name for \(shown.rawValue), and --format says \(formats.map(\.rawValue).joined(separator: ","))"
            )
        }
        self.init(.file(path), formats)
    }

    private init(_ destination: Destination, _ formats: [OutputFormat]) {
        self.destination = destination
        self.formats = formats
    }
}
