package heed.console.operations;

/**
 * One sign of how Heed is, in words.
 *
 * @param name what it is about, as a heading
 * @param good whether nobody needs to do anything
 * @param text how it is
 * @param remedy what to do, or empty where there is nothing to do
 */
public record Sign(String name, boolean good, String text, String remedy) {}
