package org.etalon.dcc.rules;

import java.util.List;

/**
 * One rule about a certificate. Its question is one that a good certificate answers with yes; each
 * of its answers says why not. Both stand in {@link RuleTexts} under the rule's id.
 */
public abstract class Rule {
  private final String id;
  private final Severity issuing;
  private final Severity anywhere;
  private final String clause;
  private final List<String> answers;

  /**
   * @param id {@code e_} or {@code w_} as it weighs for us, then the rule in snake case
   * @param weight for a certificate of ours and for any document
   * @param clause that the rule follows
   * @param answers names of the ways to break it
   */
  protected Rule(String id, Weight weight, String clause, String... answers) {
    this.id = id;
    this.issuing = weight.issuing;
    this.anywhere = weight.anywhere;
    this.clause = clause;
    this.answers = List.of(answers);
  }

  public final String id() {
    return id;
  }

  public final String clause() {
    return clause;
  }

  public final List<String> answers() {
    return answers;
  }

  /** How much it weighs. */
  public final Severity severity(Occasion occasion) {
    return occasion == Occasion.ISSUING ? issuing : anywhere;
  }

  /** Reports each place that breaks the rule, as far as they are taken. */
  public abstract void check(Subject subject, Answers no);

  /** How much a rule weighs for a certificate that is to be issued here, and for any document. */
  public enum Weight {
    /** The document contradicts itself or misleads, whoever wrote it. */
    ERROR(Severity.ERROR, Severity.ERROR),
    /** What this house and the norm ask for, and others often leave out. */
    HOUSE(Severity.ERROR, Severity.WARNING),
    /** Somebody should look. */
    WARNING(Severity.WARNING, Severity.WARNING);

    private final Severity issuing;
    private final Severity anywhere;

    Weight(Severity issuing, Severity anywhere) {
      this.issuing = issuing;
      this.anywhere = anywhere;
    }
  }
}
