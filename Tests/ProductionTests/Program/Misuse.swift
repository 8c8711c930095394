import ArgumentParser

/// What a command says of words that it can't take; nil if it takes them.
func misuse<Command: ParsableArguments>(_ command: Command.Type, _ words: [String]) -> String? {
    do {
        _ = try Command.parse(words)
        return nil
    } catch {
        return Command.message(for: error)
    }
}
