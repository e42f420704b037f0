package primed.sockmap.lab;

import java.util.List;

/**
 * Findings and kernels.
 *
 * @param columns the kernels
 */
public record FindingTable(List<KernelColumn> columns) {
    public FindingTable {
        columns = List.copyOf(columns);
    }
}
