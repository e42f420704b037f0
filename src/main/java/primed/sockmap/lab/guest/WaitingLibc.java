package primed.sockmap.lab.guest;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.util.Objects;

/** The functions of the C library that only a guest may call, or only a guest needs. */
interface WaitingLibc extends Library {
    int SOL_SOCKET = 1;
    int SO_RCVTIMEO = 20;
    int O_WRONLY_NOCTTY = 0x101;

    static WaitingLibc load(InsideLab proof) {
        Objects.requireNonNull(proof);
        return Native.load("c", WaitingLibc.class);
    }

    long recv(int fd, Memory bytes, long length, int flags) throws LastErrorException;

    int setsockopt(int fd, int level, int option, Memory value, int length) throws LastErrorException;

    int open(String file, int flags) throws LastErrorException;

    long write(int fd, Memory bytes, long length) throws LastErrorException;

    int tcdrain(int fd) throws LastErrorException;
}
