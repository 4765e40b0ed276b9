package heed.rulebook.review;

import heed.catalogue.Action;
import heed.rulebook.sheet.ContactLimit;
import java.util.List;

/** Finds lines of {@code contact-policy.csv} that hold nothing back. */
final class ContactLimits implements Reviewer {
  @Override
  public void review(Reviewed rulebook, Report report) {
    List<ContactLimit> limits = rulebook.content().contactPolicy();
    List<Action> actions = rulebook.content().actions().catalogue().actions();
    for (ContactLimit limit : limits) {
      if (actions.stream().noneMatch(action -> concerns(limit, action))) {
        add(
            limit,
            limit
                .channel()
                .map(
                    "no action that this line counts may be proposed on %s, so it holds nothing back."
                        ::formatted)
                .orElse("there is no action that this line counts, so it holds nothing back."),
            report);
      }
      limits.stream()
          .filter(other -> !other.equals(limit) && isStricter(other, limit, actions))
          .filter(other -> !isStricter(limit, other, actions) || isLater(limit, other))
          .findFirst()
          .ifPresent(
              other ->
                  add(
                      limit,
                      "'%s' (%s) holds back earlier and for as long, so this line never does."
                          .formatted(other.name(), other.rule()),
                      report));
    }
  }

  private static boolean concerns(ContactLimit limit, Action action) {
    return !action.isNoAction()
        && (limit.groups().isEmpty() || limit.groups().contains(action.group()))
        && limit.action().map(action.code()::equals).orElse(true)
        && limit.channel().map(action.channels()::contains).orElse(true);
  }

  private static boolean isStricter(ContactLimit one, ContactLimit other, List<Action> actions) {
    return one.counted().equals(other.counted())
        && countsAll(one, other, actions)
        && one.atMost() <= other.atMost()
        && one.windowDays() >= other.windowDays()
        && lastsAsLong(one, other);
  }

  /** Whether whatever the other line counts and bars, this one counts and bars too. */
  private static boolean countsAll(ContactLimit one, ContactLimit other, List<Action> actions) {
    if (one.channel().isPresent() && !one.channel().equals(other.channel())) {
      return false;
    }
    if (!one.groups().isEmpty()) {
      return other.action().isPresent()
          ? actions.stream()
              .filter(action -> action.code().equals(other.action().get()))
              .anyMatch(action -> one.groups().contains(action.group()))
          : !other.groups().isEmpty() && one.groups().containsAll(other.groups());
    }
    return other.groups().isEmpty()
        && (one.action().isEmpty() || one.action().equals(other.action()));
  }

  private static boolean lastsAsLong(ContactLimit one, ContactLimit other) {
    return other.restDays() == 0
        ? one.restDays() == 0 || one.restDays() >= other.windowDays()
        : one.restDays() >= other.restDays();
  }

  private static boolean isLater(ContactLimit one, ContactLimit other) {
    return line(one) > line(other);
  }

  private static int line(ContactLimit limit) {
    return Integer.parseInt(limit.rule().substring(limit.rule().lastIndexOf(':') + 1));
  }

  private static void add(ContactLimit limit, String message, Report report) {
    report.add(ReviewFinding.LIMIT_WITHOUT_EFFECT, "contact-policy.csv", line(limit), 0, message);
  }
}
