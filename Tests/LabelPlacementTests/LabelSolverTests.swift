import SceneGraph
import Testing

@testable import LabelPlacement

@Suite struct LabelSolverTests {
    private let frame = Rect(x: 0, y: 0, width: 200, height: 200)

    /// A label of 20 by 8 with places to the right and to the left of a point.
    private func label(
        _ x: Double, _ y: Double, isRequired: Bool = false, leadsOut: Bool = false
    ) -> LabelRequest {
        LabelRequest(
            [
                LabelRequest.Candidate(Rect(x: x + 3, y: y - 4, width: 20, height: 8), cost: 0),
                LabelRequest.Candidate(Rect(x: x - 23, y: y - 4, width: 20, height: 8), cost: 1),
            ], anchor: Rect(x: x, y: y, width: 0, height: 0), size: 8, isRequired: isRequired,
            leadsOut: leadsOut)
    }

    private func solve(
        _ requests: [LabelRequest], _ obstruct: (inout LabelObstacles) -> Void = { _ in }
    ) -> [LabelSolver.Outcome] {
        var obstacles = LabelObstacles(frame: frame, layers: 2)
        obstruct(&obstacles)
        var solver = LabelSolver(obstacles, within: frame)
        return solver.places(for: requests)
    }

    @Test func aLabelTakesItsBestPlace() {
        #expect(solve([label(100, 100)])[0].place?.box.minX == 103)
    }

    @Test func aMarkInTheWayMakesItTurn() {
        let outcome = solve([label(100, 100)]) {
            $0.layers[0].fill(Rect(x: 110, y: 95, width: 5, height: 10))
        }
        #expect(outcome[0].place?.box.maxX == 97)
    }

    @Test func itsOwnMarkIsNotInTheWayOfALabelThatStandsOnIt() {
        let box = Rect(x: 90, y: 95, width: 20, height: 8)
        let request = LabelRequest(
            [LabelRequest.Candidate(box, cost: 0, over: .layer(1))], anchor: box, size: 8, isRequired: true)
        #expect(solve([request]) { $0.layers[1].fill(box) }[0].place?.box == box)
        guard case .placed(let other) = solve([request], { $0.layers[0].fill(box) })[0] else {
            Issue.record("not led out")
            return
        }
        #expect(other.box != box)
    }

    @Test func twoThatWantOnePlaceShareTheCost() {
        // The second can't turn to the left, where the first is; so the first does.
        let outcomes = solve([label(100, 100), label(110, 100)])
        #expect(outcomes[0].place?.box.maxX == 97)
        #expect(outcomes[1].place?.box.minX == 113)
    }

    @Test func nothingLeavesTheFrame() {
        #expect(solve([label(190, 100)])[0].place?.box.maxX == 187)
        #expect(solve([label(190, 199)])[0].place == nil)
    }

