@org.jspecify.annotations.NullMarked
package primed.junit;
