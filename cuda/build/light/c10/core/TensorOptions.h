// Options.
#pragma once

#include <caesar/options.h>
