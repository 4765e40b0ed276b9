package heed.rulebook.sheet;

import heed.catalogue.ActionGroup;
import heed.shared.Channel;
import heed.shared.Outcome;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One line of {@code contact-policy.csv}: how often clients may be approached.
 *
 * @param name what marketing calls the rule
 * @param counted the outcome that is counted, or empty to count outbound contacts
 * @param groups the groups whose contacts are counted together, or none to count each action by
 *     itself
 * @param action the only action that is counted, or empty for every action
 * @param channel the only channel that is counted and barred, or empty for all channels together
 * @param windowDays length of the rolling window, 1-3650 days
 * @param atMost how many are allowed in the window, 1-100
 * @param restDays how long nothing follows once the limit is reached, counted from the last one; 0
 *     waits until the window has moved on
 * @param reason plain words for the trail
 * @param rule {@code contact-policy.csv:line}
 */
public record ContactLimit(
    String name,
    Optional<Outcome> counted,
    Set<ActionGroup> groups,
    Optional<String> action,
    Optional<Channel> channel,
    int windowDays,
    int atMost,
    int restDays,
    String reason,
    String rule) {
  public ContactLimit {
    Objects.requireNonNull(name, "name");
    groups = Set.copyOf(groups);
  }
}
