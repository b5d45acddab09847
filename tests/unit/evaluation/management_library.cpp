// As much of NVIDIA's management library as a monitor asks: one GPU, "GPU-1",
// and the older name of the reasons why it is slow is not there.

#include <cstring>

extern "C" {

int nvmlInit_v2() {
  return 0;
}

int nvmlSystemGetDriverVersion(char* text, unsigned bytes) {
  std::strncpy(text, "580.159", bytes);
  return 0;
}

int nvmlDeviceGetHandleByUUID(const char* uuid, void** device) {
  static int gpu;
  *device = &gpu;
  return std::strcmp(uuid, "GPU-1") == 0 ? 0 : 6;
}

int nvmlDeviceGetClockInfo(void*, int type, unsigned* mhz) {
  *mhz = type == 1 ? 1980 : 2619;
  return 0;
}

int nvmlDeviceGetTemperature(void*, int, unsigned* celsius) {
  *celsius = 41;
  return 0;
}

int nvmlDeviceGetPowerUsage(void*, unsigned* milliwatts) {
  *milliwatts = 310'500;
  return 0;
}

int nvmlDeviceGetCurrentClocksEventReasons(void*, unsigned long long* reasons) {
  *reasons = 0x9;
  return 0;
}

} // extern "C"
