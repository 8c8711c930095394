import Colors
import Testing

@testable import Press

@Suite struct InkConverterTests {
    let converter: InkConverter

    init() throws { converter = try InkConverter(PressProfile()) }

    @Test func `Black is solid black alone, and white is paper`() {
        #expect(converter.mix(of: .black) == InkMix(0, 0, 0, 100))
        #expect(converter.mix(of: .white) == .none)
    }

    @Test(arguments: [0x222222, 0x808080, 0x888888, 0xDDDDDD, 0x7F8180] as [UInt32])
    func `Greys are tints of black alone`(rgb: UInt32) {
        let mix = converter.mix(of: Color(rgb))
        #expect(mix.process.x == 0 && mix.process.y == 0 && mix.process.z == 0)
        #expect((1...99).contains(mix.process.w))
    }

    @Test func `Newsprint darkens tints, so that half a grey takes less than half of the black`() {
        let black = converter.mix(of: Color(0x777777)).process.w
        #expect((25...48).contains(black))
    }

    @Test func `Darker greys take more black`() {
        let levels = stride(from: 255, through: 0, by: -15).map { UInt32($0) }
        let blacks = levels.map { converter.mix(of: Color($0 << 16 | $0 << 8 | $0)).process.w }
        #expect(blacks == blacks.sorted())
    }

    @Test func `Declared inks are taken as they are`() {
        let red = Color(0xC1272D).withInk(.process(CMYK(15, 100, 95, 5)))
        #expect(converter.mix(of: red) == InkMix(15, 100, 95, 5))
    }

    @Test func `A spot has a plate of its own`() {
        let spot = SpotInk("PANTONE 485 C", tint: 60, alternative: CMYK(0, 95, 100, 0))
        let mix = converter.mix(of: Color(0xED7B75).withInk(.spot(spot)))
        #expect(mix.process == .zero)
        #expect(mix.spots.map(\.share) == [60])
        #expect(mix.spots.map(\.ink.name) == ["PANTONE 485 C"])
    }

    @Test func `A spot that isn't on the press is replaced by process inks`() throws {
        var profile = PressProfile()
        profile.spots = []
        let spot = SpotInk("PANTONE 485 C", tint: 50, alternative: CMYK(0, 90, 100, 0))
        let mix = try InkConverter(profile).mix(of: Color(0xED7B75).withInk(.spot(spot)))
        #expect(mix == InkMix(0, 45, 50, 0))
    }

    @Test func `No colour takes more ink than the paper`() {
        for red in stride(from: UInt32(0), through: 255, by: 51) {
            for green in stride(from: UInt32(0), through: 255, by: 51) {
                for blue in stride(from: UInt32(0), through: 255, by: 51) {
                    let mix = converter.mix(of: Color(red << 16 | green << 8 | blue))
                    #expect(mix.total <= 240)
                }
            }
        }
    }

    @Test func `A lower limit of ink is kept, and black stays`() throws {
        var profile = PressProfile()
        profile.totalInk = 150
        let (usual, less) = (
            converter.mix(of: Color(0x101040)), try InkConverter(profile).mix(of: Color(0x101040))
        )
        #expect(usual.total > 150)
        #expect(less.total <= 150)
        #expect(less.process.w == usual.process.w)
    }

    @Test func `A red is printed in magenta and yellow`() {
        let mix = converter.mix(of: Color(0xE03020)).process
        #expect(mix.y > 60 && mix.z > 60 && mix.x < 20)
    }
}

@Suite struct InkMixTests {
    static let spot = InkMix.Colorant(name: "Gold", alternative: CMYK(20, 30, 80, 10))

    @Test func `Mixing is linear in each ink`() {
        #expect(InkMix(0, 100, 50, 0).mixed(with: InkMix(100, 0, 50, 20), at: 0.25) == InkMix(25, 75, 50, 5))
    }

    @Test func `A translucent spot on paper is a tint of it`() {
        let solid = InkMix(.zero, spots: [InkMix.Spot(ink: Self.spot, share: 100)])
        let mixed = InkMix.none.mixed(with: solid, at: 0.3)
        #expect(mixed.process == .zero)
        #expect(mixed.spots.map(\.share) == [30])
    }

    @Test func `A spot and process inks are mixed on their plates`() {
        let solid = InkMix(.zero, spots: [InkMix.Spot(ink: Self.spot, share: 100)])
        let mixed = InkMix(0, 0, 0, 40).mixed(with: solid, at: 0.5)
        #expect(mixed.process == SIMD4(0, 0, 0, 20))
        #expect(mixed.total == 70)
    }
}

@Suite struct InkTableTests {
    @Test func `Equal inks have one number, and numbers lead back to inks`() {
        var table = InkTable()
        let black = InkTable.Entry(mix: InkMix(0, 0, 0, 100), color: .black)
        var over = black
        over.overprints = true
        let first = table.number(black), second = table.number(over)
        #expect(first != second)
        #expect(table.number(black) == first)
        #expect(table.entry(of: second)?.overprints == true)
        // As Cairo writes it, with six digits.
        for number in 0..<400 {
            let entry = InkTable.Entry(mix: InkMix(0, 0, 0, Double(number) / 4), color: .white)
            _ = table.number(entry)
        }
        #expect(table.entry(red: 0, green: 0.00392157, blue: 0.00784314)?.mix.process.w == 64)
        #expect(table.entry(red: 1, green: 1, blue: 1) == nil)
    }
}
