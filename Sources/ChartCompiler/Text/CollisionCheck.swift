import Diagnostics
import SceneGraph

/// Looks through a scene for texts that stand on one another and that nobody could read.
struct CollisionCheck {
    let environment: ChartEnvironment
    let span: Span?

    /// Tells of the first two that collide. Labels may touch.
    func check(_ scene: Scene) {
        let lines = TextBoxes(scene, measuring: environment.measuring).lines
        guard let (text, other) = lines.collisions(hair: { $0.size * 0.12 }).first else { return }
        environment.log.warning(
            "the texts “\(text.text.prefix(20))” and “\(other.text.prefix(20))” overlap", at: span,
            hint: "give them more room, turn them with labelAngle, or leave some out with labelOverlap")
    }
}
