import SceneGraph
import Testing

/// What a sheet says of itself in the document's metadata.
@Suite struct MetadataTests {
    @Test func titleAndDescriptionAreTextWithExpressions() {
        let sheet = CompiledSheet(
            "title: 床位${figure('beds')}张\ndescription: 占${figure('share')}%\nblocks: [{text: 甲}]")
        #expect(sheet.messages == [])
        #expect(sheet.scene?.title == "床位2000张")
        #expect(sheet.scene?.description == "占60%")
        #expect(sheet.scene?.root.description == "占60%")
    }

    @Test func aTitleMayBeAnExpressionOfParameters() {
        let sheet = CompiledSheet(
            "params: [{name: 县区, value: 张店}]\ntitle: {expr: 县区 + '区'}\nblocks: [{text: 甲}]")
        #expect(sheet.messages == [])
        #expect(sheet.scene?.title == "张店区")
        #expect(sheet.scene?.description == nil)
    }

    @Test func aMistakeInTheTitleIsTold() {
        let sheet = CompiledSheet("title: ${figur(1)}\nblocks: [{text: 甲}]")
        #expect(sheet.messages == ["unknown function 'figur'"])
        #expect(sheet.scene == nil)
    }

    @Test func aTitleIsText() {
        #expect(
            CompiledSheet("title: {a: 1}\nblocks: [{text: 甲}]").messages == ["expected text, found an object"]
        )
    }
}
