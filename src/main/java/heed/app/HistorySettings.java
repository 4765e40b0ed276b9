package heed.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How long interactions and answers stay in the database.
 *
 * @param keepMonths how many months before the current one; 0 keeps all
 * @param archive the folder that older months go to; empty: {@code archive} in the data folder
 */
record HistorySettings(
    @JsonProperty @Min(0) @Max(1200) int keepMonths, @JsonProperty @NotNull String archive) {
  static final HistorySettings KEEP_ALL = new HistorySettings(0, "");
}
