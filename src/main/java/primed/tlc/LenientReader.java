package primed.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, and each byte that is not part of any as the character that it is in Windows' western code page. */
final class LenientReader extends Reader {
    private static final Charset SINGLE_BYTES = Charset.forName("windows-1252");

    private final InputStream source;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 13).flip();
    private boolean ended;

    LenientReader(InputStream source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining() && length > 0) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        chars.clear();
        CoderResult result = utf8.decode(bytes, chars, ended);
        if (result.isError()) {
            single(result.length());
        } else if (result.isUnderflow() && chars.position() == 0) {
            fill();
        }
        chars.flip();
    }

    private void single(int count) {
        byte[] wrong = new byte[Math.min(count, chars.remaining())];
        bytes.get(wrong);
        chars.put(new String(wrong, SINGLE_BYTES));
        utf8.reset();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
