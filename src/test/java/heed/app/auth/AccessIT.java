package heed.app.auth;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.Role;
import heed.access.SignIn;
import heed.shared.Permission;
import heed.shared.Requires;
import heed.testing.Endpoint;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import heed.testing.HttpCaller;
import heed.testing.SettableClock;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and how far, on the real application. */
class AccessIT {
  private static final String ACTIONS = "/v1/actions";
  private static final SettableClock CLOCK = SettableClock.now();

  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase()
          .at(CLOCK)
          .with("samples", "none")
          .offering(new UndeclaredResource())
          .offering(new NameResource());

  @Test
  void everyEndpointDeclaresThePermissionThatItNeeds() {
    List<Endpoint> endpoints = endpoints();
    assertThat(endpoints).hasSizeGreaterThan(10);
    assertThat(endpoints).allMatch(endpoint -> endpoint.permission().isPresent());
  }

  @Test
  void anEndpointThatDeclaresNoneIsRefusedToEverybody() {
    assertIsProblem(HEED.http().get("/undeclared"), 403);
    assertIsProblem(HEED.anonymous().get("/undeclared"), 403);
  }

  @ParameterizedTest
  @EnumSource
  void eachRoleMayCallWhatTheTableAllowsAndNothingElse(Role role) {
    for (Endpoint endpoint : endpoints()) {
      HttpAnswer answer = call(HEED.as(role), endpoint);
      Permission needed = endpoint.permission().orElseThrow();
      if (needed == Permission.ANYONE || role.permissions().contains(needed)) {
        assertThat(answer.status()).as("%s as %s", endpoint, role).isNotIn(401, 403, 429);
      } else {
        assertIsProblem(answer, 403);
        assertThat(answer.at("/detail")).contains(needed.name(), role.word());
        Role.allowing(needed)
            .forEach(allowed -> assertThat(answer.at("/detail")).contains(allowed.word()));
      }
    }
  }

