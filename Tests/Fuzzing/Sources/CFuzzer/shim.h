#include <stddef.h>
#include <stdint.h>

// Of libFuzzer, which the compiler links with -sanitize=fuzzer; LLVM installs no header with the second.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);
