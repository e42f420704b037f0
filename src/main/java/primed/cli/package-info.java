/** The command line: commands, exit codes, progress, tables and JSON. The only room that prints. */
@NullMarked
package primed.cli;

import org.jspecify.annotations.NullMarked;
