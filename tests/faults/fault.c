/* Calls of the file system below some folders, counted; the n-th one fails, or ends the process. Loaded by LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

struct plan {
    long count;            /* calls so far, of all processes */
    long at;               /* the call that goes wrong, from 1; 0: none */
    int error;             /* its errno; 0: the process is killed */
    int kinds;             /* the kinds of calls that count, see below */
    int lasts;             /* whether all later calls go wrong, too */
    char folders[4][PATH_MAX];
};
static struct plan *plan;

enum kind { OPEN = 1, CREATE = 2, READ = 4, WRITE = 8, MOVE = 16, NAME = 32 };

__attribute__((constructor)) static void begin(void) {
    plan = mmap(NULL, sizeof *plan, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

void fault_folder(int number, const char *path) {
    strncpy(plan->folders[number], path, PATH_MAX - 1);
}

void fault_arm(long at, int error, int kinds, int lasts) {
    plan->at = at;
    plan->error = error;
    plan->kinds = kinds;
    plan->lasts = lasts;
    plan->count = 0;
}

long fault_count(void) { return plan->count; }

static int is_below(const char *path) {
    for (int i = 0; i < 4; i++) {
        size_t length = strlen(plan->folders[i]);
        if (length && !strncmp(path, plan->folders[i], length) && (path[length] == '/' || !path[length]))
            return 1;
    }
    return 0;
}

/* Counts a call that is about a path, or about what `fd` is open on; returns whether it is to fail. */
static int fails_at(enum kind kind, int fd, const char *path) {
    char name[PATH_MAX], whole[2 * PATH_MAX];
    if (!plan || !(plan->kinds & kind))
        return 0;
    if (!path || path[0] != '/') {
        char link[64];
        if (fd == AT_FDCWD)
            snprintf(link, sizeof link, "/proc/self/cwd");
        else
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, name, sizeof name - 1);
        if (length < 0)
            return 0;
        name[length] = 0;
        snprintf(whole, sizeof whole, path ? "%s/%s" : "%s", name, path);
        path = whole;
    }
    if (!is_below(path))
        return 0;
    long number = __sync_add_and_fetch(&plan->count, 1);
    if (!plan->at || number < plan->at || (number > plan->at && !plan->lasts))
        return 0;
    if (!plan->error)
        raise(SIGKILL);
    errno = plan->error;
    return 1;
}

#define NEXT(name) __typeof__(&name) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define WRAP(kind, result, name, parameters, arguments, fd, path) \
    result name parameters {                                \
        NEXT(name);                                         \
        if (fails_at(kind, fd, path))                       \
            return -1;                                      \
        return next arguments;                              \
    }
#define OPEN(name, parameters, fd, path, ...)   \
    int name parameters {                       \
        NEXT(name);                             \
        va_list more;                           \
        va_start(more, flags);                  \
        mode_t mode = va_arg(more, mode_t);     \
        va_end(more);                           \
        if (fails_at(flags & O_CREAT ? CREATE : OPEN, fd, path)) \
            return -1;                          \
        return next(__VA_ARGS__, flags, mode);  \
    }

OPEN(open, (const char *path, int flags, ...), AT_FDCWD, path, path)
OPEN(open64, (const char *path, int flags, ...), AT_FDCWD, path, path)
OPEN(openat, (int at, const char *path, int flags, ...), at, path, at, path)
OPEN(openat64, (int at, const char *path, int flags, ...), at, path, at, path)
WRAP(READ, ssize_t, read, (int fd, void *to, size_t size), (fd, to, size), fd, NULL)
WRAP(WRITE, ssize_t, write, (int fd, const void *data, size_t size), (fd, data, size), fd, NULL)
WRAP(WRITE, ssize_t, pwrite, (int fd, const void *data, size_t size, off_t at), (fd, data, size, at), fd, NULL)
WRAP(WRITE, ssize_t, pwrite64, (int fd, const void *data, size_t size, off64_t at), (fd, data, size, at), fd, NULL)
WRAP(WRITE, ssize_t, sendfile, (int to, int from, off_t *at, size_t size), (to, from, at, size), to, NULL)
WRAP(WRITE, ssize_t, sendfile64, (int to, int from, off64_t *at, size_t size), (to, from, at, size), to, NULL)
WRAP(WRITE, int, ftruncate, (int fd, off_t size), (fd, size), fd, NULL)
WRAP(WRITE, int, ftruncate64, (int fd, off64_t size), (fd, size), fd, NULL)
WRAP(WRITE, int, fsync, (int fd), (fd), fd, NULL)
WRAP(WRITE, int, fdatasync, (int fd), (fd), fd, NULL)
WRAP(MOVE, int, rename, (const char *from, const char *to), (from, to), AT_FDCWD, to)
WRAP(NAME, int, unlink, (const char *path), (path), AT_FDCWD, path)
WRAP(NAME, int, unlinkat, (int at, const char *path, int flags), (at, path, flags), at, path)
WRAP(CREATE, int, mkdir, (const char *path, mode_t mode), (path, mode), AT_FDCWD, path)
WRAP(NAME, int, rmdir, (const char *path), (path), AT_FDCWD, path)
WRAP(MOVE, int, link, (const char *from, const char *to), (from, to), AT_FDCWD, to)
WRAP(MOVE, int, linkat, (int a, const char *from, int b, const char *to, int flags), (a, from, b, to, flags), b, to)
WRAP(NAME, int, chmod, (const char *path, mode_t mode), (path, mode), AT_FDCWD, path)
