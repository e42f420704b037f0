package primed.tlc.inside;

import java.io.File;
import util.SimpleFilenameToStream;

/**
 * Finds files as TLC does, and absolute names where they are: TLC looks for all names below the folder of the spec once
 * it was given one, for the configuration's too.
 */
final class Resolver extends SimpleFilenameToStream {
    @Override
    public File resolve(String name, boolean isModule) {
        File file = new File(name);
        return !isModule && file.isAbsolute() && file.isFile() ? file : super.resolve(name, isModule);
    }
}
