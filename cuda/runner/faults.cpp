#include "cuda/runner/faults.hpp"

#include <atomic>
#include <csignal>
#include <cstdint>
#include <string_view>
#include <unistd.h>

namespace caesar::cuda {

namespace {

std::atomic<uintptr_t> inputs_begin{0};
std::atomic<uintptr_t> inputs_end{0};

// Not on the faulting thread's stack, which may be what has run out.
alignas(16) char signal_stack[16 << 10];

void say(std::string_view text) {
  [[maybe_unused]] auto n = ::write(STDERR_FILENO, text.data(), text.size());
}

extern "C" void on_memory_fault(int signal, siginfo_t* info, void*) {
  if (info->si_code <= 0) // Somebody sent it: nothing would fault again.
    ::_exit(status_of_signal(signal));
  auto at = reinterpret_cast<uintptr_t>(info->si_addr);
  if (at >= inputs_begin.load() && at < inputs_end.load())
    say("\nthe candidate wrote to its read-only input\n");
  // Returning repeats the faulting instruction, now without a handler.
  ::signal(signal, SIG_DFL);
}

extern "C" void on_abort(int signal) {
  ::_exit(status_of_signal(signal));
}

} // namespace

void explain_faults() {
  stack_t stack{};
  stack.ss_sp = signal_stack;
  stack.ss_size = sizeof(signal_stack);
  ::sigaltstack(&stack, nullptr);
  struct sigaction memory {};
  memory.sa_sigaction = on_memory_fault;
  memory.sa_flags = SA_SIGINFO | SA_ONSTACK;
  ::sigaction(SIGSEGV, &memory, nullptr);
  struct sigaction abort {};
  abort.sa_handler = on_abort;
  abort.sa_flags = SA_ONSTACK;
  ::sigaction(SIGABRT, &abort, nullptr);
}

void set_input_range(const void* begin, size_t size) {
  inputs_begin = reinterpret_cast<uintptr_t>(begin);
  inputs_end = reinterpret_cast<uintptr_t>(begin) + size;
}

} // namespace caesar::cuda
