// Kinds of elements.
#pragma once

#include <caesar/types.h>
