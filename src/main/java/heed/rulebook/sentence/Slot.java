package heed.rulebook.sentence;

import java.util.List;

/**
 * A hole in a sentence that its author fills.
 *
 * @param name as the sentence calls it
 * @param kind what goes into it
 * @param about the fact and its property that it is compared with or becomes, such as {@code
 *     Client.occupation}; empty for a parameter
 * @param values what may stand in it; where the list is open, what the rulebook has there so far
 * @param open whether other values may stand in it too
 */
public record Slot(String name, SlotKind kind, String about, List<String> values, boolean open) {
  public Slot {
    values = List.copyOf(values);
  }
}
