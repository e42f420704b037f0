package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;

/** The functions of the C library that are needed, each with fixed arity; all fail with errno as exception. */
interface Libc extends Library {
    int AF_INET = 2;
    int SOCK_STREAM = 1;
    int SOCK_DGRAM = 2;
    int MSG_PEEK = 0x2;
    int MSG_DONTWAIT = 0x40;
    int MSG_ERRQUEUE = 0x2000;
    int FIONREAD = 0x541B;
    short POLLIN = 0x1;

    int SOL_SOCKET = 1;
    int SO_RCVBUF = 8;
    int SO_RCVLOWAT = 18;
    int SO_TIMESTAMPING = 37;
    int SO_MEMINFO = 55;
    int IPPROTO_TCP = 6;
    int TCP_NODELAY = 1;

    int SCHED_OTHER = 0;
    int SCHED_FIFO = 1;
    int RUSAGE_THREAD = 1;

    long SYS_BPF = 321;

    /** The C library of this process. */
    static Libc load() {
        return Native.load("c", Libc.class);
    }

    int socket(int domain, int type, int protocol) throws LastErrorException;

    int bind(int fd, Memory address, int length) throws LastErrorException;

    int listen(int fd, int backlog) throws LastErrorException;

    int accept(int fd, Memory address, Memory length) throws LastErrorException;

    int connect(int fd, Memory address, int length) throws LastErrorException;

    int getsockname(int fd, Memory address, Memory length) throws LastErrorException;

    long send(int fd, Memory bytes, long length, int flags) throws LastErrorException;

    long recv(int fd, Memory bytes, long length, int flags) throws LastErrorException;

    int poll(Memory descriptors, long count, int millis) throws LastErrorException;

    int ioctl(int fd, long request, Memory result) throws LastErrorException;

    int getsockopt(int fd, int level, int option, Memory value, Memory length) throws LastErrorException;

    int setsockopt(int fd, int level, int option, Memory value, int length) throws LastErrorException;

    int close(int fd) throws LastErrorException;

    int getrusage(int who, Memory usage) throws LastErrorException;

    long syscall(long number, long command, Memory attributes, long size) throws LastErrorException;

    int sched_setaffinity(int pid, long size, Memory mask) throws LastErrorException;

    int sched_getaffinity(int pid, long size, Memory mask) throws LastErrorException;

    int sched_setscheduler(int pid, int policy, Memory parameters) throws LastErrorException;
}
