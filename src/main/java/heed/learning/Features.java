package heed.learning;

import java.util.Arrays;
import java.util.List;

/** What a model looks at: named numbers, none of them 0. A quantity that is not known is absent. */
public final class Features {
  private final String[] names;
  private final double[] values;

  private Features(String[] names, double[] values) {
    this.names = names;
    this.values = values;
  }

  /** How many there are. */
  public int size() {
    return names.length;
  }

  /** The name of one of them, counted from 0. */
  String name(int index) {
    return names[index];
  }

  /** The value of one of them, counted from 0. */
  double value(int index) {
    return values[index];
  }

  /** All names, in the order in which they were found. */
  List<String> names() {
    return List.of(names);
  }

  /** Collects features; what is 0 is left out. */
  public static final class Builder {
    private String[] names = new String[32];
    private double[] values = new double[32];
    private int size;

    /** A property that the client has. */
    public Builder has(String name) {
      return is(name, 1);
    }

    /** A quantity, scaled to about 1. */
    public Builder is(String name, double value) {
      if (value == 0) {
        return this;
      }
      if (size == names.length) {
        names = Arrays.copyOf(names, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      names[size] = name;
      values[size++] = value;
      return this;
    }

    /** What was collected. */
    public Features build() {
      return new Features(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
    }
  }
}
