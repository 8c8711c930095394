"""Writes RecordedExpressions.swift: what Vega makes of the expressions below, as text.

    python3 record-expressions.py > RecordedExpressions.swift

Needs vl_convert (pip install vl-convert-python), which brings Vega with it. Each expression is the text of
a text mark, so a value is shown as JavaScript's `'' + value` shows it.
"""
import json

import vl_convert

EXPRESSIONS = r"""
abs(-3) | ceil(1.2) | ceil(-1.2) | floor(-1.2) | round(2.5) | round(-2.5) | sqrt(2) | sqrt(-1)
exp(1) | log(10) | log(0) | log(-1) | pow(2, 10) | pow(2, -1) | pow(-8, 1/3) | hypot(3, 4) | hypot()
sin(1) | cos(1) | tan(1) | asin(2) | acos(0.5) | atan(1) | atan2(1, -1) | atan2(-1, -1)
max(1, 2, 3) | max() | min() | min(1, null) | max(1, 'a') | clamp(5, 0, 3) | clamp(-5, 0, 3) | clamp(1, 3, 0)
1/0 | -1/0 | 0/0 | 5 % 3 | -5 % 3 | 5 % 0 | 7 & 3 | 7 | 8 | 5 ^ 1 | ~5 | 1 << 31 | -1 >>> 28 | -16 >> 2
1 + '1' | '3' * '4' | '3' - 1 | null + 1 | undefined + 1 | true + true | [] + [] | [] + {} | [1, 2] + 3 | '' + {a: 1}
1 == '1' | 1 === '1' | null == undefined | null === undefined | null == 0 | null >= 0 | NaN == NaN | '' == 0
'a' < 'b' | 'B' < 'a' | '10' < '9' | '10' < 9 | null < 1 | undefined < 1 | [2] > 1 | 'a' > 1
!'' | !'0' | !0 | !null | !![] | 1 && 'x' | 0 || 'y' | null || undefined | 1 ? 'a' : 'b'
0.1 + 0.2 | 1e21 | 1e-7 | 123456789012345680000 | -0 | 100 | 1.50 | 5e-324
isNaN(NaN) | isNaN('a') | isFinite(1) | isFinite('1') | isFinite(1/0)
isArray([]) | isBoolean(true) | isDate(datetime(2000, 0)) | isDefined(undefined) | isNumber('1') | isObject({}) | isObject(null)
isRegExp(/a/) | isString('a') | isValid(null) | isValid(NaN) | isValid(0) | isValid(undefined)
toBoolean('false') | toBoolean('') | toBoolean(0) | toBoolean('0') | toNumber('3.5') | toNumber('') | toNumber(null)
toNumber('a') | toNumber(' 12 ') | toNumber('0x10') | toString(null) | toString(12) | toString('') | toString([1, [2, 3]])
toNumber(true) | toNumber([5]) | toNumber('1e3') | toDate('2000-01-01') | toDate('') | toDate(5)
length('abc') | length([1, 2]) | length('') | lower('ABC') | upper('abc') | upper('straße') | trim('  a b ')
substring('abcdef', 2) | substring('abcdef', 4, 2) | substring('abc', -1) | slice('abcdef', -3) | slice('abcdef', 1, -1)
slice([1, 2, 3, 4], 1, 3) | slice([1, 2, 3], -2) | replace('aXbX', 'X', '-') | replace('a1b2', /\d/g, '#') | replace('ab', /(a)(b)/, '$2$1')
split('a,b,c', ',') | split('a,b,c', ',', 2) | split('abc', '') | split('a1b22c', /\d+/) | join(['a', null, 'b'], '-') | join([1, 2])
indexof('hello', 'l') | indexof([1, 2, 3], 4) | indexof(['a', 'b'], 'b') | lastindexof('hello', 'l') | lastindexof([1, 2, 1], 1)
pad('a', 3) | pad('a', 3, '-') | pad('a', 4, '*', 'left') | pad('a', 4, '*', 'center') | pad('abc', 2) | pad(7, 3, '0', 'left')
truncate('abcdef', 4) | truncate('abcdef', 4, 'left') | truncate('abcdef', 4, 'center') | truncate('abc', 5) | truncate('abcdef', 3, 'right', '..')
parseFloat('3.5px') | parseFloat('px') | parseFloat('.5') | parseFloat('-1e3x') | parseInt('12px') | parseInt('ff', 16) | parseInt('0x1f') | parseInt('z')
btoa('hello') | btoa('a') | btoa('ab') | btoa('') | atob('aGVsbG8=') | atob('YQ==') | btoa('é') | atob('YWI')
encodeURIComponent('a b&c/é') | encodeURIComponent("it's (ok)!") | encodeURIComponent('中')
test(/ab+/, 'xabb') | test('a.c', 'abc') | test(/^b/, 'ab') | test(regexp('A', 'i'), 'a')
reverse([1, 2, 3]) | sort([3, 1, 2]) | sort(['b', 'a', null]) | peek([1, 2, 3]) | peek([]) | extent([3, 1, null, 2]) | span([1, 5]) | span([])
lerp([0, 10], 0.3) | lerp([0, 10], 1) | inrange(5, [0, 5]) | inrange(5, [0, 5], true, false) | inrange(3, [5, 1]) | clampRange([-2, 3], 0, 10)
pluck([{a: 1}, {a: 2}], 'a') | sequence(5) | sequence(1, 4) | sequence(1, 2, 0.25) | sequence(5, 1, -2) | flush([0, 10], 1, 2, 'l', 'r', 'c')
merge({a: 1, b: 2}, {b: 3}).b | {a: {b: 5}}.a.b | [1, 2, 3][1] | 'abc'[1] | [1, 2].length | 'abc'.length | ({a: 1})['a'] | 'a' in {a: 1}
year(datetime(2012, 1, 29)) | month(datetime(2012, 1, 30)) | date(datetime(2012, 0, 0)) | day(datetime(2012, 0, 1)) | hours(datetime(2012, 0, 1, 25))
quarter(datetime(2012, 5, 1)) | dayofyear(datetime(2012, 2, 1)) | week(datetime(2012, 0, 8)) | time(datetime(1970, 0, 2)) | datetime(99, 0) | utc(2000, 0, 1)
minutes(datetime(2012, 0, 1, 1, 61)) | seconds(datetime(2012, 0, 1, 0, 0, 5)) | milliseconds(datetime(2012, 0, 1, 0, 0, 0, 7)) | utcyear(utc(2012, 0))
datetime(2000, 0, 31) - datetime(2000, 0, 1) | time(datetime('2000-01-02')) | datetime(2000, 0, 1) < datetime(2001, 0, 1)
timeOffset('month', datetime(2012, 0, 15), 2) | timeOffset('day', datetime(2012, 1, 28), -3) | length(timeSequence('day', datetime(2012, 0, 1), datetime(2012, 0, 8)))
timeFormat(datetime(2012, 0, 5), '%Y-%m-%d') | timeFormat(datetime(2012, 0, 5, 13), '%I %p') | utcFormat(utc(2012, 6, 4), '%B %-d') | timeFormat(null, '%Y')
timeParse('2012-03-04', '%Y-%m-%d') | timeParse('x', '%Y') | utcParse('12/31/99', '%m/%d/%y') | time(timeParse('Jan 2000', '%b %Y'))
monthFormat(0) | monthAbbrevFormat(11) | dayFormat(0) | dayAbbrevFormat(6) | monthFormat(0.5)
timeUnitSpecifier(['year', 'month']) | timeUnitSpecifier(['year', 'month', 'date', 'hours']) | timeUnitSpecifier('quarter') | timeUnitSpecifier(['year', 'month'], {'year-month': '%b %Y'})
format(1234.5, ',.2f') | format(0.123, '.1%') | format(1e6, '~s') | format(null, 'd') | format('12', 'd') | format(NaN, 'd') | format(-5, '(d') | format(1234, '')
rgb('red') | rgb(1, 2, 3) | rgb(1, 2, 3, 0.5) | rgb('steelblue').g | hsl('red') | hsl(120, 1, 0.25) | hsl('steelblue').h | hsl('white').l
lab('red') | lab('steelblue').l | lab(50, 20, -30) | hcl('red') | hcl('steelblue').c | hcl(120, 50, 60) | rgb('nonsense') | rgb(300, -5, 1.5)
luminance('white') | luminance('black') | luminance('steelblue') | contrast('white', 'black') | contrast('steelblue', 'white') | rgb('#0f08') | hsl(rgb(10, 20, 30)).s
panLinear([0, 10], 0.1) | panLog([1, 100], 0.5) | panPow([0, 4], 0.5, 0.5) | panSymlog([-10, 10], 0.1, 1)
zoomLinear([0, 10], 5, 0.5) | zoomLinear([0, 10], null, 2) | zoomLog([1, 100], 10, 0.5) | zoomPow([0, 4], 1, 2, 0.5) | zoomSymlog([-10, 10], 0, 2, 1)
bandspace(3) | bandspace(3, 0.5, 0.25) | bandspace(0) | if(1 > 2, 'a', 'b') | warn('a', 'b') | screen().width | windowSize()[0]
cumulativeNormal(1) | densityNormal(0) | quantileNormal(0.975) | cumulativeUniform(0.3) | densityUniform(2) | quantileUniform(0.5, 2, 4)
cumulativeLogNormal(1) | densityLogNormal(1) | quantileLogNormal(0.5) | cumulativeNormal(3, 1, 2) | quantileNormal(0.1, 5, 2)
PI | E | LN2 | SQRT1_2 | MAX_VALUE | MIN_VALUE
"""


