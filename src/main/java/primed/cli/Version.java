package primed.cli;

import picocli.CommandLine.IVersionProvider;

/** Primed's own version. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"primed " + number()};
    }

    /** The version in the jar's manifest; {@code development} when run from class files. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
