/** What managers look at: measures as charts with their tables. */
package heed.console.insight;
