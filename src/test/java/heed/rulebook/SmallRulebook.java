package heed.rulebook;

import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.Contact;
import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.Response;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.rulebook.conclusion.Tier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rulebook under {@code rulebooks/small}, with files put in, changed or taken out. */
public final class SmallRulebook {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final SortedMap<String, byte[]> files;

  private SmallRulebook() {
    files =
        new TreeMap<>(
            RulebookFiles.readFolder(Path.of("src/test/resources/rulebooks/small")).byPath());
  }

  public static SmallRulebook unchanged() {
    return new SmallRulebook();
  }

  public static SmallRulebook with(String path, String text) {
    return new SmallRulebook().and(path, text);
  }

  public SmallRulebook and(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public SmallRulebook and(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  public RulebookFiles files() {
    return RulebookFiles.of(files);
  }

  public Release compile() throws BrokenRulebook {
    return Release.compile(files());
  }

  /** What is wrong with it, each as text; empty if nothing. */
  public List<String> problems() {
    try {
      compile().close();
      return List.of();
    } catch (BrokenRulebook e) {
      return e.problems().stream().filter(RuleProblem::isError).map(RuleProblem::toString).toList();
    }
  }

  /** A client of the given age who has the given balance on an account of each given family. */
  public static Profile client(int age, double balance, Family... families) {
    List<Holding> holdings = new ArrayList<>();
    for (Family family : families) {
      holdings.add(
          new Holding(family.name(), "PRODUCT", family, null, null, null, balance, null, null));
    }
    return profile(age, holdings, List.of(), List.of());
  }

  public static Profile profile(
      int age, List<Holding> holdings, List<Contact> contacts, List<Response> responses) {
    return new Profile(
        new Client("c1", null, age, null, null, null, null, null, null, null, null, null, null),
        null,
        null,
        holdings,
        null,
        contacts,
        responses,
        null,
        null,
        null,
        null,
        null);
  }

  /** Everything that the release concludes about the client, stage by stage. */
  public static List<Conclusion> conclusions(Release release, Profile profile) {
    try (Reasoning reasoning = release.reasonAbout(profile, List.of(), TODAY)) {
      know(reasoning);
      List<Conclusion> all = new ArrayList<>();
      for (Stage stage : Stage.values()) {
        all.addAll(reasoning.conclude(stage));
      }
      return all;
    }
  }

  public static void know(Reasoning reasoning) {
    reasoning.know(
        new ClientValue(10, 100, 0.1, Tier.MEDIUM),
        new RepaymentCapacity(null, 0.5, null, Freshness.MISSING));
  }
}
