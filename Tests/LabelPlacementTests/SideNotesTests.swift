import Testing

@testable import LabelPlacement

@Suite struct SideNotesTests {
    @Test func notesWithRoomStayWhereTheyAre() {
        #expect(
            SideNotes.placed(middles: [10, 50, 90], heights: [10, 10, 10], within: 0...100) == [10, 50, 90])
    }

    @Test func twoThatCollideMoveApartByTheSame() {
        #expect(SideNotes.placed(middles: [50, 50], heights: [10, 10], within: 0...100) == [45, 55])
        #expect(SideNotes.placed(middles: [48, 52], heights: [10, 10], within: 0...100) == [45, 55])
    }

    @Test func theOrderIsKept() {
        let middles = [30.0, 10, 31, 9, 29]
        let placed = SideNotes.placed(middles: middles, heights: [12, 12, 12, 12, 12], within: 0...100)
        let before = middles.indices.sorted { middles[$0] < middles[$1] }
        let after = placed.indices.sorted { placed[$0] < placed[$1] }
        #expect(before == after)
        for (one, next) in zip(after, after.dropFirst()) { #expect(placed[next] - placed[one] >= 12 - 1e-9) }
    }

    @Test func noneLeavesTheRoom() {
        #expect(SideNotes.placed(middles: [2, 99], heights: [10, 10], within: 0...100) == [5, 95])
    }

    @Test func moreThanFitBeginAtTheStart() {
        #expect(SideNotes.placed(middles: [5, 6, 7], heights: [10, 10, 10], within: 0...20) == [5, 15, 25])
    }

    @Test func ofManyThatCollideTheMeanStays() {
        let middles = [40.0, 41, 42, 43, 44]
        let placed = SideNotes.placed(middles: middles, heights: [10, 10, 10, 10, 10], within: 0...100)
        #expect(placed == [22, 32, 42, 52, 62])
    }

    // MARK: Room that is taken

    private func avoiding(_ taken: ClosedRange<Double>..., middles: [Double]) -> [Double]? {
        SideNotes.placed(
            middles: middles, heights: middles.map { _ in 10 }, within: 0...100, avoiding: taken)
    }

    @Test func aNoteStandsBesideWhatIsTaken() {
        #expect(avoiding(40...60, middles: [58]) == [65])
        #expect(avoiding(40...60, middles: [42]) == [35])
        #expect(avoiding(40...60, middles: [20]) == [20])
    }

    @Test func theOrderIsKeptAroundWhatIsTaken() {
        #expect(avoiding(40...60, middles: [50, 51])?.sorted() == avoiding(40...60, middles: [50, 51]))
        #expect(avoiding(20...40, 60...80, middles: [29, 69]) == [15, 55])
    }

    @Test func whatDoesNotFitIsNotPlaced() {
        #expect(avoiding(5...95, middles: [50]) == nil)
    }
}
