/// A pattern as instructions for a machine that follows all alternatives at once.
///
/// Source: Ken Thompson, "Regular Expression Search Algorithm" (1968), in Rob Pike's form with
/// captures, see Russ Cox, https://swtch.com/~rsc/regexp/regexp2.html
struct PatternProgram: Sendable {
    enum Instruction: Sendable {
        case scalar(ScalarSet)
        /// Follows both branches, the first with priority.
        case split(Int, Int)
        case jump(Int)
        /// Saves the index in a slot: twice the capture's number for its start, one more for its end.
        case save(Int)
        case assert(PatternNode.Assertion)
        case match
    }

    private(set) var instructions: [Instruction] = []
    static let largest = 5000

    init(_ node: PatternNode) throws(PatternError) {
        try emit(.capture(0, node))
        try add(.match)
    }

    /// The scalars of a pattern that is nothing but one after the other; nil for any other pattern.
    var scalars: [ScalarSet]? {
        let inner = instructions.dropFirst().dropLast(2)
        let sets = inner.compactMap { if case .scalar(let set) = $0 { set } else { nil } }
        return sets.count == inner.count && !sets.isEmpty ? sets : nil
    }

    private mutating func add(_ instruction: Instruction) throws(PatternError) {
        guard instructions.count < Self.largest else {
            throw PatternError(message: "the pattern is too large")
        }
        instructions.append(instruction)
    }

    private mutating func emit(_ node: PatternNode) throws(PatternError) {
        switch node {
        case .scalars(let set): try add(.scalar(set))
        case .assertion(let assertion): try add(.assert(assertion))
        case .sequence(let parts): for part in parts { try emit(part) }
        case .capture(let number, let body):
            try add(.save(2 * number))
            try emit(body)
            try add(.save(2 * number + 1))
        case .alternatives(let branches): try emit(branches)
        case .repetition(let body, let least, let most, let lazy):
            for _ in 0..<least { try emitCounted(body) }
            guard let most else {
                let split = instructions.count
                try add(.split(split + 1, split + 1))
                try emit(body)
                try add(.jump(split))
                branch(at: split, to: instructions.count, lazy: lazy)
                return
            }
            var splits: [Int] = []
            for _ in least..<most {
                splits.append(instructions.count)
                try add(.split(instructions.count + 1, instructions.count + 1))
                try emitCounted(body)
            }
            for split in splits { branch(at: split, to: instructions.count, lazy: lazy) }
        }
    }

    /// A copy of a repeated body. One that emits nothing still counts, so that the number of copies is limited.
    private mutating func emitCounted(_ body: PatternNode) throws(PatternError) {
        let start = instructions.count
        try emit(body)
        if instructions.count == start { try add(.jump(start + 1)) }
    }

    private mutating func emit(_ branches: [PatternNode]) throws(PatternError) {
        var jumps: [Int] = []
        for (number, branch) in branches.enumerated() {
            guard number < branches.count - 1 else {
                try emit(branch)
                break
            }
            let split = instructions.count
            try add(.split(split + 1, split + 1))
            try emit(branch)
            jumps.append(instructions.count)
            try add(.jump(0))
            self.branch(at: split, to: instructions.count, lazy: false)
        }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    private mutating func branch(at split: Int, to other: Int, lazy: Bool) {
        instructions[split] = lazy ? .split(other, split + 1) : .split(split + 1, other)
    }
}
