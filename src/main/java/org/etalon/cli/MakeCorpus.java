package org.etalon.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.defect.Defect;
import org.etalon.corpus.defect.Defects;
import org.etalon.corpus.directory.CorpusKeys;
import org.etalon.corpus.directory.WritingCorpus;
import org.etalon.corpus.draft.DraftedTree;
import org.etalon.problem.ProblemException;
import org.etalon.signing.cms.CmsSealer;
import org.etalon.signing.pkcs12.DevelopmentPki;
import org.etalon.signing.xades.FixedProfileSealer;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.timestamp.authority.EmbeddedTimestampAuthority;
import org.etalon.timestamp.authority.EmbeddedTimestampResponder;

/** Writes a national tree of linked, sealed certificates, with defects by name. */
final class MakeCorpus implements Verb {
  private static final String HELP =
      """
      corpus --seed N --size N --to DIR [--tiers N] [--from DAY] [--defect NAME[@NUMBER]]...

      Writes a national tree of calibrations: DCCs from the standards of a national institute down
      to instruments, each with the digests of those it rests on, sealed and stamped with keys that
      are made for it. The same seed, size, tiers and day give the same certificates but for keys,
      seals and stamps.

      --seed N      any whole number
      --size N      how many certificates, at most %,d
      --to DIR      a directory that is empty or not there
      --tiers N     steps of certificates, 2 to 10; otherwise by the size
      --from DAY    of the first calibrations (2024-01-08); otherwise by the size
      --defect NAME@NUMBER
                    breaks a link in the chain of that certificate, which must be one of an
                    instrument; without @NUMBER the last that fits and has no defect yet

      DIR then has certificates/*.xml, trust/ for --trust of verify and chain, chains/*.zip with the
      files and the signed evidence of each chain that has a defect (or of one, without defects),
      tree.json with what was made and what must be found, and keys/, which is worth nothing
      elsewhere.

      Defects and the rules that must tell them:
      %s
      Exit code: 0 written, 1 not written, 64 wrongly called
      """;

  private static final int WRITTEN = 0;
  private static final int NOT_WRITTEN = 1;

  private final Clock clock;
  private final SecureRandom random;
  private final boolean terminal;

  MakeCorpus(Clock clock, SecureRandom random, boolean terminal) {
    this.clock = clock;
    this.random = random;
    this.terminal = terminal;
  }

  @Override
  public String name() {
    return "corpus";
  }

  @Override
  public String summary() {
    return "write a tree of linked certificates from a seed; see corpus --help";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(help());
      return WRITTEN;
    }
    try {
      CorpusArguments wanted = CorpusArguments.parse(arguments);
      WritingCorpus.requireEmpty(wanted.to());
      DraftedTree tree = new DraftedTree(new NationalTree(wanted.shape()));
      Defects defects = new Defects(tree);
      for (CorpusArguments.Wanted one : wanted.defects()) {
        defects.add(one.defect(), one.number());
      }
      Progress progress = new Progress(err, clock, terminal, tree.size());
      new WritingCorpus(tree, defects, keys(wanted.to().resolve("keys")), clock)
          .to(wanted.to(), progress::at);
      progress.clear();
      out.println(tree.size() + " certificates in " + wanted.to());
      return WRITTEN;
    } catch (WrongUseException e) {
      err.println("etalon: " + e.getMessage() + "; see corpus --help");
      return Tally.WRONGLY_CALLED;
    } catch (FileAlreadyExistsException e) {
      err.println("etalon: not written: there is something in " + e.getFile());
      return NOT_WRITTEN;
    } catch (IOException e) {
      err.println("etalon: not written: " + e.getClass().getSimpleName() + " " + e.getMessage());
      return NOT_WRITTEN;
    } catch (ProblemException | TimestampUnavailableException e) {
      err.println("etalon: not written: " + e.getMessage());
      return NOT_WRITTEN;
    }
  }

  private CorpusKeys keys(Path directory) {
    DevelopmentPki pki = DevelopmentPki.open(directory, clock, random, "http://localhost/");
    TimestampAuthority authority =
        new EmbeddedTimestampAuthority(new EmbeddedTimestampResponder(pki, clock, random), random);
    return new CorpusKeys(
        pki,
        new FixedProfileSealer(pki, authority, clock),
        new CmsSealer(pki, authority, clock),
        pki);
  }

  private static String help() {
    String defects =
        Arrays.stream(Defect.values())
            .map(one -> "  %-27s %s  %s%n".formatted(one.label(), one.rule(), one.words()))
            .collect(Collectors.joining());
    return HELP.formatted(CorpusArguments.SIZE_MAX, defects);
  }
}
