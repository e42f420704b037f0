@org.jspecify.annotations.NullMarked
package primed.threads;
