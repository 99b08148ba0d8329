package org.etalon.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.etalon.equipment.Equipment;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Scope;
import org.etalon.security.Account;

/** The story as its file tells it; bodies stay JSON because they name numbers that come later. */
record Story(
    List<Organisation> organisations,
    List<Account> accounts,
    List<Scope> scopes,
    List<Equipment> equipment,
    List<Known> facts,
    List<Issue> certificates,
    List<Replacement> amendments,
    List<Withdrawal> withdrawals) {

  /** What somebody records about a piece of equipment. */
  record Known(String equipment, String account, JsonNode fact) {}

  /** A certificate to be issued. */
  record Issue(String key, String laboratory, JsonNode body) {}

  /** A certificate that is to take the place of another. */
  record Replacement(String key, String replaces, String laboratory, JsonNode request) {}

  /** A certificate that is to be withdrawn. */
  record Withdrawal(String certificate, String laboratory, JsonNode request) {}
}
