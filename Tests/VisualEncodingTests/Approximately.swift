/// Whether two numbers agree to about twelve digits.
func approximately(_ a: Double, _ b: Double, within tolerance: Double = 1e-12) -> Bool {
    a == b || (a - b).magnitude <= tolerance * max(1, a.magnitude, b.magnitude)
}

func approximately(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-12) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { approximately($0, $1, within: tolerance) }
}
