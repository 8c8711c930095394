#include <unicode/ubrk.h>

/* ICU renames its functions by macros that carry the version, which Swift doesn't see. */

static inline UBreakIterator *cicu_word_iterator(const char *locale, const UChar *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, text, length, &status);
    if (U_SUCCESS(status)) return iterator;
    if (iterator) ubrk_close(iterator);
    return 0;
}

/* The next boundary in UTF-16, or -1 after the last. */
static inline int32_t cicu_next(UBreakIterator *iterator) { return ubrk_next(iterator); }

static inline void cicu_close(UBreakIterator *iterator) { ubrk_close(iterator); }
