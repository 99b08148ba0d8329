package org.etalon.certificate.longlife;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.etalon.signing.evidence.Hash;
import org.jspecify.annotations.Nullable;

/** Keeps everything in memory. */
final class MemoryLongLife implements LongLife {
  private final Clock clock;
  private final Map<String, byte[]> issued = new TreeMap<>();
  private final List<KeptForm> forms = new ArrayList<>();
  private final List<KeptRecord> records = new ArrayList<>();
  private final Map<String, Instant> due = new TreeMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();

  MemoryLongLife(Clock clock) {
    this.clock = clock;
  }

  void issue(String number, byte[] xml) {
    issued.put(number, xml);
    plan(number, Task.LT, clock.instant());
  }

  int versions(String number) {
    return (int)
        (forms.stream().filter(f -> f.number().equals(number)).count()
            + records.stream().filter(r -> r.number().equals(number)).count());
  }

  @Override
  public byte[] issued(String number) {
    return issued.get(number);
  }

  @Override
  public Optional<String> issuedAs(byte[] file) {
    return issued.entrySet().stream()
        .filter(e -> Arrays.equals(e.getValue(), file))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public Optional<KeptForm> form(String number, Form form) {
    return forms.stream()
        .filter(f -> f.number().equals(number) && f.form() == form)
        .reduce((a, b) -> b);
  }

  @Override
  public Optional<KeptRecord> record(String number) {
    return records.stream().filter(r -> r.number().equals(number)).reduce((a, b) -> b);
  }

  @Override
  public void add(KeptForm form) {
    forms.add(form);
  }

  @Override
  public void add(KeptRecord record) {
    records.add(record);
  }

  @Override
  public List<String> due(Task task, Instant at, int limit) {
    return due.entrySet().stream()
        .filter(e -> e.getKey().endsWith(" " + task) && !e.getValue().isAfter(at))
        .limit(limit)
        .map(e -> e.getKey().split(" ")[0])
        .toList();
  }

  @Override
  public void await(String number, Task task) {
    // There is one thread.
  }

  @Override
  public void plan(String number, Task task, @Nullable Instant at) {
    attempts.remove(number + " " + task);
    if (at == null) {
      due.remove(number + " " + task);
    } else {
      postpone(number, task, at);
    }
  }

  @Override
  public void postpone(String number, Task task, Instant at) {
    due.put(number + " " + task, at);
  }

  @Override
  public int failed(String number, Task task) {
    return attempts.merge(number + " " + task, 1, Integer::sum);
  }

  @Override
  public void hurry(Hash hash, Instant at) {
    for (String number : issued.keySet()) {
      hurry(number, Task.LTA, form(number, Form.LTA).map(KeptForm::hash).orElse(null), hash, at);
      hurry(number, Task.EVIDENCE, record(number).map(KeptRecord::hash).orElse(null), hash, at);
    }
  }

  private void hurry(String number, Task task, @Nullable Hash used, Hash hash, Instant at) {
    Instant planned = due.get(number + " " + task);
    if (used == hash && planned != null && planned.isAfter(at)) {
      due.put(number + " " + task, at);
    }
  }
}
