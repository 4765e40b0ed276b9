package heed.learning;

/**
 * Contacts and answers in favour, each weighed by its age.
 *
 * @param contacts how many, older ones counting less
 * @param positives how many of them were answered in favour
 */
record Tally(double contacts, double positives) {
  static final Tally NONE = new Tally(0, 0);

  static Tally of(ResponseCount count, double weight) {
    return new Tally(weight * count.contacts(), weight * count.positives());
  }

  Tally plus(Tally other) {
    return new Tally(contacts + other.contacts, positives + other.positives);
  }
}
