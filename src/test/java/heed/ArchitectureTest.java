package heed;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.stream.Stream;

/** The house of Heed: which room may use which, and where each library stays. */
@AnalyzeClasses(packages = "heed", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] UP_TO_CATALOGUE = {"client", "catalogue"};
  private static final String[] UP_TO_RULEBOOK = {"client", "catalogue", "rulebook"};

  @ArchTest static final ArchRule shared = room("shared").mayUse();

  @ArchTest static final ArchRule client = room("client").mayUse("shared");

  // An action names the family that it sells and how it may be presented: the fact types' words.
  @ArchTest static final ArchRule catalogue = room("catalogue").mayUse("client.fact", "shared");

  @ArchTest
  static final ArchRule rulebook = room("rulebook").mayUse(and(UP_TO_CATALOGUE, "shared"));

  @ArchTest static final ArchRule decision = room("decision").mayUse(and(UP_TO_RULEBOOK, "shared"));

  @ArchTest static final ArchRule interaction = room("interaction").mayUse("decision", "shared");

  @ArchTest
  static final ArchRule learning =
      room("learning").mayUse("client", "catalogue", "interaction", "shared");

  @ArchTest
  static final ArchRule forecast =
      room("forecast").mayUse(and(UP_TO_RULEBOOK, "decision", "interaction", "learning", "shared"));

  @ArchTest
  static final ArchRule insight =
      room("insight")
          .mayUse(and(UP_TO_RULEBOOK, "decision", "interaction", "learning", "forecast", "shared"));

  @ArchTest static final ArchRule access = room("access").mayUse("shared");

  @ArchTest
  static final ArchRule consoleUsesNoDao =
      noClasses()
          .that()
          .resideInAPackage("heed.console..")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Dao")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingUsesApp =
      noClasses()
          .that()
          .resideOutsideOfPackage("heed.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("heed.app..");

  @ArchTest
  static final ArchRule noCycles = slices().matching("heed.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule droolsOnlyInRulebook =
      noClasses()
          .that()
          .resideOutsideOfPackage("heed.rulebook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule jdbiOnlyInDaosAndApp =
      noClasses()
          .that(
              DescribedPredicate.not(resideInAPackage("heed.app.."))
                  .and(describe("are not part of a *Dao", type -> !isOrIsIn(type, "Dao"))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jdbi..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule jaxRsOnlyInResourcesConsoleAndApp =
      noClasses()
          .that(
              DescribedPredicate.not(resideInAnyPackage("heed.app..", "heed.console.."))
                  .and(
                      describe("are not part of a *Resource", type -> !isOrIsIn(type, "Resource"))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule aClockIsInjected =
      noClasses()
          .that()
          .resideOutsideOfPackage("heed.app..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Clock.class, "systemUTC")
          .orShould()
          .callMethod(java.time.Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule aFunnelStepReadsNoDatabase =
      noClasses()
          .that()
          .resideInAPackage("heed.decision..")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Dao")
          .allowEmptyShould(true);

  private static boolean isOrIsIn(JavaClass type, String suffix) {
    return type.getSimpleName().endsWith(suffix)
        || type.getEnclosingClass().map(outer -> isOrIsIn(outer, suffix)).orElse(false);
  }

  private static String[] and(String[] rooms, String... more) {
    return Stream.concat(Arrays.stream(rooms), Arrays.stream(more)).toArray(String[]::new);
  }

  private static Room room(String name) {
    return new Room(name);
  }

  /** A line of the table: a package right under {@code heed}. */
  private record Room(String name) {
    /** Of Heed's packages, this one uses only itself and those named. */
    ArchRule mayUse(String... others) {
      String[] allowed =
          Stream.concat(Stream.of(name), Arrays.stream(others))
              .map(room -> "heed." + room + "..")
              .toArray(String[]::new);
      return classes()
          .that()
          .resideInAPackage("heed." + name + "..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(resideInAPackage("heed..")).or(resideInAnyPackage(allowed)))
          .allowEmptyShould(true);
    }
  }
}
