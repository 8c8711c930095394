import Synchronization
import TextShaping

/// What the documents of one run share: fonts and themes, each made when it is first asked for.
final class Workshop: Sendable {
    let themes = ThemeStore()
    private let fonts = Mutex<Result<FontLibrary, FontError>?>(nil)

    func fontLibrary() throws(FontError) -> FontLibrary {
        let result = fonts.withLock { fonts in
            if let fonts { return fonts }
            let made: Result<FontLibrary, FontError>
            do throws(FontError) { made = .success(try FontLibrary()) } catch { made = .failure(error) }
            fonts = made
            return made
        }
        return try result.get()
    }
}

/// What one thread has to itself.
final class Workbench {
    let workshop: Workshop
    private var madeShaper: TextShaper?

    init(_ workshop: Workshop) { self.workshop = workshop }

    func shaper() throws(FontError) -> TextShaper {
        if let madeShaper { return madeShaper }
        let shaper = TextShaper(library: try workshop.fontLibrary())
        madeShaper = shaper
        return shaper
    }
}
