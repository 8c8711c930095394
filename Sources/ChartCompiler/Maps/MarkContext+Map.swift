import Cartography
import Grammar

extension MarkContext {
    /// Where longitudes and latitudes put each row on a channel; nil if they say nothing of it (Vega-Lite
    /// `compile/data/geopoint.ts`). What has no place on the map stands at the origin, as in Vega.
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
