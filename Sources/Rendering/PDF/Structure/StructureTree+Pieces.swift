extension StructureTree {
    /// Joins the pieces into which page breaks and layout divide tables, lists and contents, and gives items
    /// outside of a list a list of their own.
    mutating func joinPieces() {
        // New elements are at the end and already in order.
        for index in elements.indices {
            wrapItems(of: index)
            joinPieces(of: index)
        }
    }

    /// The type of element that has to contain an item.
    private static let owners = ["LI": "L", "TOCI": "TOC", "TR": "Table"]

    private mutating func wrapItems(of index: Int) {
        let type = elements[index].type
        var wrapped: [Kid] = []
        var wrapper: Int?
        for kid in elements[index].kids {
            guard case .element(let item) = kid, let owner = StructureTree.owners[elements[item].type],
                owner != type
            else {
                wrapper = nil
                wrapped.append(kid)
                continue
            }
            let list: Int
            if let wrapper, elements[wrapper].type == owner {
                list = wrapper
            } else {
                list = append(owner, parent: index)
                wrapper = list
                wrapped.append(.element(list))
            }
            move(item, to: list)
        }
        setKids(wrapped, of: index)
    }

    private mutating func joinPieces(of index: Int) {
        var joined: [Kid] = []
        for kid in elements[index].kids {
            guard case .element(let piece) = kid, case .element(let before)? = joined.last,
                continues(piece, before)
            else {
                joined.append(kid)
                continue
            }
            for case .element(let item) in elements[piece].kids { move(item, to: before) }
            setKids([], of: piece)
        }
        setKids(joined, of: index)
    }

    /// Whether an element continues the one before it: a table does if it doesn't begin with headers.
    private func continues(_ piece: Int, _ before: Int) -> Bool {
        let type = elements[piece].type
        guard type == elements[before].type, StructureTree.owners.values.contains(type),
            elements[piece].alternative == nil, elements[before].alternative == nil
        else { return false }
        // Anything other than items between them would be lost or out of place.
        let items = elements[piece].kids.compactMap { if case .element(let item) = $0 { item } else { nil } }
        guard items.count == elements[piece].kids.count, let first = items.first else { return false }
        guard type == "Table" else { return true }
        return elements[first].type == "TR" && !isHeaderRow(first)
    }

    /// Whether all cells of a row are headers.
    func isHeaderRow(_ row: Int) -> Bool {
        !elements[row].kids.contains { kid in
            if case .element(let cell) = kid { elements[cell].type != "TH" } else { false }
        }
    }
}
