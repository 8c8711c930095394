// Samples of ramps by matplotlib, J. R. Nuñez (cividis), A. Mikhailov (turbo) and M. Bostock (rainbow,
// sinebow).

extension Palette {
    /// Uniform in lightness.
    static let perceptual = [
        Palette(
            "viridis",
            """
            440154 470e61 481a6c 482575 472f7d 443a83 414487 3d4e8a 39568c 35608d 31688e 2d708e 2a788e
            27818e 23888e 21918d 1f988b 1fa088 22a884 2ab07f 35b779 43bf71 54c568 66cc5d 7ad151 8fd744
            a5db36 bcdf27 d2e21b e9e51a fde725
            """),
        Palette(
            "magma",
            """
            000004 040413 0b0924 150e37 20114b 2c1160 3b0f70 4a1079 57157e 651a80 721f81 7f2482 8c2981
            9a2e80 a8327d b6377a c43c75 d1426f de4968 e95462 f1605d f76f5c fa7f5e fc8f65 fe9f6d feaf78
            febf84 fece91 fddea0 fcedaf fcfdbf
            """),
        Palette(
            "inferno",
            """
            000004 040313 0c0826 170c3b 240c4f 330a5f 420a68 500d6c 5d126e 6b176e 781c6d 86216b 932667
            a12b62 ae305c bb3755 c73e4c d24644 dd513a e65c30 ed6925 f3771a f8850f fb9506 fca50a fcb519
            fac62d f6d645 f2e661 f3f484 fcffa4
            """),
        Palette(
            "plasma",
            """
            0d0887 230690 330597 42039d 5002a2 5d01a6 6a00a8 7801a8 8405a7 900da4 9c179e a72198 b12a90
            ba3488 c33d80 cb4779 d35171 da5a69 e16462 e76e5b ed7953 f2834c f68f44 fa9a3d fca636 fdb32f
            fec029 fcce25 f9dc24 f5ea27 f0f921
            """),
        Palette(
            "cividis",
            """
            002051 002358 00265d 002961 012b65 042e67 083169 0d346b 11366c 16396d 1c3c6e 213f6e 26426e
            2c456e 31476e 374a6e 3c4d6e 42506e 47536d 4c566d 51586e 555b6e 5a5e6e 5e616e 62646f 66676f
            6a6a70 6e6d71 727071 757372 797673 7c7974 7f7c75 827f75 868276 898577 8c8877 908b78 938e78
            969178 9a9478 9e9778 a19b78 a59e77 a9a177 aea575 b2a874 b6ab73 bbaf71 c0b26f c5b66d c9b96a
            cebd68 d3c065 d8c462 ddc85f e2cb5c e7cf58 ebd355 f0d652 f3da4f f7de4c fae249 fce647
            """),
    ]

    /// Around the circle of hues.
    static let cyclical = [
        Palette(
            "rainbow",
            """
            6e40aa 883eb1 a43db3 bf3caf d83fa4 ee4395 fe4b83 ff576e ff6659 ff7847 ff8c38 f3a130 e2b72f
            cfcc36 bee044 aff05b 8ff457 6ff65b 52f667 3af278 28ea8d 1ddfa3 19d0b8 1cbecb 23abd8 2f96e0
            3d82e1 4c6edb 5a5dd0 664dbf 6e40aa
            """),
        Palette(
            "sinebow",
            """
            ff4040 fc582a f47218 e78d0b d5a703 bfbf00 a7d503 8de70b 72f418 58fc2a 40ff40 2afc58 18f472
            0be78d 03d5a7 00bfbf 03a7d5 0b8de7 1872f4 2a58fc 4040ff 582afc 7218f4 8d0be7 a703d5 bf00bf
            d503a7 e70b8d f41872 fc2a58 ff4040
            """),
        Palette(
            "turbo",
            """
            23171b 32204a 3e2a71 453493 493eae 4b49c5 4a53d7 485ee4 4569ee 4074f5 3c7ff8 378af9 3295f7
            2e9ff4 2ba9ef 28b3e9 26bce1 25c5d9 25cdcf 27d5c6 29dcbc 2de3b2 32e9a7 38ee9d 3ff393 47f689
            50f980 5afc77 65fd6e 70fe66 7cfd5e 88fc57 95fb51 a1f84b adf545 b9f140 c5ec3c d0e637 dae034
            e4d931 ecd12e f4c92b fac029 ffb626 ffad24 ffa223 ff9821 ff8d1f ff821d ff771c fd6c1a f76118
            f05616 e84b14 df4111 d5380f cb2f0d c0260a b61f07 ac1805 a31302 9b0f00 950c00 910b00
            """),
    ]
}
