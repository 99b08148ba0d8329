package org.etalon.dcc.rules;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.rules.administration.ConditionsAreGiven;
import org.etalon.dcc.rules.administration.CountriesAreStated;
import org.etalon.dcc.rules.administration.CountriesExist;
import org.etalon.dcc.rules.administration.CustomerIsNamed;
import org.etalon.dcc.rules.administration.ItemsAreIdentified;
import org.etalon.dcc.rules.administration.LaboratoryIsNamed;
import org.etalon.dcc.rules.administration.MethodsAreNamed;
import org.etalon.dcc.rules.administration.OneMainSigner;
import org.etalon.dcc.rules.administration.ReleasesAreWellFormed;
import org.etalon.dcc.rules.administration.SchemaVersionIsKnown;
import org.etalon.dcc.rules.administration.SoftwareIsNamed;
import org.etalon.dcc.rules.administration.UniqueIdentifierIsGiven;
import org.etalon.dcc.rules.administration.VersionIsTheLatest;
import org.etalon.dcc.rules.attachment.AttachmentsArePassive;
import org.etalon.dcc.rules.attachment.FileNamesAreSafe;
import org.etalon.dcc.rules.attachment.MediaTypesAreFormed;
import org.etalon.dcc.rules.attachment.MediaTypesMatch;
import org.etalon.dcc.rules.quantity.CountsAreEqual;
import org.etalon.dcc.rules.quantity.CoverageFactorFits;
import org.etalon.dcc.rules.quantity.IntervalsHoldTheValue;
import org.etalon.dcc.rules.quantity.NonSiUnitsAreDeclared;
import org.etalon.dcc.rules.quantity.NumbersCanBeRead;
import org.etalon.dcc.rules.quantity.RelativeUncertaintyAgrees;
import org.etalon.dcc.rules.quantity.ResultsAreNumbers;
import org.etalon.dcc.rules.quantity.ResultsCarryUncertainty;
import org.etalon.dcc.rules.quantity.TemperaturesArePossible;
import org.etalon.dcc.rules.quantity.UncertaintiesArePositive;
import org.etalon.dcc.rules.quantity.UnitsAreValid;
import org.etalon.dcc.rules.text.IdentifiersAreComposed;
import org.etalon.dcc.rules.text.IdentifiersAreOfOneScript;
import org.etalon.dcc.rules.text.IdentifiersHoldNothingHidden;
import org.etalon.dcc.rules.text.IdsAreUnique;
import org.etalon.dcc.rules.text.LanguagesAreDeclared;
import org.etalon.dcc.rules.text.LanguagesExist;
import org.etalon.dcc.rules.text.ReferencesAreFound;
import org.etalon.dcc.rules.text.TextsHaveEveryLanguage;
import org.etalon.dcc.rules.text.ValuesHoldNoComment;
import org.etalon.dcc.rules.time.DatesAreInOrder;
import org.etalon.dcc.rules.time.IssueDateIsGiven;

/** All rules about a certificate. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new SchemaVersionIsKnown(),
          new VersionIsTheLatest(),
          new UniqueIdentifierIsGiven(),
          new LaboratoryIsNamed(),
          new CustomerIsNamed(),
          new ItemsAreIdentified(),
          new OneMainSigner(),
          new CountriesExist(),
          new CountriesAreStated(),
          new LanguagesExist(),
          new LanguagesAreDeclared(),
          new TextsHaveEveryLanguage(),
          new IssueDateIsGiven(),
          new DatesAreInOrder(),
          new MethodsAreNamed(),
          new ConditionsAreGiven(),
          new SoftwareIsNamed(),
          new ReleasesAreWellFormed(),
          new IdsAreUnique(),
          new ReferencesAreFound(),
          new ValuesHoldNoComment(),
          new IdentifiersHoldNothingHidden(),
          new IdentifiersAreOfOneScript(),
          new IdentifiersAreComposed(),
          new NumbersCanBeRead(),
          new UnitsAreValid(),
          new NonSiUnitsAreDeclared(),
          new CountsAreEqual(),
          new ResultsCarryUncertainty(),
          new RelativeUncertaintyAgrees(),
          new CoverageFactorFits(),
          new ResultsAreNumbers(),
          new UncertaintiesArePositive(),
          new IntervalsHoldTheValue(),
          new TemperaturesArePossible(),
          new FileNamesAreSafe(),
          new MediaTypesAreFormed(),
          new MediaTypesMatch(),
          new AttachmentsArePassive());

  private Rules() {}

  /** Every rule, in the order in which they are asked. */
  public static List<Rule> all() {
    return ALL;
  }

  /** What the document breaks, of the rules that are asked on this occasion. */
  public static RuleReport check(Subject subject, Occasion occasion) {
    List<RuleFinding> findings = new ArrayList<>();
    boolean complete = true;
    for (Rule rule : ALL) {
      Answers answers = new Answers(rule, rule.severity(occasion));
      rule.check(subject, answers);
      findings.addAll(answers.findings());
      complete &= !answers.isFull();
    }
    return new RuleReport(findings, complete);
  }
}