    @Test func whatIsLeftIsLedOutToTheNearestFreePlace() throws {
        let taken = Rect(x: 70, y: 94, width: 60, height: 12)
        let outcomes = solve([label(100, 100, leadsOut: true)]) { $0.texts.fill(taken) }
        // The leader would run through the text.
        #expect(outcomes[0].place == nil)
        let place = try #require(
            solve([label(100, 100, leadsOut: true)]) { $0.layers[0].fill(taken) }[0].place)
        #expect(place.leader != nil)
        #expect(!place.box.overlaps(taken))
        #expect(place.box.center.y > 80 && place.box.center.y < 120)
    }

    @Test func whatHasToBeShownIsShownWhereItCoversLeast() throws {
        let outcomes = solve([label(100, 100, isRequired: true)]) {
            $0.texts.fill(frame)
            $0.layers[0].fill(Rect(x: 103, y: 96, width: 20, height: 8))
        }
        guard case .forced(let place) = outcomes[0] else {
            Issue.record("not forced")
            return
        }
        #expect(place.box.maxX == 97)
    }

    @Test func whatFindsNoPlaceIsExchangedForWhatCanBeLedOut() {
        // The second has one place, which the first takes, as it comes first.
        let first = label(100, 100, leadsOut: true)
        var second = label(100, 100)
        second.candidates = [first.candidates[0]]
        let outcomes = solve([first, second]) { $0.texts.fill(Rect(x: 70, y: 90, width: 28, height: 20)) }
        #expect(outcomes[1].place?.box == first.candidates[0].box)
        #expect(outcomes[0].place?.leader != nil)
    }

    @Test func leadersDontCrossOneAnother() {
        let leaders = [
            Leader([Point(0, 0), Point(10, 10)]), Leader([Point(0, 10), Point(10, 0)]),
            Leader([Point(20, 0), Point(30, 0)]),
        ]
        #expect(leaders[0].crosses(leaders[1]))
        #expect(!leaders[0].crosses(leaders[2]))
        #expect(leaders[0].crosses(Rect(x: 4, y: 4, width: 2, height: 2)))
        #expect(!leaders[0].crosses(Rect(x: 6, y: 0, width: 4, height: 4)))
    }

    /// A point cloud by an arithmetic rule, so that every run has the same.
    private func cloud(_ count: Int, side: Double) -> [LabelRequest] {
        (0..<count).map { index in
            let x = Double(index * 7919 % 997) / 997 * (side - 60) + 30
            let y = Double(index * 104729 % 991) / 991 * (side - 20) + 10
            let places = [(1.0, 0.0), (-1, 0), (0, -1), (0, 1)].enumerated().map { rank, way in
                LabelRequest.Candidate(
                    Rect(x: x + way.0 * 13 - 10, y: y + way.1 * 8 - 4, width: 20, height: 8),
                    cost: Double(rank) * 0.2)
            }
            return LabelRequest(
                places, anchor: Rect(x: x, y: y, width: 0, height: 0), size: 8, isRequired: false)
        }
    }

    @Test func noTwoLabelsOverlapHoweverManyThereAre() {
        var solver = LabelSolver(
            LabelObstacles(frame: Rect(x: 0, y: 0, width: 500, height: 500), layers: 1),
            within: Rect(x: 0, y: 0, width: 500, height: 500))
        let boxes = solver.places(for: cloud(400, side: 500)).compactMap { $0.place?.box }
        #expect(boxes.count > 250)
        for (index, box) in boxes.enumerated() {
            #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) })
        }
    }

    @Test func theSameRequestsGetTheSamePlaces() {
        func run() -> [Rect?] {
            var solver = LabelSolver(LabelObstacles(frame: frame, layers: 1), within: frame)
            return solver.places(for: cloud(80, side: 200)).map { $0.place?.box }
        }
        #expect(run() == run())
    }

    @Test func aSmallGroupIsSolvedExactly() {
        // Three in a row, each with two places: only one choice shows all.
        let xs = [100.0, 112, 124]
        let requests = xs.map { label($0, 100) }
        let outcomes = solve(requests) { $0.texts.fill(Rect(x: 150, y: 90, width: 50, height: 20)) }
        #expect(outcomes.compactMap(\.place).count == 2)
        let free = solve(xs.map { label($0, $0) })
        #expect(free.compactMap(\.place).count == 3)
    }

    @Test func veryManyOnOneSpotDontTakeForEver() {
        let clock = ContinuousClock()
        var places: [Rect?] = []
        let time = clock.measure {
            let crowd = Array(repeating: label(100, 100, leadsOut: true), count: 8000)
            places = solve(crowd + [label(100, 20)]).map(\.place?.box)
        }
        // The first two stand right and left of the spot, and the last one has its own.
        #expect(places[0]?.minX == 103)
        #expect(places[1]?.maxX == 97)
        #expect(places[8000]?.minX == 103)
        // A second in an optimized build; sharing the places out takes ten times as long, and gigabytes.
        #expect(time < .seconds(20))
    }
}
