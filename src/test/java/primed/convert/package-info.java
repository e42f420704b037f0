@org.jspecify.annotations.NullMarked
package primed.convert;
