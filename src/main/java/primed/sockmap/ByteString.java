package primed.sockmap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An immutable string of bytes: the payload of a message, or a part of it. */
public final class ByteString {
    /** No bytes. */
    public static final ByteString EMPTY = new ByteString(new byte[0]);

    private final byte[] bytes;

    private ByteString(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes of an ASCII text. */
    public static ByteString of(String ascii) {
        return new ByteString(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** A copy of {@code length} bytes of an array from {@code offset} on. */
    public static ByteString of(byte[] array, int offset, int length) {
        return new ByteString(Arrays.copyOfRange(array, offset, offset + length));
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** True if there are no bytes. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The first {@code n} bytes, or all if there are fewer. */
    public ByteString take(int n) {
        return new ByteString(Arrays.copyOf(bytes, Math.min(n, bytes.length)));
    }

    /** All but the first {@code n} bytes. */
    public ByteString drop(int n) {
        return new ByteString(Arrays.copyOfRange(bytes, Math.min(n, bytes.length), bytes.length));
    }

    /** These bytes, and then those. */
    public ByteString concat(ByteString other) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
        System.arraycopy(other.bytes, 0, both, bytes.length, other.bytes.length);
        return new ByteString(both);
    }

    /** Copies all bytes into an array. */
    public void copyInto(byte[] array, int offset) {
        System.arraycopy(bytes, 0, array, offset, bytes.length);
    }

    /** The bytes in an array of their own. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** True if this begins with all of those. */
    public boolean startsWith(ByteString prefix) {
        return take(prefix.length()).equals(prefix);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteString string && Arrays.equals(bytes, string.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The bytes as ASCII text. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
