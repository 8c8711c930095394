import CCairo
import SceneGraph
import TextShaping

extension Tagger {
    /// What is about to be drawn.
    enum Content {
        /// The background of the page.
        case page
        /// The box of a group.
        case box
        /// The items of a mark, if they are no text.
        case shapes
        /// A line of text, run by run.
        case line([ShapedLine])
        /// A line of text whose letters are drawn as shapes.
        case letters([ShapedLine])
        /// What stands before the first line of a note, by which the text refers to it.
        case noteMark(ShapedLine)

        /// The text that is drawn, run by run; nil for anything else.
        fileprivate var text: [ShapedLine]? {
            switch self {
            case .line(let runs), .letters(let runs): runs
            case .noteMark(let mark): [mark]
            case .page, .box, .shapes: nil
            }
        }

        /// What the text has to say of itself.
        fileprivate var statedText: String? {
            if case .letters(let runs) = self { runs.stated } else { text?.statedText }
        }
    }

    /// Enters a mark, which has to be left again.
    func enter(_ mark: Mark) {
        guard var here = surroundings.last else { return }
        here.context = here.context.entering(mark.role)
        if chart != nil, surroundings.count == 1, mark.isBesideChart {
            here.isBesideChart = true
            if let title = titleElement(for: mark) { here.owner = .element(title) }
        }
        surroundings.append(here)
    }

    /// A new element for the mark's text if it is the title of a page that is a chart.
    private func titleElement(for mark: Mark) -> Int? {
        guard isStructured, let chart, !chart.hasTitle, mark.role == .title || chart.element == nil,
            mark.hasText
        else { return nil }
        self.chart?.hasTitle = true
        // It is read first, even if it is drawn last.
        return tree.addFirst("H1")
    }

    /// Says what is drawn next. What belongs together with what has been drawn before becomes one piece with it, but
    /// a line that has to say its text is a piece of its own.
    ///
    /// Where only elements are allowed, text belongs to an implied element, and lines and areas are artifacts.
    func announce(_ content: Content) {
        guard let here = surroundings.last, let cairo else { return }
        var piece = Piece(owner: owner(of: content, here), tag: Tagger.artifactTag)
        if hasLayers {
            piece.part =
                switch content {
                case .page: .ground
                case .box: here.context.box
                case .shapes: here.context.part(isText: false)
                case .line, .letters, .noteMark: here.context.part(isText: true)
                }
        }
        if isStructured { piece.text = content.statedText }
        if piece.text != nil, piece.owner != .artifact {
            piece.tag = "Span"
        } else if case .element(let element) = piece.owner {
            // For a tag of this name, Cairo would create a link.
            piece.tag = tree.elements[element].type == "Link" ? "Span" : tree.elements[element].type
        }
        guard piece != open || piece.text != nil else { return }
        endPiece()
        let page = pages.count - 1
        if case .element(let element) = piece.owner {
            tree.add(.content(page: page, mark: pages[page].pieces.count), to: element)
        }
        pages[page].pieces.append(piece)
        cairo_tag_begin(cairo, piece.tag, nil)
        open = piece
    }

    private func owner(of content: Content, _ here: Surrounding) -> Owner {
        guard isStructured, case .element(let element) = here.owner else { return .artifact }
        if chart != nil, element == 0, !here.isBesideChart {
            if case .page = content { return .artifact }
            return .element(chartElement())
        }
        if case .noteMark = content { return .element(tree.add(["Lbl"], to: element)) }
        guard !tree.holdsContent(element) else { return .element(element) }
        return content.text != nil ? .element(tree.textElement(in: element)) : .artifact
    }

    /// The mark that begins a note, and the rest of the run in which it stands; nil if nothing of the kind comes next.
    func noteMark(before line: [ShapedLine]) -> (mark: ShapedLine, rest: ShapedLine)? {
        guard isStructured, case .element(let element)? = surroundings.last?.owner,
            tree.elements[element].type == "Note", tree.elements[element].kids.isEmpty,
            let first = line.first,
            let mark = first.text.noteMark, let (own, rest) = first.divided(at: mark.utf8.count)
        else { return nil }
        return (own, rest)
    }

    private func chartElement() -> Int {
        if let element = chart?.element { return element }
        let element = tree.add(["Figure"], to: 0)
        let place = chart.map { Place(page: pages.count - 1, rect: $0.box) }
        tree.describe(element, as: chart?.alternative, box: place)
        chart?.element = element
        return element
    }

    /// Draws something in a piece of content of its own, in the place of which other operators are put later.
    func announceShapes(replacedBy content: [UInt8], _ draw: () -> Void) {
        endPiece()
        announce(.shapes)
        let page = pages.count - 1
        if open != nil { pages[page].pieces[pages[page].pieces.count - 1].content = content }
        draw()
        endPiece()
    }

    func endPiece() {
        guard let tag = open?.tag, let cairo else { return }
        cairo_tag_end(cairo, tag)
        open = nil
    }

    /// Cairo has no artifacts: content with this tag becomes one afterwards.
    static let artifactTag = "Private"
}

extension Mark {
    /// Whether the mark is furniture around a chart, if it stands beside the chart's content.
    var isBesideChart: Bool { role == .title || role == .furniture }

    fileprivate var hasText: Bool {
        switch items {
        case .text(let items): !items.isEmpty
        case .group(let items): items.contains { $0.marks.contains(where: \.hasText) }
        default: false
        }
    }
}

extension [ShapedLine] {
    /// What the line has to say of itself, so that it is copied and read out as it is written; nil if its glyphs say it.
    fileprivate var statedText: String? {
        count > 1 || contains(where: \.isSetApart) ? stated : nil
    }

    fileprivate var stated: String? {
        let text = map(\.text).joined()
        // The longest string that all readers accept, in hexadecimal digits of UTF-16.
        return text.isEmpty || text.utf16.count > 8000 ? nil : text
    }
}
