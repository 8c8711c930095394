import Cartography
import ChartModel
import Grammar

extension MarkContext {
    /// Returns the positions of rows from their longitudes and latitudes; nil if those channels have no data
    /// (Vega-Lite `compile/data/geopoint.ts`). Rows that have no place on the map are at the
    /// origin, as in Vega.
    func projected(_ channel: Channel) -> [Double]? {
        guard let map, unit[channel] == nil else { return nil }
        let places: [Place?]?
        switch channel {
        case .x, .y: places = unit.places(.longitude, .latitude, unit.table)
        case .x2, .y2: places = unit.places(.longitude2, .latitude2, unit.table)
        default: return nil
        }
        let axis = channel.primary == .x ? 0 : 1
        return places?.map { $0.flatMap(map.project)?[axis] ?? 0 }
    }
}
