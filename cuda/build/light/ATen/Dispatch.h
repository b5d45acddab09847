// AT_DISPATCH_*.
#pragma once

#include <caesar/dispatch.h>
