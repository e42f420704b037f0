// The race of `primed kernel race`, one thread, in C: the limit that its Java harness is measured against.
//
//   sockmap_race READER TRANSPORT RUNS      READER is flaky, loop, two-phase or hardened; TRANSPORT is udp or tcp
//
// Each run opens two connected pairs of sockets on 127.0.0.1, puts the receiving ends into a sockmap whose verdict
// program redirects to p1, sends 2 bytes on c1, waits for FIONREAD, sends 8 bytes on c0, and reads p1 by poll and recv
// with MSG_DONTWAIT; then it reads what is left and closes everything. No recv ever waits.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <linux/bpf.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { OWN = 2, PEER = 8, ALL = OWN + PEER, TRIES = 30, POLL_MILLIS = 5000 };

static const char SENT[] = "0123456789";

struct pair {
    int client, peer;
};

static int checked(int result, const char *what) {
    if (result < 0) {
        perror(what);
        exit(2);
    }
    return result;
}

static int bpf(int command, union bpf_attr *attr) {
    return checked((int) syscall(SYS_bpf, command, attr, sizeof *attr), "bpf");
}

static void bind_to_loopback(int fd) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    checked(bind(fd, (struct sockaddr *) &address, sizeof address), "bind");
}

static void connect_to(int fd, int other) {
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    checked(getsockname(other, (struct sockaddr *) &address, &length), "getsockname");
    checked(connect(fd, (struct sockaddr *) &address, sizeof address), "connect");
}

static struct pair open_pair(int type) {
    struct pair pair;
    int first = checked(socket(AF_INET, type, 0), "socket");
    bind_to_loopback(first);
    if (type == SOCK_STREAM) {
        int on = 1;
        checked(listen(first, 1), "listen");
        pair.client = checked(socket(AF_INET, type, 0), "socket");
        checked(setsockopt(pair.client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), "TCP_NODELAY");
        connect_to(pair.client, first);
        pair.peer = checked(accept(first, NULL, NULL), "accept");
        close(first);
    } else {
        pair.peer = first;
        pair.client = checked(socket(AF_INET, type, 0), "socket");
        bind_to_loopback(pair.client);
        connect_to(pair.client, pair.peer);
        connect_to(pair.peer, pair.client);
    }
    return pair;
}

// return bpf_sk_redirect_map(skb, map, 1, BPF_F_INGRESS);
static int load_verdict(int map) {
    struct bpf_insn code[] = {
        {.code = BPF_LD | BPF_DW | BPF_IMM, .dst_reg = 2, .src_reg = BPF_PSEUDO_MAP_FD, .imm = map},
        {0},
        {.code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = 3, .imm = 1},
        {.code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = 4, .imm = BPF_F_INGRESS},
        {.code = BPF_JMP | BPF_CALL, .imm = BPF_FUNC_sk_redirect_map},
        {.code = BPF_JMP | BPF_EXIT},
    };
    union bpf_attr attr;
    memset(&attr, 0, sizeof attr);
    attr.prog_type = BPF_PROG_TYPE_SK_SKB;
    attr.insn_cnt = sizeof code / sizeof *code;
    attr.insns = (unsigned long) code;
    attr.license = (unsigned long) "Apache-2.0";
    return bpf(BPF_PROG_LOAD, &attr);
}

static void insert(int map, int key, int fd) {
    union bpf_attr attr;
    memset(&attr, 0, sizeof attr);
    attr.map_fd = map;
    attr.key = (unsigned long) &key;
    attr.value = (unsigned long) &fd;
    bpf(BPF_MAP_UPDATE_ELEM, &attr);
}

static int open_map(int p0, int p1, int *program) {
    union bpf_attr attr;
    memset(&attr, 0, sizeof attr);
    attr.map_type = BPF_MAP_TYPE_SOCKMAP;
    attr.key_size = attr.value_size = sizeof(int);
    attr.max_entries = 2;
    int map = bpf(BPF_MAP_CREATE, &attr);
    *program = load_verdict(map);
    memset(&attr, 0, sizeof attr);
    attr.target_fd = map;
    attr.attach_bpf_fd = *program;
    attr.attach_type = BPF_SK_SKB_STREAM_VERDICT;
    bpf(BPF_PROG_ATTACH, &attr);
    insert(map, 0, p0);
    insert(map, 1, p1);
    return map;
}

