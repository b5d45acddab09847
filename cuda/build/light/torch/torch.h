// The C++ side of torch.
#pragma once

#include <caesar/dispatch.h>
#include <caesar/parallel.h>
#include <caesar/tensor_operators.h>
#if CAESAR_USES_ALL || CAESAR_USES_INDEXING
#  include <caesar/indexing.h>
#endif
#if CAESAR_USES_ALL || CAESAR_USES_LITERAL
#  include <caesar/literal.h>
#endif
