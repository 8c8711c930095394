extension StructureTree {
    /// Makes grids of tables in which each cell has its headers: those of its column, and the first cell of its row.
    mutating func completeTables() {
        for table in elements.indices where elements[table].type == "Table" {
            let rows = rows(of: table)
            let columns = rows.map { cells(of: $0).count }.max() ?? 0
            guard columns > 1 else { continue }
            for row in rows { complete(row, columns: columns) }
        }
    }

    private mutating func complete(_ row: Int, columns: Int) {
        let cells = cells(of: row)
        guard let first = cells.first else { return }
        if cells.count > 1 {
            guard !isHeaderRow(row), !elements[first].kids.isEmpty else { return }
            setType("TH", of: first)
        } else if elements[first].type == "TH" {
            // The head of a group of rows: among cells, so that nobody takes its row for one of column headers.
            let rest = append("TD", parent: row)
            setColumnSpan(columns - 1, of: rest)
            setKids(elements[row].kids + [.element(rest)], of: row)
        } else {
            setColumnSpan(columns, of: first)
        }
    }

    private func rows(of table: Int) -> [Int] { kids(of: table) { $0 == "TR" } }

    private func cells(of row: Int) -> [Int] { kids(of: row) { ["TH", "TD"].contains($0) } }

    private func kids(of element: Int, where isIncluded: (String) -> Bool) -> [Int] {
        elements[element].kids.compactMap { kid in
            if case .element(let kid) = kid, isIncluded(elements[kid].type) { kid } else { nil }
        }
    }
}
