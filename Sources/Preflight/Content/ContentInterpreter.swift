import SceneGraph

/// Goes through the contents of pages operator by operator (ISO 32000-1, annex A), and tells devices what is painted.
final class ContentInterpreter {
    var devices: [any PageDevice]
    var state = GraphicsState()
    var scope: ResourceScope
    /// The coordinates that patterns start from: the page's, or those of the form around.
    var baseMatrix = Matrix.identity
    /// The forms, patterns and glyphs that are being gone through.
    var trail: [String] = []
    var isColorFixed = false
    /// The colours of the device's own spaces that have been set, by their components.
    var plainColors: [[Double]: PaintColor] = [:]

    // The path in the making, in the coordinates of the state's matrix.
    var path = Path()
    var current = Point.zero
    var pendingClip: (isSet: Bool, isEvenOdd: Bool) = (false, false)

    // The text object.
    var textMatrix = Matrix.identity
    var lineMatrix = Matrix.identity
    var clippingRuns: [TextRun] = []

    var fonts: [PDFObjectID: PDFFont] = [:]
    private(set) var page: Int
    private(set) var operation = 0
    private var name = ""
    private var stack: [GraphicsState] = []
    /// How many states the content around has saved.
    private var floor = 0
    private var compatibility = 0
    private var hasGivenUp = false
    private var budget: Budget

    /// How deep forms and patterns may lie in each other, and graphics states in a content.
    static let greatestDepth = 24
    private static let greatestStack = 2048
    private static let greatestOperands = 4096

    /// How much work a document may ask for. It is shared by all of its pages.
    final class Budget {
        var operations = 10_000_000
        var isSpent: Bool { operations <= 0 }
        /// Contents of forms and cells, which are often gone through again.
        var contents: [PDFObjectID: [UInt8]] = [:]
        var contentSize = 0
    }

    init(page: Int, _ node: PDFNode, devices: [any PageDevice], budget: Budget) {
        (self.page, self.devices, self.budget) = (page, devices, budget)
        scope = ResourceScope(node["Resources"])
    }

    /// Goes through a page's content.
    func run(page node: PDFNode) {
        let contents = node["Contents"]
        // The parts of a content are one: an operator may stand in one and its operands in the one before.
        var bytes: [UInt8] = []
        for part in contents.isArray ? contents.elements : [contents] {
            guard part.isStream else { continue }
            do {
                bytes += try part.data()
                bytes.append(10)
            } catch {
                meet(.damaged("the page's content can't be decompressed"))
            }
        }
        run(bytes)
    }

    /// Goes through a content.
    func run(_ bytes: [UInt8]) {
        var scanner = SyntaxScanner(bytes)
        var operands: [PDFObject] = []
        let outer = floor
        floor = stack.count
        while let token = scanner.next() {
            switch token {
            case .object(let object):
                if operands.count < Self.greatestOperands { operands.append(object) }
            case .word(let word):
                operation += 1
                budget.operations -= 1
                guard !budget.isSpent else {
                    if !hasGivenUp { meet(.tooComplex("more operators than a document needs")) }
                    hasGivenUp = true
                    break
                }
                name = word
                if word == "BI" {
                    drawInlineImage(&scanner)
                } else {
                    perform(word, Operands(operands))
                }
                operands.removeAll(keepingCapacity: true)
            case .brace: operands.removeAll(keepingCapacity: true)
            }
            if budget.isSpent { break }
        }
        // What a content leaves open ends with it.
        if stack.count > floor, !budget.isSpent {
            meet(.damaged("\(stack.count - floor) × q without Q"))
        }
        while stack.count > floor { restore() }
        floor = outer
    }

    /// Counts work that isn't an operator's.
    func spend(_ count: Int) { budget.operations -= count }

    /// The content of a form, a cell or a glyph, decompressed once; nil if that can't be done.
    func content(of stream: PDFNode) -> [UInt8]? {
        if let id = stream.id, let known = budget.contents[id] { return known }
        guard !budget.isSpent, let content = try? stream.data() else { return nil }
        spend(content.count / 256)
        budget.contentSize += content.count
        if let id = stream.id, budget.contentSize < StreamDecoder.greatestSize {
            budget.contents[id] = content
        }
        return content
    }

    // MARK: Devices

    func each(_ body: (any PageDevice) -> Void) {
        for device in devices { body(device) }
    }

    func meet(_ irregularity: ContentIrregularity) {
        let place = place(.empty)
        each { $0.meet(irregularity, at: place) }
    }

