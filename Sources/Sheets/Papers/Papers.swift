public import Documents

extension BuiltInSources {
    /// The papers that sheets name.
    public static let papers = BuiltInSources(
        "paper",
        [
            "broadsheet": PackageResources.broadsheet_yaml,
            "berliner": PackageResources.berliner_yaml,
            "tabloid": PackageResources.tabloid_yaml,
            "a3": PackageResources.a3_yaml,
            "a4": PackageResources.a4_yaml,
        ], alsoCalled: ["对开": "broadsheet", "四开": "tabloid", "A3": "a3", "A4": "a4"])
}
