package primed.graph.flow;

import java.util.function.IntToLongFunction;

/**
 * The lower bound that prices prove, by weak duality of linear programming.
 *
 * <p>Give each node any price and charge for an arc its cost plus the price where it begins minus the price where it
 * ends. Around a circulation the prices cancel, so charges and costs sum up to the same. If no charge is negative, then
 * every circulation costs at least the sum of charge times least flow, since it can only add to that.
 */
public final class DualBound {
    private DualBound() {}

    /**
     * Checks prices and gives the bound.
     *
     * @throws IllegalArgumentException if the prices prove nothing, as an arc's charge is negative
     */
    public static long of(Network network, IntToLongFunction price) {
        long bound = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            long charge = Math.subtractExact(
                    Math.addExact(network.cost(arc), price.applyAsLong(network.tail(arc))),
                    price.applyAsLong(network.head(arc)));
            if (charge < 0) {
                throw new IllegalArgumentException("the charge of arc " + arc + " is " + charge);
            }
            bound = Math.addExact(bound, Math.multiplyExact(charge, (long) network.least(arc)));
        }
        return bound;
    }
}
