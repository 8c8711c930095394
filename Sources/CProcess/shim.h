#pragma once
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

/// fork(2). Swift hides it, as it is safe only in a process in which no other thread holds a lock.
static inline pid_t process_fork(void) { return fork(); }

/// Has the process killed when the thread that made it ends.
static inline int process_ends_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }
