package heed.forecast.evaluation;

import heed.learning.Lesson;
import java.util.List;

/**
 * Clients who are ranked among each other, and what may be learned from before.
 *
 * @param name such as the month
 * @param earlier lessons that all lie before the group
 * @param ranked the lessons whose answers are to be foretold
 */
record Group(String name, List<Lesson> earlier, List<Lesson> ranked) {}
