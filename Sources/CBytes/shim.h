#pragma once
#include <stdint.h>
#include <string.h>

// Sixty-four bytes at once, in whatever vectors the processor has: Swift's own vectors have no instruction that
// makes a number of bits from a comparison.
typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef _Bool bits64 __attribute__((ext_vector_type(64)));

/// A bit for each of 64 bytes, the first the lowest, that is one of the three.
static inline uint64_t bytes_any(const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c) {
    bytes64 v;
    memcpy(&v, bytes, sizeof v);
    bits64 found = __builtin_convertvector((v == a) | (v == b) | (v == c), bits64);
    uint64_t bits;
    memcpy(&bits, &found, sizeof bits);
    return bits;
}

typedef uint8_t bytes16 __attribute__((ext_vector_type(16)));
typedef uint16_t shorts16 __attribute__((ext_vector_type(16)));

typedef char marks16 __attribute__((ext_vector_type(16)));

/// Whether bytes are well-formed UTF-8 (Unicode 16, table 3-7), sixteen at a time: each byte is held against the three
/// before it.
static inline _Bool bytes_are_utf8(const uint8_t *bytes, long count) {
    marks16 wrong = 0;
    uint64_t marks[2];
    // What is cut off at the end is followed by a byte that doesn't continue it.
    for (long i = 0; i < count + 3; i += 16) {
        const uint8_t *at = bytes + i;
        uint8_t edge[19];
        if (i == 0 || i + 16 > count) {
            for (long k = 0; k < 19; k++) {
                long j = i + k - 3;
                edge[k] = j >= 0 && j < count ? bytes[j] : 0;
            }
            at = edge + 3;
        }
        bytes16 b, b1, b2, b3;
        memcpy(&b, at, sizeof b);
        memcpy(&b3, at - 3, sizeof b);
        marks16 beyondASCII = (b | b3) >= 0x80;
        memcpy(marks, &beyondASCII, sizeof marks);
        if (!(marks[0] | marks[1])) continue;
        memcpy(&b1, at - 1, sizeof b);
        memcpy(&b2, at - 2, sizeof b);
        marks16 continues = (b & 0xC0) == 0x80;
        marks16 mustContinue = (b1 >= 0xC0) | (b2 >= 0xE0) | (b3 >= 0xF0);
        wrong |= (continues ^ mustContinue) | (b >= 0xF5) | ((b & 0xFE) == 0xC0)
            | ((b1 == 0xE0) & (b < 0xA0)) | ((b1 == 0xED) & (b >= 0xA0))
            | ((b1 == 0xF0) & (b < 0x90)) | ((b1 == 0xF4) & (b >= 0x90));
    }
    memcpy(marks, &wrong, sizeof marks);
    return !(marks[0] | marks[1]);
}

/// Lays premultiplied pixels over others, four at a time: `source` plus the share `rest` of 255 of each byte of `target`.
/// The number of pixels is a multiple of four.
static inline void pixels_over(const uint32_t *source, const uint32_t *rest, uint32_t *target, long count) {
    for (long i = 0; i < count; i += 4) {
        bytes16 s, r, t;
        memcpy(&r, rest + i, sizeof r);
        memcpy(&s, source + i, sizeof s);
        memcpy(&t, target + i, sizeof t);
        shorts16 product = __builtin_convertvector(t, shorts16) * __builtin_convertvector(r, shorts16) + (uint16_t)128;
        t = s + __builtin_convertvector((product + (product >> 8)) >> 8, bytes16);
        memcpy(target + i, &t, sizeof t);
    }
}
