package import Grammar

/// A title or label of a facet, ready to be drawn.
package struct HeaderLabel {
    package var lines: [String]
    package var definition: TitleDefinition

    package init(lines: [String], definition: TitleDefinition) {
        (self.lines, self.definition) = (lines, definition)
    }
}
