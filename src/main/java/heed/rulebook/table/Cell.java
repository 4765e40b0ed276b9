package heed.rulebook.table;

import java.util.List;

/** What a cell under an input {@link Heading} asks for. */
public sealed interface Cell {
  /** The word that matches what is not known. */
  String UNKNOWN = "UNKNOWN";

  /** An empty cell: matches every client, known or not. */
  record Any() implements Cell {}

  /**
   * Words, of which the client must show one; or, negated, none.
   *
   * @param unknown whether the word {@code unknown} is among them
   */
  record Words(boolean negated, boolean unknown, List<String> words) implements Cell {}

  /**
   * Closed intervals, in one of which the client's number must lie.
   *
   * @param unknown whether an unknown number matches too
   */
  record Numbers(boolean unknown, List<Interval> intervals) implements Cell {}

  /** All numbers from {@code low} to {@code high}, both included. */
  record Interval(double low, double high) {}
}
