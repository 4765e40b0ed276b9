package heed.console;

import heed.access.Caller;
import heed.access.Visit;
import heed.shared.Permission;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What every page needs to know of the request that it answers.
 *
 * @param visit of the person who is signed in, if anybody is
 * @param path that was asked for, with its query
 */
public record Screen(Optional<Visit> visit, Texts texts, String path) {
  static final String LANGUAGE = "heed-language";

  /** Who may do this begins there; the first that fits counts. */
  private static final Map<Permission, String> STARTS = starts();

  private static final String VISIT = Visit.class.getName();

  private static Map<Permission, String> starts() {
    Map<Permission, String> starts = new LinkedHashMap<>();
    starts.put(Permission.DECIDE, "/desk");
    starts.put(Permission.EDIT_RULES, "/rulebook");
    starts.put(Permission.APPROVE_RULES, "/rulebook");
    starts.put(Permission.OPERATE, "/operations");
    starts.put(Permission.READ_INSIGHTS, "/insights");
    return starts;
  }

  /** Tells the request whose it is. */
  public static void open(ContainerRequestContext request, Visit visit) {
    request.setProperty(VISIT, visit);
  }

  /** The screen of a request. */
  public static Screen of(ContainerRequestContext request) {
    return new Screen(
        Optional.ofNullable((Visit) request.getProperty(VISIT)),
        Texts.in(language(request)),
        "/" + request.getUriInfo().getBaseUri().relativize(request.getUriInfo().getRequestUri()));
  }

  private static String language(ContainerRequestContext request) {
    Cookie chosen = request.getCookies().get(LANGUAGE);
    if (chosen != null && Texts.LANGUAGES.contains(chosen.getValue())) {
      return chosen.getValue();
    }
    return request.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(Texts.LANGUAGES::contains)
        .findFirst()
        .orElse(Texts.LANGUAGES.get(0));
  }

  /** Whether the person who is signed in may do this. */
  public boolean may(String permission) {
    return visit
        .map(Visit::caller)
        .filter(it -> it.may(Permission.valueOf(permission)))
        .isPresent();
  }

  /** The name of the account, or nothing. */
  public String name() {
    return visit.map(Visit::caller).map(Caller::name).orElse("");
  }

  /** What stands in every form, or nothing. */
  public String formToken() {
    return visit.map(Visit::formToken).orElse("");
  }

  /** Where this person begins. */
  public String start() {
    return STARTS.entrySet().stream()
        .filter(start -> may(start.getKey().name()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("/home");
  }
}
