package primed.graph;

import java.util.Arrays;

/** Numbers fingerprints in the order in which they are met; an open hash table, 12 to 24 bytes for each. */
final class Fingerprints {
    private static final int SMALLEST = 1 << 10;

    private long[] keys = new long[SMALLEST];
    private int[] numbers = new int[SMALLEST];
    private int size;

    Fingerprints() {
        Arrays.fill(numbers, -1);
    }

    /** The number of a fingerprint; a new one gets the next number. */
    int number(long fingerprint) {
        int place = place(fingerprint);
        if (numbers[place] < 0) {
            if (size >= keys.length / 4 * 3) {
                grow();
                place = place(fingerprint);
            }
            keys[place] = fingerprint;
            numbers[place] = size++;
        }
        return numbers[place];
    }

    int size() {
        return size;
    }

    private int place(long fingerprint) {
        int mask = keys.length - 1;
        int place = (int) ((fingerprint * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (numbers[place] >= 0 && keys[place] != fingerprint) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[Math.multiplyExact(oldKeys.length, 2)];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }
}
