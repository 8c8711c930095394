import Diagnostics
import SceneGraph

/// Finds texts of a chart that overlap and so can't be read.
struct CollisionCheck: Check {
    let id = "text-collisions"
    let codes: [Diagnostic.Code] = [.textOverlap]
    let reads: Set<CheckSubject.Kind> = [.picture]

    /// Returns the first two that collide. Labels may touch.
    func findings(in subject: CheckSubject) -> [Finding] {
        subject.scenes.compactMap { scene in
            let lines = TextBoxes(scene, measuring: subject.measuring).lines
            guard let (text, other) = lines.collisions(hair: { $0.size * 0.12 }).first else { return nil }
            return Finding(
                .judgement, .textOverlap,
                "the texts “\(text.text.prefix(20))” and “\(other.text.prefix(20))” overlap",
                at: subject.span,
                hints: [
                    "give them more room, turn them with labelAngle, or leave some out with labelOverlap"
                ])
        }
    }
}
