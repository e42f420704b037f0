package primed.sockmap.lab;

import java.nio.file.Path;

/**
 * A kernel that can be booted.
 *
 * @param version its upstream version, for example {@code 6.1.176}
 * @param origin where it comes from: the name and the version of a package
 * @param file the image
 */
public record KernelImage(String version, String origin, Path file) {}
