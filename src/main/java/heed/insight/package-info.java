/** Measures of what works: counted from history, read-only, with their uncertainty. */
package heed.insight;
