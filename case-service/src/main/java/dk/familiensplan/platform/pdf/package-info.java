/**
 * Documents on paper or as a file: put together without markup, written as PDF that a screen reader can read. Knows
 * nothing of what the documents are about.
 */
@NullMarked
package dk.familiensplan.platform.pdf;

import org.jspecify.annotations.NullMarked;
