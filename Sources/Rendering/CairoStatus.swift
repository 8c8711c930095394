import CCairo

extension RenderingError {
    /// The error for a status code of Cairo.
    init(_ status: cairo_status_t) {
        self = .cairo(String(cString: cairo_status_to_string(status)))
    }
}
