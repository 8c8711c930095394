import ChartLayout
import Diagnostics
import SceneGraph

/// Finds texts of a chart that overlap and so can't be read.
struct CollisionCheck: Check {
    let id = "text-collisions"
    let codes: [Diagnostic.Code] = [.textOverlap]
    let reads: Set<CheckSubject.Kind> = [.picture]

    private static let countedPairs = 100

    /// Returns the first two that collide, and how many others do. Labels may touch.
    func findings(in subject: CheckSubject) -> [Finding] {
        subject.scenes.compactMap { scene in
            let lines = TextBoxes(scene, measuring: subject.measuring).lines
            let pairs = lines.collisions(most: Self.countedPairs) { $0.size * 0.12 }
            guard let (text, other) = pairs.first else { return nil }
            let more = pairs.count - 1
            let rest =
                switch more {
                case 0: ""
                case 1: ", as does one other pair"
                case ..<(Self.countedPairs - 1): ", as do \(more) other pairs"
                default: ", as do many others"
                }
            return Finding(
                .judgement, .textOverlap,
                "the texts “\(text.text.prefix(20))” and “\(other.text.prefix(20))” overlap\(rest)",
                at: subject.span,
                hints: [
                    "give them more room, turn them with labelAngle, or leave some out with labelOverlap"
                ])
        }
    }
}
