package heed.rulebook.review.range;

import heed.rulebook.check.FactType;
import heed.rulebook.check.Vocabulary;
import heed.rulebook.review.rule.Conclusions;
import heed.rulebook.review.rule.Drawn;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What conclusions of each type can look like, by all that rules and rows may draw. */
public final class DrawnBoxes {
  /** Reason and rule come last and are never asked for. */
  private static final int REASON_AND_RULE = 2;

  private final Conclusions conclusions;
  private final Map<String, List<Box>> byType = new HashMap<>();

  public DrawnBoxes(Conclusions conclusions) {
    this.conclusions = conclusions;
  }

  /** Whether some conclusion of the type may lie in the region, as far as is known. */
  public boolean mayLieIn(String type, Region region) {
    return byType.computeIfAbsent(type, this::boxes).stream()
        .anyMatch(drawn -> region.boxes().stream().anyMatch(asked -> !drawn.and(asked).isEmpty()));
  }

  private List<Box> boxes(String type) {
    List<String> properties = new ArrayList<>();
    for (RecordComponent component :
        Vocabulary.fact(type).map(FactType::type).orElseThrow().getRecordComponents()) {
      properties.add(component.getName());
    }
    Set<Box> boxes = new LinkedHashSet<>();
    for (Drawn drawn : conclusions.of(type)) {
      Box box = Box.ANY;
      for (int place = 0; place < properties.size() - REASON_AND_RULE; place++) {
        if (drawn.values().get(place).isPresent()) {
          box = box.and(Box.of(properties.get(place), only(drawn.values().get(place).get())));
        }
      }
      boxes.add(box);
    }
    return List.copyOf(boxes);
  }

  private static Values only(Object value) {
    return value instanceof Double number
        ? Values.Numbers.of(List.of(new Values.Interval(number, number)), false)
        : new Values.Words(false, Set.of(value.toString()), false);
  }
}
