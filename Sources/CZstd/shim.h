#pragma once
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

// Zstandard is loaded when a file is compressed with it, not with the program: nothing here is linked, and of its
// interface, which doesn't change within version 1, only what decompresses is declared.

#ifdef __APPLE__
#define TUBAN_ZSTD_LIBRARY "libzstd.1.dylib"
#else
#define TUBAN_ZSTD_LIBRARY "libzstd.so.1"
#endif

typedef struct { const void *src; size_t size; size_t pos; } zstd_input;
typedef struct { void *dst; size_t size; size_t pos; } zstd_output;

/// The functions that are used, under the names of the library.
typedef struct {
    void *(*ZSTD_createDStream)(void);
    size_t (*ZSTD_freeDStream)(void *stream);
    size_t (*ZSTD_decompressStream)(void *stream, zstd_output *output, zstd_input *input);
    unsigned (*ZSTD_isError)(size_t code);
} zstd_functions;

/// Fills in the functions; false if the library isn't there.
static inline bool zstd_load(zstd_functions *functions) {
    void *library = dlopen(TUBAN_ZSTD_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
#define TUBAN_LOAD(name) ((*(void **)&functions->name = dlsym(library, #name)) != 0)
    return TUBAN_LOAD(ZSTD_createDStream) && TUBAN_LOAD(ZSTD_freeDStream) && TUBAN_LOAD(ZSTD_decompressStream)
        && TUBAN_LOAD(ZSTD_isError);
#undef TUBAN_LOAD
}
