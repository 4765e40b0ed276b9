package heed.rulebook.script;

/** The values that a script may name, with what each means. */
public enum ScriptValue {
  INSTITUTION("institution", "what the institution calls itself"),
  CLIENT_NAME("clientName", "the client's name"),
  OFFICER("officer", "the officer who looks after the client"),
  BRANCH("branch", "the client's branch"),
  ACTION("action", "the name of the action"),
  REASON("reason", "the first reason for the action, in plain words"),
  TENURE_YEARS("tenureYears", "full years since the client joined"),
  BALANCE("balance", "what the client has on current and savings accounts"),
  INSTALMENT("instalment", "the smallest instalment a month of the credit offered"),
  HEADROOM("headroom", "what a further instalment a month may be at the most"),
  OUTSTANDING("outstanding", "what is still owed on all loans"),
  DAYS_PAST_DUE("daysPastDue", "the days that the worst loan is late"),
  MATURES_ON("maturesOn", "when the loan that ends first ends"),
  TERM_STARTS_ON("termStartsOn", "when the next school term starts"),
  CHILDREN("children", "the number of school-age children"),
  DEPENDANTS("dependants", "the number of dependants"),
  CURRENCY("currency", "the institution's currency"),
  HIGH_VALUE("isHighValue", "the client's tier is HIGH"),
  LOW_VALUE("isLowValue", "the client's tier is LOW or NEGATIVE"),
  LONG_TENURE("isLongTenure", "the client joined 24 months ago or earlier"),
  INBOUND("isInbound", "the client came to us");

  private final String key;
  private final String meaning;

  ScriptValue(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** The name in a script, between double braces. */
  public String key() {
    return key;
  }

  /** Whether it is a yes or no that opens a section, and not something to say. */
  public boolean isSection() {
    return key.startsWith("is");
  }

  /** What it means, for the page that explains scripts. */
  public String meaning() {
    return meaning;
  }
}
