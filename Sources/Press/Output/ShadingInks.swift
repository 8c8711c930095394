import Rendering

/// Gradients in inks: the stops of Cairo's functions are numbers of inks.
struct ShadingInks {
    let inks: InkTable

    /// A shading, or a pattern that holds one, with its functions and colour space in inks; nil for anything else.
    ///
    /// - Parameter operators: Knows the colour spaces of spots.
    func replacing(
        _ text: String, in file: PDFFile, _ operators: inout InkOperators, spaceObject: (String) -> Int
    ) -> String? {
        guard text.contains("/ShadingType"), let space = text.firstRange(of: "/ColorSpace /DeviceRGB"),
            let function = file.references("/Function", in: text).first
        else { return nil }
        let stops = self.stops(of: function, in: file)
        guard !stops.isEmpty else { return nil }
        var colorants: [InkMix.Colorant] = []
        for spot in stops.flatMap(\.spots) where !colorants.contains(spot.ink) { colorants.append(spot.ink) }
        colorants.sort { $0.name < $1.name }
        let hasProcess = colorants.isEmpty || stops.contains { $0.process != .zero }
        var result = text
        let name = colorants.isEmpty ? "" : operators.spaceName(colorants: colorants, hasProcess: hasProcess)
        result.replaceSubrange(
            space, with: "/ColorSpace " + (colorants.isEmpty ? "/DeviceCMYK" : "\(spaceObject(name)) 0 R"))
        guard let reference = result.firstRange(of: "/Function \(function) 0 R") else { return nil }
        let written = self.function(function, in: file) { mix in
            operators.components(of: mix, colorants: colorants, hasProcess: hasProcess)
        }
        result.replaceSubrange(reference, with: "/Function \(written)")
        return result
    }

    /// The inks at the ends of a function's pieces.
    private func stops(of function: Int, in file: PDFFile) -> [InkMix] {
        guard let text = file.dictionary(function) else { return [] }
        let parts = file.references("/Functions", in: text)
        if !parts.isEmpty { return parts.flatMap { stops(of: $0, in: file) } }
        return ["/C0", "/C1"].compactMap { mix(after: $0, in: text) }
    }

    /// The function with its pieces in it.
    private func function(_ number: Int, in file: PDFFile, _ components: (InkMix) -> String) -> String {
        guard var text = file.dictionary(number) else { return "null" }
        let parts = file.references("/Functions", in: text)
        if let list = text.range(from: "/Functions [", through: "]"), !parts.isEmpty {
            let written = parts.map { function($0, in: file, components) }
            text.replaceSubrange(list, with: "/Functions [ \(written.joined(separator: " ")) ]")
        }
        for key in ["/C0", "/C1"] {
            guard let mix = mix(after: key, in: text), let list = text.range(from: "\(key) [", through: "]")
            else { continue }
            text.replaceSubrange(list, with: "\(key) [ \(components(mix)) ]")
        }
        return "<< \(text) >>"
    }

    private func mix(after key: String, in text: String) -> InkMix? {
        guard let list = text.range(from: "\(key) [", through: "]") else { return nil }
        let components = text[list].split(separator: " ").compactMap { Double($0) }
        guard components.count == 3 else { return nil }
        return inks.entry(red: components[0], green: components[1], blue: components[2])?.mix
    }
}

extension String {
    /// From the first occurrence of a text through the next one of another.
    func range(from start: String, through end: String) -> Range<String.Index>? {
        guard let first = firstRange(of: start),
            let last = self[first.upperBound...].firstRange(of: end)
        else { return nil }
        return first.lowerBound..<last.upperBound
    }
}