static void wait_for_fionread(int fd, int enough) {
    for (int i = 0; i < TRIES; i++) {
        int shown = 0;
        checked(ioctl(fd, FIONREAD, &shown), "FIONREAD");
        if (shown >= enough)
            return;
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
}

// poll, then recv: how many bytes; -1 for EAGAIN, -2 if poll timed out.
static int recv_timeout(int fd, char *buffer, int length, int millis) {
    struct pollfd readable = {.fd = fd, .events = POLLIN};
    if (checked(poll(&readable, 1, millis), "poll") == 0)
        return -2;
    return (int) recv(fd, buffer, length, MSG_DONTWAIT);
}

typedef int reader(int p1, int udp, char *buffer);

// One recv, taken for the whole.
static int flaky(int p1, int udp, char *buffer) {
    wait_for_fionread(p1, udp ? OWN : ALL);
    int received = recv_timeout(p1, buffer, ALL + 1, POLL_MILLIS);
    return received < 0 ? 0 : received;
}

// Until all is there; nothing but a byte count, or with `again` an EAGAIN, lets it go on.
static int until_all(int p1, char *buffer, int again) {
    int total = 0;
    while (total < ALL) {
        int received = recv_timeout(p1, buffer + total, ALL + 1 - total, POLL_MILLIS);
        if (received < 0 && !(again && received == -1 && errno == EAGAIN))
            break;
        total += received > 0 ? received : 0;
    }
    return total;
}

static int loop(int p1, int udp, char *buffer) {
    (void) udp;
    return until_all(p1, buffer, 0);
}

static int hardened(int p1, int udp, char *buffer) {
    (void) udp;
    return until_all(p1, buffer, 1);
}

// Wait for FIONREAD and receive just that much: over UDP the first message and then the rest, over TCP all at once.
static int two_phase(int p1, int udp, char *buffer) {
    int part = udp ? OWN : ALL, total = 0;
    while (total < ALL) {
        wait_for_fionread(p1, part);
        int received = recv_timeout(p1, buffer + total, part, POLL_MILLIS);
        total += received > 0 ? received : 0;
        if (received != part || memcmp(buffer, SENT, total) != 0)
            break;
        part = ALL - total;
    }
    return total;
}

// How much the reader received.
static int run(reader *read, int udp) {
    struct pair pair0 = open_pair(udp ? SOCK_DGRAM : SOCK_STREAM);
    struct pair pair1 = open_pair(udp ? SOCK_DGRAM : SOCK_STREAM);
    int program, map = open_map(pair0.peer, pair1.peer, &program);
    char buffer[ALL + 1], rest[ALL];

    checked((int) send(pair1.client, SENT, OWN, 0), "send");
    wait_for_fionread(pair1.peer, OWN);
    checked((int) send(pair0.client, SENT + OWN, PEER, 0), "send");
    int received = read(pair1.peer, udp, buffer);
    for (int missing = ALL - received, tries = 0; missing > 0 && tries < 10; tries++) {
        int more = recv_timeout(pair1.peer, rest, sizeof rest, 20);
        missing -= more > 0 ? more : 0;
    }
    close(program);
    close(map);
    close(pair1.client);
    close(pair1.peer);
    close(pair0.client);
    close(pair0.peer);
    return received;
}

static reader *reader_called(const char *name) {
    const struct {
        const char *name;
        reader *read;
    } readers[] = {{"flaky", flaky}, {"loop", loop}, {"two-phase", two_phase}, {"hardened", hardened}};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
        if (strcmp(name, readers[i].name) == 0)
            return readers[i].read;
    return NULL;
}

int main(int argc, char **argv) {
    reader *read = argc == 4 ? reader_called(argv[1]) : NULL;
    if (read == NULL || (strcmp(argv[2], "udp") != 0 && strcmp(argv[2], "tcp") != 0)) {
        fprintf(stderr, "usage: %s flaky|loop|two-phase|hardened udp|tcp RUNS\n", argv[0]);
        return 2;
    }
    int udp = strcmp(argv[2], "udp") == 0, runs = atoi(argv[3]), full = 0;
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    for (int i = 0; i < runs; i++)
        full += run(read, udp) == ALL;
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (end.tv_sec - begin.tv_sec) + (end.tv_nsec - begin.tv_nsec) / 1e9;
    printf("{\"reader\":\"%s\",\"transport\":\"%s\",\"runs\":%d,\"full\":%d,\"seconds\":%.6f}\n", argv[1], argv[2], runs,
           full, seconds);
    return 0;
}
