import Diagnostics
import SceneGraph

/// Checks a scene for texts that overlap and so can't be read.
struct CollisionCheck {
    let environment: ChartEnvironment
    let span: Span?

    /// Reports the first two that collide. Labels may touch.
    func check(_ scene: Scene) {
        let lines = TextBoxes(scene, measuring: environment.measuring).lines
        guard let (text, other) = lines.collisions(hair: { $0.size * 0.12 }).first else { return }
        environment.log.warning(
            .textOverlap, "the texts “\(text.text.prefix(20))” and “\(other.text.prefix(20))” overlap",
            at: span,
            hint: "give them more room, turn them with labelAngle, or leave some out with labelOverlap")
    }
}
