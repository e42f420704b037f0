package primed.graph;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads bytes, numbers and texts from any place of a file, through a buffer of a fixed size. */
final class StreamCursor implements AutoCloseable {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
    private long bufferPosition;

    StreamCursor(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    long position() {
        return bufferPosition + buffer.position();
    }

    void seek(long position) {
        long offset = position - bufferPosition;
        if (offset >= 0 && offset <= buffer.limit()) {
            buffer.position((int) offset);
        } else {
            bufferPosition = position;
            buffer.limit(0);
        }
    }

    boolean atEnd() throws IOException {
        return !buffer.hasRemaining() && !fill();
    }

    int oneByte() throws IOException {
        if (atEnd()) {
            throw new EOFException();
        }
        return buffer.get() & 0xFF;
    }

    long eightBytes() throws IOException {
        if (buffer.remaining() >= Long.BYTES) {
            return buffer.getLong();
        }
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << 8 | oneByte();
        }
        return number;
    }

    int number() throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = oneByte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IOException("a number has no end");
    }

    String text() throws IOException {
        return new String(bytes(number()), StandardCharsets.UTF_8);
    }

    void skipText() throws IOException {
        int length = number();
        if (length < 0) {
            throw new IOException("a text has no length");
        }
        seek(position() + length);
    }

    byte[] bytes(int length) throws IOException {
        if (length < 0 || length > channel.size() - position()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            if (atEnd()) {
                throw new EOFException();
            }
            int part = Math.min(buffer.remaining(), length - done);
            buffer.get(bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private boolean fill() throws IOException {
        bufferPosition += buffer.limit();
        buffer.clear();
        int read = channel.read(buffer, bufferPosition);
        buffer.flip();
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
