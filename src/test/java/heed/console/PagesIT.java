package heed.console;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.Role;
import heed.access.SessionDao;
import heed.access.Sessions;
import heed.shared.Permission;
import heed.testing.Endpoint;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import heed.testing.PageCaller;
import heed.testing.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets to see the pages, and for how long. */
class PagesIT {
  private static final SettableClock CLOCK = SettableClock.now();

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().at(CLOCK).with("samples", "none");

  private final PageCaller nobody = PageCaller.at(HEED);

  @Test
  void everyPageDeclaresThePermissionThatItNeeds() {
    assertThat(pages()).hasSizeGreaterThan(8);
    assertThat(pages()).allMatch(page -> page.permission().isPresent());
  }

  @Test
  void eachRoleSeesWhatTheTableAllowsAndNothingElse() {
    for (Role role : Role.ofPeople()) {
      PageCaller caller = newPerson("sees-" + role.word(), role);
      Map<String, String> form = Map.of("formToken", caller.formToken());
      for (Endpoint page : pages()) {
        if (page.path().equals("/sign-out")) {
          continue;
        }
        Permission needed = page.permission().orElseThrow();
        boolean may = needed == Permission.ANYONE || role.permissions().contains(needed);
        HttpAnswer answer = caller.call(page, form);
        if (may) {
          assertThat(answer.status()).as("%s as %s", page, role).isNotIn(401, 403);
        } else {
          assertThat(answer.status()).as("%s as %s", page, role).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void whoIsNotSignedInIsLedToTheSignIn() {
    for (Endpoint page : pages()) {
      if (page.permission().orElseThrow() != Permission.ANYONE) {
        HttpAnswer answer = nobody.call(page, Map.of());
        if (page.method().equals("GET")) {
          assertThat(answer.status()).as("%s", page).isEqualTo(303);
          assertThat(answer.header("Location").orElseThrow()).contains("/sign-in?to=%2F");
        } else {
          assertThat(answer.status()).as("%s", page).isEqualTo(401);
        }
      }
    }
  }

  @Test
  void eachRoleLandsOnItsOwnPage() {
    assertThat(nobody.get("/").header("Location").orElseThrow()).endsWith("/sign-in");
    assertThat(newPerson("lands-agent", Role.AGENT).get("/").header("Location").orElseThrow())
        .endsWith("/desk");
    PageCaller manager = newPerson("lands-manager", Role.MANAGER);
    assertThat(manager.get("/").header("Location").orElseThrow()).endsWith("/insights");
    assertThat(manager.get("/home").body()).doesNotContain("href=\"/desk\"");
    assertThat(newPerson("lands-author", Role.AUTHOR).get("/").header("Location").orElseThrow())
        .endsWith("/rulebook");
    assertThat(newPerson("lands-operator", Role.OPERATOR).get("/").header("Location").orElseThrow())
        .endsWith("/operations");
  }

  @Test
  void theCookieIsKeptFromScriptsAndFromOtherHosts() {
    HttpAnswer answer = signIn("cookie", HEED.addAccount("cookie", List.of(Role.AGENT)));
    assertThat(answer.header("Set-Cookie").orElseThrow())
        .startsWith("__Host-heed=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain", "Max-Age");
  }

  @Test
  void pagesMayLoadOnlyWhatHeedServes() {
    HttpAnswer answer = nobody.get("/sign-in");
    assertThat(answer.header("Content-Security-Policy"))
        .contains(PageHeaders.CONTENT_SECURITY_POLICY);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body()).doesNotContain("style=", "onclick", "<script>", "https://");
  }

  @Test
  void aWrongPasswordIsRefusedAndGuessingIsSlowedDown() {
    HEED.addAccount("guessed", List.of(Role.AGENT));
    for (int guess = 0; guess < 5; guess++) {
      HttpAnswer refused = signIn("guessed", "not the password");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("is wrong").doesNotContain("not the password");
    }
    HttpAnswer waits = signIn("guessed", "not the password");
    assertThat(waits.status()).isEqualTo(429);
    assertThat(waits.header("Retry-After")).contains("1");
  }

  @Test
  void theSignInLeadsToPagesOfHeedOnly() {
    String password = HEED.addAccount("led", List.of(Role.AGENT));
    for (String to : List.of("//evil.example", "https://evil.example", "/\\evil", "")) {
      HttpAnswer answer =
          nobody.post("/sign-in", Map.of("name", "led", "password", password, "to", to));
      assertThat(answer.header("Location").orElseThrow()).as(to).endsWith(HEED.port() + "/");
    }
    HttpAnswer answer =
        nobody.post(
            "/sign-in", Map.of("name", "led", "password", password, "to", "/desk/clients/1"));
    assertThat(answer.header("Location").orElseThrow()).endsWith("/desk/clients/1");
  }

  @Test
  void nothingIsWrittenForAPageOfAnotherSite() {
    PageCaller agent = newPerson("elsewhere", Role.AGENT);
    String body = "formToken=" + agent.formToken();
    for (Map<String, String> sent :
        List.of(
            Map.<String, String>of(),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"))) {
      var request =
          agent
              .request("/sign-out")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body));
      sent.forEach(request::header);
      assertThat(agent.send(request).status()).as("%s", sent).isEqualTo(403);
    }
    assertThat(agent.get("/home").status()).isEqualTo(200);
  }

  @Test
  void nothingIsWrittenForAPageOfAnotherSession() {
    PageCaller agent = newPerson("first-session", Role.AGENT);
    PageCaller other = newPerson("other-session", Role.AGENT);
    assertThat(agent.post("/sign-out", Map.of()).status()).isEqualTo(403);
    assertThat(agent.post("/sign-out", Map.of("formToken", other.formToken())).status())
        .isEqualTo(403);
    assertThat(agent.get("/home").status()).isEqualTo(200);
  }

  @Test
  void whoSignsOutIsOut() {
    PageCaller agent = newPerson("leaving", Role.AGENT);
    HttpAnswer answer = agent.post("/sign-out", Map.of("formToken", agent.formToken()));
    assertThat(answer.header("Set-Cookie").orElseThrow()).contains("__Host-heed=;", "Max-Age=0");
    assertThat(agent.get("/home").status()).isEqualTo(303);
  }

  @Test
  void aSessionGetsAnotherTokenAtEachSignIn() {
    String password = HEED.addAccount("rotating", List.of(Role.AGENT));
    PageCaller first = nobody.signIn("rotating", password);
    PageCaller second = first.signIn("rotating", password);
    assertThat(second.cookie()).isNotEqualTo(first.cookie());
    assertThat(first.get("/home").status()).isEqualTo(303);
    assertThat(second.get("/home").status()).isEqualTo(200);
  }

  @Test
  void aSessionEndsWhenItIsIdleAndAfterTwelveHoursInAnyCase() {
    PageCaller idle = newPerson("idle", Role.AGENT);
    PageCaller busy = newPerson("busy", Role.AGENT);
    Duration step = Duration.ofMinutes(20);
    for (Duration since = step; since.compareTo(Sessions.LONGEST) < 0; since = since.plus(step)) {
      CLOCK.advance(step);
      assertThat(busy.get("/home").status()).isEqualTo(200);
    }
    assertThat(idle.get("/home").status()).isEqualTo(303);
    CLOCK.advance(step);
    assertThat(busy.get("/home").status()).isEqualTo(303);
  }

  @Test
  void aSessionEndsWithTheAccountsPasswordAndWhenItIsDisabled() {
    PageCaller changed = newPerson("changed", Role.AGENT);
    PageCaller disabled = newPerson("disabled", Role.AGENT);
    PageCaller narrowed = newPerson("narrowed", Role.AGENT);
    CLOCK.advance(Duration.ofSeconds(1));
    HEED.accounts().setPassword("changed", "another good password");
    HEED.accounts().disable("disabled");
    HEED.accounts().setRoles("narrowed", List.of(Role.MANAGER));
    assertThat(changed.get("/desk").status()).isEqualTo(303);
    assertThat(disabled.get("/desk").status()).isEqualTo(303);
    assertThat(narrowed.get("/desk").status()).isEqualTo(403);
  }

  @Test
  void onlyTheHashOfATokenIsKept() {
    PageCaller agent = newPerson("hashed", Role.AGENT);
    String token = agent.cookie().substring(agent.cookie().indexOf('=') + 1);
    assertThat(token).hasSize(43);
    List<String> kept =
        HEED.database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select s::text from session s where account = 'hashed'")
                        .mapTo(String.class)
                        .list());
    assertThat(kept).hasSize(1).noneMatch(row -> row.contains(token));
  }

  @Test
  void theApiKnowsNothingOfSessions() {
    PageCaller agent = newPerson("api", Role.AGENT);
    assertThat(agent.get("/v1/actions").status()).isEqualTo(401);
    assertThat(HEED.as(Role.AGENT).get("/desk").status()).isEqualTo(303);
  }

  @Test
  void aLinkSignsInOnceAndSoon() {
    HEED.addAccount("linked", List.of(Role.AGENT));
    Sessions sessions = new Sessions(HEED.database().jdbi().onDemand(SessionDao.class), CLOCK);
    String link = "/sign-in/link/" + sessions.link("linked").orElseThrow();
    assertThat(nobody.get(link).body()).contains("Sign in as linked");
    PageCaller agent = nobody.with(nobody.post(link, Map.of()));
    assertThat(agent.get("/desk").status()).isEqualTo(200);
    assertThat(nobody.post(link, Map.of()).status()).isEqualTo(410);
    assertThat(nobody.get(link).status()).isEqualTo(410);

    String late = "/sign-in/link/" + sessions.link("linked").orElseThrow();
    CLOCK.advance(Sessions.LINK_HOLDS);
    assertThat(nobody.post(late, Map.of()).status()).isEqualTo(410);
    assertThat(sessions.link("nobody")).isEmpty();
  }

  @Test
  void whatIsMissingIsSaidOnAPage() {
    HttpAnswer answer = newPerson("missing", Role.AGENT).get("/desk/clients/%3Cb%3E");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("There is no client &lt;b&gt;.");
  }

  @Test
  void thePagesSpeakTheLanguageOfTheBrowserOrTheOneThatWasChosen() {
    assertThat(
            nobody.send(nobody.request("/sign-in").header("Accept-Language", "es-PE").GET()).body())
        .contains("<html lang=\"es\"", "Contraseña");
    HttpAnswer chosen = nobody.post("/language", Map.of("language", "es", "to", "/sign-in"));
    assertThat(nobody.with(chosen).get("/sign-in").body()).contains("Contraseña");
    assertThat(nobody.get("/sign-in").body()).contains("<html lang=\"en\"", "Password");
  }

  private static List<Endpoint> pages() {
    return Endpoint.of(HEED.resources()).stream().filter(Endpoint::page).toList();
  }

  private HttpAnswer signIn(String name, String password) {
    return nobody.post("/sign-in", Map.of("name", name, "password", password));
  }

  private PageCaller newPerson(String name, Role role) {
    return nobody.signIn(name, HEED.addAccount(name, List.of(role)));
  }
}
