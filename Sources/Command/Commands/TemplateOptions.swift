import ArgumentParser
import Production

/// The options by which documents are filled: values of parameters, and a table of rows.
struct TemplateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A value for a parameter of the documents; may be repeated.", valueName: "name=value"),
        transform: assignment)
    var param: [ParameterAssignment] = []

    @Option(
        help: ArgumentHelp(
            "A table (CSV, TSV, JSON), or the dictionary of one, for each of whose rows the template is filled.",
            valueName: "table"),
        completion: .file(extensions: ["csv", "tsv", "json", "yaml"]))
    var each: String?

    func validate() throws {
        if Set(param.map(\.name)).count < param.count {
            throw ValidationError("--param sets one parameter twice")
        }
    }

    /// The template that is filled for each row of a table, with the values for all of them.
    func template(_ files: [String], _ sources: FileSources) throws -> LoadedDocument {
        guard files.count == 1, !Folder.exists(files[0]) else {
            throw ValidationError("--each takes one template")
        }
        return DocumentLoader(sources).load(files[0]).setting(param)
    }

    /// A template's documents for the rows of a table.
    ///
    /// - Parameter pattern: Names the files of each row; nil where none are written.
    func rows(
        of table: String, _ template: LoadedDocument, named pattern: NamePattern?, _ sources: FileSources
    ) -> [LoadedDocument] {
        Template(template, fixed: param.map(\.name)).documents(
            forRowsOf: table, in: sources, named: pattern)
    }

    @Sendable private static func assignment(_ text: String) throws -> ParameterAssignment {
        guard let assignment = ParameterAssignment(text) else {
            throw ValidationError("'\(text)' sets no parameter; write it as 区县=张店")
        }
        return assignment
    }
}
