package primed.sockmap.kernel;

import com.sun.jna.Memory;
import java.util.List;

/**
 * A verdict program as instructions of eBPF (8 bytes each: opcode, registers, offset, immediate).
 *
 * @param code the instructions as 64-bit words, little-endian
 */
record VerdictCode(List<Long> code) {
    static final int INSTRUCTION = Long.BYTES;

    private static final int SK_DROP = 0;
    private static final int SK_PASS = 1;

    private static final int LOAD_64 = 0x18;
    private static final int MOVE = 0xb7;
    private static final int CALL = 0x85;
    private static final int EXIT = 0x95;
    private static final int MAP_DESCRIPTOR = 1;
    private static final int SK_REDIRECT_MAP = 52;
    private static final int INGRESS = 1;

    VerdictCode {
        code = List.copyOf(code);
    }

    /** {@code return bpf_sk_redirect_map(skb, map, key, BPF_F_INGRESS);} */
    static VerdictCode redirectTo(FileDescriptor map, int key) {
        return new VerdictCode(List.of(
                instruction(LOAD_64, 2, MAP_DESCRIPTOR, map.number()),
                instruction(0, 0, 0, 0),
                instruction(MOVE, 3, 0, key),
                instruction(MOVE, 4, 0, INGRESS),
                instruction(CALL, 0, 0, SK_REDIRECT_MAP),
                instruction(EXIT, 0, 0, 0)));
    }

    /** {@code return SK_PASS;} */
    static VerdictCode pass() {
        return returning(SK_PASS);
    }

    /** {@code return SK_DROP;} */
    static VerdictCode drop() {
        return returning(SK_DROP);
    }

    private static VerdictCode returning(int verdict) {
        return new VerdictCode(List.of(instruction(MOVE, 0, 0, verdict), instruction(EXIT, 0, 0, 0)));
    }

    private static long instruction(int opcode, int destination, int source, int immediate) {
        return opcode | ((long) destination << 8) | ((long) source << 12) | ((long) immediate << 32);
    }

    /** The instructions in memory that the kernel can read. */
    Memory instructions() {
        Memory memory = new Memory((long) code.size() * INSTRUCTION);
        for (int i = 0; i < code.size(); i++) {
            memory.setLong((long) i * INSTRUCTION, code.get(i));
        }
        return memory;
    }
}
