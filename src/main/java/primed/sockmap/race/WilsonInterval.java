package primed.sockmap.race;

/**
 * Where a probability lies, with 95 % confidence, by what was counted: E. B. Wilson, Probable inference, the law of
 * succession, and statistical inference, Journal of the American Statistical Association 22 (1927); without correction
 * for continuity. Unlike the textbook interval it is right for counts near 0 and near all.
 *
 * @param low its lower end, from 0 to 1
 * @param high its upper end, from 0 to 1
 */
public record WilsonInterval(double low, double high) {
    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval for a count.
     *
     * @param count how often it happened
     * @param runs how often it could have happened; if that is never, nothing is known
     * @throws IllegalArgumentException if the count is not between 0 and the runs
     */
    public static WilsonInterval of(long count, long runs) {
        if (count < 0 || count > runs) {
            throw new IllegalArgumentException(count + " of " + runs + " is not possible");
        }
        if (runs == 0) {
            return new WilsonInterval(0, 1);
        }
        double share = (double) count / runs;
        double z2 = Z * Z / runs;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(share * (1 - share) / runs + z2 / (4 * runs)) / (1 + z2);
        return new WilsonInterval(count == 0 ? 0 : middle - half, count == runs ? 1 : middle + half);
    }
}
