/**
 * The strategies by which a program can read a sockmap socket, written as the C code that they stand for; the recv loop
 * that mends the selftest first. Each has a module of the same name in {@code specs/sockmap}.
 */
@NullMarked
package primed.sockmap.reader;

import org.jspecify.annotations.NullMarked;
