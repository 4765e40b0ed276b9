package heed.rulebook.review.phrase;

import java.util.List;

/**
 * Words that nobody may say to a client.
 *
 * @param text as the list has it
 * @param words without capitals and accents
 * @param language two letters
 * @param why what is wrong with it, or what to say instead
 * @param line in the list
 */
record Phrase(String text, List<String> words, String language, String why, int line) {}
