// Errors and checks.
#pragma once

#include <caesar/types.h>
