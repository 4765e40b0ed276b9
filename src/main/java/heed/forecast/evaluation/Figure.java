package heed.forecast.evaluation;

/**
 * What a method reached.
 *
 * @param rows how many clients were ranked
 * @param lift at the first tenth
 */
record Figure(String method, int rows, Interval lift, Interval auc) {}
