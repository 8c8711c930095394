#include <setjmp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <jpeglib.h>

// The library reports errors by a jump, which Swift can't take: decoding is done here as a whole.

struct jpeg_decode_errors {
    struct jpeg_error_mgr manager;
    jmp_buf exit;
};

static inline void jpeg_decode_fail(j_common_ptr decoder) {
    longjmp(((struct jpeg_decode_errors *)decoder->err)->exit, 1);
}

static inline void jpeg_decode_silently(j_common_ptr decoder, int level) {
    // A file that is cut off is a failure: half a picture is none.
    if (level < 0 && decoder->err->num_warnings++ == 0) jpeg_decode_fail(decoder);
}

/// Decodes to rows of four bytes a pixel: blue, green, red, 255. Colours for print, whose inks are stored
/// inverted, are turned to light plainly. Returns 1 on success.
static inline int jpeg_decode_bgrx(
    const unsigned char *data, unsigned long size, unsigned char *pixels, size_t stride,
    unsigned width, unsigned height
) {
    struct jpeg_decompress_struct decoder;
    struct jpeg_decode_errors errors;
    memset(&decoder, 0, sizeof decoder);
    decoder.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = jpeg_decode_fail;
    errors.manager.emit_message = jpeg_decode_silently;
    if (setjmp(errors.exit)) {
        jpeg_destroy_decompress(&decoder);
        return 0;
    }
    jpeg_create_decompress(&decoder);
    jpeg_mem_src(&decoder, (unsigned char *)data, size);
    jpeg_read_header(&decoder, TRUE);
    int is_print = decoder.jpeg_color_space == JCS_CMYK || decoder.jpeg_color_space == JCS_YCCK;
    decoder.out_color_space = is_print ? JCS_CMYK : JCS_EXT_BGRX;
    jpeg_start_decompress(&decoder);
    if (decoder.output_width != width || decoder.output_height != height) jpeg_decode_fail((j_common_ptr)&decoder);
    while (decoder.output_scanline < height) {
        JSAMPROW row = pixels + decoder.output_scanline * stride;
        jpeg_read_scanlines(&decoder, &row, 1);
        for (unsigned x = 0; x < width; x++) {
            unsigned char *p = row + 4 * x;
            if (is_print) {
                unsigned c = p[0], m = p[1], y = p[2], k = p[3];
                if (!decoder.saw_Adobe_marker) { c = 255 - c; m = 255 - m; y = 255 - y; k = 255 - k; }
                p[0] = y * k / 255;
                p[1] = m * k / 255;
                p[2] = c * k / 255;
            }
            p[3] = 255;
        }
    }
    jpeg_finish_decompress(&decoder);
    jpeg_destroy_decompress(&decoder);
    return 1;
}

/// Decodes to the samples of the file's components: grey, red, green and blue, or four inks as they are stored.
/// Returns 1 on success; `pixels` has room for four bytes a pixel.
static inline int jpeg_decode_samples(
    const unsigned char *data, unsigned long size, unsigned char *pixels, unsigned width, unsigned height,
    int *components
) {
    struct jpeg_decompress_struct decoder;
    struct jpeg_decode_errors errors;
    memset(&decoder, 0, sizeof decoder);
    decoder.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = jpeg_decode_fail;
    errors.manager.emit_message = jpeg_decode_silently;
    if (setjmp(errors.exit)) {
        jpeg_destroy_decompress(&decoder);
        return 0;
    }
    jpeg_create_decompress(&decoder);
    jpeg_mem_src(&decoder, (unsigned char *)data, size);
    jpeg_read_header(&decoder, TRUE);
    switch (decoder.jpeg_color_space) {
    case JCS_GRAYSCALE: decoder.out_color_space = JCS_GRAYSCALE; break;
    case JCS_CMYK: case JCS_YCCK: decoder.out_color_space = JCS_CMYK; break;
    default: decoder.out_color_space = JCS_RGB;
    }
    jpeg_start_decompress(&decoder);
    *components = decoder.output_components;
    if (decoder.output_width != width || decoder.output_height != height || *components > 4) {
        jpeg_decode_fail((j_common_ptr)&decoder);
    }
    while (decoder.output_scanline < height) {
        JSAMPROW row = pixels + (size_t)decoder.output_scanline * width * *components;
        jpeg_read_scanlines(&decoder, &row, 1);
    }
    jpeg_finish_decompress(&decoder);
    jpeg_destroy_decompress(&decoder);
    return 1;
}
