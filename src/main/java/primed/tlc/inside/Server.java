package primed.tlc.inside;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

/** Runs one model after another, each in classes made as new, until the parent closes our standard input. */
public final class Server {
    private static final int FAILED = 255;

    private Server() {}

    /** Even if our classes have been deleted meanwhile: TLC leaves threads behind that would keep this JVM. */
    private static void end(String folder) {
        try {
            ParentWatch.end(Path.of(folder));
        } finally {
            Runtime.getRuntime().halt(FAILED);
        }
    }

    /**
     * Serves until standard input ends; then this JVM ends at once, whatever it is doing.
     *
     * @param args our private folder, and then the folders and jars with TLC and these classes
     * @throws IOException if the class path is none
     */
    public static void main(String[] args) throws IOException {
        URL[] classPath = new URL[args.length - 1];
        for (int i = 0; i < classPath.length; i++) {
            classPath[i] = Path.of(args[i + 1]).toUri().toURL();
        }
        RenewableClasses classes = new RenewableClasses(classPath);
        DataOutputStream output =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        DataInputStream input = new DataInputStream(new BufferedInputStream(System.in));
        try {
            while (true) {
                Request request = Request.read(input);
                Turn turn = new Turn(request, classes, new Frames(output));
                new Thread(new ThreadGroup("primed-run"), turn, "main").start();
            }
        } catch (EOFException e) {
            // The parent is gone, or wants nothing more.
        } catch (IOException e) {
            e.printStackTrace(System.err); // nobody else would tell: this JVM ends here
        } finally {
            end(args[0]);
        }
    }
}
