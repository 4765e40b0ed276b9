package heed.rulebook.review.word;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import heed.rulebook.review.word.Mention.Use;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Finds the words that cases expect, and those that their clients show. */
public final class CaseWords {
  private static final YAMLFactory YAML = new YAMLFactory();

  private record Meaning(WordKind kind, Use use) {}

  private static final Map<String, Meaning> BY_PATH =
      Map.ofEntries(
          Map.entry("expect/first", new Meaning(WordKind.ACTION, Use.EXPECTED)),
          Map.entry("expect/ranked", new Meaning(WordKind.ACTION, Use.EXPECTED)),
          Map.entry("expect/segments", new Meaning(WordKind.SEGMENT, Use.EXPECTED)),
          Map.entry("expect/notSegments", new Meaning(WordKind.SEGMENT, Use.EXPECTED)),
          Map.entry("expect/needs", new Meaning(WordKind.NEED, Use.EXPECTED)),
          Map.entry("contexts/value", new Meaning(WordKind.REASON, Use.SHOWN)),
          Map.entry("client/holdings/product", new Meaning(WordKind.PRODUCT, Use.SHOWN)),
          Map.entry("client/lifeEvents/kind", new Meaning(WordKind.EVENT, Use.SHOWN)),
          Map.entry("client/loanAccounts/purpose", new Meaning(WordKind.PURPOSE, Use.SHOWN)),
          Map.entry("client/client/occupation", new Meaning(WordKind.OCCUPATION, Use.SHOWN)));
  private static final String DROPPED = "expect/dropped";

  private final String file;
  private final Words words;
  private final Deque<String> names = new ArrayDeque<>();

  private CaseWords(String file, Words words) {
    this.file = file;
    this.words = words;
  }

  /** Adds what the cases of a file name, as far as it can be read: running them says the rest. */
  public static void add(String file, byte[] content, Words words) {
    try (JsonParser parser = YAML.createParser(content)) {
      new CaseWords(file, words).readAll(parser);
    } catch (IOException unreadable) {
      // What cannot be read as cases is reported when they are run.
    }
  }

  private void readAll(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null) {
      switch (token) {
        case START_OBJECT -> names.addLast("");
        case END_OBJECT -> names.removeLast();
        case FIELD_NAME -> {
          names.removeLast();
          if (path().equals(DROPPED)) {
            add(WordKind.ACTION, Use.EXPECTED, parser.currentName(), parser);
          }
          names.addLast(parser.currentName());
        }
        case VALUE_STRING -> scalar(parser);
        default -> {
          // Lists have no name of their own, and numbers are no words.
        }
      }
      token = parser.nextToken();
    }
  }

  private void scalar(JsonParser parser) throws IOException {
    String path = path();
    Meaning meaning = BY_PATH.get(path);
    if (meaning != null) {
      add(meaning.kind(), meaning.use(), parser.getText(), parser);
    } else if (path.startsWith(DROPPED + "/")) {
      add(WordKind.CODE, Use.EXPECTED, parser.getText(), parser);
    }
  }

  private void add(WordKind kind, Use use, String word, JsonParser parser) {
    JsonLocation at = parser.currentTokenLocation();
    words.add(kind, word, new Mention(use, file, at.getLineNr(), at.getColumnNr()));
  }

  private String path() {
    return String.join("/", names);
  }
}
