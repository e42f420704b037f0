package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import primed.sockmap.kernel.KernelException.Operation;

/** The commands of bpf(2) that a sockmap needs; see {@code union bpf_attr} in linux/bpf.h. */
final class Bpf {
    private static final int MAP_CREATE = 0;
    private static final int MAP_UPDATE_ELEM = 2;
    private static final int MAP_DELETE_ELEM = 3;
    private static final int PROG_LOAD = 5;
    private static final int PROG_ATTACH = 8;

    private static final int MAP_TYPE_SOCKMAP = 15;
    private static final int PROG_TYPE_SK_SKB = 14;
    private static final int SK_SKB_STREAM_VERDICT = 5;

    private static final int ATTR_SIZE = 128;

    private final Libc libc;

    Bpf(Libc libc) {
        this.libc = libc;
    }

    /** A sockmap with room for some sockets. */
    FileDescriptor createSockmap(int entries) {
        Memory attr = attributes();
        attr.setInt(0, MAP_TYPE_SOCKMAP);
        attr.setInt(4, Integer.BYTES); // key
        attr.setInt(8, Integer.BYTES); // value: a socket's descriptor
        attr.setInt(12, entries);
        return new FileDescriptor(libc, call(Operation.MAP_CREATE, MAP_CREATE, attr));
    }

    /** A verdict program. */
    FileDescriptor loadVerdict(VerdictCode code) {
        try (Memory instructions = code.instructions();
                Memory license = new Memory(16)) {
            license.setString(0, "Apache-2.0", "US-ASCII");
            Memory attr = attributes();
            attr.setInt(0, PROG_TYPE_SK_SKB);
            attr.setInt(4, (int) (instructions.size() / VerdictCode.INSTRUCTION));
            attr.setLong(8, Pointer.nativeValue(instructions));
            attr.setLong(16, Pointer.nativeValue(license));
            return new FileDescriptor(libc, call(Operation.PROG_LOAD, PROG_LOAD, attr));
        }
    }

    /** Makes the program the verdict on all that arrives at sockets of the map. */
    void attachVerdict(FileDescriptor map, FileDescriptor program) {
        Memory attr = attributes();
        attr.setInt(0, map.number());
        attr.setInt(4, program.number());
        attr.setInt(8, SK_SKB_STREAM_VERDICT);
        call(Operation.PROG_ATTACH, PROG_ATTACH, attr);
    }

    /** Puts a socket into the map. */
    void insert(FileDescriptor map, int key, FileDescriptor socket) {
        try (Memory keyBytes = new Memory(Integer.BYTES);
                Memory valueBytes = new Memory(Integer.BYTES)) {
            keyBytes.setInt(0, key);
            valueBytes.setInt(0, socket.number());
            Memory attr = attributes();
            attr.setInt(0, map.number());
            attr.setLong(8, Pointer.nativeValue(keyBytes));
            attr.setLong(16, Pointer.nativeValue(valueBytes));
            call(Operation.MAP_UPDATE, MAP_UPDATE_ELEM, attr);
        }
    }

    /** Takes a socket out of the map; its psock goes, and what waits in it. */
    void delete(FileDescriptor map, int key) {
        try (Memory keyBytes = new Memory(Integer.BYTES)) {
            keyBytes.setInt(0, key);
            Memory attr = attributes();
            attr.setInt(0, map.number());
            attr.setLong(8, Pointer.nativeValue(keyBytes));
            call(Operation.MAP_DELETE, MAP_DELETE_ELEM, attr);
        }
    }

    private int call(Operation operation, int command, Memory attributes) {
        try {
            return (int) libc.syscall(Libc.SYS_BPF, command, attributes, ATTR_SIZE);
        } catch (LastErrorException e) {
            throw new KernelException(operation, e.getErrorCode(), e);
        }
    }

    private static Memory attributes() {
        Memory attributes = new Memory(ATTR_SIZE);
        attributes.clear();
        return attributes;
    }
}
