package primed.tlc;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of the bytes of an output made elsewhere: UTF-8, or UTF-16 as a redirection in PowerShell writes it, with
 * or without a byte order mark, or the single bytes of an old Windows; compressed by gzip perhaps.
 */
final class LogDecoder {
    private static final int SAMPLE = 512;
    private static final int GZIP = 0x1f8b;

    private LogDecoder() {}

    static Reader open(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        byte[] start = peek(in, 2);
        boolean zipped = start.length == 2 && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) == GZIP;
        return zipped ? text(new BufferedInputStream(new Torn(in), 1 << 16)) : text(in);
    }

    private static Reader text(BufferedInputStream in) throws IOException {
        byte[] sample = peek(in, SAMPLE);
        Charset wide = utf16(sample);
        Reader reader = wide == null ? new LenientReader(in) : new InputStreamReader(in, wide);
        return new SingleReturns(new WithoutMark(reader));
    }

    private static @Nullable Charset utf16(byte[] sample) {
        if (sample.length < 2) {
            return null;
        }
        boolean little = (sample[0] & 0xff) == 0xff && (sample[1] & 0xff) == 0xfe;
        boolean big = (sample[0] & 0xff) == 0xfe && (sample[1] & 0xff) == 0xff;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        int most = sample.length / 2;
        if (little || (even == 0 && odd > most * 3 / 4)) {
            return StandardCharsets.UTF_16LE;
        }
        return big || (odd == 0 && even > most * 3 / 4) ? StandardCharsets.UTF_16BE : null;
    }

    private static byte[] peek(BufferedInputStream in, int count) throws IOException {
        in.mark(count);
        byte[] bytes = in.readNBytes(count);
        in.reset();
        return bytes;
    }

    /** The text of a compressed file; where that is cut off or damaged, it just ends. */
    private static final class Torn extends InputStream {
        private final InputStream compressed;
        private @Nullable InputStream text;

        Torn(InputStream compressed) {
            this.compressed = compressed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                text = text == null ? new GZIPInputStream(compressed) : text;
                return text.read(target, offset, length);
            } catch (EOFException | ZipException e) {
                text = InputStream.nullInputStream();
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            compressed.close();
        }
    }
}
