package heed.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Fits a {@link LogisticModel} exactly: ridge-penalised weighted maximum likelihood by Newton's
 * method. Each period has an intercept of its own, so that the drift of the response over time is
 * not taken for an effect of the clients who happened to be asked at that time.
 */
public final class LogisticRegression {
  private static final int MOST_STEPS = 25;
  private static final double CONVERGED = 1e-8;
  private static final double RIDGE_OF_INTERCEPT = 1e-3;
  private static final double LEAST_CURVATURE = 1e-6;

  private final double ridge;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<Object, Integer> periods = new HashMap<>();
  private int[][] indices;
  private double[][] values;
  private double[] weights;
  private boolean[] positive;
  private int[] periodOf;

  /**
   * @param ridge how strongly coefficients are drawn towards 0: as if each had been seen to be 0
   *     with this precision
   */
  public LogisticRegression(double ridge) {
    this.ridge = ridge;
  }

  /** Fits the examples; the intercept is that which makes the newest of them come out right. */
  public LogisticModel fit(List<Example> examples) {
    read(examples);
    int width = columns.size();
    double[] solution = new double[width + periods.size()];
    for (int step = 0; step < MOST_STEPS; step++) {
      double moved = newton(solution, width);
      if (moved < CONVERGED) {
        break;
      }
    }
    Map<String, Double> coefficients = new HashMap<>();
    columns.forEach((name, column) -> coefficients.put(name, solution[column]));
    return new LogisticModel(interceptOfNow(solution, width), coefficients);
  }

  private void read(List<Example> examples) {
    int count = examples.size();
    indices = new int[count][];
    values = new double[count][];
    weights = new double[count];
    positive = new boolean[count];
    periodOf = new int[count];
    for (int row = 0; row < count; row++) {
      Example example = examples.get(row);
      Features features = example.features();
      indices[row] = new int[features.size()];
      values[row] = new double[features.size()];
      for (int i = 0; i < features.size(); i++) {
        indices[row][i] = columns.computeIfAbsent(features.name(i), name -> columns.size());
        values[row][i] = features.value(i);
      }
      weights[row] = example.weight();
      positive[row] = example.positive();
      periodOf[row] = periods.computeIfAbsent(example.period(), period -> periods.size());
    }
  }

  /** One step; gives the squared length of it. */
  private double newton(double[] solution, int width) {
    int size = solution.length;
    DMatrixRMaj curvature = new DMatrixRMaj(size, size);
    double[] hessian = curvature.data;
    DMatrixRMaj slope = new DMatrixRMaj(size, 1);
    for (int row = 0; row < indices.length; row++) {
      int[] index = indices[row];
      double[] value = values[row];
      int own = width + periodOf[row];
      double p = probability(solution, row, solution[own]);
      double pull = weights[row] * ((positive[row] ? 1 : 0) - p);
      double bend = weights[row] * Math.max(p * (1 - p), LEAST_CURVATURE);
      slope.data[own] += pull;
      hessian[own * size + own] += bend;
      for (int i = 0; i < index.length; i++) {
        double bent = bend * value[i];
        slope.data[index[i]] += pull * value[i];
        hessian[own * size + index[i]] += bent;
        hessian[index[i] * size + own] += bent;
        for (int j = 0; j < index.length; j++) {
          hessian[index[i] * size + index[j]] += bent * value[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      double penalty = i < width ? ridge : RIDGE_OF_INTERCEPT;
      slope.data[i] -= penalty * solution[i];
      hessian[i * size + i] += penalty;
    }
    return step(solution, curvature, slope);
  }

  private static double step(double[] solution, DMatrixRMaj curvature, DMatrixRMaj slope) {
    int size = solution.length;
    DMatrixRMaj step = new DMatrixRMaj(size, 1);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
    if (!solver.setA(curvature)) {
      throw new IllegalStateException("the curvature of a ridge regression is positive definite");
    }
    solver.solve(slope, step);
    for (int i = 0; i < size; i++) {
      solution[i] += step.data[i];
    }
    return Arrays.stream(step.data).map(s -> s * s).sum();
  }

  private double probability(double[] solution, int row, double intercept) {
    double logOdds = intercept;
    for (int i = 0; i < indices[row].length; i++) {
      logOdds += solution[indices[row][i]] * values[row][i];
    }
    return 1 / (1 + Math.exp(-logOdds));
  }

  /**
   * With this intercept, as many positives as there were are expected, the newest weighing most.
   */
  private double interceptOfNow(double[] solution, int width) {
    double total = 0;
    double intercept = 0;
    for (int row = 0; row < indices.length; row++) {
      total += weights[row];
      intercept += weights[row] * solution[width + periodOf[row]];
    }
    intercept /= total;
    for (int step = 0; step < MOST_STEPS; step++) {
      double missing = 0;
      double bend = 0;
      for (int row = 0; row < indices.length; row++) {
        double p = probability(solution, row, intercept);
        missing += weights[row] * ((positive[row] ? 1 : 0) - p);
        bend += weights[row] * Math.max(p * (1 - p), LEAST_CURVATURE);
      }
      intercept += missing / bend;
      if (Math.abs(missing / bend) < CONVERGED) {
        break;
      }
    }
    return intercept;
  }
}
