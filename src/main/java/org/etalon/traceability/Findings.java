package org.etalon.traceability;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules found of a certificate and of its links, in their order.
 *
 * @param own of the certificate itself
 * @param small the links by which nothing that counts is added
 */
record Findings(List<RuleFinding> own, Map<Link, List<RuleFinding>> links, Set<Link> small) {}
