package heed.access;

import static heed.shared.Permission.APPROVE_RULES;
import static heed.shared.Permission.DECIDE;
import static heed.shared.Permission.EDIT_RULES;
import static heed.shared.Permission.EVALUATE;
import static heed.shared.Permission.IMPORT;
import static heed.shared.Permission.MANAGE_ACCESS;
import static heed.shared.Permission.OPERATE;
import static heed.shared.Permission.PUBLISH_RULES;
import static heed.shared.Permission.READ_ACTIONS;
import static heed.shared.Permission.READ_CLIENTS;
import static heed.shared.Permission.READ_DECISIONS;
import static heed.shared.Permission.READ_INSIGHTS;
import static heed.shared.Permission.READ_RULEBOOK;
import static heed.shared.Permission.RECORD_RESPONSES;
import static heed.shared.Permission.ROLL_BACK_RULES;
import static heed.shared.Permission.WRITE_CLIENTS;

import heed.shared.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one table of who may do what. Nobody who edits rules approves them, and who manages access
 * does neither.
 */
public enum Role {
  AGENT(
      "call-centre staff and loan officers",
      DECIDE,
      READ_ACTIONS,
      READ_CLIENTS,
      WRITE_CLIENTS,
      RECORD_RESPONSES),
  AUTHOR(
      "marketing staff who write rules",
      READ_ACTIONS,
      READ_RULEBOOK,
      EDIT_RULES,
      EVALUATE,
      READ_DECISIONS,
      READ_INSIGHTS),
  APPROVER(
      "who answers for the rules",
      READ_ACTIONS,
      READ_RULEBOOK,
      APPROVE_RULES,
      PUBLISH_RULES,
      ROLL_BACK_RULES,
      EVALUATE,
      READ_DECISIONS,
      READ_INSIGHTS),
  MANAGER("who looks at what works", READ_ACTIONS, READ_RULEBOOK, READ_DECISIONS, READ_INSIGHTS),
  OPERATOR("who keeps Heed running", READ_ACTIONS, READ_RULEBOOK, IMPORT, ROLL_BACK_RULES, OPERATE),
  ADMIN(
      "who gives and takes access",
      READ_ACTIONS,
      READ_CLIENTS,
      READ_DECISIONS,
      READ_RULEBOOK,
      READ_INSIGHTS,
      MANAGE_ACCESS),
  SYSTEM(
      "other programs, by their keys",
      DECIDE,
      EVALUATE,
      READ_ACTIONS,
      READ_CLIENTS,
      WRITE_CLIENTS,
      IMPORT,
      RECORD_RESPONSES,
      READ_DECISIONS,
      READ_INSIGHTS);

  private final String whose;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing can change
  private final Set<Permission> permissions;

  Role(String whose, Permission... permissions) {
    this.whose = whose;
    this.permissions = Set.copyOf(Arrays.asList(permissions));
  }

  /** Whose role it is, in a few words. */
  public String whose() {
    return whose;
  }

  /** What it allows. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** As people write it, such as {@code author}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Every role that an account of a person may have. */
  public static Set<Role> ofPeople() {
    return EnumSet.complementOf(EnumSet.of(SYSTEM));
  }

  /** The roles that allow this, in the order of the table. */
  public static List<Role> allowing(Permission permission) {
    return Arrays.stream(values()).filter(it -> it.permissions.contains(permission)).toList();
  }

  /**
   * The role of a person that is written so.
   *
   * @throws AccessProblem if there is none, naming the nearest
   */
  public static Role ofPerson(String word) {
    return ofPeople().stream()
        .filter(role -> role.word().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new AccessProblem(unknown(word)));
  }

  private static String unknown(String word) {
    List<String> known = ofPeople().stream().map(Role::word).toList();
    return word.equalsIgnoreCase(SYSTEM.word())
        ? "The role system is for keys; bin/heed keys add makes one."
        : "There is no role %s%s The roles are: %s."
            .formatted(word, Unknown.end(word, known), String.join(", ", known));
  }
}
