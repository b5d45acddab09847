// Modules of Python's.
#pragma once

#include <caesar/module.h>
