package org.etalon.corpus;

import static org.etalon.corpus.Situation.days;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.etalon.corpus.Situation.Making;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;

/** Everything that can be about a signer or a timestamp unit. */
final class Situations {
  private final List<Situation> all = new ArrayList<>();

  private Situations() {}

  static List<Situation> all() {
    Situations made = new Situations();
    made.good();
    made.periods();
    made.revocations();
    made.chains();
    made.keys();
    made.units();
    return made.all;
  }

  private void add(Making making) {
    all.add(making.made());
  }

  private static Making named(String name) {
    return new Making(name);
  }

  private void good() {
    add(named("valid"));
    add(named("valid, lists only inside").onlyEmbedded());
    add(named("valid, stamped an hour ago").stampedAt(Situation.NOW.minusSeconds(3600 * 3)));
  }

  private void periods() {
    add(named("seal expired after the stamp").seal(s -> s.until(days(3))));
    add(named("seal expired before the stamp").seal(s -> s.until(days(-3))));
    add(named("seal begins after the stamp").seal(s -> s.from(days(3))));
    add(named("seal not yet valid now").seal(s -> s.from(days(20))));
  }

  private void revocations() {
    add(named("seal revoked before").revoked("SEAL", -3, CRLReason.cessationOfOperation));
    add(named("seal compromised before").revoked("SEAL", -3, CRLReason.keyCompromise));
    add(named("seal revoked after").revoked("SEAL", 3, CRLReason.cessationOfOperation));
    add(named("seal compromised after").revoked("SEAL", 3, CRLReason.keyCompromise));
    add(
        named("seal revoked after, lists only inside")
            .onlyEmbedded()
            .revoked("SEAL", 3, CRLReason.superseded));
    add(named("seal on hold before").revoked("SEAL", -3, CRLReason.certificateHold));
    add(named("seal on hold after").revoked("SEAL", 3, CRLReason.certificateHold));
    add(named("authority revoked before").revoked("SUB", -3, CRLReason.cACompromise));
    add(named("authority revoked after").revoked("SUB", 3, CRLReason.cACompromise));
    add(named("no lists").noLists());
    add(named("lists of before the stamp").listed(days(-6), days(-1)));
    add(named("lists overdue").listed(days(1), days(3)));
    add(named("lists by SHA-1").listHash("SHA1"));
  }

  private void chains() {
    add(named("untrusted").untrusted());
    Entity root = Situation.authority("Narrow Root").pathLength(0).selfSigned();
    Entity sub = Situation.authority("Long Sub").issuedBy(root);
    add(named("path too long").root(root).sub(sub));
    Entity named = Situation.authority("Named Root").selfSigned();
    add(
        named("name not permitted")
            .root(named)
            .sub(Situation.authority("Named Sub").permitted("O=Other").issuedBy(named)));
    Entity over = Situation.authority("Root over none").selfSigned();
    Entity none = TestPki.seal("No authority").from(days(-200)).until(days(200)).issuedBy(over);
    add(named("issued by no authority").root(over).sub(none));
    Entity late = Situation.authority("Root of the late").selfSigned();
    add(
        named("authority expired before the stamp")
            .root(late)
            .sub(Situation.authority("Late Sub").until(days(-2)).issuedBy(late)));
    add(
        named("authority expired after the stamp")
            .root(late)
            .sub(Situation.authority("Later Sub").until(days(2)).issuedBy(late)));
    add(
        named("authority by SHA-1")
            .root(late)
            .sub(Situation.authority("Weak Sub").hash("SHA1").issuedBy(late)));
  }

  private void keys() {
    add(named("key for encipherment").seal(s -> s.keyUsage(KeyUsage.keyEncipherment)));
    add(named("key without usage").seal(s -> s.keyUsage(0)));
    add(
        named("key for servers")
            .seal(
                s ->
                    s.extension(
                        Extension.extendedKeyUsage,
                        true,
                        new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))));
    add(named("seal by SHA-1").seal(s -> s.hash("SHA1")));
    add(named("RSA 1024").seal(s -> s.rsa(1024)));
    add(named("RSA 2048").seal(s -> s.rsa(2048)));
    add(named("RSA 3072").seal(s -> s.rsa(3072)));
    add(named("P-384").seal(s -> s.ec(384)));
    add(named("P-521").seal(s -> s.ec(521)));
  }

  private void units() {
    add(named("unit untrusted").stampUntrusted());
    add(named("unit revoked before").revoked("UNIT", -3, CRLReason.cessationOfOperation));
    add(named("unit compromised before").revoked("UNIT", -3, CRLReason.keyCompromise));
    add(named("unit revoked after").revoked("UNIT", 3, CRLReason.cessationOfOperation));
    add(named("unit compromised after").revoked("UNIT", 3, CRLReason.keyCompromise));
    add(named("unit on hold").revoked("UNIT", -3, CRLReason.certificateHold));
    add(named("unit expired before").unit(u -> u.until(days(-3))));
    add(named("unit expired after").unit(u -> u.until(days(3))));
    add(named("unit begins after").unit(u -> u.from(days(3))));
    add(named("unit without purpose").unit(TestPki.seal("Unit without purpose")));
    add(named("unit by SHA-1").unit(u -> u.hash("SHA1")));
    add(named("unit RSA 1024").unit(u -> u.rsa(1024)));
    add(named("stamped in the future").stampedAt(Situation.NOW.plusSeconds(86_400)));
    add(
        named("seal and unit revoked before")
            .revoked("SEAL", -3, CRLReason.keyCompromise)
            .revoked("UNIT", -3, CRLReason.keyCompromise));
    add(named("seal expired, unit untrusted").stampUntrusted().seal(s -> s.until(days(3))));
  }
}
