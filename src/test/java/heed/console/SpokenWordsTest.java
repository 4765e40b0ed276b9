package heed.console;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.Profile;
import heed.shared.Permission;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from codes has a word in each language, so that no code is spelt out in English. */
class SpokenWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyPermissionAndEveryFactOfACaseHasAWord(String language) {
    Map<String, String> permissions = Texts.in(language).under("permission.");
    assertThat(permissions.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Permission.values())
                .filter(it -> it != Permission.ANYONE)
                .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
    assertThat(Texts.in(language).under("sheet.fact.").keySet())
        .containsAll(
            Arrays.stream(Profile.class.getRecordComponents())
                .filter(it -> !it.getName().equals("identity"))
                .flatMap(it -> fields(it))
                .filter(it -> !it.equals("id"))
                .map(it -> it.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
  }

  private static Stream<String> fields(RecordComponent part) {
    Class<?> record =
        part.getGenericType() instanceof ParameterizedType list
            ? (Class<?>) list.getActualTypeArguments()[0]
            : part.getType();
    return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName);
  }
}