def sources():
    for line in EXPRESSIONS.strip().splitlines():
        # A single bar between spaces parts expressions; `7 | 8` is one of them.
        parts = line.replace("7 | 8", "7 \0 8").split(" | ")
        yield from (part.replace("\0", "|").strip() for part in parts)


def recorded(source):
    # Each in a picture of its own, as a broken one breaks the whole.
    spec = {
        "width": 10, "height": 10,
        "marks": [{"type": "text", "encode": {"enter": {"text": {"signal": f"'=' + ({source})"}}}}],
    }
    try:
        scene = vl_convert.vega_to_scenegraph(spec)
    except ValueError:
        return None
    found = []

    def visit(item):
        if isinstance(item, dict):
            if isinstance(item.get("text"), str) and item["text"].startswith("="):
                found.append(item["text"][1:])
            for value in item.values():
                visit(value)
        elif isinstance(item, list):
            for value in item:
                visit(value)

    visit(scene)
    return found[0] if found else None


print("/// What Vega makes of expressions, by `record-expressions.py`.")
print("let recordedExpressions: [(source: String, text: String)] = [")
for source in sources():
    text = recorded(source)
    if text is not None:
        print(f"    ({json.dumps(source, ensure_ascii=False)}, {json.dumps(text, ensure_ascii=False)}),")
print("]")