  @Test
  void whoDoesNotSayWhoTheyAreIsAskedTo() {
    for (Endpoint endpoint : endpoints()) {
      HttpAnswer answer = call(HEED.anonymous(), endpoint);
      if (endpoint.permission().orElseThrow() == Permission.ANYONE) {
        assertThat(answer.status()).as("%s", endpoint).isNotIn(401, 403, 429);
      } else {
        assertIsProblem(answer, 401);
        assertThat(answer.response().headers().allValues("WWW-Authenticate"))
            .containsExactly("Basic realm=\"Heed\", charset=\"UTF-8\"", "Bearer realm=\"Heed\"");
        assertThat(answer.at("/detail")).contains("Authorization: Basic", "heed_");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic ",
        "Basic ????",
        "Basic bm9jb2xvbg==",
        "Basic //86//8=",
        "Bearer",
        "Bearer ",
        "Bearer heed_",
        "Bearer heed_abcdefgh_0000000000000000000000000000000000000000",
        "Digest username=\"agent\"",
        "heed_abcdefgh"
      })
  void whatIsNoRightCredentialIs401(String header) {
    assertIsProblem(HEED.anonymous().as(header).get(ACTIONS), 401);
  }

  @Test
  void aPathThatIsNotThereIs404ForEverybody() {
    assertIsProblem(HEED.anonymous().get("/v1/nowhere"), 404);
    assertIsProblem(HEED.http().get("/v1/nowhere"), 404);
  }

  @Test
  void aResourceLearnsTheNameOfItsCaller() {
    assertThat(HEED.as(Role.AUTHOR).get("/name").body()).isEqualTo("author true");
    assertThat(HEED.as(Role.SYSTEM).get("/name").body()).isEqualTo("system false");
  }

  @Test
  void aPasswordWithAnyCharacterIsUnderstood() {
    String password = "Grüße: 10 % à la carte ✓";
    HEED.accounts().add("zoe", List.of(Role.AGENT), password);
    assertThat(HEED.anonymous().asPerson("zoe", password).get(ACTIONS).status()).isEqualTo(200);
  }

  @Test
  void aChangeOfAnAccountTakesEffectWithinSeconds() {
    HttpCaller caller = newPerson("mia", Role.AGENT);
    assertThat(caller.get(ACTIONS).status()).isEqualTo(200);

    HEED.accounts().disable("mia");
    soon();
    assertIsProblem(caller.get(ACTIONS), 401);

    HEED.accounts().enable("mia");
    soon();
    assertThat(caller.get(ACTIONS).status()).isEqualTo(200);

    assertThat(caller.get("/v1/clients").status()).isEqualTo(200);
    HEED.accounts().setRoles("mia", List.of(Role.MANAGER));
    soon();
    assertIsProblem(caller.get("/v1/clients"), 403);

    HEED.accounts().setPassword("mia", "another good password");
    soon();
    assertIsProblem(caller.get(ACTIONS), 401);
    HttpCaller again = HEED.anonymous().asPerson("mia", "another good password");
    assertThat(again.get(ACTIONS).status()).isEqualTo(200);

    HEED.accounts().remove("mia");
    soon();
    assertIsProblem(again.get(ACTIONS), 401);
  }

  @Test
  void aRevokedOrExpiredKeyIsRefused() {
    String revoked = HEED.keys().add("core", Role.SYSTEM.permissions(), null);
    String expiring = HEED.keys().add("core", Role.SYSTEM.permissions(), 1);
    assertThat(HEED.anonymous().withKey(revoked).get(ACTIONS).status()).isEqualTo(200);
    assertThat(HEED.anonymous().withKey(expiring).get(ACTIONS).status()).isEqualTo(200);

    HEED.keys().revoke(revoked);
    soon();
    assertIsProblem(HEED.anonymous().withKey(revoked).get(ACTIONS), 401);
    assertThat(HEED.anonymous().withKey(expiring).get(ACTIONS).status()).isEqualTo(200);

    CLOCK.advance(Duration.ofDays(1));
    HttpAnswer expired = HEED.anonymous().withKey(expiring).get(ACTIONS);
    assertIsProblem(expired, 401);
    assertThat(expired.at("/detail")).contains("expired on", "ask for another");
  }

  @Test
  void aKeyMayOnlyWhatItWasMadeFor() {
    HttpCaller reader =
        HEED.anonymous().withKey(HEED.keys().add("reader", Set.of(Permission.READ_ACTIONS), 30));
    assertThat(reader.get(ACTIONS).status()).isEqualTo(200);
    HttpAnswer refused = reader.get("/v1/clients");
    assertIsProblem(refused, 403);
    assertThat(refused.at("/detail")).contains("reader", "READ_CLIENTS");
  }

  @Test
  void theDayOfAKeysLastUseIsKept() {
    String key = HEED.keys().add("daily", Set.of(Permission.READ_ACTIONS), null);
    assertThat(lastUse("daily")).isEmpty();
    HEED.anonymous().withKey(key).get(ACTIONS);
    assertThat(lastUse("daily")).isPresent();
  }

  @Test
  void whoGuessesWaitsLongerAndLongerAndNobodyElseDoes() {
    HttpCaller right = newPerson("ben", Role.AGENT);
    HttpCaller guessing = HEED.anonymous().asPerson("ben", "not the password");
    for (int guess = 0; guess < 5; guess++) {
      assertIsProblem(guessing.get(ACTIONS), 401);
    }
    HttpAnswer first = guessing.get(ACTIONS);
    assertIsProblem(first, 429);
    assertThat(first.header("Retry-After")).contains("1");
    assertThat(first.at("/detail")).contains("1 second");
    CLOCK.advance(Duration.ofSeconds(1));
    assertIsProblem(guessing.get(ACTIONS), 401);
    assertThat(guessing.get(ACTIONS).header("Retry-After")).contains("2");

    assertThat(HEED.as(Role.AGENT).get(ACTIONS).status()).isEqualTo(200);
    assertThat(HEED.as(Role.SYSTEM).get(ACTIONS).status()).isEqualTo(200);
    CLOCK.advance(Duration.ofSeconds(2));
    assertThat(right.get(ACTIONS).status()).isEqualTo(200);
  }

  @Test
  void aRightKeyIsLetInWhateverIsGuessed() {
    String key = HEED.keys().add("busy", Set.of(Permission.READ_ACTIONS), null);
    String wrong = key.substring(0, key.length() - 1) + (key.endsWith("a") ? "b" : "a");
    for (int guess = 0; guess < 5; guess++) {
      assertIsProblem(HEED.anonymous().withKey(wrong).get(ACTIONS), 401);
    }
    assertIsProblem(HEED.anonymous().withKey(wrong).get(ACTIONS), 429);
    assertThat(HEED.anonymous().withKey(key).get(ACTIONS).status()).isEqualTo(200);
  }

  @Test
  void aPageOfAnotherSiteCannotUseAPasswordThatABrowserRemembers() {
    HttpCaller agent = HEED.as(Role.AGENT);
    for (String site : List.of("cross-site", "same-site")) {
      assertIsProblem(agent.send(agent.request(ACTIONS).header("Sec-Fetch-Site", site)), 403);
    }
    for (String site : List.of("same-origin", "none")) {
      assertThat(agent.send(agent.request(ACTIONS).header("Sec-Fetch-Site", site)).status())
          .isEqualTo(200);
    }
  }

  @Test
  void theAdminPortAsksNobodyForAnything() {
    assertThat(HEED.admin().get("/healthcheck").status()).isEqualTo(200);
  }

  private static List<Endpoint> endpoints() {
    return Endpoint.of(HEED.resources()).stream()
        .filter(endpoint -> !endpoint.path().equals("/undeclared"))
        // PagesIT speaks of pages, whose callers have a session.
        .filter(endpoint -> !endpoint.page())
        .toList();
  }

  private static HttpAnswer call(HttpCaller caller, Endpoint endpoint) {
    return caller.send(
        endpoint.method(),
        endpoint.anAddress(),
        endpoint.contentType(),
        BodyPublishers.ofString(""));
  }

  private static HttpCaller newPerson(String name, Role role) {
    return HEED.anonymous().asPerson(name, HEED.addAccount(name, List.of(role)));
  }

  private static Optional<Object> lastUse(String name) {
    return HEED.keys().all().stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .map(key -> key.lastUsedOn());
  }

  private static void soon() {
    CLOCK.advance(SignIn.BELIEVED);
  }

  private static void assertIsProblem(HttpAnswer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.at("/detail")).isNotEmpty();
  }

  /** Somebody forgot to say who may call it. */
  @Path("/undeclared")
  public static final class UndeclaredResource {
    @GET
    public String get() {
      return "secret";
    }
  }

  /** Says who calls. */
  @Path("/name")
  @Requires(Permission.READ_ACTIONS)
  public static final class NameResource {
    @GET
    public String get(@Context SecurityContext context) {
      return context.getUserPrincipal().getName()
          + " "
          + context.isUserInRole(Permission.EDIT_RULES.name());
    }
  }
}
