import Testing

@Suite struct SheetDiagnosticsTests {
    @Test(arguments: [
        ("blocks: [{headlin: 题}]", ["no block is called 'headlin'"]),
        ("blocks: [{deck: {a: 1}}]", ["expected text, found an object"]),
        ("blocks: [{headline: {a: 1}}]", ["unknown property 'a' of a headline"]),
        ("blocks: [{headline: 题, deck: 文}]", ["a block is of one kind: 'deck' stands beside another"]),
        ("blocks: [题]", ["expected a block, found a string"]),
        ("blocks: 题", ["expected a list of blocks, found a string"]),
        ("width: 100", ["a sheet needs 'blocks'"]),
        ("blocks: [{card: {figur: beds}}]", ["unknown property 'figur' of a card"]),
        ("blocks: [{text: '${figur(1)}'}]", ["unknown function 'figur'"]),
        ("blocks: [{text: '${1 +'}]", ["'${' without its '}'"]),
        ("blocks: [{chart: missing.yaml}]", ["no such file 'missing.yaml'"]),
        ("blocks: [{space: -3, text: 文}]", ["a length can't be negative"]),
    ])
    func mistakesAreToldInWords(yaml: String, messages: [String]) {
        let sheet = CompiledSheet(yaml)
        #expect(sheet.messages == messages)
        #expect(sheet.scene == nil)
    }

    @Test func severalMistakesAreToldAtOnce() {
        let sheet = CompiledSheet("widht: 3\nblocks: [{tekst: a}, {card: {colour: red}}]")
        #expect(sheet.messages.count >= 2)
    }

    @Test func aMistakeInsideASectionIsTold() {
        let sheet = CompiledSheet("blocks: [{section: {title: 题, blocks: [{crad: {}}]}}]")
        #expect(sheet.messages == ["no block is called 'crad'"])
    }
}
