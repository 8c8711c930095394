#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>
#include <qpdf/qpdf-c.h>

// Only the types come from the header: the library itself is opened when a PDF is read, so that a program that only
// draws doesn't load it.

#define QPDF_FUNCTIONS(F) \
    F(qpdf_init) F(qpdf_cleanup) F(qpdf_silence_errors) F(qpdf_set_suppress_warnings) F(qpdf_read_memory) \
    F(qpdf_has_error) F(qpdf_get_error) F(qpdf_more_warnings) F(qpdf_next_warning) \
    F(qpdf_get_error_message_detail) F(qpdf_get_pdf_version) F(qpdf_get_trailer) F(qpdf_get_object_by_id) \
    F(qpdf_get_num_pages) F(qpdf_get_page_n) F(qpdf_push_inherited_attributes_to_page) \
    F(qpdf_oh_release) F(qpdf_oh_is_indirect) F(qpdf_oh_get_object_id) F(qpdf_oh_get_generation) \
    F(qpdf_oh_get_type_code) F(qpdf_oh_get_bool_value) F(qpdf_oh_get_int_value) F(qpdf_oh_get_numeric_value) \
    F(qpdf_oh_get_value_as_name) F(qpdf_oh_get_binary_string_value) F(qpdf_oh_get_array_n_items) \
    F(qpdf_oh_get_array_item) F(qpdf_oh_begin_dict_key_iter) F(qpdf_oh_dict_more_keys) \
    F(qpdf_oh_dict_next_key) F(qpdf_oh_get_key) F(qpdf_oh_get_dict) F(qpdf_oh_get_stream_data)

#define QPDF_FIELD(name) __typeof__(name) *name;

struct qpdf_library {
    QPDF_FUNCTIONS(QPDF_FIELD)
};

#define QPDF_LOOK_UP(name) if (!(library->name = (__typeof__(name) *)dlsym(handle, #name))) return 0;

/// Opens the library, which stays open. Returns 1 if it and all its functions are there.
static inline int qpdf_library_open(struct qpdf_library *library) {
    static const char *const names[] = {"libqpdf.so.29", "libqpdf.so.30", "libqpdf.so"};
    void *handle = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && !handle; i++) handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (!handle) return 0;
    QPDF_FUNCTIONS(QPDF_LOOK_UP)
    return 1;
}

#undef QPDF_FIELD
#undef QPDF_LOOK_UP
#undef QPDF_FUNCTIONS
