package primed.graph;

import java.util.Arrays;

/** Numbers in a row that grows. */
final class IntList {
    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.addExact(size, size >> 1));
        }
        numbers[size++] = number;
    }

    void addAll(int[] more) {
        for (int number : more) {
            add(number);
        }
    }

    int get(int place) {
        return numbers[place];
    }

    int last() {
        return numbers[size - 1];
    }

    void removeLast() {
        size--;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void replaceBy(IntList other) {
        numbers = other.numbers;
        size = other.size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
