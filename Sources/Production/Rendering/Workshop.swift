import Figures
import Synchronization
import TextShaping

/// What the documents of one run share: fonts and themes, each made when it is first asked for.
package final class Workshop: Sendable {
    let themes = SharedReadings<Theme>()
    let figures = SharedReadings<FigureTable>()
    package init() {}

    private let fontDependencies = Mutex<[String: Dependency]>([:])
    /// Font libraries by their folders of fonts besides the system's.
    private let fonts = Mutex<[[String]: Result<FontLibrary, FontError>]>([:])

    /// - Parameter folders: Folders of fonts besides the system's.
    func fontLibrary(_ folders: [String]) throws(FontError) -> FontLibrary {
        let result = fonts.withLock { fonts in
            if let known = fonts[folders] { return known }
            let made: Result<FontLibrary, FontError>
            do throws(FontError) {
                made = .success(try FontLibrary(FontConfiguration(additionalFolders: folders)))
            } catch {
                made = .failure(error)
            }
            fonts[folders] = made
            return made
        }
        return try result.get()
    }
}

extension Workshop {
    /// A font file as a dependency, hashed once.
    func fontDependency(_ path: String) -> Dependency {
        fontDependencies.withLock { known in
            if let dependency = known[path] { return dependency }
            let bytes = try? OpenFile(path: path).bytes().bytes
            let dependency = Dependency(path: path, sha256: bytes.map(SHA256.hexadecimal))
            known[path] = dependency
            return dependency
        }
    }
}

/// What one thread has to itself.
package final class Workbench {
    let workshop: Workshop
    private var shapers: [[String]: TextShaper] = [:]

    package init(_ workshop: Workshop) { self.workshop = workshop }

    /// Tells that a document is done.
    func finishDocument() {
        for shaper in shapers.values { shaper.finishDocument() }
    }

    /// - Parameter folders: Folders of fonts besides the system's.
    func shaper(_ folders: [String]) throws(FontError) -> TextShaper {
        if let shaper = shapers[folders] { return shaper }
        let shaper = TextShaper(library: try workshop.fontLibrary(folders))
        shapers[folders] = shaper
        return shaper
    }
}
