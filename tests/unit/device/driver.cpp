// As much of a CUDA driver as says which GPUs there are.

#include <cstddef>
#include <cstring>

extern "C" {

int cuInit(unsigned) {
#ifdef CAESAR_BROKEN_DRIVER
  return 999;
#else
  return 0;
#endif
}

int cuGetErrorString(int, const char** text) {
  *text = "unknown error";
  return 0;
}

int cuDriverGetVersion(int* version) {
  *version = 12080;
  return 0;
}

int cuDeviceGetCount(int* count) {
  *count = 2;
  return 0;
}

int cuDeviceGet(int* device, int index) {
  *device = 10 + index;
  return 0;
}

int cuDeviceGetName(char* name, int size, int device) {
  std::strncpy(name, device == 10 ? "Imaginary 90" : "Imaginary 120",
               static_cast<size_t>(size));
  return 0;
}

int cuDeviceGetUuid(void*, int) {
  return 1; // There is a newer one.
}

int cuDeviceGetUuid_v2(void* uuid, int device) {
  std::memset(uuid, device, 16);
  return 0;
}

int cuDeviceGetAttribute(int* value, int attribute, int device) {
  if (attribute == 75)
    *value = device == 10 ? 9 : 12;
  else
    *value = 0;
  return 0;
}

int cuDeviceTotalMem_v2(size_t* bytes, int) {
  *bytes = size_t{80} << 30;
  return 0;
}

} // extern "C"
