package heed.access;

import heed.shared.Permission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in to the pages. A session ends when its person signs out, after {@link #IDLE}
 * without a request, after {@link #LONGEST} in any case, and with the account's password.
 */
public final class Sessions {
  public static final Duration IDLE = Duration.ofMinutes(30);
  public static final Duration LONGEST = Duration.ofHours(12);

  /** How long a link that signs in may be used. */
  public static final Duration LINK_HOLDS = Duration.ofMinutes(15);

  /** So exactly is kept when a session was last used, so that not each request writes. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private final SessionDao dao;
  private final Clock clock;

  public Sessions(SessionDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  /**
   * Begins a session under a new token; the one that the browser had before ends.
   *
   * @param before the token that the browser sent, or null
   * @return the token to give to the browser, which nobody can read again
   */
  public String begin(String account, String before) {
    Instant now = clock.instant();
    end(before);
    dao.forget(now.minus(LONGEST), now.minus(IDLE));
    Token token = Token.generate();
    dao.begin(token.sha256(), account, now);
    return token.text();
  }

  /** The visit whose token a browser sent, if it still holds. */
  public Optional<Visit> find(String sent) {
    Instant now = clock.instant();
    return Token.read(sent)
        .flatMap(
            token ->
                dao.find(token.sha256(), now.minus(LONGEST), now.minus(IDLE))
                    .map(found -> visit(token, found, now)));
  }

  /** Ends the session of this token, if there is one. */
  public void end(String sent) {
    Token.read(sent).ifPresent(token -> dao.end(token.sha256()));
  }

  /** A token that signs in as the account once, soon; empty if there is no such account. */
  public Optional<String> link(String account) {
    Instant now = clock.instant();
    dao.forgetLinks(now);
    Token token = Token.generate();
    return dao.addLink(token.sha256(), account, now.plus(LINK_HOLDS)) == 1
        ? Optional.of(token.text())
        : Optional.empty();
  }

  /** Whom a link would sign in; looking does not use it up. */
  public Optional<String> whose(String link) {
    return Token.read(link).flatMap(token -> dao.findLink(token.sha256(), clock.instant()));
  }

  /** Uses the link up, and says whom it signs in; empty if it was used before or has expired. */
  public Optional<String> use(String link) {
    return Token.read(link).flatMap(token -> dao.useLink(token.sha256(), clock.instant()));
  }

  private Visit visit(Token token, SessionDao.Found found, Instant now) {
    if (found.seenAt().isBefore(now.minus(GRAIN))) {
      dao.see(token.sha256(), now);
    }
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    found.roles().forEach(role -> permissions.addAll(role.permissions()));
    return new Visit(
        new Caller(found.account(), Caller.Kind.PERSON, permissions), token.derived("form"));
  }
}
