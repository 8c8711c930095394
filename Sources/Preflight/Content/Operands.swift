/// The operands of an operator; those that are missing, or aren't what they should be, count as zero.
struct Operands {
    let objects: [PDFObject]

    init(_ objects: [PDFObject]) { self.objects = objects }

    var count: Int { objects.count }

    func number(_ index: Int) -> Double {
        guard index < objects.count else { return 0 }
        switch objects[index] {
        case .integer(let value): return Double(value)
        case .real(let value) where value.isFinite: return value
        default: return 0
        }
    }

    /// All numbers among them.
    var numbers: [Double] {
        objects.compactMap { object in
            switch object {
            case .integer(let value): Double(value)
            case .real(let value) where value.isFinite: value
            default: nil
            }
        }
    }

    func name(_ index: Int) -> String? {
        guard index < objects.count, case .name(let name) = objects[index] else { return nil }
        return name
    }

    /// The name that comes last, such as a pattern's.
    var lastName: String? {
        guard case .name(let name)? = objects.last else { return nil }
        return name
    }

    func string(_ index: Int) -> [UInt8] {
        guard index < objects.count, case .string(let bytes) = objects[index] else { return [] }
        return bytes
    }

    func node(_ index: Int, in file: PDFFile) -> PDFNode {
        PDFNode(index < objects.count ? objects[index] : .null, in: file)
    }
}
