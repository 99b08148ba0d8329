package org.etalon.corpus.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.certificate.composition.Composition;
import org.etalon.certificate.composition.DccComposer;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftBasis;
import org.etalon.corpus.draft.DraftTable;
import org.etalon.corpus.draft.DraftUse;
import org.etalon.corpus.register.Register;
import org.etalon.equipment.Equipment;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Scope;

/** From a draft to an unsigned DCC, by the composer that certificates of a service pass. */
public final class Composing {
  private static final String SOFTWARE = "1";

  private final NationalTree tree;
  private final Register register;
  private final Wording wording;

  public Composing(NationalTree tree, Register register) {
    this.tree = tree;
    this.register = register;
    this.wording = new Wording(tree);
  }

  /**
   * The canonical XML of a draft.
   *
   * @param digests of what it names
   */
  public byte[] write(Draft draft, Function<DraftBasis, Digest> digests) {
    return DccComposer.write(composition(draft, digests));
  }

  /** The calibration that the certificate of a draft was issued for, with its budgets. */
  public Calibration calibration(Draft draft) {
    Set<Integer> artifacts = new LinkedHashSet<>();
    artifacts.add(draft.artifact());
    draft.uses().forEach(use -> artifacts.add(use.artifact()));
    List<Equipment> frozen = artifacts.stream().map(register::equipment).toList();
    return new Calibration(
        draft.name(),
        tree.laboratory(draft.laboratory()).id(),
        Calibration.State.ISSUED,
        1,
        wording.body(draft),
        new Calibration.Frozen(frozen),
        "calibrator",
        "checker",
        "approver",
        draft.number(),
        null,
        null);
  }

  private Composition composition(Draft draft, Function<DraftBasis, Digest> digests) {
    Calibration calibration = calibration(draft);
    Organisation laboratory = organisation(draft.laboratory());
    Organisation customer = organisation(tree.artifact(draft.artifact()).owner());
    CalibrationBody body = calibration.body();
    List<Composition.Standard> standards = new ArrayList<>();
    for (int i = 0; i < draft.uses().size(); i++) {
      DraftUse use = draft.uses().get(i);
      standards.add(
          new Composition.Standard(
              body.standards().get(i),
              register.equipment(use.artifact()),
              use.basis() == null ? List.of() : List.of(basis(use.basis(), digests))));
    }
    return new Composition(
        calibration,
        laboratory,
        new Composition.Party(customer.name(), customer.location(), customer.eMail()),
        List.of(
            new Composition.Person("A. Prover", Composition.Person.Part.APPROVER),
            new Composition.Person("C. Hecker", Composition.Person.Part.CHECKER),
            new Composition.Person("C. Librator", Composition.Person.Part.CALIBRATOR)),
        draft.number(),
        draft.issued(),
        standards,
        null,
        scopes(draft),
        List.of(),
        SOFTWARE,
        Set.of());
  }

  private Organisation organisation(int laboratory) {
    return register.organisation(tree.laboratory(laboratory));
  }

  private Composition.Basis basis(DraftBasis basis, Function<DraftBasis, Digest> digests) {
    Digest digest = digests.apply(basis);
    boolean file = basis.by() == DraftBasis.By.FILE;
    return new Composition.Basis(
        Certificate.Edge.Kind.CERTIFICATE,
        basis.number(),
        file ? null : digest,
        file ? digest : null,
        organisation(basis.laboratory()).name(),
        null,
        null,
        null);
  }

  private Map<String, Scope> scopes(Draft draft) {
    Map<String, Scope> scopes = new HashMap<>();
    for (DraftTable table : draft.tables()) {
      scopes.put(table.scope(), register.scope(table.scope()).orElseThrow());
    }
    return scopes;
  }
}
