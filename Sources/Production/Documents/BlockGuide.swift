public import Diagnostics
import Documents
import Sheets

/// The page that shows every block of sheets: a sentence about it, a picture, the document for the picture,
/// and its properties.
public enum BlockGuide {
    /// The page in Markdown.
    ///
    /// - Parameter folder: The folder with the documents and pictures, `key.yaml` and `key.png`. The page itself is
    ///   in the folder above.
    /// - Returns: nil if a block has no document; what is missing is reported.
    public static func markdown(folder: String, log: DiagnosticLog) -> String? {
        let blocks = BlockReference.all
        let name = FilePath(folder).name
        var text = """
            # Blocks

            A sheet is a list of blocks: see [Sheets](Sheets.md) for the page around them. Every block is identified
            by its key. All sizes follow from the theme, so that a block looks right on a phone, in a newspaper and in a
            briefing; the pictures here have [\(name)/theme.yaml](\(name)/theme.yaml). Any text may contain
            [expressions](Additions.md#text), `${…}`, and may be a list of lines.

            This page is made by `make guide` from the declarations of the blocks and the documents in `\(name)/`.

            | block | what it is |
            |---|---|

            """
        for block in blocks {
            text += "| [`\(block.key)`](#\(block.key)) | \(cell(block.documentation)) |\n"
        }
        text += "\n## Beside a block's key\n\n"
        text += "Any block may have these, such as `{card: {…}, span: 4}`.\n\n"
        text += table(BlockReference.placement)
        for block in blocks {
            let path = FilePath(folder).appending(block.key + ".yaml").text
            guard let source = FileSources.text(path, log: log) else { continue }
            text += "\n## \(block.key)\n\n\(block.documentation)\n\n"
            text += "![\(block.key)](\(name)/\(block.key).png)\n\n"
            text += "```yaml\n\(source.text.hasSuffix("\n") ? source.text : source.text + "\n")```\n"
            for (index, part) in block.tables.enumerated() {
                text += "\n"
                if index > 0 { text += "**\(capitalized(part.typeName))**\n\n" }
                text += table(part)
            }
        }
        text += "\n## The theme of blocks\n\n"
        text += "What the `sheet` section of a [theme](Themes.md) may set. "
        text += "What it leaves out follows from the size of running text, `text`.\n\n"
        text += table(BlockReference.theme)
        return log.hasErrors ? nil : text
    }

    private static func table(_ table: BlockReference.Table) -> String {
        var text = "| property | type | what it is |\n|---|---|---|\n"
        for row in table.properties {
            // Examples of values are only in the reference of charts.
            let words = row.type.split(separator: " such as ").first.map(String.init) ?? row.type
            let type = cell(words) + (row.isRequired ? ", required" : "")
            text += "| `\(row.name)` | \(type) | \(cell(row.documentation)) |\n"
        }
        return text
    }

    /// A vertical bar would end the cell.
    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
