/**
 * What is to be checked: the models of a manifest, and what is expected of each.
 *
 * <p>Manifests are those of the tlaplus/Examples repository, with a few optional fields of our own.
 */
@NullMarked
package primed.spec;

import org.jspecify.annotations.NullMarked;
