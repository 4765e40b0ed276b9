package heed.console.insight;

import heed.insight.Row;

/**
 * A row of a table as it is read.
 *
 * @param row the numbers themselves, which charts are drawn from
 * @param interval empty where there is none
 */
public record Line(
    Row row, String label, String rate, String interval, String numerator, String denominator) {}
