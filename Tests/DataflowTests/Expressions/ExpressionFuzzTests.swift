import Testing

@testable import Dataflow

/// SplitMix64, so that every run tries the same texts.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

@Suite struct ExpressionFuzzTests {
    private static let words =
        [
            "datum", "datum.n", "datum.list", "datum.s", "datum.date", "datum.obj", "datum.nil", "width",
            "nope", "null", "undefined",
            "NaN", "Infinity", "-", "+", "!", "~", "*", "/", "%", "<", ">", "<=", "==", "===", "&&", "||",
            "&", "|", "^", "<<",
            ">>", ">>>", "?", ":", ",", ".", "(", ")", "[", "]", "{", "}", "'a'", "'中文'", "'😀'", "''", "0",
            "1", "-1", "1e308",
            "1e-320", "0x7fffffff", "9007199254740993", "in", "if(", "/a+/g", "/(a|b)*?c/", " ", "x", "=",
            ";", "'", "\\", "“", "\u{0301}",
        ] + FunctionLibrary.standard.names.map { $0 + "(" }

    @Test(arguments: 0..<8)
    func noTextOfTokensCrashes(seed: UInt64) {
        var random = Seeded(state: seed)
        for _ in 0..<2000 {
            let source = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in
                Self.words.randomElement(using: &random)
            }.joined(separator: Bool.random(using: &random) ? " " : "")
            evaluate(source)
        }
    }

    @Test(arguments: 0..<4)
    func noTextOfCharactersCrashes(seed: UInt64) {
        var random = Seeded(state: seed)
        let characters = Array(
            "abdtumn.[](){}'\"/\\+-*?:,<>=!&|^~%0123456789exu \n\t中年，😀\u{0}\u{0301}\u{FEFF}$_#@`;")
        for _ in 0..<3000 {
            evaluate(
                String(
                    (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                        characters.randomElement(using: &random)
                    }))
        }
    }

    /// Every function with every number of arguments that it takes, of every kind.
    @Test func noArgumentsCrashAFunction() throws {
        let operands = [
            "null", "undefined", "NaN", "Infinity", "-Infinity", "1e308", "-1e308", "0", "-1", "2.5", "''",
            "'中😀'", "'%'", "[]",
            "[1, 'a', null]", "{}", "true", "datum.date", "datetime(NaN)", "/a|(b)/g", "'('", "[NaN]",
            "[[[]]]", "9e15", "'month'",
            "datum.x", "1 + 0.5", "'' + 'month'", "'' + '.2f'",
        ]
        var random = Seeded(state: 7)
        for name in FunctionLibrary.standard.names {
            for first in operands {
                for _ in 0..<4 {
                    let count = Int.random(in: 0...6, using: &random)
                    let rest = (0..<count).compactMap { _ in operands.randomElement(using: &random) }
                    evaluate("\(name)(\(([first] + rest).joined(separator: ", ")))")
                }
            }
        }
    }

    /// Mutations of texts that are right.
    @Test func noSlipOfThePenCrashes() {
        let sources = [
            "datum['IMDB Rating'] != null && datum.year % 10 > 3 ? format(datum.x, '.1f') + '万' : \"none\"",
            "replace(datum.s, /(\\w+)\\s*[a-z]{2,3}/gi, '$1-$&')",
            "if(inrange(datum.n, [0, 10]), {a: [1, 2, {b: 3}]}.a[2].b, -0x1F + 1.5e-3)",
        ]
        var random = Seeded(state: 99)
        for source in sources {
            for _ in 0..<1500 {
                var characters = Array(source)
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place = Int.random(in: 0..<characters.count, using: &random)
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: characters.remove(at: place)
                    case 1:
                        characters.insert(
                            "'\"/([{}])\\.+-?:0a".randomElement(using: &random) ?? "a", at: place)
                    default: characters.swapAt(place, Int.random(in: 0..<characters.count, using: &random))
                    }
                }
                evaluate(String(characters))
            }
        }
    }

    private func evaluate(_ source: String) {
        do {
            let expression = try Expression(source)
            let scope = ExpressionScope(datum: exampleDatum, signals: exampleSignals)
            let value = expression.evaluate(scope)
            // Numbers are bits, and NaN equals itself in Value: the same input gives the same value.
            #expect(expression.evaluate(scope) == value, "\(source)")
            _ = expression.column(over: Table([("n", Column(numbers: [1, .nan]))]))
        } catch {
            let length = source.utf8.count
            #expect(error.range.lowerBound >= 0 && error.range.upperBound <= length, "\(source)")
            #expect(!error.message.isEmpty)
        }
    }
}
