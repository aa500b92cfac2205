// User-Mode Linux keeps 2696 bytes of a process's processor state, enough up to AVX-512. Where the processor has AMX
// the machine's kernel has 11008, reads out as many as one asks for, but takes back the whole or nothing (EFAULT).
// Loaded in front of libc, this hands back the whole: what the guest keeps, and zeroes for the rest, which is unused
// because AMX must be asked for and the guest never does.
#define _GNU_SOURCE
#include <elf.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

// Static, because the guest's kernel stacks are small; ptrace is only ever called by the one tracing thread.
static char state[65536];
static size_t whole_size;

static long put_state(long process, const struct iovec *kept) {
    struct iovec whole = {state, sizeof state};
    if (whole_size == 0) {
        if (syscall(SYS_ptrace, PTRACE_GETREGSET, process, NT_X86_XSTATE, &whole) < 0) return -1;
        whole_size = whole.iov_len;
        memset(state, 0, sizeof state);
    }
    memcpy(state, kept->iov_base, kept->iov_len);
    whole.iov_len = whole_size;
    return syscall(SYS_ptrace, PTRACE_SETREGSET, process, NT_X86_XSTATE, &whole);
}

long ptrace(enum __ptrace_request request, ...) {
    va_list arguments;
    va_start(arguments, request);
    long process = va_arg(arguments, pid_t);
    void *address = va_arg(arguments, void *);
    void *data = va_arg(arguments, void *);
    va_end(arguments);

    if (request == PTRACE_SETREGSET && (long)address == NT_X86_XSTATE) return put_state(process, data);

    // As in libc: a peek returns the word itself, where the system call writes it to an address.
    int peeks = request == PTRACE_PEEKTEXT || request == PTRACE_PEEKDATA || request == PTRACE_PEEKUSER;
    long word = 0;
    long result = syscall(SYS_ptrace, request, process, address, peeks ? &word : data);
    return peeks && result == 0 ? word : result;
}
