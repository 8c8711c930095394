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
