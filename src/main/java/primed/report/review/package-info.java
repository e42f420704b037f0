/**
 * The design review: what a run found out, as one HTML page and as Markdown, with a sequence diagram of each
 * counterexample. It is fed with finished results, keeps them as JSON, and runs nothing.
 */
@NullMarked
package primed.report.review;

import org.jspecify.annotations.NullMarked;
