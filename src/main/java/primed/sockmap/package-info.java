/**
 * The vocabulary of the subject: what a receive socket in a sockmap can be asked, and what it shows.
 *
 * <p>Readers are written against {@link primed.sockmap.SockmapSocket}, so that the same class reads the reference
 * implementation and a socket of the running kernel.
 */
@NullMarked
package primed.sockmap;

import org.jspecify.annotations.NullMarked;
