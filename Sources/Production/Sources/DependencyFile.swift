import Documents

/// A file for other programs that lists what every output of a run was made from.
public enum DependencyFile {
    /// Whether the file has hashes, by its name: `.json` contains paths with hashes, anything else is a rule for
    /// make.
    public static func holdsHashes(_ path: String) -> Bool { path.lowercased().hasSuffix(".json") }

    /// The text of the file with a name. Documents without outputs are left out.
    public static func text(_ results: [DocumentResult], for path: String) -> String {
        let made = results.filter { !$0.outputs.isEmpty }
        return holdsHashes(path) ? json(made) : make(made)
    }

    /// Rules as compilers write them with `-MMD -MP`: each output with what it depends on, and each dependency as a
    /// target without a recipe, so that make survives its removal.
    private static func make(_ results: [DocumentResult]) -> String {
        var text = ""
        var known: [String] = []
        var seen: Set<String> = []
        for result in results {
            text += result.outputs.map(escaped).joined(separator: " ") + ":"
            for dependency in result.dependencies where isFile(dependency) {
                text += " \\\n  " + escaped(dependency.path)
                if seen.insert(dependency.path).inserted { known.append(dependency.path) }
            }
            text += "\n"
        }
        for path in known { text += "\n" + escaped(path) + ":\n" }
        return text
    }

    /// A document that was piped in isn't a file.
    private static func isFile(_ dependency: Dependency) -> Bool { !dependency.path.hasPrefix("<") }

    /// A name with escapes for make (GNU make manual, "Special characters in a prerequisite").
    private static func escaped(_ path: String) -> String {
        path.reduce(into: "") { result, character in
            switch character {
            case " ", "#", "\t", ":", "%": result += "\\\(character)"
            case "$": result += "$$"
            default: result.append(character)
            }
        }
    }

    private static func json(_ results: [DocumentResult]) -> String {
        let documents = results.map { result in
            JSONText.object([
                ("document", .string(result.path)), ("outputs", .array(result.outputs.map { .string($0) })),
                (
                    "dependencies",
                    .array(
                        result.dependencies.map { dependency in
                            .object([
                                ("path", .string(dependency.path)),
                                ("sha256", dependency.sha256.map { .string($0) } ?? .null),
                            ])
                        })
                ),
            ])
        }
        return JSONText.object([("documents", .array(documents))]).written
    }
}
