package heed.decision.model;

/**
 * How the rulebook wants experience to be weighed.
 *
 * @param priorWeight how many contacts the level below weighs: k of the smoothed estimate
 * @param halfLifeDays after how many days experience counts half
 * @param frequencyWeight how many expected yeses it takes to believe what the n-th contact brings
 */
public record LearningTerms(double priorWeight, double halfLifeDays, double frequencyWeight) {}
