package heed.client.fact;

import heed.shared.Ranges;

/**
 * A person or firm that the institution serves.
 *
 * @param id Heed's and the institution's common key, 1-64 characters
 * @param ageYears 0-130, or null
 * @param language ISO 639-1 code of the language the client is addressed in, or null
 * @param occupation code such as {@code SELF_EMPLOYED}, or null
 * @param education code such as {@code SECONDARY}, or null
 * @param tenureMonths months since the client joined, 0-1200, or null
 * @param branch the branch that serves the client, or null
 * @param officer the officer who looks after the client, or null
 */
public record Client(
    String id,
    Gender gender,
    Integer ageYears,
    Area area,
    String language,
    String occupation,
    String education,
    MaritalStatus maritalStatus,
    Integer tenureMonths,
    ClientStatus status,
    RiskBand riskBand,
    String branch,
    String officer) {

  public Client {
    Ranges.present("id", id);
    Ranges.text("id", id, 64);
    Ranges.within("ageYears", ageYears, 0, 130);
    Ranges.within("tenureMonths", tenureMonths, 0, 1200);
    Ranges.language("language", language);
    Ranges.code("occupation", occupation);
    Ranges.code("education", education);
    Ranges.text("branch", branch, 64);
    Ranges.text("officer", officer, 64);
    gender = gender == null ? Gender.UNKNOWN : gender;
    area = area == null ? Area.UNKNOWN : area;
    maritalStatus = maritalStatus == null ? MaritalStatus.UNKNOWN : maritalStatus;
    status = status == null ? ClientStatus.ACTIVE : status;
    riskBand = riskBand == null ? RiskBand.UNKNOWN : riskBand;
  }
}
