public import Documents

extension BuiltInSources {
    /// The house styles that charts and sheets name, and that themes extend.
    public static let houseStyles = BuiltInSources(
        "house style",
        [
            "broadsheet": PackageResources.broadsheet_yaml,
            "newsprint": PackageResources.newsprint_yaml,
            "phone": PackageResources.phone_yaml,
            "briefing": PackageResources.briefing_yaml,
        ])
}
