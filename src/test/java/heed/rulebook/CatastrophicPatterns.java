package heed.rulebook;

import java.util.List;

/** Patterns that backtrack for hours on some text of a few dozen letters. */
final class CatastrophicPatterns {
  static final List<String> ALL =
      List.of(
          "(a+)+b",
          "(a*)*b",
          "(a|a)*b",
          "(a|aa)+b",
          "(a?){40}a",
          "(.*a){20}",
          "((a+))+b",
          "(a+){2,}b",
          "([a-z]+)*1",
          "(a|b|ab)*c",
          "(x+x+)+y",
          "(a+)?(a+)?(a+)?b",
          "a*a*a*b",
          "a+a+a+b",
          "a{0,}a{0,}a{0,}b",
          ".*.*.*x",
          ".*.*.{0,50}x",
          ".*.{0,50}.{0,50}x",
          ".{0,50}.{0,50}.{0,50}x",
          "a{1,49}a{1,49}a{1,49}b",
          "a?".repeat(40) + "a".repeat(40),
          "a??".repeat(30) + "a".repeat(30),
          "a?".repeat(16) + "b",
          "(a|a)".repeat(30) + "b",
          "(a|ab|abc)(a|ab|abc)(a|b|c)(a|b|c)(a|b|c)(a|b|c)(a|b|c)(a|b|c)(a|b|c)(a|b|c)x",
          "((a|a)(a|a)|(a|a)(a|a))((a|a)(a|a)|(a|a)(a|a))((a|a)(a|a)|(a|a)(a|a))b",
          "(?:a+)+b",
          "(?>a+)b",
          "(?i)(A+)+b",
          "(?=a)a",
          "(?<n>a)\\k<n>",
          "(a)\\1",
          "\\Qa\\E*",
          "[[a]&&[b]]+[a[b*]]",
          "\\p{L}*\\p{L}*\\p{L}*1",
          "a{99999}",
          "a{1000}{1000}",
          "a".repeat(201));

  private CatastrophicPatterns() {}
}
