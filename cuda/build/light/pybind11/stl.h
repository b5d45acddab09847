// Conversions of the standard library's types.
#pragma once

#include <caesar/module.h>
