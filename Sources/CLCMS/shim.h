#include <dlfcn.h>
#include <lcms2.h>
#include <stdbool.h>

// Little CMS is loaded when a document for the press is made, not with the program: nothing here is linked.

#ifdef __APPLE__
#define TUBAN_LCMS_LIBRARY "liblcms2.2.dylib"
#else
#define TUBAN_LCMS_LIBRARY "liblcms2.so.2"
#endif

/// The functions that are used, under the names of the library.
typedef struct {
    typeof(cmsOpenProfileFromMem) *cmsOpenProfileFromMem;
    typeof(cmsCreate_sRGBProfile) *cmsCreate_sRGBProfile;
    typeof(cmsCreateLab4Profile) *cmsCreateLab4Profile;
    typeof(cmsCreateTransform) *cmsCreateTransform;
    typeof(cmsDoTransform) *cmsDoTransform;
    typeof(cmsDeleteTransform) *cmsDeleteTransform;
    typeof(cmsCloseProfile) *cmsCloseProfile;
} lcms_functions;

/// Fills in the functions; false if the library isn't there.
static inline bool lcms_load(lcms_functions *functions) {
    void *library = dlopen(TUBAN_LCMS_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
#define TUBAN_LOAD(name) ((functions->name = (typeof(name) *)dlsym(library, #name)) != 0)
    return TUBAN_LOAD(cmsOpenProfileFromMem) && TUBAN_LOAD(cmsCreate_sRGBProfile)
        && TUBAN_LOAD(cmsCreateLab4Profile) && TUBAN_LOAD(cmsCreateTransform) && TUBAN_LOAD(cmsDoTransform)
        && TUBAN_LOAD(cmsDeleteTransform) && TUBAN_LOAD(cmsCloseProfile);
#undef TUBAN_LOAD
}

// The types of pixels, which are macros that Swift doesn't see.
static const cmsUInt32Number lcms_rgb_doubles = TYPE_RGB_DBL;
static const cmsUInt32Number lcms_cmyk_percents = TYPE_CMYK_DBL;
static const cmsUInt32Number lcms_lab_doubles = TYPE_Lab_DBL;
static const cmsUInt32Number lcms_rgb_bytes = TYPE_RGB_8;
static const cmsUInt32Number lcms_cmyk_bytes = TYPE_CMYK_8;
