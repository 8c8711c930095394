import Rendering

/// Replaces the numbers of inks by the inks in what Cairo has written of a page.
///
/// It sees the operators that choose colours, and those that what is chosen depends on; all others stay as they are.
struct ContentInks {
    let inks: InkTable
    /// What is written in place of rectangles, by the numbers in the ink table.
    private let densePieces: [DensePieces]
    var operators = InkOperators()
    /// The pictures that are painted, by their numbers.
    private(set) var pictures: Set<Int> = []
    /// The states of overprint in use, for resources.
    private(set) var states: Set<Overprint> = []

    /// Whether what is filled and what is stroked is printed over what is beneath it.
    struct Overprint: Hashable {
        var fills = false
        var strokes = false

        /// The name of the graphics state that sets it.
        var name: String { "PO\(fills ? 1 : 0)\(strokes ? 1 : 0)" }

        static let all = [false, true].flatMap { fills in
            [false, true].map { Overprint(fills: fills, strokes: $0) }
        }

        /// Black that is printed over other inks leaves them where they are: mode 1 (ISO 32000-1, 8.6.7).
        var object: String { "<< /Type /ExtGState /OP \(strokes) /op \(fills) /OPM 1 >>" }
    }

    /// The operators that choose inks, by the numbers of these.
    private var choices: [InkOperators.Use: [Int: String]] = [:]

    init(_ inks: InkTable, _ densePieces: [DensePieces] = []) {
        self.inks = inks
        self.densePieces = densePieces
    }

    private mutating func choice(of number: Int, for use: InkOperators.Use) -> String {
        if let known = choices[use]?[number] { return known }
        let choice = operators.choosing(inks.entries[number].mix, for: use)
        choices[use, default: [:]][number] = choice
        return choice
    }

    private mutating func write(_ pieces: DensePieces, to output: inout [UInt8]) {
        output += "q [] 0 d\n".utf8
        for run in pieces.runs {
            output += choice(of: run.number, for: run.use).utf8
            output.append(UInt8(ascii: "\n"))
            output += run.content.bytes
        }
        output += "Q".utf8
    }

    /// The content with inks.
    ///
    /// - Parameter isPage: Whether the content is a page's, which starts without overprint; what is placed in
    ///   others starts with theirs.
    mutating func replacing(_ content: [UInt8], isPage: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(content.count + content.count / 4)
        var tokens = ContentTokens(content)
        /// The places where the operands begin, the last ones.
        var operands: [Int] = []
        var copied = 0
        var state: Overprint? = isPage ? Overprint() : nil
        var saved: [Overprint?] = []
        /// What is painted in place of the next rectangle, and where that begins and how it lies.
        var substitute: InkTable.Substitute?
        var rectangle: (start: Int, numbers: [Double])?

        func replace(from start: Int, to end: Int, by text: String) {
            output += content[copied..<start]
            output += text.utf8
            copied = end
        }
        /// The operator that changes the state, if it has to be changed.
        func change(to next: Overprint) -> String {
            guard next != state else { return "" }
            state = next
            states.insert(next)
            return "/\(next.name) gs "
        }
        while let token = tokens.next() {
            guard token.kind == .word else {
                operands.append(token.start)
                continue
            }
            switch Operator(content[token.start..<token.end]) {
            case "q": saved.append(state)
            case "Q": state = saved.popLast() ?? nil
            case "rg", "RG":
                let isFill = content[token.start] == UInt8(ascii: "r")
                guard operands.count >= 3 else { break }
                let start = operands[operands.count - 3]
                let components = ContentTokens.numbers(content[start..<token.start])
                guard components.count == 3,
                    let number = inks.index(red: components[0], green: components[1], blue: components[2])
                else { break }
                let entry = inks.entries[number]
                if entry.substitute != nil {
                    substitute = entry.substitute
                    replace(from: start, to: token.end, by: "")
                    break
                }
                substitute = nil
                var next = state ?? Overprint()
                if isFill { next.fills = entry.overprints } else { next.strokes = entry.overprints }
                replace(
                    from: start, to: token.end,
                    by: change(to: next) + choice(of: number, for: isFill ? .fill : .stroke))
            case "re":
                guard substitute != nil, operands.count >= 4 else { break }
                let start = operands[operands.count - 4]
                rectangle = (start, ContentTokens.numbers(content[start..<token.start]))
            case "f":
                guard let found = substitute, let (start, numbers) = rectangle, numbers.count == 4 else {
                    break
                }
                var next = state ?? Overprint()
                next.fills = false
                switch found {
                case .picture(let number):
                    // The sheet is upside down, and so are pictures in it.
                    let matrix = [numbers[2], 0, 0, -numbers[3], numbers[0], numbers[1] + numbers[3]].map {
                        $0.pdfNumber(decimals: 6)
                    }
                    replace(
                        from: start, to: token.end,
                        by: change(to: next) + "q \(matrix.joined(separator: " ")) cm /PI\(number) Do Q")
                    pictures.insert(number)
                case .pieces(let number):
                    next.strokes = false
                    replace(from: start, to: token.end, by: change(to: next))
                    write(densePieces[number], to: &output)
                }
                rectangle = nil
            // Gradients and pictures are never printed over others.
            case "sh", "Do", "scn":
                guard var next = state, next.fills, let start = operands.last else { break }
                next.fills = false
                replace(from: start, to: start, by: change(to: next))
            case "SCN":
                guard var next = state, next.strokes, let start = operands.last else { break }
                next.strokes = false
                replace(from: start, to: start, by: change(to: next))
            default: break
            }
            operands.removeAll(keepingCapacity: true)
        }
        return output + content[copied...]
    }
}

/// An operator of at most eight letters, which is compared as a number.
private struct Operator: Equatable, ExpressibleByStringLiteral {
    private var letters: UInt64 = 0

    init(_ bytes: some Collection<UInt8>) {
        guard bytes.count <= 8 else { return }
        for byte in bytes { letters = letters << 8 | UInt64(byte) }
    }

    init(stringLiteral text: StaticString) {
        self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
