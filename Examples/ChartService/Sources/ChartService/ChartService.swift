import FlyingFox
import Foundation
import Tuban

/// Serves charts over HTTP: a spec in, a picture out.
///
///     curl --data-binary @chart.yaml localhost:8080/chart.png > chart.png
///
/// The specs come from strangers, so they read nothing: data stand in the spec. A mistake is answered with its place.
@main
struct ChartService {
    /// Larger specs are refused.
    private static let greatestLength = 4 << 20

    private let engine = Engine()

    static func main() async throws {
        let port = CommandLine.arguments.dropFirst().first.flatMap(UInt16.init) ?? 8080
        let service = ChartService()
        // Only this machine: what stands before it decides who may ask.
        let server = HTTPServer(address: .loopback(port: port))
        for format in OutputFormat.allCases {
            await server.appendRoute(HTTPRoute("POST /chart.\(format.fileExtension)")) { request in
                try await service.answer(request, as: format)
            }
        }
        try await server.run()
    }

    private func answer(_ request: HTTPRequest, as format: OutputFormat) async throws -> HTTPResponse {
        let body = try await request.bodyData
        guard body.count <= Self.greatestLength else { return HTTPResponse(statusCode: .payloadTooLarge) }
        let picture = engine.render(String(decoding: body, as: UTF8.self), as: format)
        guard let page = picture.pages.first else {
            return Self.response(.badRequest, "text/plain; charset=utf-8", Data(Self.words(picture).utf8))
        }
        return Self.response(.ok, Self.type(format), Data(page))
    }

    /// The messages as the command prints them.
    private static func words(_ picture: Rendering) -> String {
        picture.diagnostics.map { $0.formatted() + "\n" }.joined()
    }

    private static func type(_ format: OutputFormat) -> String {
        switch format {
        case .png: "image/png"
        case .pdf: "application/pdf"
        case .scene: "application/json"
        }
    }

    private static func response(_ status: HTTPStatusCode, _ type: String, _ body: Data) -> HTTPResponse {
        HTTPResponse(statusCode: status, headers: [.contentType: type], body: body)
    }
}
