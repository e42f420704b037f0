package primed.sockmap.lab;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in a guest besides the system.
 *
 * @param classPath Primed's own jars and folders of classes
 * @param files further files, by their names relative to the guest's working folder
 * @param job what it is to do
 * @param token what proves to the guest that the lab has booted it
 */
record GuestContent(List<Path> classPath, Map<String, Path> files, GuestJob job, String token) {
    GuestContent {
        classPath = List.copyOf(classPath);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
