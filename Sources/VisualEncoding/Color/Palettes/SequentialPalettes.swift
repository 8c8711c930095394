// Samples of ramps from Vega (`vega-scale`), after ColorBrewer and matplotlib.

extension Palette {
    /// One hue, light to dark.
    static let singleHue = [
        Palette("blues", "cfe1f2 bed8ec a8cee5 8fc1de 74b2d7 5ba3cf 4592c6 3181bd 206fb2 125ca4 0a4a90"),
        Palette("greens", "d3eecd c0e6ba abdda5 94d391 7bc77d 60ba6c 46ab5e 329a51 208943 0e7735 036429"),
        Palette("greys", "e2e2e2 d4d4d4 c4c4c4 b1b1b1 9d9d9d 888888 757575 626262 4d4d4d 353535 1e1e1e"),
        Palette("oranges", "fdd8b3 fdc998 fdb87b fda55e fc9244 f87f2c f06b18 e4580b d14904 b93d02 9f3303"),
        Palette("purples", "e2e1ef d4d4e8 c4c5e0 b4b3d6 a3a0cc 928ec3 827cb9 7566ae 684ea2 5c3696 501f8c"),
        Palette("reds", "fdc9b4 fcb49a fc9e80 fc8767 fa7051 f6573f ec3f2f dc2a25 c81b1d b21218 970b13"),
        Palette("browns", "eedbbd ecca96 e9b97a e4a865 dc9856 d18954 c7784c c0673f b85536 ad4433 9f3632"),
        Palette("tealblues", "bce4d8 9dd3d1 81c3cb 65b3c2 45a2b9 368fae 347da0 306a93 2c5985"),
        Palette("teals", "bbdfdf a2d4d5 8ac9c9 75bcbb 61b0af 4da5a4 379998 2b8b8c 1e7f7f 127273 006667"),
        Palette("warmgreys", "dcd4d0 cec5c1 c0b8b4 b3aaa7 a59c99 98908c 8b827f 7e7673 726866 665c5a 59504e"),
    ]

    /// Neighbouring hues, light to dark.
    static let multiHue = [
        Palette("bluegreen", "d5efed c1e8e0 a7ddd1 8bd2be 70c6a9 58ba91 44ad77 319c5d 208946 0e7736 036429"),
        Palette("bluepurple", "ccddec bad0e4 a8c2dd 9ab0d4 919cc9 8d85be 8b6db2 8a55a6 873c99 822287 730f71"),
        Palette("greenblue", "d3eece c5e8c3 b1e1bb 9bd8bb 82cec2 69c2ca 51b2cd 3c9fc7 288abd 1675b1 0b60a1"),
        Palette("orangered", "fddcaf fdcf9b fdc18a fdad77 fb9562 f67d53 ee6545 e24932 d32d1e bf130d a70403"),
        Palette("purpleblue", "dbdaeb c8cee4 b1c3de 97b7d8 7bacd1 5b9fc9 3a90c0 1e7fb7 0b70ab 056199 045281"),
        Palette(
            "purplebluegreen",
            """
            dbd8ea c8cee4 b0c3de 93b7d8 72acd1 549fc8 3892bb 1c88a3 097f87 02736b 016353
            """),
        Palette("purplered", "dcc9e2 d3b3d7 ce9ecc d186c0 da6bb2 e14da0 e23189 d91e6f c61159 ab0749 8f023a"),
        Palette("redpurple", "fccfcc fcbec0 faa9b8 f98faf f571a5 ec539d db3695 c41b8a a90880 8d0179 700174"),
        Palette(
            "yellowgreen",
            """
            e4f4ac d1eca0 b9e294 9ed688 80c97c 62bb6e 47aa5e 329750 208344 0e723b 036034
            """),
        Palette(
            "yellowgreenblue",
            """
            eff9bd dbf1b4 bde5b5 94d5b9 69c5be 45b4c2 2c9ec0 2182b8 2163aa 23479c 1c3185
            """),
        Palette(
            "yelloworangebrown",
            """
            feeaa1 fedd84 fecc63 feb746 fca031 f68921 eb7215 db5e0b c54c05 ab3d03 8f3204
            """),
        Palette(
            "yelloworangered",
            """
            fee087 fed16f febd59 fea849 fd903e fc7335 f9522b ee3423 de1b20 ca0b22 af0225
            """),
        Palette("goldgreen", "f4d166 d5ca60 b6c35c 98bb59 7cb257 60a656 4b9c53 3f8f4f 33834a 257740 146c36"),
        Palette("goldorange", "f4d166 f8be5c f8aa4c f5983b f3852a ef701b e2621f d65322 c54923 b14223 9e3a26"),
        Palette("goldred", "f4d166 f6be59 f9aa51 fc964e f6834b ee734a e56249 db5247 cf4244 c43141 b71d3e"),
    ]

    /// From nearly white, for light backgrounds.
    static let light = [
        Palette("lightgreyred", "efe9e6 e1dad7 d5cbc8 c8bdb9 bbaea9 cd967d dc7b43 e15f19 df4011 dc000b"),
        Palette("lightgreyteal", "e4eaea d6dcdd c8ced2 b7c2c7 a6b4bc 64b0bf 22a6c3 2295c1 1f85be 1876bc"),
        Palette("lightmulti", "e0f1f2 c4e9d0 b0de9f d0e181 f6e072 f6c053 f3993e f77440 ef4a3c"),
        Palette("lightorange", "f2e7da f7d5ba f9c499 fab184 fa9c73 f68967 ef7860 e8645b de515b d43d5b"),
        Palette("lighttealblue", "e3e9e0 c0dccf 9aceca 7abfc8 59afc0 389fb9 328dad 2f7ca0 276b95 255988"),
    ]

    /// From nearly black, for dark backgrounds.
    static let dark = [
        Palette("darkblue", "323232 2d4668 1a5c93 0074af 008cbf 05a7ce 25c0dd 38daed 50f3fa ffffff"),
        Palette("darkgold", "3c3c3c 584b37 725e34 8c7631 ae8b2b cfa424 ecc31e f9de30 fff184 ffffff"),
        Palette("darkgreen", "3a3a3a 215748 006f4d 048942 489e42 76b340 a6c63d d2d836 ffeb2c ffffaa"),
        Palette("darkmulti", "373737 1f5287 197d8c 29a869 95ce3f ffe800 ffffff"),
        Palette("darkred", "343434 703633 9e3c38 cc4037 e75d1e ec8620 eeab29 f0ce32 ffeb2c"),
    ]
}
