package heed.rulebook.engine;

import heed.rulebook.check.RuleSpan;
import heed.rulebook.sentence.RuleText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A checked file as the rules that it holds. A rule's key is the hash of all that its code is made
 * from: what stands before every rule of its stage, and its own text, in which its place is named.
 */
final class RuleFile {
  private final RuleText text;
  private final Map<String, RuleSpan> spanByKey = new LinkedHashMap<>();

  RuleFile(RuleText text, Iterable<RuleSpan> spans) {
    this.text = text;
    String before = text.drl().substring(0, text.prefix());
    spans.forEach(span -> spanByKey.put(hash(before + span.of(text.drl())), span));
  }

  RuleText text() {
    return text;
  }

  /** The keys of its rules, in their order. */
  Set<String> keys() {
    return spanByKey.keySet();
  }

  /** How long its rules are together. */
  int characters() {
    return characters(spanByKey.keySet());
  }

  /** How many conditions the engine builds of its rules. */
  double nodes() {
    return spanByKey.values().stream().mapToDouble(RuleSpan::nodes).sum();
  }

  /** How long these of its rules are together. */
  int characters(Collection<String> keys) {
    return keys.stream().mapToInt(this::characters).sum();
  }

  int characters(String key) {
    RuleSpan span = spanByKey.get(key);
    return span.to() - span.from();
  }

  String name(String key) {
    return spanByKey.get(key).name();
  }

  /** The same text with blanks in place of all rules but these; every line stands where it did. */
  RuleText only(Set<String> keys) {
    StringBuilder drl = new StringBuilder(text.drl());
    spanByKey.forEach(
        (key, span) -> {
          if (!keys.contains(key)) {
            for (int i = span.from(); i < span.to(); i++) {
              if (drl.charAt(i) != '\n') {
                drl.setCharAt(i, ' ');
              }
            }
          }
        });
    return new RuleText(
        text.path(), text.stage(), drl.toString(), text.prefix(), text.rewritten(), text.failed());
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
