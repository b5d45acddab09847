// Indices.
#pragma once

#include <caesar/indexing.h>
