package heed.rulebook.script;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import heed.rulebook.sheet.AuthoredText;
import java.io.Writer;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The text to say or send for one action on one channel in one language. Plain text: nothing is
 * escaped for HTML. Immutable; safe for use by many threads.
 */
public final class Script {
  /** Stands for an absent value while rendering; neither a script nor a value can contain it. */
  private static final String ABSENT = "\u0000";

  private static final int LONGEST_VALUE = 500;
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .defaultValue(ABSENT)
          .emptyStringIsFalse(true)
          .withFormatter(Script::oneLine)
          .withCollector(new NamesOnly());

  private final String treatment;
  private final Set<ScriptValue> values;
  private final Template template;
  private final int length;

  /**
   * @param values the values that the text names
   * @param text a text that {@link ScriptText} has found sound
   */
  Script(String treatment, Set<ScriptValue> values, String text) {
    this.treatment = treatment;
    this.values = Set.copyOf(values);
    this.length = text.length();
    this.template = COMPILER.compile(text);
  }

  /** {@code ACTION/CHANNEL.language}, the name of the treatment. */
  public String treatment() {
    return treatment;
  }

  /** ISO 639-1 code of the language that it is written in. */
  public String language() {
    return treatment.substring(treatment.lastIndexOf('.') + 1);
  }

  /** The values that the text names. */
  public Set<ScriptValue> values() {
    return values;
  }

  /**
   * The text with the given values in it. A line that needs a value which is absent (missing, null
   * or blank) is left out, and no two empty lines follow each other. Values are put on one line,
   * without invisible characters, and cut after 500 letters; braces in them mean nothing.
   *
   * @param values by the names of {@link ScriptValue}; texts, or Boolean for sections
   */
  public String render(Map<String, Object> values) {
    Sheet sheet = new Sheet(length + length / 4);
    template.execute(values, sheet);
    return withoutGaps(sheet.text);
  }

  private static String withoutGaps(StringBuilder text) {
    boolean gap = false;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf("\n", start);
      end = end < 0 ? text.length() : end;
      int stop = end;
      while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
        stop--;
      }
      int absent = text.indexOf(ABSENT, start);
      if (stop == start) {
        gap = start > 0;
        text.delete(start, end + 1);
      } else if (absent >= 0 && absent < stop) {
        text.delete(start, end + 1);
      } else {
        text.replace(stop, end + 1, "\n");
        text.insert(start, gap ? "\n" : "");
        start = stop + (gap ? 2 : 1);
        gap = false;
      }
    }
    return text.toString();
  }

  private static CharSequence oneLine(Object value) {
    String given = value.toString();
    StringBuilder text = null;
    for (int i = 0; i < given.length() && text == null; i++) {
      char c = given.charAt(i);
      // Anything but plain letters takes the careful way.
      if (c < ' ' || c > '\u02ff' || AuthoredText.isInvisible(c)) {
        text = new StringBuilder(given.length());
      }
    }
    String visible = text == null ? given : visible(given, text);
    if (visible.isBlank()) {
      return ABSENT;
    }
    return visible.length() <= LONGEST_VALUE ? visible : cut(visible);
  }

  private static String visible(String given, StringBuilder text) {
    given
        .codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> !AuthoredText.isInvisible(c))
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static String cut(String text) {
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1));
    return text.substring(0, pair ? LONGEST_VALUE - 1 : LONGEST_VALUE);
  }

  /** What a script is rendered onto, with room for a usual one from the beginning. */
  private static final class Sheet extends Writer {
    private final StringBuilder text;

    Sheet(int room) {
      text = new StringBuilder(room);
    }

    @Override
    public void write(char[] letters, int from, int count) {
      text.append(letters, from, count);
    }

    @Override
    public void write(String words) {
      text.append(words);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Lets templates see entries of a map and nothing else: no fields, no methods, no loops. */
  private static final class NamesOnly implements Mustache.Collector {
    @Override
    public Iterator<?> toIterator(Object value) {
      // The library asks with an empty list where a section's value is absent.
      return value instanceof Iterable ? Collections.emptyIterator() : null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
      return context instanceof Map
          ? (map, key) ->
              ((Map<?, ?>) map).containsKey(key)
                  ? ((Map<?, ?>) map).get(key)
                  : Template.NO_FETCHER_FOUND
          : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
