import Colors

extension Color {
    /// What is said beside the figures, where no style says otherwise: notes of annotations, words for what is missing.
    static let remark = Color(red: 0.4, green: 0.4, blue: 0.4)
}
