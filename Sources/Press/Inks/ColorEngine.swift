import CLCMS

/// Little CMS, which is loaded when it is first asked for.
struct ColorEngine: @unchecked Sendable {
    fileprivate let functions: lcms_functions

    /// nil if the library isn't there.
    static let shared: ColorEngine? = {
        var functions = lcms_functions()
        return lcms_load(&functions) ? ColorEngine(functions: functions) : nil
    }()
}

/// How colours outside of what a press can print are brought inside (ICC.1:2001-04, annex A.3).
enum RenderingIntent: UInt32 {
    /// All colours move, so that a photograph keeps its gradations.
    case perceptual = 0
    /// What can be printed stays as it is, on the paper's white.
    case relativeColorimetric = 1
}

/// A conversion between two colour spaces. It may be used from many threads.
final class ColorTransform: @unchecked Sendable {
    private let engine: ColorEngine
    private let handle: cmsHTRANSFORM

    enum Space: Sendable {
        /// sRGB; three numbers from 0 to 1, or three bytes.
        case screen
        /// The press; four numbers from 0 to 100, or four bytes.
        case press(ICCProfile)
        /// CIELAB under D50; three numbers.
        case lab
    }

    enum Precision { case doubles, bytes }

    /// nil if a profile doesn't hold what the conversion needs.
    init?(
        from source: Space, to target: Space, _ intent: RenderingIntent, _ engine: ColorEngine,
        _ precision: Precision = .doubles
    ) {
        let functions = engine.functions
        func open(_ space: Space) -> cmsHPROFILE? {
            switch space {
            case .screen: functions.cmsCreate_sRGBProfile()
            case .press(let profile):
                functions.cmsOpenProfileFromMem(profile.bytes, UInt32(profile.bytes.count))
            case .lab: functions.cmsCreateLab4Profile(nil)
            }
        }
        guard let input = open(source) else { return nil }
        defer { _ = functions.cmsCloseProfile(input) }
        guard let output = open(target) else { return nil }
        defer { _ = functions.cmsCloseProfile(output) }
        // Without the cache of one pixel, threads don't disturb each other.
        let flags = UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE)
        guard
            let handle = functions.cmsCreateTransform(
                input, source.format(precision), output, target.format(precision), intent.rawValue, flags)
        else { return nil }
        self.engine = engine
        self.handle = handle
    }

    deinit { engine.functions.cmsDeleteTransform(handle) }

    /// Converts one colour.
    func callAsFunction(_ components: SIMD4<Double>) -> SIMD4<Double> {
        var (input, output) = (components, SIMD4<Double>())
        engine.functions.cmsDoTransform(handle, &input, &output, 1)
        return output
    }

    /// Converts pixels of bytes, without padding between rows.
    func callAsFunction(_ pixels: [UInt8], count: Int, bytesPerPixel: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count * bytesPerPixel) { buffer, size in
            engine.functions.cmsDoTransform(handle, pixels, buffer.baseAddress, UInt32(count))
            size = count * bytesPerPixel
        }
    }
}

extension ColorTransform.Space {
    fileprivate func format(_ precision: ColorTransform.Precision) -> UInt32 {
        switch (self, precision) {
        case (.screen, .doubles): lcms_rgb_doubles
        case (.screen, .bytes): lcms_rgb_bytes
        case (.press, .doubles): lcms_cmyk_percents
        case (.press, .bytes): lcms_cmyk_bytes
        case (.lab, _): lcms_lab_doubles
        }
    }
}
