// at::parallel_for.
#pragma once

#include <caesar/parallel.h>