    func place(_ bounds: Rect) -> PaintPlace {
        PaintPlace(page: page, operation: operation, name: name, trail: trail, bounds: bounds)
    }

    func save() {
        guard stack.count < Self.greatestStack else {
            return meet(.tooComplex("too many saved graphics states"))
        }
        stack.append(state)
        each { $0.save() }
    }

    func restore() {
        guard let last = stack.popLast() else { return }
        state = last
        each { $0.restore() }
    }

    /// Goes through a content of its own: a form, a pattern's cell, a glyph.
    func nested(_ title: String, _ resources: PDFNode, _ body: () -> Void) {
        guard trail.count < Self.greatestDepth else {
            return meet(.tooComplex("forms within forms, more than \(Self.greatestDepth) deep"))
        }
        let outer = (
            scope, baseMatrix, path, current, textMatrix, lineMatrix, pendingClip, isColorFixed, name
        )
        let runs = clippingRuns
        // A content without resources of its own uses those around it.
        if resources.isDictionary { scope = ResourceScope(resources) }
        trail.append(title)
        save()
        path = Path()
        clippingRuns = []
        body()
        restore()
        trail.removeLast()
        (scope, baseMatrix, path, current, textMatrix, lineMatrix, pendingClip, isColorFixed, name) = outer
        clippingRuns = runs
    }

    // MARK: Operators

    private func perform(_ word: String, _ operands: Operands) {
        if performPath(word, operands) || performText(word, operands) || performColor(word, operands) {
            return
        }
        switch word {
        case "q": save()
        case "Q": if stack.count > floor { restore() } else { meet(.damaged("Q without q")) }
        case "cm":
            guard let matrix = Matrix(operands.numbers) else { return }
            let product = matrix.then(state.matrix)
            if product.isFinite { state.matrix = product }
        case "w": state.lineWidth = abs(operands.number(0))
        case "J": state.cap = Int(clamping: operands.number(0))
        case "j": state.join = Int(clamping: operands.number(0))
        case "M": state.miterLimit = max(1, operands.number(0))
        case "d": setDashes(operands.node(0, in: scope.node.file).numbers ?? [], phase: operands.number(1))
        case "gs":
            guard let name = operands.name(0) else { return }
            let dictionary = scope.resource("ExtGState", name)
            guard dictionary.isDictionary else { return meet(.missingResource("ExtGState", name)) }
            apply(dictionary)
        case "Do": if let name = operands.name(0) { drawObject(name) }
        case "sh": if let name = operands.name(0) { shade(name) }
        case "BX": compatibility += 1
        case "EX": compatibility = max(0, compatibility - 1)
        case "ri", "i", "MP", "DP", "BMC", "BDC", "EMC", "d0": break
        case "d1": isColorFixed = true
        default: if compatibility == 0 { meet(.unknownOperator(String(word.prefix(20)))) }
        }
    }

    private func setDashes(_ dashes: [Double], phase: Double) {
        state.dashes = dashes.allSatisfy { $0 >= 0 } && dashes.contains { $0 > 0 } ? dashes : []
        state.dashPhase = phase
    }

    /// Sets what a dictionary of graphics parameters has (8.4.5).
    private func apply(_ parameters: PDFNode) {
        for (key, value) in parameters.entries {
            switch key {
            case "LW": state.lineWidth = abs(value.number ?? state.lineWidth)
            case "LC": state.cap = value.integer ?? 0
            case "LJ": state.join = value.integer ?? 0
            case "ML": state.miterLimit = max(1, value.number ?? 10)
            case "D": setDashes(value[0].numbers ?? [], phase: value[1].number ?? 0)
            case "Font": setFont(value[0], size: value[1].number ?? 0)
            case "OP":
                state.strokeOverprints = value.boolean ?? false
                // Without a value of its own, filling does what stroking does.
                if parameters["op"].isNull { state.fillOverprints = value.boolean ?? false }
            case "op": state.fillOverprints = value.boolean ?? false
            case "OPM": state.overprintMode = value.integer ?? 0
            case "CA": state.strokeAlpha = min(1, max(0, value.number ?? 1))
            case "ca": state.fillAlpha = min(1, max(0, value.number ?? 1))
            case "BM": state.blendMode = value.name ?? value[0].name ?? "Normal"
            case "SMask": state.softMask = value.isDictionary ? (value, state.matrix) : nil
            default: break
            }
        }
        if state.blendMode == "Compatible" { state.blendMode = "Normal" }
    }
}
