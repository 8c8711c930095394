#include <unicode/ubrk.h>
#include <unicode/ucol.h>

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

/* Orders names, numbers in them by their value. */
static inline UCollator *cicu_name_collator(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UCollator *collator = ucol_open(locale, &status);
    if (U_SUCCESS(status)) ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    if (U_SUCCESS(status)) return collator;
    if (collator) ucol_close(collator);
    return 0;
}

/* The length of the key of a text, of which as much is written as there is room. */
static inline int32_t cicu_sort_key(
    const UCollator *collator, const UChar *text, int32_t length, uint8_t *key, int32_t room) {
    return ucol_getSortKey(collator, text, length, key, room);
}

static inline void cicu_close_collator(UCollator *collator) { ucol_close(collator); }
