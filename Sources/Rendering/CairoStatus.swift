import CCairo

extension RenderingError {
    /// The error that a status of Cairo's stands for.
    init(_ status: cairo_status_t) {
        self = .cairo(String(cString: cairo_status_to_string(status)))
    }
}
