import SceneGraph

extension ContentInterpreter {
    /// Draws a picture or a form (ISO 32000-1, 8.8 to 8.10).
    func drawObject(_ name: String) {
        let object = scope.resource("XObject", name)
        guard object.isStream else { return meet(.missingResource("XObject", name)) }
        switch object["Subtype"].name {
        case "Image":
            guard let image = PDFImage(object, name: name, scope.node) else {
                return meet(.damaged("a picture without a size"))
            }
            draw(image)
        case "Form": draw(form: object, name)
        default: break
        }
    }

    private func draw(_ image: PDFImage) {
        let unit = Rect(minX: 0, minY: 0, maxX: 1, maxY: 1)
        let place = place(state.matrix.apply(unit))
        if image.isStencil, state.fill.pattern != nil {
            meet(.notDrawn("a stencil that a pattern is painted through"))
        }
        let state = state
        each { $0.draw(image, state, at: place) }
    }

    func draw(form: PDFNode, _ name: String) {
        spend(100)
        guard let content = content(of: form) else {
            return meet(.damaged("a form that can't be decompressed"))
        }
        let isGroup = form["Group"]["S"].name == "Transparency" && state.isTransparent
        let outer = state
        if isGroup { each { $0.beginGroup(outer) } }
        nested("form \(name)", form["Resources"]) {
            let matrix = (Matrix(form["Matrix"].numbers) ?? .identity).then(state.matrix)
            if matrix.isFinite { state.matrix = matrix }
            baseMatrix = state.matrix
            if isGroup {
                (state.fillAlpha, state.strokeAlpha, state.blendMode, state.softMask) = (1, 1, "Normal", nil)
            }
            if let box = form["BBox"].numbers.flatMap(Rect.init(corners:)) {
                var outline = Path()
                outline.addRect(box)
                let clip = state.matrix.apply(outline)
                each { $0.clip(clip, isEvenOdd: false) }
            }
            run(content)
        }
        if isGroup { each { $0.endGroup(outer) } }
    }

    func shade(_ name: String) {
        let node = scope.resource("Shading", name)
        guard let shading = PDFShading(node, scope.node) else {
            return meet(.missingResource("Shading", name))
        }
        let state = state
        let place = place(shading.box.map(state.matrix.apply) ?? .empty)
        each { $0.shade(shading, state.matrix, state, at: place) }
    }

    /// Draws a picture that stands in the content itself (8.9.7).
    func drawInlineImage(_ scanner: inout SyntaxScanner) {
        var members: [String: PDFObject] = [:]
        var key: String?
        reading: while let token = scanner.next() {
            switch token {
            case .object(.name(let name)) where key == nil: key = name
            case .object(let object):
                if let name = key { members[name] = object }
                key = nil
            case .word("ID"): break reading
            case .word("EI"), .brace: return
            case .word: continue
            }
        }
        let start = scanner.position + 1
        let end = endOfInlineImage(scanner.bytes, from: start)
        scanner.move(to: end.after)
        guard start <= end.data else { return }
        let data = Array(scanner.bytes[min(start, scanner.bytes.count)..<end.data])
        let node = PDFNode(.dictionary(members), in: scope.node.file)
        guard let image = PDFImage(node, name: nil, scope.node, inlineData: data) else {
            return meet(.damaged("a picture without a size"))
        }
        draw(image)
    }

    /// Where the data end, at the word EI between spaces that text follows, not more data.
    private func endOfInlineImage(_ bytes: [UInt8], from start: Int) -> (data: Int, after: Int) {
        var index = start
        while index + 1 < bytes.count {
            let isWord =
                bytes[index] == UInt8(ascii: "E") && bytes[index + 1] == UInt8(ascii: "I")
                && (index == start || SyntaxScanner.isSpace(bytes[index - 1]))
                && (index + 2 == bytes.count || SyntaxScanner.isSpace(bytes[index + 2]))
            let next = bytes[min(index + 2, bytes.count)..<min(index + 12, bytes.count)]
            if isWord, next.allSatisfy({ $0 < 0x7F && ($0 >= 32 || SyntaxScanner.isSpace($0)) }) {
                return (max(start, index - 1), index + 2)
            }
            index += 1
        }
        return (bytes.count, bytes.count)
    }
}
