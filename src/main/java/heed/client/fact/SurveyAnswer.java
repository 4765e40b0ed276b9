package heed.client.fact;

import heed.shared.Ranges;
import java.time.LocalDate;

/**
 * One answer of a client to one question of a survey.
 *
 * @param survey code of the survey, such as {@code SATISFACTION}
 * @param question code of the question, such as {@code NPS}
 * @param answer as given; a number as digits
 */
public record SurveyAnswer(
    String survey, String question, String answer, LocalDate answeredOn, Wave wave) {
  public SurveyAnswer {
    Ranges.present("survey", survey);
    Ranges.code("survey", survey);
    Ranges.present("question", question);
    Ranges.code("question", question);
    Ranges.present("answer", answer);
    Ranges.text("answer", answer, 2000);
    Ranges.present("answeredOn", answeredOn);
    Ranges.day("answeredOn", answeredOn);
  }
}
