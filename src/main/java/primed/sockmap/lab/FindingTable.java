package primed.sockmap.lab;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Findings and kernels.
 *
 * @param columns the kernels, oldest version first
 */
public record FindingTable(List<KernelColumn> columns) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final String ZEROS = "000000000";

    public FindingTable {
        columns = List.copyOf(columns);
    }

    /** The same with further columns; one of the same kernel takes the place of the one that was there. */
    public FindingTable with(FindingTable others) {
        Map<String, KernelColumn> byVersion = new TreeMap<>(Comparator.comparing(FindingTable::padded));
        columns.forEach(column -> byVersion.put(column.version(), column));
        others.columns.forEach(column -> byVersion.put(column.version(), column));
        return new FindingTable(List.copyOf(byVersion.values()));
    }

    private static String padded(String version) {
        return NUMBER.matcher(version)
                .replaceAll(number -> ZEROS.substring(number.group().length()) + number.group());
    }
}
