package heed.rulebook.review.range;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.check.Vocabulary;
import heed.rulebook.review.range.Values.Interval;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainsTest {
  @Test
  void theDomainsOfFactsAreThoseThatTheFactsAccept() {
    Domains.ofFacts()
        .forEach(
            (property, domain) -> {
              assertThat(accepts(property, domain.low())).as(property + " at least").isTrue();
              assertThat(accepts(property, domain.high())).as(property + " at most").isTrue();
              assertThat(accepts(property, domain.low() - 1)).as(property + " below").isFalse();
              assertThat(accepts(property, domain.high() + 1)).as(property + " above").isFalse();
            });
  }

  @Test
  void whatIsWholeIsRoundedAndWhatIsNotIsLeft() {
    Values adult = Values.Numbers.of(List.of(new Interval(17.5, 200)), true);
    assertThat(Domains.within("Client", "ageYears", adult))
        .isEqualTo(new Values.Numbers(List.of(new Interval(18, 130)), true));
    assertThat(Domains.within("Holding", "balance", adult)).isEqualTo(adult);
  }

  private static boolean accepts(String property, double value) {
    String[] names = property.split("\\.", -1);
    Class<?> type = Vocabulary.fact(names[0]).orElseThrow().type();
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(c -> c.getName().equals(names[1]) ? number(c, value) : sample(c))
            .toArray();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.newInstance(values);
      return true;
    } catch (InvocationTargetException refused) {
      return false;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record without its constructor", e);
    }
  }

  private static Object number(RecordComponent component, double value) {
    return component.getType() == Integer.class ? (Object) (int) value : (Object) value;
  }

  private static Object sample(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == String.class) {
      return component.getName().equals("language") ? "en" : "X";
    } else if (type == boolean.class) {
      return false;
    } else if (type == Instant.class) {
      return Instant.parse("2026-11-24T10:00:00Z");
    } else if (type == LocalDate.class) {
      return LocalDate.of(2026, 11, 24);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return null;
  }
}
