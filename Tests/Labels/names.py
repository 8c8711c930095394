"""Names to print: short, Chinese and long ones, the same in every run."""

from __future__ import annotations

import random

ONSETS = "b br c ch d dr f fl g gr h j k kl l m n p pr r s sh sk st t th tr v w z".split()
VOWELS = "a e i o u ai ea ia oa ou".split()
CODAS = "d k l ld m n nd ng r rd rn s sk t x".split()
HAN = ("安白北川春翠大丹东丰凤福高古广海和河红虎华怀淮黄吉江金锦景静九开兰乐临岭龙隆罗马梅明木南"
       "宁平青清泉荣沙山商石双水松泰天田桐万文武西仙新兴秀阳义银永玉远云章长昭中竹紫")
PLACES = "区县市乡镇村港湾岛桥"
LONG = ("North South East West Upper Lower Saint Great Little Old New Royal".split(),
        "Wellington Cavendish Brunswick Harrington Ashbourne Montague Pemberton Lancaster Thornbury Whitmore".split(),
        "Gardens Heights Junction Harbour Crossing Commons Hills Meadows Terrace Springs".split())


def short(count: int, source: random.Random) -> list[str]:
    """Latin names of one word: Brand, Kial, Shoun."""
    return distinct(count, lambda: (source.choice(ONSETS) + source.choice(VOWELS) + source.choice(CODAS)).capitalize(),
                    lambda: (source.choice(ONSETS) + source.choice(VOWELS) + source.choice(ONSETS[:12])
                             + source.choice(VOWELS) + source.choice(CODAS)).capitalize())


def chinese(count: int, source: random.Random) -> list[str]:
    """Chinese names of two to six characters."""
    def name() -> str:
        length = source.choice((2, 2, 3, 3, 3, 4, 5, 6))
        return "".join(source.sample(HAN, length - 1)) + source.choice(PLACES)
    return distinct(count, name, name)


def long(count: int, source: random.Random) -> list[str]:
    """Latin names of three words."""
    def name() -> str:
        return " ".join(source.choice(words) for words in LONG)
    return distinct(count, name, lambda: name() + " " + source.choice("ABCDEFGH"))


def distinct(count: int, make, longer) -> list[str]:
    """Names of which no two are equal, so that a label tells whose it is."""
    found: dict[str, None] = {}
    tries = 0
    while len(found) < count:
        tries += 1
        found[make() if tries < 4 * count else longer()] = None
    return list(found)
