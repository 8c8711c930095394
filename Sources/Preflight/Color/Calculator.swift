import Glibc

/// A function written in a small part of PostScript (ISO 32000-1, 7.10.5).
struct Calculator: Sendable {
    private indirect enum Step: Sendable {
        case number(Double)
        case word(String)
        case either([Step], [Step]?)
    }

    private let steps: [Step]

    private static let greatestStack = 100

    init?(_ bytes: [UInt8]) {
        var scanner = SyntaxScanner(bytes)
        guard case .brace(isOpen: true)? = scanner.next(), let steps = Self.block(&scanner, depth: 0) else {
            return nil
        }
        self.steps = steps
    }

    private static func block(_ scanner: inout SyntaxScanner, depth: Int) -> [Step]? {
        guard depth < 32 else { return nil }
        var steps: [Step] = []
        var blocks: [[Step]] = []
        while let token = scanner.next() {
            switch token {
            case .brace(isOpen: true):
                guard let block = block(&scanner, depth: depth + 1) else { return nil }
                blocks.append(block)
            case .brace(isOpen: false): return steps
            case .object(.integer(let value)): steps.append(.number(Double(value)))
            case .object(.real(let value)): steps.append(.number(value))
            case .object(.boolean(let value)): steps.append(.number(value ? 1 : 0))
            case .word("if"):
                guard let then = blocks.popLast() else { return nil }
                steps.append(.either(then, nil))
            case .word("ifelse"):
                guard let other = blocks.popLast(), let then = blocks.popLast() else { return nil }
                steps.append(.either(then, other))
            case .word(let word): steps.append(.word(word))
            case .object: return nil
            }
        }
        return nil
    }

    func results(of inputs: [Double]) -> [Double] {
        var stack = inputs
        Self.run(steps, &stack)
        return stack
    }

    private static func run(_ steps: [Step], _ stack: inout [Double]) {
        for step in steps {
            guard stack.count < greatestStack else { return }
            switch step {
            case .number(let value): stack.append(value)
            case .either(let then, let other):
                let isTrue = (stack.popLast() ?? 0) != 0
                if isTrue { run(then, &stack) } else if let other { run(other, &stack) }
            case .word(let word): apply(word, &stack)
            }
        }
    }

    private static func apply(_ word: String, _ stack: inout [Double]) {
        func one(_ function: (Double) -> Double) {
            if let x = stack.popLast() { stack.append(function(x)) }
        }
        func two(_ function: (Double, Double) -> Double) {
            guard let b = stack.popLast(), let a = stack.popLast() else { return }
            let value = function(a, b)
            stack.append(value.isFinite ? value : 0)
        }
        func bits(_ function: (Int, Int) -> Int) {
            two { Double(function(Int(clamping: $0), Int(clamping: $1))) }
        }
        switch word {
        case "add": two(+)
        case "sub": two(-)
        case "mul": two(*)
        case "div": two(/)
        case "idiv": bits { $1 == 0 ? 0 : $0 / $1 }
        case "mod": bits { $1 == 0 ? 0 : $0 % $1 }
        case "neg": one(-)
        case "abs": one(abs)
        case "ceiling": one { $0.rounded(.up) }
        case "floor": one { $0.rounded(.down) }
        case "round": one { ($0 + 0.5).rounded(.down) }
        case "truncate", "cvi": one { $0.rounded(.towardZero) }
        case "cvr": break
        case "sqrt": one { max(0, $0).squareRoot() }
        case "sin": one { sin($0 * .pi / 180) }
        case "cos": one { cos($0 * .pi / 180) }
        case "atan": two { (atan2($0, $1) * 180 / .pi + 360).truncatingRemainder(dividingBy: 360) }
        case "exp": two(pow)
        case "ln": one { log(max(.leastNormalMagnitude, $0)) }
        case "log": one { log10(max(.leastNormalMagnitude, $0)) }
        case "eq": two { $0 == $1 ? 1 : 0 }
        case "ne": two { $0 != $1 ? 1 : 0 }
        case "gt": two { $0 > $1 ? 1 : 0 }
        case "ge": two { $0 >= $1 ? 1 : 0 }
        case "lt": two { $0 < $1 ? 1 : 0 }
        case "le": two { $0 <= $1 ? 1 : 0 }
        case "and": bits { $0 & $1 }
        case "or": bits { $0 | $1 }
        case "xor": bits { $0 ^ $1 }
        case "not": one { $0 == 0 ? 1 : 0 }
        case "bitshift": bits { $1 >= 0 ? $0 << min($1, 62) : $0 >> min(-$1, 62) }
        case "pop": _ = stack.popLast()
        case "exch": if stack.count >= 2 { stack.swapAt(stack.count - 1, stack.count - 2) }
        case "dup": if let top = stack.last { stack.append(top) }
        case "copy":
            let count = Int(clamping: stack.popLast() ?? 0)
            if count > 0, count <= stack.count { stack += stack.suffix(count) }
        case "index":
            let place = Int(clamping: stack.popLast() ?? 0)
            if place >= 0, place < stack.count { stack.append(stack[stack.count - 1 - place]) }
        case "roll":
            let by = Int(clamping: stack.popLast() ?? 0)
            let count = Int(clamping: stack.popLast() ?? 0)
            guard count > 0, count <= stack.count else { return }
            let part = Array(stack.suffix(count))
            let shift = ((by % count) + count) % count
            stack.replaceSubrange(
                (stack.count - count)..., with: part.suffix(shift) + part.dropLast(shift))
        default: break
        }
    }
}

extension Int {
    /// The whole number next to zero, or the nearest that there is.
    init(clamping value: Double) { self = value.isNaN ? 0 : Int(Swift.min(9e15, Swift.max(-9e15, value))) }
}
