// at::BFloat16.
#pragma once

#include <caesar/types.h>
